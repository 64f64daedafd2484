package fr.qualipilote.diagnosis;

import fr.qualipilote.kernel.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a service has answered to a criterion.
 *
 * @param criterion code
 * @param level code; null while none is chosen, and for « sans objet »
 * @param notApplicable « sans objet »
 * @param reason why it is « sans objet »; empty otherwise
 * @param comment may be empty
 * @param evidence oldest first
 * @param returnReason what was asked when it was sent back; null when nothing is asked for
 * @param state whether it counts as answered
 * @param unproven whether the level needs evidence and there is none: a flag, never a refusal
 * @param author who changed it last; null while nobody has answered
 * @param version to be given back with a change; 0 while nobody has answered
 * @param before level label of the same service in the previous campaign, where the criterion is the same; null otherwise
 */
public record Answer(
        String criterion,
        @Nullable String level,
        boolean notApplicable,
        String reason,
        String comment,
        List<Evidence> evidence,
        @Nullable String returnReason,
        State state,
        boolean unproven,
        @Nullable PersonId author,
        @Nullable Instant at,
        int version,
        @Nullable String before) {

    /** Whether it counts. A question that asks for words only is answered by its comment. */
    public enum State {
        /** Neither level nor « sans objet ». */
        UNANSWERED,
        /** « Sans objet » whose reason is still missing: kept, but it does not count as answered. */
        REASON_MISSING,
        ANSWERED
    }

    /**
     * @param label the file's name, or the words of who referred to it
     * @param link address within the product or of a document elsewhere; null for a file, and for what is only named
     * @param mediaType judged by the content; null unless it is a file
     * @param size in bytes; null for a reference
     * @param sha256 of the content of a file, or of a document that the product keeps; null for a mere reference
     * @param datedOn when the file was added, or the document attached, approved or published; null for a mere reference
     */
    public record Evidence(
            EvidenceId id,
            String label,
            @Nullable String link,
            @Nullable String mediaType,
            @Nullable Long size,
            @Nullable String sha256,
            @Nullable LocalDate datedOn,
            PersonId author,
            Instant at) {}
}
