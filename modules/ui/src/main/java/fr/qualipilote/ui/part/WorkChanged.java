package fr.qualipilote.ui.part;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.shared.Registration;

/** Said by a screen after work was done, taken or handed over, to whatever around it shows how much is left. */
public final class WorkChanged extends ComponentEvent<UI> {

    private WorkChanged(UI page) {
        super(page, false);
    }

    public static void tell() {
        UI page = UI.getCurrent();
        ComponentUtil.fireEvent(page, new WorkChanged(page));
    }

    /** @return what ends the listening */
    public static Registration in(UI page, Runnable listener) {
        return ComponentUtil.addListener(page, WorkChanged.class, event -> listener.run());
    }
}
