package fr.qualipilote.app;

import fr.qualipilote.kernel.Actor;
import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.organisation.SignIn;
import fr.qualipilote.ui.SignedInPerson;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/**
 * The signed-in account. Its authorities open routes; what a person may do to a row is decided by the use cases, from the
 * roles of the moment.
 */
final class AccountPrincipal implements UserDetails, SignedInPerson, CredentialsContainer {

    private static final long serialVersionUID = 1L;

    private final PersonIdValue person;
    private final String login;
    private final boolean enabled;
    private final boolean locked;
    private final boolean mustChangePassword;
    private final List<GrantedAuthority> authorities;
    private @Nullable String passwordHash;

    AccountPrincipal(SignIn signIn, Actor actor, Instant now) {
        this.person = new PersonIdValue(signIn.person().toString());
        this.login = signIn.login();
        this.enabled = signIn.enabled();
        Instant lockedUntil = signIn.lockedUntil();
        this.locked = lockedUntil != null && now.isBefore(lockedUntil);
        this.mustChangePassword = signIn.mustChangePassword();
        this.passwordHash = signIn.passwordHash();
        this.authorities = actor.roles().stream()
                .map(role -> (GrantedAuthority) new SimpleGrantedAuthority("ROLE_" + role.name()))
                .toList();
    }

    /** Keeps the session serialisable without asking the kernel to be. */
    private record PersonIdValue(String uuid) implements java.io.Serializable {}

    @Override
    public PersonId personId() {
        return PersonId.of(person.uuid());
    }

    @Override
    public boolean mustChangePassword() {
        return mustChangePassword;
    }

    @Override
    public List<GrantedAuthority> getAuthorities() {
        return authorities;
    }

    @Override
    public @Nullable String getPassword() {
        return passwordHash;
    }

    @Override
    public String getUsername() {
        return login;
    }

    @Override
    public boolean isAccountNonLocked() {
        return !locked;
    }

    @Override
    public boolean isEnabled() {
        return enabled;
    }

    @Override
    public void eraseCredentials() {
        passwordHash = null;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof AccountPrincipal that && login.equals(that.login);
    }

    @Override
    public int hashCode() {
        return login.hashCode();
    }
}
