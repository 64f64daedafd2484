package fr.qualipilote.ui.tasks;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import fr.qualipilote.ui.diagnosis.ReviewDraft;
import fr.qualipilote.ui.part.Confirmation;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * « Relire la fiche »: accepted, or sent back with a reason for the whole and those of the criteria that were marked on the sheet,
 * which are part of this form's draft.
 */
final class SheetReviewForm extends TaskForm {

    private final TextArea note;
    private final Paragraph marked = new Paragraph();
    private String marks = "";

    /**
     * @param known what the decision is about
     * @param accept takes the sheet as it is
     * @param sendBack told the reason for the whole, which may be empty, and those by criterion
     */
    SheetReviewForm(Component known, Runnable accept, BiConsumer<String, Map<String, String>> sendBack) {
        note = keep(
                ReviewDraft.REASON,
                note(words.text("diagnosis.review.note"), words.text("diagnosis.review.note.help")));
        keep(ReviewDraft.MARKS, () -> marks, this::take);
        marked.addClassName("qp-strong");
        addFields(known, marked, note);
        addNext(words.text("diagnosis.review.next.yes"));
        addNext(words.text("diagnosis.review.next.no"));
        addPrimary(words.text("diagnosis.review.yes"), () -> accept(accept));
        addButtons(new Button(words.text("diagnosis.review.no"), click -> sendBack(sendBack)));
        take("");
    }

    private void take(String kept) {
        marks = kept;
        marked.setText(words.text("sheet.review.marked", ReviewDraft.marks(kept).size()));
    }

    /** What was noted is not sent then: that is asked first. */
    private void accept(Runnable accept) {
        if (ReviewDraft.marks(marks).isEmpty()) {
            accept.run();
            return;
        }
        new Confirmation(
                        words.text("diagnosis.review.yes"),
                        words.text("sheet.review.accept.explain"),
                        words.text("diagnosis.review.yes"),
                        accept)
                .open();
    }

    private void sendBack(BiConsumer<String, Map<String, String>> sendBack) {
        Map<String, String> criteria = ReviewDraft.marks(marks);
        Map<String, String> said = ReviewDraft.withReason(criteria);
        boolean given = !note.getValue().isBlank() || !said.isEmpty();
        note.setErrorMessage(
                given ? words.text("sheet.review.unsaid.here") : words.text("diagnosis.review.reason-missing"));
        note.setInvalid(!given || said.size() < criteria.size());
        if (note.isInvalid()) {
            note.focus();
        } else {
            sendBack.accept(note.getValue().strip(), said);
        }
    }
}
