package fr.qualipilote.ui.tasks;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.tabs.Tab;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The case of one task, as it was read: what the panel shows of it around the task. */
interface OpenCase {

    /** Where the case has its page; empty where it has none. */
    default Optional<String> address() {
        return Optional.empty();
    }

    /** The little that must be known to do the task. */
    Component context();

    /**
     * The form, wired to the one use case that does the task.
     *
     * @param done told what to say once the task is done
     * @return empty when the person may not do it now, or when it is done elsewhere
     */
    Optional<TaskForm> form(Consumer<String> done);

    /** What else may be done with the task, beside its form. */
    default List<Button> otherSteps() {
        return List.of();
    }

    /** The case with a link to its page. */
    Component sheet();

    /** Tabs after the task, the case and the diagram. */
    default List<Page> more() {
        return List.of();
    }

    /** A tab, and what it shows once it is opened. */
    record Page(Tab tab, Supplier<Component> content) {}
}
