package fr.qualipilote.actionplan.domain;

import static fr.qualipilote.actionplan.ActionStep.*;
import static fr.qualipilote.actionplan.domain.Fixtures.DEADLINES;
import static fr.qualipilote.actionplan.domain.Fixtures.DUE;
import static fr.qualipilote.actionplan.domain.Fixtures.in;
import static fr.qualipilote.actionplan.domain.Fixtures.latest;
import static fr.qualipilote.actionplan.domain.Fixtures.once;
import static fr.qualipilote.actionplan.domain.Fixtures.someone;
import static fr.qualipilote.actionplan.domain.Fixtures.today;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import fr.qualipilote.actionplan.ActionState;
import fr.qualipilote.actionplan.ActionStep;
import fr.qualipilote.actionplan.ContributionId;
import fr.qualipilote.actionplan.OccurrenceId;
import fr.qualipilote.actionplan.OccurrenceState;
import fr.qualipilote.actionplan.PostponementId;
import fr.qualipilote.actionplan.Priority;
import fr.qualipilote.actionplan.StepRefused;
import fr.qualipilote.kernel.LatePolicy;
import fr.qualipilote.kernel.Recurrence;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each step against each state: the table that people read, and the verbs that keep to it. */
class StateTableTest {

    private static final Map<ActionState, Set<ActionStep>> TABLE = new EnumMap<>(ActionState.class);

    static {
        Set<ActionStep> words = EnumSet.of(OBSERVE, ADD_EVIDENCE, EDIT, TREAT_DELAY);
        admit(ActionState.PROPOSED, words, QUALIFY, DISMISS);
        admit(ActionState.TO_ACCEPT, words, ACCEPT, REFUSE, PROPOSE_OTHER_DATE, TRANSFER, ABANDON);
        admit(ActionState.TO_ARBITRATE, words, QUALIFY, DISMISS);
        admit(
                ActionState.IN_PROGRESS,
                words,
                CONTRIBUTE,
                REPORT_PROGRESS,
                DECLARE_DONE,
                VERIFY,
                SEND_BACK,
                REQUEST_POSTPONEMENT,
                DECIDE_POSTPONEMENT,
                END_RECURRENCE,
                CHANGE_RULE,
                TRANSFER,
                SUSPEND,
                ABANDON);
        admit(ActionState.TO_VERIFY, words, VERIFY, SEND_BACK, TRANSFER, SUSPEND, ABANDON);
        admit(
                ActionState.AWAITING_EFFECTIVENESS,
                words,
                CONTRIBUTE,
                DECLARE_DONE,
                VERIFY,
                SEND_BACK,
                CHECK_EFFECTIVENESS,
                TRANSFER,
                ABANDON);
        admit(ActionState.SUSPENDED, words, RESUME, TRANSFER, ABANDON);
        admit(ActionState.CLOSED, Set.of());
        admit(ActionState.DISMISSED, Set.of());
        admit(ActionState.ABANDONED, Set.of());
    }

    private static void admit(ActionState state, Set<ActionStep> words, ActionStep... steps) {
        Set<ActionStep> all = EnumSet.noneOf(ActionStep.class);
        all.addAll(words);
        all.addAll(Arrays.asList(steps));
        TABLE.put(state, all);
    }

    private static Set<ActionStep> admitted(ActionState state) {
        return TABLE.getOrDefault(state, Set.of());
    }

    static Stream<Arguments> everyStepInEveryState() {
        return Arrays.stream(ActionState.values())
                .flatMap(state -> Arrays.stream(ActionStep.values()).map(step -> Arguments.of(state, step)));
    }

    @ParameterizedTest
    @MethodSource("everyStepInEveryState")
    void theStateSaysWhichStepsItAdmits(ActionState state, ActionStep step) {
        assertThat(state.admits(step)).isEqualTo(admitted(state).contains(step));
    }

    /** A step that the state admits may still be refused for another reason, but never for the action's state. */
    @ParameterizedTest
    @MethodSource("everyStepInEveryState")
    void theVerbKeepsToTheTable(ActionState state, ActionStep step) {
        Action action = in(state);
        int written = action.history().size();

        Throwable refusal = catchThrowable(() -> take(step, action));

        if (admitted(state).contains(step)) {
            if (refusal instanceof StepRefused refused) {
                assertThat(refused.arguments().get(2)).isIn((Object[]) names(OccurrenceState.values()));
            }
        } else {
            assertThat(refusal).isInstanceOf(StepRefused.class);
            assertThat(((StepRefused) refusal).arguments()).startsWith(step.code(), "ACT-2022-001", state.name());
            assertThat(action.state()).isEqualTo(state);
        }
        if (refusal != null) {
            assertThat(action.history()).hasSize(written);
        }
    }

