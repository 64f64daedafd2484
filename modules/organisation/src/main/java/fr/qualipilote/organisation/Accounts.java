package fr.qualipilote.organisation;

import fr.qualipilote.kernel.Actor;
import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.kernel.Role;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Local accounts: sign-in, lockout, passwords. Only administrators change them; everybody changes the own password. The last
 * administrator stays one.
 *
 * <p>Lockout counts in the {@link fr.qualipilote.kernel.BusinessClock}, as everything else does: moving the demonstration's
 * clock forward ends a lock there.
 */
public interface Accounts {

    /**
     * For the sign-in alone; logins are compared without regard to case. Outside the demonstration the accounts that the
     * demonstration left in a database are not enabled.
     */
    Optional<SignIn> signIn(String login);

    /** Counts a failure; the fifth in a row locks the account for fifteen minutes. Unknown logins are ignored silently. */
    void signInFailed(String login);

    void signInSucceeded(String login);

    List<AccountLine> accounts(Actor actor);

    /** Whether there is no account yet that can sign in: the first start outside the demonstration. */
    boolean isEmpty();

    /**
     * Opens the first administrator's account; refused as soon as any account exists. The password must be changed at the
     * first sign-in: whoever installed has seen it.
     *
     * @return the person created for it
     * @throws InvalidOrganisation when there is an account, or the login or password does not do
     */
    PersonId openFirstAdministrator(String login, String password);

    /**
     * Opens an account for a person; its password must be changed at the first sign-in.
     *
     * @param grantedRoles roles that no mandate gives: internal auditor, administrator
     * @throws InvalidOrganisation when the login is taken or the password too weak (12 characters at least, not the login)
     */
    void open(Actor actor, PersonId person, String login, String password, Set<Role> grantedRoles);

    void grant(Actor actor, PersonId person, Set<Role> grantedRoles);

    void disable(Actor actor, PersonId person);

    void enable(Actor actor, PersonId person);

    void unlock(Actor actor, PersonId person);

    /** An administrator sets a password that must be changed at the next sign-in. */
    void resetPassword(Actor actor, PersonId person, String password);

    /** @throws InvalidOrganisation when the old password is wrong or the new one too weak */
    void changeOwnPassword(Actor actor, String oldPassword, String newPassword);
}
