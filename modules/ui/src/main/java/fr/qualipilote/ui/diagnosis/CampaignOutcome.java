package fr.qualipilote.ui.diagnosis;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import fr.qualipilote.diagnosis.CampaignSheet;
import fr.qualipilote.ui.part.Card;
import fr.qualipilote.ui.part.Names;
import fr.qualipilote.ui.text.Wording;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** What came of a campaign: its summary, what the committee decided, what was made of each gap, whom it was presented to. */
final class CampaignOutcome {

    private CampaignOutcome() {}

    /** @param gaps the text of each criterion that has one; asked only where something followed */
    static List<Component> of(
            CampaignSheet campaign, Supplier<Map<String, String>> gaps, Names names, LocalDate today, Wording words) {
        List<Component> cards = new ArrayList<>();
        if (campaign.summary() != null) {
            cards.add(new Card(words.text("selfdiagnosis.summary")).with(asWritten(campaign.summary())));
        }
        if (!campaign.decisions().isEmpty()) {
            cards.add(new DecisionsCard(campaign.decisions(), campaign.line().takenOver() != null, names, today));
        }
        if (!campaign.followUps().isEmpty()) {
            cards.add(new FollowUpsCard(campaign.followUps(), gaps.get()));
        }
        if (campaign.presentedOn() != null) {
            Card card = new Card(words.text("selfdiagnosis.presentation"));
            card.with(new Paragraph(words.text("selfdiagnosis.presented", words.dayMonthYear(campaign.presentedOn()))));
            if (campaign.presentationNote() != null
                    && !campaign.presentationNote().isBlank()) {
                card.with(asWritten(campaign.presentationNote()));
            }
            cards.add(card);
        }
        return cards;
    }

    private static Paragraph asWritten(String text) {
        Paragraph paragraph = new Paragraph(text);
        paragraph.addClassName("qp-pre");
        return paragraph;
    }
}
