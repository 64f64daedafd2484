package fr.qualipilote.ui.diagnosis;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import fr.qualipilote.diagnosis.CampaignSheet;
import fr.qualipilote.diagnosis.CampaignState;
import fr.qualipilote.diagnosis.Halt;
import fr.qualipilote.diagnosis.TakenOver;
import fr.qualipilote.ui.part.Names;
import fr.qualipilote.ui.part.Note;
import fr.qualipilote.ui.text.Wording;
import java.util.ArrayList;
import java.util.List;

/** What has to be known of a campaign before anything else: where it comes from, why it stands still, what it lacks to be opened. */
final class CampaignNotes {

    private CampaignNotes() {}

    /** @param missing what it lacks to be opened, in words */
    static List<Component> of(CampaignSheet campaign, List<String> missing, Names names, Wording words) {
        List<Component> notes = new ArrayList<>();
        TakenOver takenOver = campaign.line().takenOver();
        if (takenOver != null) {
            notes.add(Note.next(CampaignWords.said(takenOver, names, words)));
        }
        Halt halt = campaign.line().halt();
        if (halt != null) {
            notes.add(halted(campaign.line().state(), CampaignWords.said(campaign.line(), halt, names, words)));
        }
        if (campaign.adjournedUntil() != null && campaign.line().state() == CampaignState.WITH_COMMITTEE) {
            notes.add(
                    Note.warning(words.text("selfdiagnosis.adjourned", words.dayMonthYear(campaign.adjournedUntil()))));
        }
        if (!missing.isEmpty()) {
            notes.add(missing(missing, words));
        }
        return notes;
    }

    /** Of a campaign that goes on some day, or never. */
    static Note halted(CampaignState state, String text) {
        return state == CampaignState.CANCELLED ? Note.refused(text) : Note.warning(text);
    }

    private static Component missing(List<String> missing, Wording words) {
        UnorderedList list = new UnorderedList();
        missing.forEach(one -> list.add(new ListItem(one)));
        Div note = new Div(new Span(words.text("selfdiagnosis.missing")), list);
        note.addClassNames("qp-warning", "qp-missing");
        return note;
    }
}
