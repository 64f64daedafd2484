package fr.qualipilote.publication;

import fr.qualipilote.kernel.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A publication with all that belongs to it, for who is signed in.
 *
 * @param version to be given back with a change
 * @param returnReason why management sent it back last; null when it never did
 * @param withdrawReason set exactly when it is withdrawn
 * @param sha256 of the frozen set, which is the file that everybody may download as JSON; null before
 * @param steps what the actor who asked may do now
 * @param history latest first
 */
public record PublicationSheet(
        PublicationLine line,
        int version,
        PersonId preparedBy,
        Instant preparedAt,
        @Nullable PersonId submittedBy,
        @Nullable Instant submittedAt,
        @Nullable PersonId approvedBy,
        @Nullable Instant approvedAt,
        @Nullable String returnReason,
        @Nullable String withdrawReason,
        @Nullable String sha256,
        Set<PublicationStep> steps,
        List<HistoryEntry> history) {

    /**
     * @param author null when time did it
     * @param arguments what the message names, as many as {@link HistoryCode#arguments()} announces
     */
    public record HistoryEntry(Instant at, @Nullable PersonId author, HistoryCode code, List<String> arguments) {}
}
