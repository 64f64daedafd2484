package fr.qualipilote.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Actors, roles, identifiers, refusals and the clock. */
class VocabularyTest {

    private final PersonId person = new PersonId(UUID.randomUUID());
    private final ServiceId service = new ServiceId(UUID.randomUUID());

    @Test
    void anActorHasTheRightsOfTheMomentItWasMade() {
        Set<Role> roles = new HashSet<>(Set.of(Role.AGENT));
        Actor actor = new Actor(person, "Agent", roles, Set.of(service), Set.of());
        roles.add(Role.ADMINISTRATOR);
        assertThat(actor.is(Role.ADMINISTRATOR)).isFalse();
        assertThat(actor.isAnyOf(Role.PREFECT, Role.AGENT)).isTrue();
        assertThat(actor.isAnyOf()).isFalse();
        assertThat(actor.is(new PersonId(person.value()))).isTrue();
        assertThat(actor.belongsTo(service)).isTrue();
        assertThat(actor.heads(service)).isFalse();
    }

    @Test
    void everyRoleIsFoundByItsCode() {
        for (Role role : Role.values()) {
            assertThat(Role.ofCode(role.code())).isEqualTo(role);
        }
        assertThatIllegalArgumentException().isThrownBy(() -> Role.ofCode("visitor"));
    }

    @Test
    void identifiersAreReadBackFromTheirText() {
        assertThat(PersonId.of(person.toString())).isEqualTo(person);
        assertThat(ServiceId.of(service.toString())).isEqualTo(service);
        assertThatIllegalArgumentException().isThrownBy(() -> PersonId.of("moi"));
    }

    @Test
    void aRefusalNamesTheDeedAndTheSubjectForTheScreenToWord() {
        Actor actor = new Actor(person, "Agent", Set.of(Role.AGENT), Set.of(), Set.of());
        AccessRefused refused = AccessRefused.to(actor, "verify", "ACT-2022-014");
        assertThat(refused.code()).isEqualTo("access");
        assertThat(refused.arguments()).containsExactly("verify", "ACT-2022-014");
        assertThat(refused).hasMessageContaining("verify").hasMessageNotContaining("Agent");
    }

    @Test
    void theDayIsThatOfParis() {
        Clock lateInUtc = Clock.fixed(Instant.parse("2022-06-24T22:30:00Z"), ZoneOffset.UTC);
        assertThat(BusinessClock.of(lateInUtc).today()).isEqualTo(LocalDate.of(2022, 6, 25));
        assertThat(BusinessClock.fixedAt(LocalDate.of(2022, 6, 24)).localNow())
                .isEqualTo(LocalDateTime.of(2022, 6, 24, 9, 0));
    }
}
