package fr.qualipilote.ui;

import fr.qualipilote.kernel.PersonId;

/** What the screens know of who is signed in: the security set-up's principal carries it. */
public interface SignedInPerson {

    PersonId personId();

    /** Whether nothing but the page to change the password may be shown. */
    boolean mustChangePassword();
}
