package fr.qualipilote.app;

import fr.qualipilote.kernel.BusinessClock;
import fr.qualipilote.organisation.Accounts;
import fr.qualipilote.organisation.People;
import fr.qualipilote.organisation.SignIn;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

/** Signs people in with the organisation's accounts, and counts what fails. */
@Component
class AccountSignIn implements UserDetailsService {

    private final Accounts accounts;
    private final People people;
    private final BusinessClock clock;

    AccountSignIn(Accounts accounts, People people, BusinessClock clock) {
        this.accounts = accounts;
        this.people = people;
        this.clock = clock;
    }

    @Override
    public AccountPrincipal loadUserByUsername(String login) {
        SignIn signIn = accounts.signIn(login).orElseThrow(() -> new UsernameNotFoundException("No such account"));
        return new AccountPrincipal(signIn, people.actor(signIn.person()), clock.now());
    }

    @EventListener
    void failed(AuthenticationFailureBadCredentialsEvent event) {
        accounts.signInFailed(event.getAuthentication().getName());
    }

    @EventListener
    void succeeded(AuthenticationSuccessEvent event) {
        accounts.signInSucceeded(event.getAuthentication().getName());
    }
}
