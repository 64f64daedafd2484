package fr.qualipilote.organisation.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.qualipilote.kernel.Actor;
import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.kernel.Role;
import fr.qualipilote.organisation.AccountLine;
import fr.qualipilote.organisation.InvalidOrganisation;
import fr.qualipilote.organisation.SignIn;
import fr.qualipilote.organisation.UnknownPerson;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.annotation.Transactional;

@Transactional
abstract class AccountsContract extends OrganisationContract {

    private final PasswordEncoder encoder = PasswordEncoderFactories.createDelegatingPasswordEncoder();

    @Test
    void theFirstAdministratorIsOpenedOnceAndMustChangeThePassword() {
        assertThat(accounts.isEmpty()).isTrue();
        PersonId first = accounts.openFirstAdministrator("Admin", PASSWORD);
        forget();
        assertThat(accounts.isEmpty()).isFalse();
        SignIn signIn = accounts.signIn("ADMIN").orElseThrow();
        assertThat(signIn.person()).isEqualTo(first);
        assertThat(signIn.enabled()).isTrue();
        assertThat(signIn.mustChangePassword()).isTrue();
        assertThat(signIn.lockedUntil()).isNull();
        assertThat(signIn.passwordHash()).startsWith("{bcrypt}");
        assertThat(encoder.matches(PASSWORD, signIn.passwordHash())).isTrue();
        assertThat(people.actor(first).is(Role.ADMINISTRATOR)).isTrue();
        refused("not-the-first", () -> accounts.openFirstAdministrator("autre", PASSWORD));
    }

    @Test
    void aWeakPasswordOpensNothing() {
        refused("password-too-short", () -> accounts.openFirstAdministrator("admin", "court"));
        forget();
        assertThat(accounts.isEmpty()).isTrue();
    }

    @Test
    void anUnknownLoginFindsNothingAndFailsSilently() {
        assertThat(accounts.signIn("personne")).isEmpty();
        accounts.signInFailed("personne");
        accounts.signInSucceeded("personne");
    }

    @Test
    void fiveFailuresLockForFifteenMinutesOfTheBusinessClock() {
        PersonId agent = opened("agent");
        for (int i = 0; i < 5; i++) {
            accounts.signInFailed(" Agent ");
        }
        forget();
        assertThat(accounts.signIn("agent").orElseThrow().lockedUntil())
                .isEqualTo(clock.now().plusSeconds(900));
        assertThat(line("agent").lockedUntil()).isNotNull();
        clock.pass(900);
        assertThat(accounts.signIn("agent").orElseThrow().lockedUntil()).isNull();
        accounts.signInSucceeded("agent");
        forget();
        assertThat(line("agent").lastSignIn()).isEqualTo(clock.now());
        assertThat(line("agent").person()).isEqualTo(agent);
    }

    @Test
    void anAdministratorUnlocks() {
        PersonId agent = opened("agent");
        for (int i = 0; i < 5; i++) {
            accounts.signInFailed("agent");
        }
        accounts.unlock(admin, agent);
        forget();
        assertThat(accounts.signIn("agent").orElseThrow().lockedUntil()).isNull();
    }

    @Test
    void aLoginBelongsToOneAccountAndAPersonHasOne() {
        PersonId agent = opened("agent");
        refused("login-taken", () -> accounts.open(admin, person("Autre"), "AGENT", PASSWORD, Set.of()));
        refused("account-exists", () -> accounts.open(admin, agent, "agent2", PASSWORD, Set.of()));
        assertThatThrownBy(() -> accounts.open(admin, new PersonId(UUID.randomUUID()), "agent3", PASSWORD, Set.of()))
                .isInstanceOf(UnknownPerson.class);
        PersonId left = person("Parti");
        people.deactivate(admin, left);
        refused("person-left", () -> accounts.open(admin, left, "parti", PASSWORD, Set.of()));
    }

    @Test
    void grantedRolesAreReadBack() {
        accounts.openFirstAdministrator("admin", PASSWORD);
        PersonId agent = opened("agent");
        accounts.grant(admin, agent, Set.of(Role.INTERNAL_AUDITOR, Role.ADMINISTRATOR));
        forget();
        assertThat(line("agent").grantedRoles()).containsExactlyInAnyOrder(Role.INTERNAL_AUDITOR, Role.ADMINISTRATOR);
        accounts.grant(admin, agent, Set.of(Role.INTERNAL_AUDITOR));
        forget();
        assertThat(line("agent").grantedRoles()).containsExactly(Role.INTERNAL_AUDITOR);
    }

    @Test
    void theLastAdministratorStaysOne() {
        PersonId first = accounts.openFirstAdministrator("admin", PASSWORD);
        refused("last-administrator", () -> accounts.disable(admin, first));
        refused("last-administrator", () -> accounts.grant(admin, first, Set.of()));
        refused("last-administrator", () -> people.deactivate(admin, first));
        forget();
        assertThat(people.actor(first).is(Role.ADMINISTRATOR)).isTrue();

        PersonId second = person("Seconde");
        accounts.open(admin, second, "seconde", PASSWORD, Set.of(Role.ADMINISTRATOR));
        accounts.disable(admin, first);
        forget();
        refused("last-administrator", () -> people.deactivate(admin, second));
    }

    @Test
    void theOwnPasswordIsChangedWithTheOldOneAlone() {
        PersonId agent = opened("agent");
        Actor self = people.actor(agent);
        refused(
                "old-password-wrong",
                () -> accounts.changeOwnPassword(self, "autre chose encore", "nouvelle phrase 1"));
        refused("password-too-short", () -> accounts.changeOwnPassword(self, PASSWORD, "court"));
        refused("password-unchanged", () -> accounts.changeOwnPassword(self, PASSWORD, PASSWORD));
        accounts.changeOwnPassword(self, PASSWORD, "nouvelle phrase 1");
        forget();
        SignIn signIn = accounts.signIn("agent").orElseThrow();
        assertThat(encoder.matches("nouvelle phrase 1", signIn.passwordHash())).isTrue();
        assertThat(signIn.mustChangePassword()).isFalse();
    }

    @Test
    void aPasswordThatAnAdministratorSetMustBeChanged() {
        PersonId agent = opened("agent");
        accounts.changeOwnPassword(people.actor(agent), PASSWORD, "nouvelle phrase 1");
        accounts.resetPassword(admin, agent, "phrase provisoire 2");
        forget();
        SignIn signIn = accounts.signIn("agent").orElseThrow();
        assertThat(signIn.mustChangePassword()).isTrue();
        assertThat(encoder.matches("phrase provisoire 2", signIn.passwordHash()))
                .isTrue();
        refused("password-too-short", () -> accounts.resetPassword(admin, agent, "court"));
    }

    private PersonId opened(String login) {
        PersonId id = person("Agent " + login);
        accounts.open(admin, id, login, PASSWORD, Set.of());
        return id;
    }

    private AccountLine line(String login) {
        return accounts.accounts(admin).stream()
                .filter(account -> account.login().equals(login))
                .findFirst()
                .orElseThrow();
    }

    private static void refused(String code, ThrowingCallable deed) {
        assertThatThrownBy(deed).isInstanceOfSatisfying(InvalidOrganisation.class, refusal -> assertThat(refusal.code())
                .isEqualTo("organisation." + code));
    }
}
