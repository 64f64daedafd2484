package fr.qualipilote.ui.part;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The dialog that a window has opened last. A double click asks for the same one twice: the second would lie over the first, hide it
 * from screen readers and have to be closed on its own.
 */
record OnceOpened(Class<?> kind, String title, @Nullable Object view, BooleanSupplier isOpen) {

    /** @return whether the same dialog is open already, on the same view; otherwise this one is the last */
    static boolean already(Component dialog, @Nullable String title, BooleanSupplier isOpen) {
        UI window = UI.getCurrent();
        Object view = window.getInternals().getActiveRouterTargetsChain().stream()
                .findFirst()
                .orElse(null);
        OnceOpened asked = new OnceOpened(dialog.getClass(), title == null ? "" : title, view, isOpen);
        OnceOpened last = ComponentUtil.getData(window, OnceOpened.class);
        if (last != null && last.isOpen.getAsBoolean() && last.isSameAs(asked)) {
            return true;
        }
        ComponentUtil.setData(window, OnceOpened.class, asked);
        return false;
    }

    private boolean isSameAs(OnceOpened other) {
        return kind == other.kind && title.equals(other.title) && view == other.view;
    }
}
