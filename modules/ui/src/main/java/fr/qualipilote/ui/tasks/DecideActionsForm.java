package fr.qualipilote.ui.tasks;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.textfield.TextArea;
import fr.qualipilote.kernel.WantedAction;
import fr.qualipilote.ui.part.Names;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;

/** « Décider des suites »: what follows from the results and, if wanted, up to a handful of actions. */
final class DecideActionsForm extends TaskForm {

    private static final int MOST_ACTIONS = 3;

    private final TextArea conclusion;
    private final List<WantedActionFields> actions;

    DecideActionsForm(Component known, Names names, LocalDate today, BiConsumer<String, List<WantedAction>> decide) {
        conclusion =
                keep("conclusion", note(words.text("work.wave.decide.note"), words.text("work.wave.decide.note.help")));
        conclusion.setRequiredIndicatorVisible(true);
        actions = IntStream.rangeClosed(1, MOST_ACTIONS)
                .mapToObj(rank -> new WantedActionFields(words.text("work.wave.decide.action", rank), names, today))
                .toList();
        addFields(known, conclusion);
        IntStream.range(0, MOST_ACTIONS).forEach(rank -> {
            actions.get(rank).keepIn(this, "action" + rank + ".", names);
            addFields(actions.get(rank));
        });
        addNext(words.text("work.wave.decide.next"));
        addPrimary(words.text("work.wave.decide.submit"), () -> {
            if (isComplete()) {
                String said = conclusion.getValue().strip();
                decide.accept(
                        said,
                        actions.stream()
                                .map(action -> action.action(said))
                                .flatMap(Optional::stream)
                                .toList());
            }
        });
    }

    private boolean isComplete() {
        conclusion.setErrorMessage(words.text("field.required"));
        conclusion.setInvalid(conclusion.getValue().isBlank());
        long incomplete =
                actions.stream().filter(action -> !action.isComplete()).count();
        return incomplete == 0 && !conclusion.isInvalid();
    }
}
