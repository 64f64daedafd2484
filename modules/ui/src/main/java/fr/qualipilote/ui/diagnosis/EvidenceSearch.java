package fr.qualipilote.ui.diagnosis;

import fr.qualipilote.actionplan.ActionPlans;
import fr.qualipilote.actionplan.ActionQuery;
import fr.qualipilote.indicators.IndicatorRegistry;
import fr.qualipilote.kernel.Actor;
import fr.qualipilote.kernel.SearchText;
import fr.qualipilote.organisation.MeetingLine;
import fr.qualipilote.organisation.MeetingState;
import fr.qualipilote.organisation.Meetings;
import fr.qualipilote.surveys.Surveys;
import fr.qualipilote.ui.committees.CommitteeNavigation;
import fr.qualipilote.ui.indicators.IndicatorNavigation;
import fr.qualipilote.ui.plan.PlanNavigation;
import fr.qualipilote.ui.surveys.SurveyNavigation;
import fr.qualipilote.ui.text.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Finds what is in the product already and may prove an answer, by reference or words. What one may see the use cases say. */
@Component
class EvidenceSearch {

    /** As many of each kind as one reads. */
    private static final int MOST = 15;

    private final ActionPlans plans;
    private final IndicatorRegistry indicators;
    private final Surveys surveys;
    private final Meetings meetings;

    EvidenceSearch(ActionPlans plans, IndicatorRegistry indicators, Surveys surveys, Meetings meetings) {
        this.plans = plans;
        this.indicators = indicators;
        this.surveys = surveys;
        this.meetings = meetings;
    }

    /** What can be referred to. */
    enum Kind {
        ACTION,
        INDICATOR,
        SURVEY,
        MEETING,
        /** Given to another criterion of the same sheet. */
        EVIDENCE
    }

    /**
     * @param label as the evidence will be called, for instance « ACT-2022-001 – Mise à jour du registre accessibilité »
     * @param address within the product, from its root, or of the web
     */
    record Found(Kind kind, String label, String address) {}

    /** @param typed words or a reference; empty for the first of each kind */
    List<Found> search(Actor actor, String typed) {
        Wording words = Wording.here();
        List<Found> found = new ArrayList<>();
        found.addAll(actions(actor, typed));
        found.addAll(indicators(actor, typed));
        found.addAll(some(
                surveys.waves(actor).stream()
                        .map(wave -> new Found(
                                Kind.SURVEY,
                                named(wave.code(), wave.title()),
                                page(SurveyNavigation.addressOf(wave.code())))),
                typed));
        found.addAll(some(
                meetings.meetings().stream()
                        .filter(meeting -> meeting.state() == MeetingState.APPROVED)
                        .map(meeting -> meeting(meeting, words)),
                typed));
        return found;
    }

    private List<Found> actions(Actor actor, String typed) {
        ActionQuery query = new ActionQuery(typed.isEmpty() ? null : typed, null, null, null, null, Set.of(), false);
        return plans.actions(actor, query).stream()
                .limit(MOST)
                .map(action -> new Found(
                        Kind.ACTION,
                        named(action.reference(), action.label()),
                        page(PlanNavigation.addressOf(action.reference()))))
                .toList();
    }

    private List<Found> indicators(Actor actor, String typed) {
        return indicators.indicators(actor, typed.isEmpty() ? null : typed, null, true).stream()
                .limit(MOST)
                .map(indicator -> new Found(
                        Kind.INDICATOR,
                        named(indicator.code(), indicator.name()),
                        page(IndicatorNavigation.addressOf(indicator.code()))))
                .toList();
    }

    private static Found meeting(MeetingLine meeting, Wording words) {
        String what = words.text("sheet.proof.minutes", meeting.bodyName(), words.dayMonthYear(meeting.day()));
        String reference = meeting.reference();
        return new Found(
                Kind.MEETING,
                reference == null ? what : named(reference, what),
                page(CommitteeNavigation.addressOfMinutes(meeting.id())));
    }

    private static List<Found> some(Stream<Found> all, String typed) {
        return all.filter(one -> matches(one, typed)).limit(MOST).toList();
    }

    /** Every word, wherever it stands. */
    static boolean matches(Found found, String typed) {
        return Stream.of(typed.split("\\s+")).allMatch(word -> SearchText.contains(found.label(), word));
    }

    private static String named(String reference, String title) {
        return reference + " – " + title;
    }

    private static String page(String address) {
        return "/" + address;
    }
}
