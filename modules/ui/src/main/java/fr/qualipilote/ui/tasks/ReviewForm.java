package fr.qualipilote.ui.tasks;

import com.vaadin.flow.component.textfield.TextArea;
import fr.qualipilote.kernel.WantedAction;
import fr.qualipilote.ui.part.Names;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** « Analyser l’écart à l’objectif »: the comment that goes into the report and, if wanted, an action. */
final class ReviewForm extends TaskForm {

    /** What the person says of the value. */
    interface Review {
        void done(String comment, @Nullable WantedAction action);
    }

    private final TextArea comment;
    private final WantedActionFields action;

    ReviewForm(Names names, LocalDate today, Review review) {
        comment = keep("comment", note(words.text("work.review.comment"), words.text("work.review.comment.help")));
        comment.setRequiredIndicatorVisible(true);
        action = new WantedActionFields(words.text("work.action.open"), names, today);
        action.keepIn(this, "action.", names);
        addFields(comment, action);
        addNext(words.text("work.review.next"));
        addNext(words.text("work.review.next.action"));
        addPrimary(words.text("work.review.submit"), () -> {
            if (isComplete()) {
                String said = comment.getValue().strip();
                review.done(said, action.action(said).orElse(null));
            }
        });
    }

    private boolean isComplete() {
        comment.setErrorMessage(words.text("field.required"));
        comment.setInvalid(comment.getValue().isBlank());
        return action.isComplete() && !comment.isInvalid();
    }
}
