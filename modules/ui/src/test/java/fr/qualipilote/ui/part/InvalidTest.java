package fr.qualipilote.ui.part;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import fr.qualipilote.ui.testing.Browserless;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InvalidTest {

    /** Says whether it was given the focus. */
    private static final class Field extends TextField {
        private boolean focused;

        @Override
        public void focus() {
            focused = true;
        }
    }

    private final Field first = new Field();
    private final Field second = new Field();
    private final Field third = new Field();

    @BeforeEach
    void open() {
        Browserless.open();
    }

    @AfterEach
    void close() {
        Browserless.close();
    }

    @Test
    void theFirstFieldThatIsWrongHasTheFocusHoweverDeepItStands() {
        second.setInvalid(true);
        third.setInvalid(true);

        assertThat(Invalid.focusFirst(new Div(new Text("Deux champs"), first, new Div(second), third)))
                .isTrue();
        assertThat(first.focused).isFalse();
        assertThat(second.focused).isTrue();
        assertThat(third.focused).isFalse();
    }

    @Test
    void aHiddenFieldIsPassedOver() {
        first.setInvalid(true);
        first.setVisible(false);

        assertThat(Invalid.focusFirst(new Div(first, second))).isFalse();
        assertThat(first.focused).isFalse();
    }
}
