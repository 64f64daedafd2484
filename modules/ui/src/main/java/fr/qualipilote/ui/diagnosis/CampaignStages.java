package fr.qualipilote.ui.diagnosis;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import fr.qualipilote.diagnosis.CampaignSheet;
import fr.qualipilote.diagnosis.CampaignSheet.HistoryEntry;
import fr.qualipilote.diagnosis.CampaignState;
import fr.qualipilote.diagnosis.DiagnosisHistory;
import fr.qualipilote.ui.text.Wording;
import java.util.List;
import java.util.Locale;

/** Where a campaign stands on its way, and where it was stopped. */
final class CampaignStages extends OrderedList {

    enum Stage {
        PREPARATION,
        ANSWERS,
        CONSOLIDATION,
        COMMITTEE,
        ACTIONS,
        PRESENTATION,
        CLOSED;

        private String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    CampaignStages(CampaignSheet campaign) {
        Wording words = Wording.here();
        Stage current = of(campaign);
        CampaignState state = campaign.line().state();
        addClassName("qp-stages");
        getElement().setAttribute("aria-label", words.text("selfdiagnosis.stages"));
        for (Stage stage : Stage.values()) {
            String how = how(stage, current, state);
            Span symbol = new Span(symbol(how));
            symbol.addClassName("qp-stage-mark");
            symbol.getElement().setAttribute("aria-hidden", "true");
            Span name = new Span(words.text("selfdiagnosis.stage." + stage.code()));
            Span said = new Span(words.text("selfdiagnosis.stage." + how));
            said.addClassName(stage == current ? "qp-under" : "qp-visually-hidden");
            ListItem item = new ListItem(symbol, name, said);
            item.addClassName("qp-stage-" + how);
            if (stage == current) {
                item.getElement().setAttribute("aria-current", "step");
            }
            add(item);
        }
    }

    private static String how(Stage stage, Stage current, CampaignState state) {
        if (stage.compareTo(current) < 0 || (stage == current && state == CampaignState.CLOSED)) {
            return "done";
        }
        if (stage.compareTo(current) > 0) {
            return "to-come";
        }
        return switch (state) {
            case SUSPENDED -> "suspended";
            case CANCELLED -> "cancelled";
            default -> "now";
        };
    }

    private static String symbol(String how) {
        return switch (how) {
            case "done" -> "✓";
            case "now" -> "●";
            case "suspended" -> "‖";
            case "cancelled" -> "✕";
            default -> "○";
        };
    }

    /** A campaign that was suspended or cancelled stays where it was. */
    static Stage of(CampaignSheet campaign) {
        return switch (campaign.line().state()) {
            case IN_PREPARATION -> Stage.PREPARATION;
            case OPEN -> Stage.ANSWERS;
            case IN_REVIEW -> Stage.CONSOLIDATION;
            case WITH_COMMITTEE -> Stage.COMMITTEE;
            case VALIDATED -> areActionsDecided(campaign) ? Stage.PRESENTATION : Stage.ACTIONS;
            case CLOSED -> Stage.CLOSED;
            case SUSPENDED, CANCELLED -> whereItStood(campaign.history());
        };
    }

    private static boolean areActionsDecided(CampaignSheet campaign) {
        return campaign.history().stream().anyMatch(entry -> entry.code() == DiagnosisHistory.ACTIONS_DECIDED);
    }

    private static Stage whereItStood(List<HistoryEntry> latestFirst) {
        for (HistoryEntry entry : latestFirst) {
            switch (entry.code()) {
                case CONSOLIDATED -> {
                    return Stage.COMMITTEE;
                }
                case COMPLETE -> {
                    return Stage.CONSOLIDATION;
                }
                case OPENED, MORE_ASKED -> {
                    return Stage.ANSWERS;
                }
                default -> {
                    // says nothing about where it stood
                }
            }
        }
        return Stage.PREPARATION;
    }
}
