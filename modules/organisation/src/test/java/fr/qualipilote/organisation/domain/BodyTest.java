package fr.qualipilote.organisation.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.qualipilote.kernel.ServiceId;
import fr.qualipilote.organisation.BodyId;
import fr.qualipilote.organisation.BodyKind;
import fr.qualipilote.organisation.DescribeBody;
import fr.qualipilote.organisation.Function;
import fr.qualipilote.organisation.InvalidOrganisation;
import fr.qualipilote.organisation.Seat;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BodyTest {

    private static final Seat CHAIR = new Seat.OfFunction(Function.SECRETARY_GENERAL);
    private static final LocalDate SINCE = LocalDate.of(2022, 1, 1);

    @Test
    void theChairIsNoMemberBesideAndNobodyIsAMemberTwice() {
        Seat guest = new Seat.Guest("Associations");
        Body body = body("COPIL", CHAIR, List.of(CHAIR, guest, guest), null);
        assertThat(body.chair()).isEqualTo(CHAIR);
        assertThat(body.members()).containsExactly(guest);
    }

    @Test
    void aServiceAGuestOrTheHeadsOfAllServicesDoNotChair() {
        for (Seat chair : List.of(
                new Seat.OfService(new ServiceId(UUID.randomUUID())),
                new Seat.Guest("Quelqu’un"),
                new Seat.OfFunction(Function.HEAD_OF_SERVICE))) {
            assertThatThrownBy(() -> body("COPIL", chair, List.of(), null)).isInstanceOf(InvalidOrganisation.class);
        }
    }

    @Test
    void aBodyHasANameAndEndsAfterItBegan() {
        assertThatThrownBy(() -> body(" ", CHAIR, List.of(), null)).isInstanceOf(InvalidOrganisation.class);
        assertThatThrownBy(() -> body("COPIL", CHAIR, List.of(), SINCE.minusDays(1)))
                .isInstanceOf(InvalidOrganisation.class);
    }

    @Test
    void aNameIsTakenWhileAnotherBodyHasIt() {
        Body former = body(
                "Groupe Accueil", CHAIR, List.of(), LocalDate.of(2021, 12, 31).plusDays(10));
        Body same = body("groupe accueil", CHAIR, List.of(), null);
        assertThatThrownBy(() -> same.requireDistinctFrom(List.of(former))).isInstanceOf(InvalidOrganisation.class);
        Body later = new Body(
                new BodyId(UUID.randomUUID()),
                describe("Groupe Accueil", CHAIR, List.of(), LocalDate.of(2022, 3, 1), null));
        later.requireDistinctFrom(List.of(former, later));
    }

    @Test
    void itDoesNotExistBeforeItsFirstOrAfterItsLastDay() {
        Body body = body("Groupe", CHAIR, List.of(), LocalDate.of(2022, 2, 28));
        body.requireExisting(SINCE);
        body.requireExisting(LocalDate.of(2022, 2, 28));
        assertThatThrownBy(() -> body.requireExisting(SINCE.minusDays(1))).isInstanceOf(InvalidOrganisation.class);
        assertThatThrownBy(() -> body.requireExisting(LocalDate.of(2022, 3, 1)))
                .isInstanceOf(InvalidOrganisation.class);
    }

    private static Body body(String name, Seat chair, List<Seat> members, @Nullable LocalDate until) {
        return new Body(new BodyId(UUID.randomUUID()), describe(name, chair, members, SINCE, until));
    }

    private static DescribeBody describe(
            String name, Seat chair, List<Seat> members, LocalDate since, @Nullable LocalDate until) {
        return new DescribeBody(BodyKind.WORKING_GROUP, name, chair, members, List.of(), since, until, null);
    }
}
