package fr.qualipilote.ui.committees;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import fr.qualipilote.organisation.MeetingLine;
import fr.qualipilote.organisation.PlanMeeting;
import fr.qualipilote.ui.part.Pickers;
import fr.qualipilote.ui.part.StepDialog;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** When and where a meeting is: planned for the first time, or moved. */
final class PlanMeetingDialog extends StepDialog {

    private static final int SHORTEST = 15;
    private static final int LONGEST = 480;
    private static final int USUAL = 90;
    private static final int LONGEST_PLACE = 200;

    private final DatePicker day = Pickers.date(words.text("committees.day"));
    private final TimePicker from = new TimePicker(words.text("committees.time"));
    private final IntegerField minutes = new IntegerField(words.text("committees.minutes"));
    private final TextField place = new TextField(words.text("field.meeting-place"));

    /** @param present where it is now; null to plan one */
    PlanMeetingDialog(
            String bodyName, @Nullable MeetingLine present, LocalDate today, Consumer<PlanMeeting> onPlanned) {
        super("");
        setHeaderTitle(words.text(present == null ? "committees.plan.title" : "committees.move.title", bodyName));

        // components
        day.setMin(today);
        day.setRequiredIndicatorVisible(true);
        from.setStep(Duration.ofMinutes(SHORTEST));
        from.setLocale(words.locale());
        from.setRequiredIndicatorVisible(true);
        minutes.setMin(SHORTEST);
        minutes.setMax(LONGEST);
        minutes.setStep(SHORTEST);
        minutes.setStepButtonsVisible(true);
        place.setMaxLength(LONGEST_PLACE);
        place.setRequiredIndicatorVisible(true);
        day.setValue(present == null ? null : present.day());
        from.setValue(present == null ? LocalTime.of(10, 0) : present.from());
        minutes.setValue(present == null ? USUAL : present.minutes());
        place.setValue(present == null ? "" : present.place());

        // layout
        Div times = new Div(from, minutes);
        times.addClassName("qp-row");
        ask(day, times, place);
        confirm(words.text(present == null ? "committees.plan" : "committees.move"), () -> {
            boolean complete = given(day, day.getValue() != null)
                    & given(from, from.getValue() != null)
                    & given(minutes, minutes.getValue() != null)
                    & given(place, !place.getValue().isBlank());
            if (complete) {
                onPlanned.accept(
                        new PlanMeeting(day.getValue(), from.getValue(), minutes.getValue(), place.getValue()));
            }
            return complete;
        });
    }
}
