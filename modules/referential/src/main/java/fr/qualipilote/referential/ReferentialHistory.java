package fr.qualipilote.referential;

import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.kernel.ServiceId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who did what to a referential and its scope, and when. Open to anyone signed in. */
public interface ReferentialHistory {

    /**
     * The latest first.
     *
     * @param referential code
     * @param most how many at most
     */
    List<Deed> of(String referential, int most);

    /** Who put a version in force; empty for one that came with the installation. */
    Optional<Deed> putInForce(String referential, String edition);

    /** What can be done. */
    enum Kind {
        IMPORTED,
        DERIVED,
        DESCRIBED,
        ADDED,
        CHANGED,
        REMOVED,
        MOVED,
        PUT_IN_FORCE,
        DELETED,
        SCOPE_DECLARED,
        SCOPE_ENDED,
        SCOPE_WITHDRAWN
    }

    /**
     * @param edition null for the scope
     * @param partKind null where no part is meant
     * @param part its code; of the module for the scope; null where none is meant
     * @param day from which it holds, or until which; null where neither is meant
     */
    record Deed(
            Instant at,
            PersonId by,
            Kind kind,
            @Nullable String edition,
            @Nullable PartKind partKind,
            @Nullable String part,
            @Nullable ServiceId service,
            @Nullable SiteId site,
            @Nullable LocalDate day) {}
}
