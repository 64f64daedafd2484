package fr.qualipilote.organisation.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.kernel.Role;
import fr.qualipilote.organisation.InvalidOrganisation;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccountTest {

    private static final Instant NINE = Instant.parse("2022-06-24T07:00:00Z");
    private static final Instant QUARTER_PAST = NINE.plusSeconds(15 * 60);

    private final Account account = opened("rq");

    @Test
    void theFifthFailureInARowLocksForFifteenMinutes() {
        fail(4, NINE);
        assertThat(account.isLocked(NINE)).isFalse();
        fail(1, NINE);
        assertThat(account.lockedUntil(NINE)).isEqualTo(QUARTER_PAST);
        assertThat(account.isLocked(QUARTER_PAST.minusMillis(1))).isTrue();
        assertThat(account.isLocked(QUARTER_PAST)).isFalse();
        assertThat(account.lockedUntil(QUARTER_PAST)).isNull();
    }

    @Test
    void aFailureDuringALockNeitherCountsNorProlongsIt() {
        fail(9, NINE);
        assertThat(account.lockedUntil(NINE)).isEqualTo(QUARTER_PAST);
        fail(4, QUARTER_PAST);
        assertThat(account.isLocked(QUARTER_PAST)).isFalse();
    }

    @Test
    void aSuccessStartsTheCountAgain() {
        fail(4, NINE);
        account.signInSucceeded(NINE);
        fail(4, NINE);
        assertThat(account.isLocked(NINE)).isFalse();
        assertThat(account.lastSignIn()).isEqualTo(NINE);
    }

    @Test
    void anAdministratorsUnlockOrNewPasswordEndsALock() {
        fail(5, NINE);
        account.unlock();
        assertThat(account.isLocked(NINE)).isFalse();
        fail(5, NINE);
        account.resetPassword("{bcrypt}other");
        assertThat(account.isLocked(NINE)).isFalse();
        assertThat(account.mustChangePassword()).isTrue();
        account.changePassword("{bcrypt}mine");
        assertThat(account.mustChangePassword()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"ADMINISTRATOR", "INTERNAL_AUDITOR"})
    void aRoleOfAMandateIsNotGrantedByAnAccount(Role role) {
        account.grant(Set.of(Role.INTERNAL_AUDITOR));
        assertThatThrownBy(() -> account.grant(Set.of(Role.ADMINISTRATOR, role)))
                .isInstanceOf(InvalidOrganisation.class);
        assertThat(account.grantedRoles()).containsExactly(Role.INTERNAL_AUDITOR);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "x", "a b", "<script>", "-rq", "rq\n", "a/b"})
    void aLoginWithOtherSignsIsRefused(String login) {
        if (login.equals("rq\n")) {
            // spaces at the ends are not part of it
            assertThat(opened(login).login()).isEqualTo("rq");
        } else {
            assertThatThrownBy(() -> opened(login)).isInstanceOf(InvalidOrganisation.class);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "court-1, password-too-short",
        "azertyuiop-2022, password-too-common",
        "Motdepasse-2022, password-too-common",
        "aaaabbbbaaaabbbb, password-too-common",
        "chef.baru-2022-gers, password-has-login",
        "CHEF.BARU-2022-gers, password-has-login"
    })
    void aPasswordThatIsEasyToGuessIsRefused(String password, String refusal) {
        assertThatThrownBy(() -> PasswordPolicy.check("chef.baru", password))
                .isInstanceOfSatisfying(InvalidOrganisation.class, refused -> {
                    assertThat(refused.code()).isEqualTo("organisation." + refusal);
                    assertThat(refused.getMessage()).doesNotContain(password);
                    assertThat(refused.arguments()).doesNotContain(password);
                });
    }

    @Test
    void aPasswordThatBcryptWouldCutIsRefused() {
        PasswordPolicy.check("rq", "é".repeat(26) + "0123456789abcdefghij");
        assertThatThrownBy(() -> PasswordPolicy.check("rq", "é".repeat(27) + "0123456789abcdefghij"))
                .isInstanceOf(InvalidOrganisation.class);
    }

    @Test
    void aLongPasswordDoesWhateverItsSigns() {
        assertThatCode(() -> PasswordPolicy.check("rq", "cheval pile agrafe")).doesNotThrowAnyException();
        // two letters of a short login occur everywhere
        assertThatCode(() -> PasswordPolicy.check("sg", "message de gers")).doesNotThrowAnyException();
    }

    private void fail(int times, Instant at) {
        for (int i = 0; i < times; i++) {
            account.signInFailed(at);
        }
    }

    private static Account opened(String login) {
        return Account.opened(new PersonId(UUID.randomUUID()), login, "{bcrypt}hash", Set.of());
    }
}
