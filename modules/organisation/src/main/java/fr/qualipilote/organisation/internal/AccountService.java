package fr.qualipilote.organisation.internal;

import fr.qualipilote.kernel.Actor;
import fr.qualipilote.kernel.BusinessClock;
import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.kernel.Role;
import fr.qualipilote.kernel.SearchText;
import fr.qualipilote.organisation.AccountLine;
import fr.qualipilote.organisation.Accounts;
import fr.qualipilote.organisation.InvalidOrganisation;
import fr.qualipilote.organisation.SignIn;
import fr.qualipilote.organisation.UnknownPerson;
import fr.qualipilote.organisation.domain.Account;
import fr.qualipilote.organisation.domain.PasswordPolicy;
import fr.qualipilote.organisation.domain.Person;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional(readOnly = true)
class AccountService implements Accounts {

    private static final String FIRST_ADMINISTRATOR = "Administrateur";

    private final AccountRepository accounts;
    private final Persons persons;
    private final ProgrammeRepository programmes;
    private final Administration administration;
    private final DemonstrationSettings demonstration;
    private final BusinessClock clock;

    /** BCrypt today; the prefix in each hash lets another algorithm follow. */
    private final PasswordEncoder encoder = PasswordEncoderFactories.createDelegatingPasswordEncoder();

    AccountService(
            AccountRepository accounts,
            Persons persons,
            ProgrammeRepository programmes,
            Administration administration,
            DemonstrationSettings demonstration,
            BusinessClock clock) {
        this.accounts = accounts;
        this.persons = persons;
        this.programmes = programmes;
        this.administration = administration;
        this.demonstration = demonstration;
        this.clock = clock;
    }

    @Override
    public Optional<SignIn> signIn(String login) {
        return accounts.findByLoginKey(Account.keyOf(login))
                .map(account -> new SignIn(
                        account.person(),
                        account.login(),
                        account.passwordHash(),
                        administration.isUsable(account),
                        account.lockedUntil(clock.now()),
                        account.mustChangePassword()));
    }

    @Override
    @Transactional
    public void signInFailed(String login) {
        accounts.lockByLoginKey(Account.keyOf(login)).ifPresent(account -> account.signInFailed(clock.now()));
    }

    @Override
    @Transactional
    public void signInSucceeded(String login) {
        accounts.lockByLoginKey(Account.keyOf(login)).ifPresent(account -> account.signInSucceeded(clock.now()));
    }

    @Override
    public List<AccountLine> accounts(Actor actor) {
        Administration.require(actor, "list-accounts", "accounts");
        Instant now = clock.now();
        return accounts.everyOne().stream()
                .map(account -> new AccountLine(
                        account.person(),
                        account.login(),
                        account.grantedRoles(),
                        administration.isUsable(account),
                        account.lockedUntil(now),
                        account.lastSignIn()))
                .sorted(Comparator.comparing(line -> SearchText.fold(line.login())))
                .toList();
    }

    @Override
    public boolean isEmpty() {
        return demonstration.isDemonstration() ? accounts.count() == 0 : accounts.countByDemonstration(false) == 0;
    }

    @Override
    @Transactional
    public PersonId openFirstAdministrator(String login, String password) {
        programmes.onlyLocked();
        if (!isEmpty()) {
            throw InvalidOrganisation.because("not-the-first", "There are accounts already");
        }
        Person person = persons.save(new Person(new PersonId(UUID.randomUUID()), FIRST_ADMINISTRATOR, null, Set.of()));
        save(person.id(), login, password, Set.of(Role.ADMINISTRATOR));
        return person.id();
    }

    @Override
    @Transactional
    public void open(Actor actor, PersonId person, String login, String password, Set<Role> grantedRoles) {
        Administration.require(actor, "open-account", person.toString());
        Person holder = persons.findById(person.value()).orElseThrow(() -> UnknownPerson.withId(person));
        if (!holder.isActive()) {
            throw InvalidOrganisation.because("person-left", "The person has left", holder.name());
        }
        if (accounts.existsById(person.value())) {
            throw InvalidOrganisation.because("account-exists", "The person has an account", holder.name());
        }
        programmes.onlyLocked();
        save(person, login, password, grantedRoles);
    }

    private void save(PersonId person, String login, String password, Set<Role> roles) {
        if (accounts.existsByLoginKey(Account.keyOf(login))) {
            throw InvalidOrganisation.because("login-taken", "The login is taken", login);
        }
        PasswordPolicy.check(login, password);
        accounts.save(Account.opened(person, login, encoder.encode(password), roles));
    }

    @Override
    @Transactional
    public void grant(Actor actor, PersonId person, Set<Role> grantedRoles) {
        Administration.require(actor, "grant-roles", person.toString());
        Account account = required(person);
        if (!grantedRoles.contains(Role.ADMINISTRATOR)) {
            administration.requireAnotherThan(account);
        }
        account.grant(grantedRoles);
    }

    @Override
    @Transactional
    public void disable(Actor actor, PersonId person) {
        Administration.require(actor, "disable-account", person.toString());
        Account account = required(person);
        administration.requireAnotherThan(account);
        account.disable();
    }

    @Override
    @Transactional
    public void enable(Actor actor, PersonId person) {
        Administration.require(actor, "enable-account", person.toString());
        Person holder = persons.findById(person.value()).orElseThrow(() -> UnknownPerson.withId(person));
        if (!holder.isActive()) {
            throw InvalidOrganisation.because("person-left", "The person has left", holder.name());
        }
        required(person).enable();
    }

    @Override
    @Transactional
    public void unlock(Actor actor, PersonId person) {
        Administration.require(actor, "unlock-account", person.toString());
        required(person).unlock();
    }

    @Override
    @Transactional
    public void resetPassword(Actor actor, PersonId person, String password) {
        Administration.require(actor, "reset-password", person.toString());
        Account account = required(person);
        PasswordPolicy.check(account.login(), password);
        account.resetPassword(encoder.encode(password));
    }

    /** A wrong old password counts as a failed sign-in, which the refusal must not roll back. */
    @Override
    @Transactional(noRollbackFor = InvalidOrganisation.class)
    public void changeOwnPassword(Actor actor, String oldPassword, String newPassword) {
        Account account = required(actor.person());
        Instant now = clock.now();
        if (account.isLocked(now)) {
            throw InvalidOrganisation.because("account-locked", "The account is locked");
        }
        if (!encoder.matches(oldPassword, account.passwordHash())) {
            account.signInFailed(now);
            throw InvalidOrganisation.because("old-password-wrong", "The old password is wrong");
        }
        PasswordPolicy.check(account.login(), newPassword);
        if (newPassword.equals(oldPassword)) {
            throw InvalidOrganisation.because("password-unchanged", "The new password is the old one");
        }
        account.changePassword(encoder.encode(newPassword));
    }

    private Account required(PersonId person) {
        return accounts.lockByPerson(person.value())
                .orElseThrow(() -> InvalidOrganisation.because(
                        "unknown-account", "The person " + person + " has no account", person.toString()));
    }
}
