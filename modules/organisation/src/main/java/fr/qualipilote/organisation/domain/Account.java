package fr.qualipilote.organisation.domain;

import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.kernel.Role;
import fr.qualipilote.organisation.InvalidOrganisation;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The account of a person. It never sees a password, only the hash of one. */
@Entity
@Table(name = "org_account")
public class Account {

    /** How many failures in a row lock it. */
    public static final int FAILURES_BEFORE_LOCK = 5;

    public static final Duration LOCK = Duration.ofMinutes(15);

    /** What an account may be granted; all other roles come from mandates and memberships. */
    public static final Set<Role> GRANTABLE = Set.of(Role.ADMINISTRATOR, Role.INTERNAL_AUDITOR);

    private static final Pattern LOGIN = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._@+-]{1,59}");

    @Id
    @Column(name = "person_id")
    private UUID personId;

    @Version
    private @Nullable Integer version;

    @Column(name = "login")
    private String login;

    @Column(name = "login_key")
    private String loginKey;

    @Column(name = "password_hash")
    private String passwordHash;

    @Column(name = "enabled")
    private boolean enabled;

    @Column(name = "must_change_password")
    private boolean mustChangePassword;

    @Column(name = "failures")
    private int failures;

    @Column(name = "locked_until")
    private @Nullable Instant lockedUntil;

    @Column(name = "last_sign_in")
    private @Nullable Instant lastSignIn;

    @Column(name = "demonstration")
    private boolean demonstration;

    @ElementCollection
    @CollectionTable(name = "org_account_role", joinColumns = @JoinColumn(name = "person_id"))
    @Column(name = "role_code")
    @Convert(converter = RoleConverter.class)
    private Set<Role> grantedRoles = new HashSet<>();

    protected Account() {}

    private Account(
            PersonId person,
            String login,
            String passwordHash,
            Set<Role> roles,
            boolean mustChangePassword,
            boolean demonstration) {
        String stripped = login.strip();
        if (!LOGIN.matcher(stripped).matches()) {
            throw InvalidOrganisation.because("login-unreadable", "Not a login", login);
        }
        this.personId = person.value();
        this.login = stripped;
        this.loginKey = keyOf(stripped);
        this.passwordHash = passwordHash;
        this.enabled = true;
        this.mustChangePassword = mustChangePassword;
        this.demonstration = demonstration;
        grant(roles);
    }

    /**
     * An account with a password that somebody else has chosen.
     *
     * @throws InvalidOrganisation when the login has other signs than letters, digits and {@code ._@+-}, is shorter than two or
     *     longer than 60, or a role cannot be granted
     */
    public static Account opened(PersonId person, String login, String passwordHash, Set<Role> roles) {
        return new Account(person, login, passwordHash, roles, true, false);
    }

    /** An account whose password everybody knows. */
    public static Account ofDemonstration(PersonId person, String login, String passwordHash, Set<Role> roles) {
        return new Account(person, login, passwordHash, roles, false, true);
    }

    /** Logins that differ by case alone are the same. */
    public static String keyOf(String login) {
        return login.strip().toLowerCase(Locale.ROOT);
    }

    /** @throws InvalidOrganisation when one of the roles comes from a mandate or a membership */
    public void grant(Set<Role> roles) {
        for (Role role : roles) {
            if (!GRANTABLE.contains(role)) {
                throw InvalidOrganisation.because(
                        "role-not-grantable", "The role " + role.code() + " is not granted by an account", role.code());
            }
        }
        grantedRoles.retainAll(roles);
        grantedRoles.addAll(roles);
    }

    /** A failure during a lock neither counts nor prolongs it: nobody can be kept out for ever. */
    public void signInFailed(Instant now) {
        if (isLocked(now)) {
            return;
        }
        failures++;
        if (failures >= FAILURES_BEFORE_LOCK) {
            failures = 0;
            lockedUntil = now.plus(LOCK);
        }
    }

    public void signInSucceeded(Instant now) {
        failures = 0;
        lockedUntil = null;
        lastSignIn = now;
    }

    public void unlock() {
        failures = 0;
        lockedUntil = null;
    }

    public void disable() {
        enabled = false;
    }

    public void enable() {
        enabled = true;
        unlock();
    }

    /** Somebody else has chosen the password: it must be changed. */
    public void resetPassword(String newHash) {
        passwordHash = newHash;
        mustChangePassword = true;
        unlock();
    }

    public void changePassword(String newHash) {
        passwordHash = newHash;
        mustChangePassword = false;
        unlock();
    }

    public boolean isLocked(Instant now) {
        return lockedUntil != null && now.isBefore(lockedUntil);
    }

    /** When it is locked, until when. */
    public @Nullable Instant lockedUntil(Instant now) {
        return isLocked(now) ? lockedUntil : null;
    }

    public PersonId person() {
        return new PersonId(personId);
    }

    public String login() {
        return login;
    }

    public String passwordHash() {
        return passwordHash;
    }

    public boolean isEnabled() {
        return enabled;
    }

    public boolean mustChangePassword() {
        return mustChangePassword;
    }

    public @Nullable Instant lastSignIn() {
        return lastSignIn;
    }

    public boolean isOfDemonstration() {
        return demonstration;
    }

    public Set<Role> grantedRoles() {
        return grantedRoles.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(grantedRoles));
    }
}