    private static String[] names(OccurrenceState[] states) {
        return Arrays.stream(states).map(Enum::name).toArray(String[]::new);
    }

    private static void take(ActionStep step, Action action) {
        OccurrenceId occurrence = action.occurrences().isEmpty() ? new OccurrenceId(UUID.randomUUID()) : latest(action);
        switch (step) {
            case QUALIFY -> action.qualify(once(), "Pilotage", false, today());
            case DISMISS -> action.dismiss("Doublon", today());
            case ACCEPT -> action.accept(today());
            case REFUSE -> action.refuse("Pas le bon service", today());
            case PROPOSE_OTHER_DATE -> action.proposeOtherDate(DUE.plusDays(30), "Congés", today());
            case CONTRIBUTE ->
                action.contribute(
                        action.occurrences().isEmpty()
                                ? new ContributionId(UUID.randomUUID())
                                : action.occurrence(occurrence)
                                        .contributions()
                                        .get(0)
                                        .id(),
                        "Ma part",
                        today());
            case REPORT_PROGRESS -> action.reportProgress(50, "À mi-chemin", null, today());
            case DECLARE_DONE -> action.declareDone(occurrence, "Fait", true, today());
            case VERIFY -> action.verify(occurrence, null, today());
            case SEND_BACK -> action.sendBack(occurrence, "Preuve illisible", today());
            case CHECK_EFFECTIVENESS -> action.checkEffectiveness(true, null, DEADLINES, today());
            case REQUEST_POSTPONEMENT -> action.requestPostponement(DUE.plusDays(30), "Travaux en cours", today());
            case DECIDE_POSTPONEMENT ->
                action.decidePostponement(
                        action.pendingPostponement()
                                .map(Postponement::id)
                                .orElse(new PostponementId(UUID.randomUUID())),
                        true,
                        null,
                        today());
            case END_RECURRENCE -> action.endRecurrence("Objectif atteint", today());
            case CHANGE_RULE -> action.changeRule(Recurrence.EveryMonths.monthlyOn(1), LatePolicy.KEEP, null, today());
            case TRANSFER -> action.transfer(someone(), "Mutation", today());
            case SUSPEND -> action.suspend("Poste vacant", today());
            case RESUME -> action.resume(null, today());
            case ABANDON -> action.abandon("COPIL", today());
            case TREAT_DELAY -> action.treatDelay(true, true, "Renfort", today());
            case OBSERVE -> action.observe("À suivre", today());
            case ADD_EVIDENCE -> action.addEvidence("registre.pdf", today());
            case EDIT ->
                action.edit("internet", "Internet", "Autre libellé", List.of(), Priority.HIGH, null, null, today());
        }
    }

    @ParameterizedTest
    @EnumSource(ActionState.class)
    void whatIsEndedAdmitsNothing(ActionState state) {
        assertThat(Arrays.stream(ActionStep.values()).noneMatch(state::admits)).isEqualTo(!state.isOpen());
    }

    @ParameterizedTest
    @EnumSource(
            value = OccurrenceState.class,
            names = {"OPEN", "SENT_BACK"})
    void onlyWhatIsUndoneCanBeDeclared(OccurrenceState state) {
        assertThat(state.isUndone()).isTrue();
        assertThat(state.isOpen()).isTrue();
    }

    @Test
    void anOccurrenceDeclaredOrVerifiedIsNotDeclaredAgain() {
        Action declared = Fixtures.inProgress(Fixtures.monthly(LatePolicy.KEEP));
        declared.openNext(List.of(), DEADLINES, Fixtures.on(Fixtures.FIRST_OF_JULY));
        OccurrenceId occurrence = latest(declared);
        declared.declareDone(occurrence, "Fait", true, Fixtures.on(Fixtures.FIRST_OF_JULY));

        assertThatThrownBy(() -> declared.declareDone(occurrence, "Fait", true, Fixtures.on(Fixtures.FIRST_OF_JULY)))
                .isInstanceOf(StepRefused.class);
        declared.verify(occurrence, null, Fixtures.on(Fixtures.FIRST_OF_JULY));
        assertThatThrownBy(() -> declared.verify(occurrence, null, Fixtures.on(Fixtures.FIRST_OF_JULY)))
                .isInstanceOf(StepRefused.class);
        assertThatThrownBy(() -> declared.sendBack(occurrence, "Trop tard", Fixtures.on(Fixtures.FIRST_OF_JULY)))
                .isInstanceOf(StepRefused.class);
        assertThatThrownBy(() -> declared.declareDone(occurrence, "Fait", true, Fixtures.on(Fixtures.FIRST_OF_JULY)))
                .isInstanceOf(StepRefused.class);
    }
}
