package fr.qualipilote.referential;

import fr.qualipilote.kernel.Actor;
import java.util.List;

/** Where the service works. Reading is open to anyone signed in; the quality manager and the administrator change. */
public interface Sites {

    /** Active ones first, by code; one from the installation on. */
    List<SiteLine> sites();

    /** @throws InvalidReferential when the code is taken or a text is missing or too long */
    SiteId add(Actor actor, String code, String label);

    /** @throws InvalidReferential as for {@link #add} */
    void change(Actor actor, SiteId id, String code, String label);

    /** @throws InvalidReferential {@code last-site} */
    void close(Actor actor, SiteId id);

    void reopen(Actor actor, SiteId id);
}
