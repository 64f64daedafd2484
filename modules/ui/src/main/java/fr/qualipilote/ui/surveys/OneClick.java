package fr.qualipilote.ui.surveys;

import com.vaadin.flow.component.button.Button;

/** A double click counts once: the browser locks the button until the deed is done, or refused. */
final class OneClick {

    private OneClick() {}

    static void of(Button button, Runnable deed) {
        button.setDisableOnClick(true);
        button.addClickListener(click -> {
            try {
                deed.run();
            } finally {
                button.setEnabled(true);
            }
        });
    }
}
