package fr.qualipilote.organisation.internal;

import fr.qualipilote.kernel.AccessRefused;
import fr.qualipilote.kernel.Actor;
import fr.qualipilote.kernel.Role;
import fr.qualipilote.organisation.InvalidOrganisation;
import fr.qualipilote.organisation.domain.Account;
import org.springframework.stereotype.Component;

/** Who administers, and that there is always somebody who does. */
@Component
class Administration {

    private final AccountRepository accounts;
    private final Persons persons;
    private final ProgrammeRepository programmes;
    private final DemonstrationSettings demonstration;

    Administration(
            AccountRepository accounts,
            Persons persons,
            ProgrammeRepository programmes,
            DemonstrationSettings demonstration) {
        this.accounts = accounts;
        this.persons = persons;
        this.programmes = programmes;
        this.demonstration = demonstration;
    }

    static void require(Actor actor, String deed, String subject) {
        if (!actor.is(Role.ADMINISTRATOR)) {
            throw AccessRefused.to(actor, deed, subject);
        }
    }

    /** A form that was filled in from what is not there any more would undo somebody else's change. */
    static <L extends Record> void requireAsSeen(L seen, L present, String name) {
        if (!seen.equals(present)) {
            throw InvalidOrganisation.because(
                    "changed-meanwhile", name + " was changed by somebody else meanwhile", name);
        }
    }

    /** An account of the demonstration is of no use elsewhere: everybody knows its password. */
    boolean isUsable(Account account) {
        return account.isEnabled() && (demonstration.isDemonstration() || !account.isOfDemonstration());
    }

    /** @throws InvalidOrganisation when nobody would administer without this account */
    void requireAnotherThan(Account leaving) {
        if (!administers(leaving)) {
            return;
        }
        programmes.onlyLocked();
        boolean other = accounts.everyOne().stream()
                .anyMatch(account -> !account.person().equals(leaving.person()) && administers(account));
        if (!other) {
            throw InvalidOrganisation.because("last-administrator", "Nobody would administer any more");
        }
    }

    private boolean administers(Account account) {
        return isUsable(account)
                && account.grantedRoles().contains(Role.ADMINISTRATOR)
                && persons.findById(account.person().value())
                        .filter(person -> person.isActive())
                        .isPresent();
    }
}
