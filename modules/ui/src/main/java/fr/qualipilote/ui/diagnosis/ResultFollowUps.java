package fr.qualipilote.ui.diagnosis;

import fr.qualipilote.diagnosis.CampaignSheet.FollowUp;
import fr.qualipilote.diagnosis.CampaignState;
import fr.qualipilote.diagnosis.Results;
import fr.qualipilote.diagnosis.Results.Gap;
import fr.qualipilote.ui.text.Wording;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What has become of the gaps, as of a day. It is decided after the results are frozen and so never part of them: a file says it
 * last, apart, under its own date.
 *
 * @param state of the campaign on the day
 * @param followUps of the campaign as it is on the day
 */
record ResultFollowUps(Results results, CampaignState state, List<FollowUp> followUps, LocalDate today, Wording words) {

    /** A gap and what becomes of it. */
    record Line(Gap gap, String followUp) {}

    /** Before the results are frozen nothing is decided, and there is nothing to say. */
    boolean areSaid() {
        return results.frozen() != null;
    }

    /** « Suite des écarts au vendredi 24 juin 2022 ». */
    String title() {
        return words.text("results.follow-ups.as-of", words.date(today));
    }

    /** In the order of the referential, one for each gap of the frozen results. */
    List<Line> lines() {
        Map<String, FollowUp> byCriterion = followUps.stream()
                .collect(Collectors.toMap(FollowUp::criterion, Function.identity(), (one, other) -> one));
        return results.gaps().stream()
                .map(gap -> new Line(gap, followUp(byCriterion.get(gap.criterion()))))
                .toList();
    }

    private String followUp(@Nullable FollowUp followUp) {
        if (followUp == null) {
            return undecided(state, words);
        }
        if (followUp.action() != null) {
            return words.text(
                    "results.export.follow-up",
                    followUp.action(),
                    words.text(followUp.existing() ? "results.follow-up.linked" : "results.follow-up.opened"));
        }
        return followUp.reason() == null
                ? words.text("results.follow-up.opening")
                : words.text("results.follow-up.left", followUp.reason());
    }

    /** Of a gap that nothing was decided about: it is decided later, now, or never, when the campaign was taken over closed. */
    static String undecided(CampaignState state, Wording words) {
        if (state.isOver()) {
            return words.text("results.follow-up.none");
        }
        return words.text(state.isFrozen() ? "results.follow-up.to-decide" : "results.follow-up.undecided");
    }
}
