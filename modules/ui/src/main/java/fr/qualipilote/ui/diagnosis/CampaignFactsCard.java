package fr.qualipilote.ui.diagnosis;

import com.vaadin.flow.component.html.Div;
import fr.qualipilote.diagnosis.CampaignLine;
import fr.qualipilote.diagnosis.CampaignSheet;
import fr.qualipilote.diagnosis.CampaignState;
import fr.qualipilote.diagnosis.Results;
import fr.qualipilote.ui.part.Card;
import fr.qualipilote.ui.part.DueLabel;
import fr.qualipilote.ui.part.Facts;
import fr.qualipilote.ui.text.Wording;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The campaign in short: what it asks for, who ordered it, until when, and the seal of what it came to. */
final class CampaignFactsCard extends Div {

    private final Wording words = Wording.here();

    CampaignFactsCard(CampaignSheet campaign, LocalDate today) {
        CampaignLine line = campaign.line();
        Facts facts = new Facts()
                .fact(words.text("selfdiagnosis.fact.reference"), line.reference())
                .fact(words.text("selfdiagnosis.fact.referential"), line.referential())
                .fact(
                        words.text("selfdiagnosis.fact.modules"),
                        campaign.modules().stream()
                                .map(module -> module.label())
                                .collect(Collectors.joining(", ")))
                .fact(words.text("selfdiagnosis.fact.mission"), mission(campaign));
        boolean awaited = line.state() == CampaignState.OPEN || line.state() == CampaignState.IN_PREPARATION;
        if (awaited && line.deadline() != null) {
            facts.fact(words.text("selfdiagnosis.fact.deadline"), new DueLabel(words, line.deadline(), today));
        } else if (line.deadline() != null) {
            facts.fact(words.text("selfdiagnosis.fact.deadline"), words.dayMonthYear(line.deadline()));
        }
        Results.Frozen frozen = campaign.frozen();
        if (frozen != null) {
            Div seal = new Div(frozen.sha256());
            seal.addClassName("qp-seal");
            facts.fact(words.text("selfdiagnosis.fact.frozen"), words.dateTime(frozen.at()))
                    .fact(words.text("selfdiagnosis.fact.seal"), seal);
        }
        add(new Card(words.text("selfdiagnosis.facts")).with(facts));
    }

    private @Nullable String mission(CampaignSheet campaign) {
        if (campaign.mission() == null) {
            return null;
        }
        return campaign.missionOn() == null
                ? campaign.mission()
                : words.text("selfdiagnosis.mission.of", campaign.mission(), words.dayMonthYear(campaign.missionOn()));
    }
}
