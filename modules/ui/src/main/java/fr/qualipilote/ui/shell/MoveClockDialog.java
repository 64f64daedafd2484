package fr.qualipilote.ui.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import fr.qualipilote.kernel.BusinessClock;
import fr.qualipilote.organisation.DemonstrationClock;
import fr.qualipilote.ui.CurrentActor;
import fr.qualipilote.ui.part.Pickers;
import fr.qualipilote.ui.part.SingleDialog;
import fr.qualipilote.ui.text.Wording;
import java.time.LocalDate;

/** Lets the demonstration's time pass: reminders, openings and alerts happen on the way. */
final class MoveClockDialog extends SingleDialog {

    private static final int YEARS_AHEAD = 2;

    private final Wording words = Wording.here();
    private final CurrentActor currentActor;
    private final DemonstrationClock demonstration;
    private final LocalDate today;

    private final DatePicker to;
    private final ProgressBar progress = new ProgressBar();
    private final Paragraph passing = new Paragraph(words.text("clock.moving"));
    private final Button move = new Button(words.text("clock.move"));
    private final Button cancel = new Button(words.text("button.cancel"), click -> close());

    MoveClockDialog(CurrentActor currentActor, BusinessClock clock, DemonstrationClock demonstration) {
        this.currentActor = currentActor;
        this.demonstration = demonstration;
        this.today = clock.today();

        // components
        setHeaderTitle(words.text("clock.title"));
        setWidth("min(92vw, 480px)");
        to = Pickers.date(words.text("clock.to"));
        to.setHelperText(words.text("clock.to.help"));
        to.setMin(today.plusDays(1));
        to.setMax(today.plusYears(YEARS_AHEAD));
        to.setRequiredIndicatorVisible(true);
        to.setValue(today.plusMonths(1).withDayOfMonth(1));
        progress.setIndeterminate(true);
        progress.setVisible(false);
        passing.setVisible(false);
        passing.getElement().setAttribute("role", "status");
        move.addThemeVariants(ButtonVariant.LUMO_PRIMARY);

        // listeners
        move.addClickListener(click -> begin());

        // layout
        Div jumps = new Div(
                jump("clock.jump.week", today.plusWeeks(1)),
                jump("clock.jump.next-month", today.plusMonths(1).withDayOfMonth(1)));
        jumps.addClassName("qp-buttons");
        Div body = new Div(new Paragraph(words.text("clock.now", words.date(today))), to, jumps, passing, progress);
        body.addClassName("qp-stack");
        add(body);
        getFooter().add(cancel, move);
    }

    private Button jump(String key, LocalDate date) {
        Button jump = new Button(words.text(key), click -> to.setValue(date));
        jump.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        return jump;
    }

    /** Shows the progress first; the browser then asks for the move itself, so that both are seen. */
    private void begin() {
        LocalDate date = to.getValue();
        if (date == null || !date.isAfter(today) || date.isAfter(today.plusYears(YEARS_AHEAD))) {
            to.setErrorMessage(words.text("clock.to.help"));
            to.setInvalid(true);
            return;
        }
        move.setEnabled(false);
        cancel.setEnabled(false);
        setCloseOnEsc(false);
        setCloseOnOutsideClick(false);
        progress.setVisible(true);
        passing.setVisible(true);
        getElement().executeJs("return 0").then(painted -> moveTo(date), failed -> moveTo(date));
    }

    void moveTo(LocalDate date) {
        try {
            demonstration.moveTo(currentActor.get(), date);
            UI.getCurrent().getPage().reload();
        } finally {
            close();
        }
    }
}
