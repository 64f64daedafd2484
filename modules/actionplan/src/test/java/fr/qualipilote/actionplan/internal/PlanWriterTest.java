package fr.qualipilote.actionplan.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.qualipilote.actionplan.ActionId;
import fr.qualipilote.actionplan.ActionSheet;
import fr.qualipilote.actionplan.ActionState;
import fr.qualipilote.actionplan.HistoryCode;
import fr.qualipilote.actionplan.Origin;
import fr.qualipilote.actionplan.Priority;
import fr.qualipilote.actionplan.domain.Action;
import fr.qualipilote.actionplan.domain.Terms;
import fr.qualipilote.kernel.LatePolicy;
import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.kernel.Recurrence;
import fr.qualipilote.kernel.testing.OnH2;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Rows of a plan kept elsewhere, written once and found again. */
@OnH2
class PlanWriterTest extends PlanBench {

    @Autowired
    private PlanWriter writer;

    @Autowired
    private TransactionTemplate transaction;

    private final String label = "Mise à jour du registre – accessibilité " + UUID.randomUUID();

    private Terms once(@Nullable PersonId pilot, LocalDate dueOn) {
        return terms(pilot, new Recurrence.Once(), dueOn, null);
    }

    private Terms terms(
            @Nullable PersonId pilot, Recurrence recurrence, @Nullable LocalDate dueOn, @Nullable LocalDate nextDueOn) {
        return new Terms(
                "accueil-general",
                label,
                pilot,
                List.of(serviceAsked("BARU")),
                recurrence,
                LatePolicy.KEEP,
                dueOn,
                nextDueOn,
                Priority.NORMAL,
                null,
                null);
    }

    private ActionId takenOver(Terms terms, boolean engaged) {
        return transaction.execute(status -> writer.takeOver(terms, engaged, "Registre existant", "plan.csv"));
    }

    private boolean updated(ActionId id, Terms terms) {
        return Boolean.TRUE.equals(
                transaction.execute(status -> writer.update(id, terms, Set.of(), "Registre existant", "plan.csv")));
    }

    @Test
    void anActionThatRunsIsCarriedOutAtOnce() {
        ActionId id = takenOver(once(person("rq"), DUE), true);
        ActionSheet sheet = sheet(id);
        assertThat(sheet.line().state()).isEqualTo(ActionState.IN_PROGRESS);
        assertThat(sheet.line().origin()).isEqualTo(Origin.EXISTING_PLAN);
        assertThat(sheet.occurrences()).hasSize(1);
        assertThat(sheet.line().latestObservation()).isEqualTo("Registre existant");
        assertThat(sheet.observations().get(0).author()).isNull();
        assertThat(process.calls()).containsExactly("started [true, false]", "watch");
    }

    @Test
    void anActionThatDoesNotRunYetWaitsForItsPilot() {
        ActionId id = takenOver(once(person("rq"), DUE), false);
        assertThat(sheet(id).line().state()).isEqualTo(ActionState.TO_ACCEPT);
        assertThat(process.calls())
                .containsExactly("started [false, false]", "qualified [true, false, false]", "watch");
        plans.accept(signedIn("rq"), id);
        assertThat(sheet(id).line().state()).isEqualTo(ActionState.IN_PROGRESS);
    }

    @Test
    void anActionThatNobodyPilotsWaitsForTheQualityManager() {
        ActionId id = takenOver(once(null, DUE), true);
        assertThat(sheet(id).line().state()).isEqualTo(ActionState.PROPOSED);
        assertThat(process.calls()).containsExactly("started [false, false]");
    }

    @Test
    void aPlanMayBeLateWhenItIsTakenOver() {
        ActionId id = takenOver(once(person("rq"), LocalDate.of(2022, 6, 1)), true);
        assertThat(sheet(id).line().late()).isTrue();
    }

    @Test
    void anActionIsFoundAgainHoweverItIsWritten() {
        ActionId id = takenOver(once(person("rq"), DUE), true);
        String shouted = label.toUpperCase().replace("–", "-").replace("É", "E");
        assertThat(writer.find("accueil-general", "  " + shouted))
                .map(Action::id)
                .contains(id);
        assertThat(writer.find("internet", label)).isEmpty();
        assertThat(writer.find("accueil-general", label + " bis")).isEmpty();
    }

    @Test
    void theSamePlanAgainChangesNothing() {
        Terms terms = terms(person("rq"), Recurrence.EveryMonths.monthlyOn(1), null, LocalDate.of(2022, 7, 1));
        ActionId id = takenOver(terms, true);
        assertThat(updated(id, terms)).isFalse();

        clock.standOn(LocalDate.of(2022, 7, 1));
        steps.openRecurringOccurrence(id);
        assertThat(updated(id, terms)).as("the next date has moved on since").isFalse();
    }

    @Test
    void anotherDateInThePlanIsWatched() {
        ActionId id = takenOver(once(person("rq"), DUE), true);
        LocalDate moved = LocalDate.of(2022, 10, 31);
        assertThat(updated(id, once(person("rq"), moved))).isTrue();

        assertThat(sheet(id).line().dueOn()).isEqualTo(moved);
        assertThat(sheet(id).line().initialDueOn()).isEqualTo(DUE);
        assertThat(process.watchOf(latest(id).id().value()).due()).isEqualTo(parisTime(moved, 8));
        assertThat(sheet(id).history().get(0).code()).isEqualTo(HistoryCode.IMPORTED_AGAIN);
    }
}
