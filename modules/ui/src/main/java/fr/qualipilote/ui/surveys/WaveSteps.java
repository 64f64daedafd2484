package fr.qualipilote.ui.surveys;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import fr.qualipilote.surveys.Surveys;
import fr.qualipilote.surveys.WaveId;
import fr.qualipilote.surveys.WaveSheet;
import fr.qualipilote.surveys.WaveStep;
import fr.qualipilote.ui.CurrentActor;
import fr.qualipilote.ui.part.Confirmation;
import fr.qualipilote.ui.part.Notices;
import fr.qualipilote.ui.part.ReasonDialog;
import fr.qualipilote.ui.text.Wording;
import java.util.List;
import java.util.function.Consumer;

/** What the person may do to a wave now, beside entering results. */
final class WaveSteps {

    /** In the order in which people need them; the others have their places on the page. */
    private static final List<WaveStep> OFFERED = List.of(
            WaveStep.PREPARE,
            WaveStep.SUBMIT,
            WaveStep.VALIDATE,
            WaveStep.SEND_BACK,
            WaveStep.PUBLISH,
            WaveStep.DECIDE_ACTIONS,
            WaveStep.CLOSE_FIELD,
            WaveStep.CANCEL);

    private final Wording words = Wording.here();
    private final Surveys surveys;
    private final CurrentActor currentActor;
    private final Runnable changed;

    WaveSteps(Surveys surveys, CurrentActor currentActor, Runnable changed) {
        this.surveys = surveys;
        this.currentActor = currentActor;
        this.changed = changed;
    }

    Component bar(WaveSheet sheet) {
        Div bar = new Div();
        bar.addClassName("qp-buttons");
        boolean quality = SurveyRights.managesQuality(currentActor.get());
        OFFERED.stream()
                .filter(sheet.steps()::contains)
                .filter(step -> step != WaveStep.PUBLISH || quality)
                // what follows is decided in its task, which also takes the actions that are wanted
                .filter(step -> step != WaveStep.DECIDE_ACTIONS || sheet.takenOver())
                .forEach(step -> bar.add(new Button(
                        words.text("survey.step." + step.code()),
                        click -> take(step, sheet.line().id(), sheet.line().code()))));
        bar.setVisible(bar.getComponentCount() > 0);
        return bar;
    }

    private void take(WaveStep step, WaveId id, String code) {
        switch (step) {
            case PREPARE -> confirm(step, code, () -> surveys.prepare(currentActor.get(), id));
            case SUBMIT -> confirm(step, code, () -> surveys.submit(currentActor.get(), id));
            case VALIDATE -> confirm(step, code, () -> surveys.validate(currentActor.get(), id));
            case CLOSE_FIELD -> confirm(step, code, () -> surveys.closeField(currentActor.get(), id));
            case SEND_BACK -> ask(step, code, reason -> surveys.sendBack(currentActor.get(), id, reason));
            case CANCEL -> ask(step, code, reason -> surveys.cancel(currentActor.get(), id, reason));
            case PUBLISH -> ask(step, code, reason -> surveys.keepInside(currentActor.get(), id, reason));
            case DECIDE_ACTIONS -> ask(step, code, words -> surveys.conclude(currentActor.get(), id, words, List.of()));
            default -> throw new IllegalStateException(step + " has its own place");
        }
    }

    private void confirm(WaveStep step, String code, Runnable deed) {
        String key = "survey.step." + step.code();
        new Confirmation(
                        words.text("survey.step.title", words.text(key), code),
                        words.text(key + ".explain"),
                        words.text(key),
                        () -> {
                            deed.run();
                            done(step);
                        })
                .open();
    }

    private void ask(WaveStep step, String code, Consumer<String> deed) {
        String key = "survey.step." + step.code();
        new ReasonDialog(
                        words.text("survey.step.title", words.text(key), code),
                        words.text(key + ".explain"),
                        words.text(key),
                        reason -> {
                            deed.accept(reason);
                            done(step);
                        })
                .open();
    }

    private void done(WaveStep step) {
        Notices.done(words.text("survey.step." + step.code() + ".done"));
        changed.run();
    }
}
