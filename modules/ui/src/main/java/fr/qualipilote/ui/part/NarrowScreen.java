package fr.qualipilote.ui.part;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.shared.Registration;
import java.util.function.Consumer;

/** Tells a screen whether it is shown on a phone, where a grid has room for one column only. */
public final class NarrowScreen {

    /** Below this width, in CSS pixels, a screen is narrow; the style sheets use the same figure. */
    public static final int BREAKPOINT = 800;

    private NarrowScreen() {}

    /** Calls back with the width as it is at each attachment of the component and after each change of it. */
    public static void follow(Component component, Consumer<Boolean> narrow) {
        component.addAttachListener(attached -> {
            var page = attached.getUI().getPage();
            page.retrieveExtendedClientDetails(details -> narrow.accept(isNarrow(details.getWindowInnerWidth())));
            Registration resized =
                    page.addBrowserWindowResizeListener(resize -> narrow.accept(isNarrow(resize.getWidth())));
            component.addDetachListener(detached -> {
                detached.unregisterListener();
                resized.remove();
            });
        });
    }

    private static boolean isNarrow(int width) {
        return width > 0 && width < BREAKPOINT;
    }
}
