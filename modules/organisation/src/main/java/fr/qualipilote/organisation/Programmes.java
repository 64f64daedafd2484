package fr.qualipilote.organisation;

import fr.qualipilote.kernel.Actor;

/** The programme: what it is called, and when it was suspended and resumed. */
public interface Programmes {

    ProgrammeSheet programme();

    /** @throws fr.qualipilote.kernel.AccessRefused unless the actor administers or manages quality */
    void rename(Actor actor, String organisation, String label);

    /**
     * From today on.
     *
     * @throws fr.qualipilote.kernel.AccessRefused unless the actor is the prefect or the secretary general
     * @throws InvalidOrganisation when it is suspended already, or the reason is missing
     */
    void suspend(Actor actor, String reason);

    /**
     * Ends the suspension yesterday: today counts again. One that began today leaves no trace.
     *
     * @throws fr.qualipilote.kernel.AccessRefused unless the actor is the prefect or the secretary general
     * @throws InvalidOrganisation when it is not suspended
     */
    void resume(Actor actor);
}
