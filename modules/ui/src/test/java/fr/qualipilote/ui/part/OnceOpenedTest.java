package fr.qualipilote.ui.part;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import fr.qualipilote.ui.testing.Browserless;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OnceOpenedTest {

    private static final class Plain extends SingleDialog {
        private Plain(String title) {
            setHeaderTitle(title);
        }
    }

    private static final class Step extends StepDialog {
        private Step(String title) {
            super(title);
        }
    }

    @BeforeEach
    void open() {
        Browserless.open();
    }

    @AfterEach
    void close() {
        Browserless.close();
    }

    private static ReasonDialog reason(String title) {
        return new ReasonDialog(title, "Le service est prévenu.", "Renvoyer", why -> {});
    }

    private static Confirmation confirmation(String title) {
        return new Confirmation(title, "Elle ne se modifiera plus.", "Remettre", () -> {});
    }

    @Test
    void aDialogIsOpenedOnceByADoubleClick() {
        new Plain("Pourquoi\u00a0?").open();
        new Plain("Pourquoi\u00a0?").open();

        assertThat(_find(Dialog.class)).hasSize(1);
    }

    @Test
    void soIsOneThatAsksForFields() {
        new Step("Reporter").open();
        new Step("Reporter").open();

        assertThat(_find(Dialog.class)).hasSize(1);
    }

    @Test
    void soIsOneThatAsksWhy() {
        reason("Renvoyer la fiche").open();
        reason("Renvoyer la fiche").open();

        assertThat(_find(Dialog.class)).hasSize(1);
    }

    @Test
    void soIsAConfirmation() {
        confirmation("Remettre la fiche\u00a0?").open();
        confirmation("Remettre la fiche\u00a0?").open();

        assertThat(_find(ConfirmDialog.class)).hasSize(1);
    }

    @Test
    void onceClosedItOpensAgain() {
        new Step("Reporter").open();
        _get(Dialog.class).close();
        new Step("Reporter").open();

        assertThat(_find(Dialog.class)).hasSize(1);
    }

    @Test
    void anotherDialogOpensOverIt() {
        new Plain("Délai de réponse, juin 2022").open();
        reason("Rejeter la valeur").open();
        confirmation("Valider la valeur\u00a0?").open();

        assertThat(_find(Dialog.class)).hasSize(2);
        assertThat(_find(ConfirmDialog.class)).hasSize(1);
    }

    @Test
    void theSameKindAboutSomethingElseOpensToo() {
        new Plain("Délai de réponse, juin 2022").open();
        new Plain("Délai de réponse, mai 2022").open();

        assertThat(_find(Dialog.class)).hasSize(2);
    }
}
