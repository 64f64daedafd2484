package fr.qualipilote.ui.part;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import fr.qualipilote.ui.text.Wording;

/** Asks once more before something is done: what happens, a verb on the button, and the way back. */
public final class Confirmation extends ConfirmDialog {

    /** @param confirm the verb on the button */
    public Confirmation(String title, String explain, String confirm, Runnable onConfirm) {
        super(
                title,
                explain,
                confirm,
                confirmed -> onConfirm.run(),
                Wording.here().text("button.cancel"),
                cancelled -> {});
    }

    /** A double click asks once. */
    @Override
    public void open() {
        if (!OnceOpened.already(this, getElement().getProperty("header"), this::isOpened)) {
            super.open();
        }
    }

    /** The component hides the page behind it from screen readers without saying that it is modal. */
    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        getElement()
                .executeJs(
                        """
                        const overlay = this._overlayElement;
                        overlay.setAttribute('aria-modal', 'true');
                        overlay.shadowRoot.querySelector('footer').setAttribute('role', 'group');
                        """);
    }
}
