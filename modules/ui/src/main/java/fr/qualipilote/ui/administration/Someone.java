package fr.qualipilote.ui.administration;

import fr.qualipilote.kernel.Role;
import fr.qualipilote.organisation.AccountLine;
import fr.qualipilote.organisation.PersonLine;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * A person of the list with what goes with them.
 *
 * @param account null when there is none
 * @param roles from mandates in force and from the account
 */
record Someone(PersonLine line, @Nullable AccountLine account, SortedSet<Role> roles) {

    /** By which somebody is found. */
    String words() {
        return String.join(
                " ", line.name(), line.email() == null ? "" : line.email(), account == null ? "" : account.login());
    }
}
