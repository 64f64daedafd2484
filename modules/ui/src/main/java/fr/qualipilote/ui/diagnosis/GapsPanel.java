package fr.qualipilote.ui.diagnosis;

import com.vaadin.flow.component.html.Div;
import fr.qualipilote.diagnosis.CampaignSheet.FollowUp;
import fr.qualipilote.diagnosis.Results.Gap;
import fr.qualipilote.ui.part.Card;
import fr.qualipilote.ui.part.DataTable;
import fr.qualipilote.ui.part.EmptyState;
import fr.qualipilote.ui.part.Markup;
import fr.qualipilote.ui.plan.PlanNavigation;
import fr.qualipilote.ui.text.Wording;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Each criterion at which a service is at a level that is a gap, with what becomes of it. */
final class GapsPanel extends Div {

    private final Wording words = Wording.here();
    private final transient ShownResults shown;
    private final Map<String, FollowUp> followUps;

    GapsPanel(ShownResults shown, Consumer<ResultFilter> onFilter) {
        this.shown = shown;
        this.followUps = shown.campaign().followUps().stream()
                .collect(Collectors.toMap(FollowUp::criterion, Function.identity(), (one, other) -> one));
        addClassName("qp-stack");
        List<Gap> gaps = shown.results().gaps().stream().filter(this::isChosen).toList();
        add(new FilterBar(shown, onFilter)
                .counting(words.text(
                        "results.count.gaps.of",
                        gaps.size(),
                        shown.results().gaps().size())));
        add(gaps.isEmpty() ? none() : new Card(words.text("results.gaps.title")).with(table(gaps)));
    }

    private boolean isChosen(Gap gap) {
        return shown.filter().admits(gap.chapter())
                && gap.judged().stream().anyMatch(judged -> shown.filter().admits(judged.service()));
    }

    private EmptyState none() {
        return shown.results().gaps().isEmpty()
                ? new EmptyState(words.text("results.gaps.none"), words.text("results.gaps.none.next"))
                : new EmptyState(words.text("results.filter.none"), words.text("results.filter.none.next"));
    }

    private DataTable table(List<Gap> gaps) {
        DataTable table = new DataTable(
                words.text("results.gaps.title"),
                List.of(
                        words.text("results.column.criterion"),
                        words.text("results.column.chapter"),
                        words.text("results.column.services"),
                        words.text(shown.isFrozen() ? "results.column.follow-up.apart" : "results.column.follow-up")));
        JudgedRows rows = new JudgedRows(shown, table);
        gaps.forEach(gap -> rows.add(
                gap.criterion(),
                gap.text(),
                gap.judged(),
                judged -> List.of(
                        new Markup().text(shown.chapter(gap.chapter())),
                        judged,
                        followUp(followUps.get(gap.criterion())))));
        return table;
    }

    private Markup followUp(@Nullable FollowUp followUp) {
        if (followUp == null) {
            return Markup.of(
                    "span", ResultFollowUps.undecided(shown.campaign().line().state(), words));
        }
        if (followUp.action() != null) {
            return new Markup()
                    .open("div")
                    .add(ShownResults.link(
                            PlanNavigation.addressOf(followUp.action()), new Markup().text(followUp.action())))
                    .element(
                            "span",
                            words.text(followUp.existing() ? "results.follow-up.linked" : "results.follow-up.opened"),
                            "class",
                            "qp-under")
                    .close("div");
        }
        return Markup.of(
                "span",
                followUp.reason() == null
                        ? words.text("results.follow-up.opening")
                        : words.text("results.follow-up.left", followUp.reason()));
    }
}
