package fr.qualipilote.ui.administration;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.notification.Notification;
import fr.qualipilote.kernel.Actor;
import fr.qualipilote.ui.CurrentActor;
import fr.qualipilote.ui.part.EmptyState;
import fr.qualipilote.ui.testing.Browserless;
import fr.qualipilote.ui.testing.House;
import fr.qualipilote.worklist.FailedStep;
import fr.qualipilote.worklist.FailedStep.Cause;
import fr.qualipilote.worklist.Upkeep;
import fr.qualipilote.worklist.Upkeep.Rebuilt;
import fr.qualipilote.worklist.Upkeep.Retry;
import fr.qualipilote.worklist.WorkItemId;
import fr.qualipilote.worklist.WorklistCheck;
import fr.qualipilote.worklist.WorklistCheck.Difference;
import fr.qualipilote.worklist.WorklistCheck.Field;
import fr.qualipilote.worklist.WorklistCheck.Kind;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UpkeepPanelTest {

    private static final Instant AT = Instant.parse("2022-06-24T07:00:00Z");

    private final Upkeep upkeep = mock(Upkeep.class);
    private final CurrentActor currentActor = mock(CurrentActor.class);
    private final Actor admin = House.actor("admin");

    @BeforeEach
    void open() {
        Browserless.open();
        when(currentActor.get()).thenReturn(admin);
        when(upkeep.failedSteps(admin)).thenReturn(List.of());
    }

    @AfterEach
    void close() {
        Browserless.close();
    }

    // --- failed steps ------------------------------------------------------------------------------------------------

    @Test
    void whereNothingHasFailedItSaysSo() {
        UpkeepPanel panel = show();

        assertThat(_find(panel, EmptyState.class)).hasSize(1);
        assertThat(text(panel)).contains("Aucune étape n’est en échec");
    }

    @Test
    void aFailedStepIsToldWithItsCaseItsCauseAndItsDetail() {
        when(upkeep.failedSteps(admin)).thenReturn(List.of(failed(0)));

        UpkeepPanel panel = show();

        assertThat(text(panel))
                .contains("1 étape en échec")
                .contains("Relancer le pilote")
                .contains("Attend une intervention")
                .contains("La base de données n’a pas répondu")
                .contains("Tentatives automatiques6");
        Anchor link = _get(panel, Anchor.class);
        assertThat(link.getHref()).isEqualTo("plan/ACT-2022-014");
        assertThat(link.getText()).isEqualTo("ACT-2022-014 · Afficher les horaires");
        assertThat(_get(panel, NativeDetails.class).getSummaryText()).isEqualTo("Détail technique");
    }

    @Test
    void housekeepingThatFailedHasNoCase() {
        when(upkeep.failedSteps(admin))
                .thenReturn(List.of(new FailedStep(
                        "job", null, null, null, null, null, null, AT, 1, 5, Cause.FAULT, "broken", "")));

        assertThat(text(show())).contains("Ménage des historiques").contains("Sera retentée jusqu’à 5 fois");
    }

    @Test
    void aStepThatIsTriedAgainWithSuccessLeavesTheList() {
        when(upkeep.failedSteps(admin)).thenReturn(List.of(failed(0)), List.of());
        when(upkeep.retry(admin, "job")).thenReturn(Retry.DONE);
        UpkeepPanel panel = show();

        click(panel, "Relancer");

        assertThat(said()).contains("« Relancer le pilote » : c’est fait.");
        assertThat(_find(panel, EmptyState.class)).hasSize(1);
    }

    @Test
    void aStepThatFailsAgainStaysWithAClearWord() {
        when(upkeep.failedSteps(admin)).thenReturn(List.of(failed(0)));
        when(upkeep.retry(admin, "job")).thenReturn(Retry.FAILED_AGAIN);
        UpkeepPanel panel = show();

        click(panel, "Relancer");

        assertThat(said()).contains("« Relancer le pilote » a échoué de nouveau");
        assertThat(button(panel, "Relancer").isEnabled()).isTrue();
    }

    @Test
    void aStepThatSomebodyElseHasDoneIsToldAsSuch() {
        when(upkeep.failedSteps(admin)).thenReturn(List.of(failed(0)), List.of());
        when(upkeep.retry(admin, "job")).thenReturn(Retry.GONE);

        click(show(), "Relancer");

        assertThat(said()).contains("n’est plus à faire");
    }

    private static FailedStep failed(int left) {
        return new FailedStep(
                "job",
                "Relancer le pilote",
                "Suivi d’une action",
                "action",
                UUID.randomUUID(),
                "ACT-2022-014",
                "Afficher les horaires",
                AT,
                6 - left,
                left,
                Cause.DATABASE,
                "no answer",
                "java.sql.SQLException: no answer");
    }

    // --- the task list -----------------------------------------------------------------------------------------------

    @Test
    void aListThatAgreesIsSaidToWithItsCountsAndItsDate() {
        when(upkeep.check(admin)).thenReturn(new WorklistCheck(AT, 42, 42, List.of()));
        UpkeepPanel panel = show();

        click(panel, "Vérifier la liste des tâches");

        assertThat(text(panel))
                .contains("24 juin 2022")
                .contains("les 42 tâches ouvertes sont toutes dans la liste")
                .contains("Rien ne diffère.");
        assertThat(button(panel, "Vérifier la liste des tâches").isEnabled()).isTrue();
    }

    @Test
    void whatDiffersIsToldRowByRow() {
        when(upkeep.check(admin))
                .thenReturn(new WorklistCheck(
                        AT,
                        3,
                        3,
                        List.of(
                                difference(Kind.MISSING, Set.of()),
                                difference(Kind.LEFT_OVER, Set.of()),
                                difference(Kind.DIFFERENT, Set.of(Field.ASSIGNEE)))));
        UpkeepPanel panel = show();

        click(panel, "Vérifier la liste des tâches");

        assertThat(text(panel)).contains("3 lignes diffèrent : 3 tâches ouvertes dans les processus, 3 dans la liste");
        assertThat(_find(panel, ListItem.class).stream().map(UpkeepPanelTest::text))
                .containsExactly(
                        "ACT-2022-014 · Afficher les horaires : absente de la liste.",
                        "ACT-2022-014 · Afficher les horaires : dans la liste, mais plus à faire.",
                        "ACT-2022-014 · Afficher les horaires : montrée autrement qu’elle n’est (responsable).");
    }

    @Test
    void aLongListOfDifferencesIsCut() {
        when(upkeep.check(admin))
                .thenReturn(new WorklistCheck(
                        AT,
                        60,
                        0,
                        IntStream.range(0, 60)
                                .mapToObj(i -> difference(Kind.MISSING, Set.of()))
                                .toList()));
        UpkeepPanel panel = show();

        click(panel, "Vérifier la liste des tâches");

        assertThat(_find(panel, ListItem.class)).hasSize(50);
        assertThat(text(panel)).contains("Et 10 de plus.");
    }

    @Test
    void theListIsRebuiltOnceThatIsConfirmed() {
        when(upkeep.rebuild(admin)).thenReturn(new Rebuilt(2, new WorklistCheck(AT, 3, 3, List.of())));
        UpkeepPanel panel = show();

        click(panel, "Reconstruire");
        verify(upkeep, never()).rebuild(any());
        click(_get(FormDialog.class), "Reconstruire");

        assertThat(said()).contains("2 lignes récrites.");
        assertThat(text(panel)).contains("Rien ne diffère.");
    }

    private static Difference difference(Kind kind, Set<Field> fields) {
        return new Difference(
                kind,
                new WorkItemId(UUID.randomUUID()),
                "ACT-2022-014",
                "Afficher les horaires",
                UUID.randomUUID(),
                fields);
    }

    private UpkeepPanel show() {
        UI.getCurrent().removeAll();
        UpkeepPanel panel = new UpkeepPanel(upkeep, currentActor);
        UI.getCurrent().add(panel);
        return panel;
    }

    private static Button button(Component within, String text) {
        return _get(within, Button.class, spec -> spec.withText(text));
    }

    private static void click(Component within, String text) {
        _click(button(within, text));
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively().replace('\u00a0', ' ');
    }

    private static String said() {
        return _find(Notification.class).stream().map(UpkeepPanelTest::text).collect(Collectors.joining(" "));
    }
}
