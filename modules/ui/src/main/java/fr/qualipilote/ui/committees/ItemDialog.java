package fr.qualipilote.ui.committees;

import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import fr.qualipilote.organisation.MeetingSheet.Item;
import fr.qualipilote.ui.part.StepDialog;
import java.util.function.ObjIntConsumer;
import org.jspecify.annotations.Nullable;

/** An item of the agenda that is typed by hand, or changed. */
final class ItemDialog extends StepDialog {

    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST = 480;
    private static final int STEP = 5;

    /** @param item null for a new one */
    ItemDialog(@Nullable Item item, ObjIntConsumer<String> onTyped) {
        super("");
        setHeaderTitle(words.text(item == null ? "committees.item.add" : "committees.item.edit"));

        // components
        TextField title = new TextField(words.text("field.item-title"));
        title.setMaxLength(LONGEST_TITLE);
        title.setRequiredIndicatorVisible(true);
        IntegerField minutes = new IntegerField(words.text("committees.minutes"));
        minutes.setMin(0);
        minutes.setMax(LONGEST);
        minutes.setStep(STEP);
        minutes.setStepButtonsVisible(true);
        title.setValue(item == null ? "" : item.title());
        minutes.setValue(item == null ? 2 * STEP : item.minutes());

        // layout
        ask(title, minutes);
        confirm(words.text("button.save"), () -> {
            boolean complete = given(title, !title.getValue().isBlank());
            if (complete) {
                onTyped.accept(title.getValue(), minutes.getValue() == null ? 0 : minutes.getValue());
            }
            return complete;
        });
    }
}
