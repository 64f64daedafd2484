package fr.qualipilote.browser;

import org.assertj.core.api.SoftAssertions;
import org.assertj.core.api.junit.jupiter.InjectSoftAssertions;
import org.assertj.core.api.junit.jupiter.SoftAssertionsExtension;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The product is served, people visit it, and axe looks at what they see. */
@Served
@ExtendWith(SoftAssertionsExtension.class)
abstract class LooksWithAxe {

    @RegisterExtension
    final Visits visits = new Visits();

    @InjectSoftAssertions
    SoftAssertions found;

    @LocalServerPort
    int port;

    void looksAt(Visitor visitor, String what) {
        Axe.findsNothing(found, visitor, what, ":root");
    }

    /** What is behind an open dialog was looked at before. */
    void looksAtTheDialog(Visitor visitor, String what) {
        visitor.atRest();
        Axe.findsNothing(found, visitor, what, "vaadin-dialog-overlay, vaadin-confirm-dialog-overlay");
    }

    /** The list itself is the same for every task. */
    void looksBesideTheList(Visitor visitor, String what) {
        Axe.findsNothing(found, visitor, what, ".qp-task-beside");
    }

    /** On the page of an action, where its steps stand beside the title or in the menu of the others. */
    static void beginsStep(Visitor visitor, String step) {
        if (visitor.button(step).count() == 0) {
            visitor.menuItem("Autres actions").click();
            visitor.atRest();
            visitor.menuItem(step).click();
        } else {
            visitor.clicks(step);
        }
    }

    Visitor comes(String login) {
        return visits.signedIn(address(), login);
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }
}
