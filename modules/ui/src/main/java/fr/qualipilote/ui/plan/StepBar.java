package fr.qualipilote.ui.plan;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import fr.qualipilote.actionplan.ActionStep;
import fr.qualipilote.ui.text.Wording;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What the person may do to an action now: the first steps as buttons, the others in a menu. Steps that are work of the task
 * list (contribute, declare, verify…) are reached through their tasks; evidence and observations have their places on the page.
 */
final class StepBar extends Div {

    private static final int BUTTONS = 3;

    /** In the order in which people need them. */
    private static final List<ActionStep> OFFERED = List.of(
            ActionStep.QUALIFY,
            ActionStep.ACCEPT,
            ActionStep.DECIDE_POSTPONEMENT,
            ActionStep.RESUME,
            ActionStep.PROPOSE_OTHER_DATE,
            ActionStep.REFUSE,
            ActionStep.DISMISS,
            ActionStep.REPORT_PROGRESS,
            ActionStep.REQUEST_POSTPONEMENT,
            ActionStep.EDIT,
            ActionStep.CHANGE_RULE,
            ActionStep.TRANSFER,
            ActionStep.SUSPEND,
            ActionStep.END_RECURRENCE,
            ActionStep.ABANDON);

    StepBar(Set<ActionStep> admitted, Consumer<ActionStep> onStep) {
        Wording words = Wording.here();
        addClassName("qp-buttons");
        List<ActionStep> steps = OFFERED.stream().filter(admitted::contains).toList();
        // a menu of one is a button
        int buttons = steps.size() == BUTTONS + 1 ? BUTTONS + 1 : BUTTONS;
        steps.stream().limit(buttons).forEach(step -> {
            Button button = new Button(text(step, words), click -> onStep.accept(step));
            if (getComponentCount() == 0) {
                button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            }
            add(button);
        });
        if (steps.size() > buttons) {
            MenuBar menu = new MenuBar();
            menu.addClassName("qp-more");
            menu.addThemeVariants(MenuBarVariant.LUMO_DROPDOWN_INDICATORS);
            MenuItem more = menu.addItem(words.text("action.more"));
            steps.stream().skip(buttons).forEach(step -> more.getSubMenu()
                    .addItem(text(step, words), click -> onStep.accept(step)));
            add(menu);
        }
    }

    /** With « … » where something is asked first. */
    private static String text(ActionStep step, Wording words) {
        return step == ActionStep.ACCEPT ? words.label(step) : words.text("action.asks-first", words.label(step));
    }
}
