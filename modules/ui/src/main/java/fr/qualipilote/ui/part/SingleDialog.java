package fr.qualipilote.ui.part;

import com.vaadin.flow.component.dialog.Dialog;

/** A dialog that a double click opens once. */
public abstract class SingleDialog extends Dialog {

    @Override
    public void open() {
        if (!OnceOpened.already(this, getHeaderTitle(), this::isOpened)) {
            super.open();
        }
    }
}
