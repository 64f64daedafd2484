package fr.qualipilote.ui;

import fr.qualipilote.kernel.PersonId;

/** What the screens need of the principal that the sign-in puts into the security context. */
public interface SignedInPerson {

    PersonId personId();
}
