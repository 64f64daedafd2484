package fr.qualipilote.ui.surveys;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import fr.qualipilote.referential.ChapterLine;
import fr.qualipilote.surveys.AnswerScale;
import fr.qualipilote.surveys.EditQuestion;
import fr.qualipilote.surveys.QuestionLine;
import fr.qualipilote.surveys.Surveys;
import fr.qualipilote.ui.CurrentActor;
import fr.qualipilote.ui.part.Names;
import fr.qualipilote.ui.part.Notices;
import fr.qualipilote.ui.part.Pickers;
import fr.qualipilote.ui.part.StepDialog;
import org.jspecify.annotations.Nullable;

/** A question of the bank, new or changed. */
final class QuestionDialog extends StepDialog {

    private static final int LONGEST_LABEL = 300;
    private static final int LONGEST_WORDING = 500;

    QuestionDialog(
            Surveys surveys,
            CurrentActor currentActor,
            Names names,
            @Nullable QuestionLine question,
            Runnable changed) {
        super("");
        setHeaderTitle(words.text(question == null ? "survey.bank.new" : "survey.bank.change"));

        // components
        TextArea label = text(words.text("survey.bank.label"));
        label.setRequiredIndicatorVisible(true);
        label.setMaxLength(LONGEST_LABEL);
        label.setHelperText(words.text("survey.bank.label.help"));
        TextArea wording = text(words.text("survey.bank.wording"));
        wording.setMaxLength(LONGEST_WORDING);
        wording.setHelperText(words.text("survey.bank.wording.help"));
        Select<AnswerScale> scale = new Select<>();
        scale.setLabel(words.text("survey.scale"));
        scale.setItems(AnswerScale.values());
        scale.setItemLabelGenerator(words::label);
        scale.setValue(AnswerScale.FOUR_LEVELS);
        ComboBox<ChapterLine> theme = Pickers.theme(words.text("field.theme"), names.themes());
        theme.setClearButtonVisible(true);
        if (question != null) {
            label.setValue(question.label());
            wording.setValue(question.wording() == null ? "" : question.wording());
            scale.setValue(question.scale());
            scale.setEnabled(question.waves() == 0);
            theme.setValue(names.themes().stream()
                    .filter(chapter -> chapter.code().equals(question.theme()))
                    .findFirst()
                    .orElse(null));
        }

        // layout
        ask(label, wording, scale, theme);
        confirm(words.text("button.save"), () -> {
            if (!given(label)) {
                return false;
            }
            ChapterLine chapter = theme.getValue();
            surveys.save(
                    currentActor.get(),
                    new EditQuestion(
                            question == null ? null : question.id(),
                            question == null ? 0 : question.version(),
                            label.getValue(),
                            wording.getValue(),
                            scale.getValue(),
                            chapter == null ? null : chapter.code()));
            Notices.done(words.text("survey.bank.saved"));
            changed.run();
            return true;
        });
    }
}
