package fr.qualipilote.actionplan.domain;

import static fr.qualipilote.actionplan.domain.Fixtures.BARU;
import static fr.qualipilote.actionplan.domain.Fixtures.DEADLINES;
import static fr.qualipilote.actionplan.domain.Fixtures.DUE;
import static fr.qualipilote.actionplan.domain.Fixtures.PILOT;
import static fr.qualipilote.actionplan.domain.Fixtures.SMI;
import static fr.qualipilote.actionplan.domain.Fixtures.TODAY;
import static fr.qualipilote.actionplan.domain.Fixtures.by;
import static fr.qualipilote.actionplan.domain.Fixtures.opened;
import static fr.qualipilote.actionplan.domain.Fixtures.someone;
import static fr.qualipilote.actionplan.domain.Fixtures.today;
import static org.assertj.core.api.Assertions.assertThat;

import fr.qualipilote.kernel.BusinessClock;
import fr.qualipilote.kernel.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PoliciesTest {

    private static final PersonId MANAGER = someone();
    private static final PersonId DEPUTY = someone();
    private static final PersonId SECRETARY = someone();
    private static final Offices HELD = new Offices(MANAGER, DEPUTY, SECRETARY);

    // --- who verifies ------------------------------------------------------------------------------------------------

    @Test
    void theQualityManagerVerifiesWhatOthersPilot() {
        assertThat(VerifierPolicy.verifier(PILOT, HELD)).contains(MANAGER);
    }

    @Test
    void whatTheQualityManagerPilotsGoesToTheDeputyElseToTheSecretaryGeneral() {
        assertThat(VerifierPolicy.verifier(MANAGER, HELD)).contains(DEPUTY);
        assertThat(VerifierPolicy.verifier(MANAGER, new Offices(MANAGER, null, SECRETARY)))
                .contains(SECRETARY);
    }

    @Test
    void nobodyVerifiesOwnWorkWhateverPostsOneHolds() {
        assertThat(VerifierPolicy.verifier(DEPUTY, new Offices(DEPUTY, DEPUTY, SECRETARY)))
                .contains(SECRETARY);
        assertThat(VerifierPolicy.verifier(SECRETARY, new Offices(null, null, SECRETARY)))
                .isEmpty();
        assertThat(VerifierPolicy.verifier(SECRETARY, new Offices(null, DEPUTY, SECRETARY)))
                .contains(DEPUTY);
    }

    // --- who decides a postponement ----------------------------------------------------------------------------------

    @Test
    void theThirdPostponementIsForTheSecretaryGeneral() {
        Action action = opened();
        for (int granted = 0; granted < 2; granted++) {
            assertThat(PostponementPolicy.decider(action, HELD)).contains(MANAGER);
            Postponement request = action.requestPostponement(DUE.plusDays(granted + 1), "Congés", today());
            action.decidePostponement(request.id(), true, null, by(MANAGER, TODAY));
        }
        assertThat(PostponementPolicy.decider(action, HELD)).contains(SECRETARY);
        assertThat(PostponementPolicy.decider(action, new Offices(MANAGER, DEPUTY, PILOT)))
                .as("nobody grants oneself a date")
                .contains(MANAGER);
    }

    // --- who hears of a delay ----------------------------------------------------------------------------------------

    @Test
    void theHeadsOfServicesWhosePartIsMissingHearFirst() {
        Occurrence late = opened().occurrences().get(0);
        assertThat(EscalationPolicy.services(late, Set.of(SMI), service -> true))
                .containsExactly(BARU);
    }

    @Test
    void withoutAMissingPartItIsThePilotsHead() {
        Action action = opened();
        Occurrence late = action.occurrences().get(0);
        action.contribute(late.contributions().get(0).id(), "Relu", today());
        assertThat(EscalationPolicy.services(late, Set.of(SMI), service -> true))
                .containsExactly(SMI);
        assertThat(EscalationPolicy.services(null, Set.of(SMI), service -> true))
                .containsExactly(SMI);
    }

    @Test
    void aVacantPostIsPassedOver() {
        Occurrence late = opened().occurrences().get(0);
        assertThat(EscalationPolicy.services(late, Set.of(SMI), service -> service.equals(SMI)))
                .containsExactly(SMI);
        assertThat(EscalationPolicy.services(late, Set.of(SMI), service -> false))
                .isEmpty();
    }

    // --- when --------------------------------------------------------------------------------------------------------

    private static Instant eight(String date) {
        return LocalDate.parse(date).atTime(8, 0).atZone(BusinessClock.ZONE).toInstant();
    }

    /** 31/12/22 is a Saturday; 01/08/22 a Monday; 14/07/22 a holiday before a Friday. */
    @ParameterizedTest
    @CsvSource({
        "2022-09-15, 2022-08-31, 2022-09-08, 2022-09-15, 2022-09-16, 2022-09-23",
        "2022-12-31, 2022-12-16, 2022-12-23, 2022-12-30, 2023-01-02, 2023-01-09",
        "2022-08-01, 2022-07-15, 2022-07-25, 2022-08-01, 2022-08-02, 2022-08-09",
        "2022-07-13, 2022-06-28, 2022-07-06, 2022-07-13, 2022-07-15, 2022-07-22"
    })
    void remindersAndAlertsFallOnWorkingMornings(
            LocalDate due, String far, String near, String onTheDay, String late, String veryLate) {
        assertThat(DEADLINES.reminderFar(due)).isEqualTo(eight(far));
        assertThat(DEADLINES.reminderNear(due)).isEqualTo(eight(near));
        assertThat(DEADLINES.due(due)).isEqualTo(eight(onTheDay));
        assertThat(DEADLINES.late(due)).isEqualTo(eight(late));
        assertThat(DEADLINES.veryLate(due)).isEqualTo(eight(veryLate));
    }

    @Test
    void anOccurrenceOpensInTheMorningOfItsDateOrSomeWorkingDaysBefore() {
        LocalDate due = LocalDate.of(2022, 8, 1);
        assertThat(DEADLINES.opening(due))
                .isEqualTo(due.atTime(6, 0).atZone(BusinessClock.ZONE).toInstant());
        DeadlinePolicy ahead = new DeadlinePolicy(15, 7, 5, 3, 5, 5, 30, BusinessClock.ZONE);
        assertThat(ahead.opening(due))
                .isEqualTo(LocalDate.of(2022, 7, 27)
                        .atTime(6, 0)
                        .atZone(BusinessClock.ZONE)
                        .toInstant());
    }
}
