package fr.qualipilote.worklist.spi;

import fr.qualipilote.kernel.ServiceId;

/**
 * Under which words people search what the task list knows only by id or code. Implemented beside the engine, which knows the
 * modules that own them; where nobody implements it, work is found by its own words alone.
 */
public interface SearchWords {

    /** Code and label of a service, for instance « BARU Bureau de l’accueil »; empty when there is none. */
    String ofService(ServiceId service);

    /** Label of a theme; empty when there is none. */
    String ofTheme(String code);
}
