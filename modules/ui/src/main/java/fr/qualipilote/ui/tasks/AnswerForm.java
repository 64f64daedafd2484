package fr.qualipilote.ui.tasks;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.textfield.TextArea;
import fr.qualipilote.ui.part.Facts;
import fr.qualipilote.ui.part.Pickers;
import java.time.LocalDate;

/** « Répondre à la proposition »: the pilot accepts, proposes another date, or refuses. */
final class AnswerForm extends TaskForm {

    enum Answer {
        ACCEPT,
        OTHER_DATE,
        REFUSE
    }

    /** What the pilot answers; one of the three is called. */
    interface Answers {
        void accept();

        void otherDate(LocalDate date, String reason);

        void refuse(String reason);
    }

    private final RadioButtonGroup<Answer> answer = new RadioButtonGroup<>();
    private final DatePicker date;
    private final TextArea reason;
    private final Paragraph next = new Paragraph();
    private final LocalDate today;

    AnswerForm(Facts proposal, LocalDate today, Answers answers) {
        this.today = today;

        // components
        answer.setLabel(words.text("tasks.answer.choice"));
        answer.setItems(Answer.values());
        answer.setItemLabelGenerator(choice -> words.text("tasks.answer.choice." + choice.name()));
        answer.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        answer.setRequiredIndicatorVisible(true);
        keep("answer", answer, Enum::name, text -> Drafts.constant(Answer.class, text));
        date = Pickers.date(words.text("tasks.answer.date"));
        date.setMin(today.plusDays(1));
        date.setRequiredIndicatorVisible(true);
        keep("date", date, LocalDate::toString, Drafts::date);
        reason = keep("reason", note(words.text("field.reason"), words.text("tasks.answer.reason.help")));
        reason.setRequiredIndicatorVisible(true);
        next.addClassName("qp-next");

        // listeners
        answer.addValueChangeListener(change -> adapt());

        // layout
        addFields(proposal, answer, date, reason, next);
        addPrimary(words.text("tasks.answer.submit"), () -> submit(answers));
        adapt();
    }

    private void adapt() {
        Answer chosen = answer.getValue();
        date.setVisible(chosen == Answer.OTHER_DATE);
        reason.setVisible(chosen == Answer.OTHER_DATE || chosen == Answer.REFUSE);
        next.setVisible(chosen != null);
        if (chosen != null) {
            answer.setInvalid(false);
            next.setText(words.text("tasks.answer.next." + chosen.name()));
        }
    }

    private void submit(Answers answers) {
        Answer chosen = answer.getValue();
        if (chosen == null) {
            answer.setErrorMessage(words.text("tasks.answer.missing"));
            answer.setInvalid(true);
            return;
        }
        reason.setErrorMessage(words.text("field.required"));
        reason.setInvalid(reason.isVisible() && reason.getValue().isBlank());
        LocalDate other = date.getValue();
        date.setErrorMessage(words.text("field.date-after-today"));
        date.setInvalid(date.isVisible() && (other == null || !other.isAfter(today)));
        if (reason.isInvalid() || date.isInvalid()) {
            return;
        }
        switch (chosen) {
            case ACCEPT -> answers.accept();
            case OTHER_DATE -> answers.otherDate(other, reason.getValue().strip());
            case REFUSE -> answers.refuse(reason.getValue().strip());
        }
    }
}
