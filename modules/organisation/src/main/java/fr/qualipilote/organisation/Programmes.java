package fr.qualipilote.organisation;

import fr.qualipilote.kernel.Actor;

/** The programme: what it is called, and when it was suspended and resumed. */
public interface Programmes {

    ProgrammeSheet programme();

    /** @throws fr.qualipilote.kernel.AccessRefused unless the actor administers or manages quality */
    void rename(Actor actor, String organisation, String label);

    /** From today on; decided by the prefect or the secretary general. */
    void suspend(Actor actor, String reason);

    /** Ends the suspension yesterday: today counts again. */
    void resume(Actor actor);
}
