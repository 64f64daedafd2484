package fr.qualipilote.ui.diagnosis;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.qualipilote.diagnosis.SheetId;
import fr.qualipilote.kernel.Actor;
import fr.qualipilote.worklist.Draft;
import fr.qualipilote.worklist.WorkItemId;
import fr.qualipilote.worklist.WorkItemLine;
import fr.qualipilote.worklist.Worklist;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What who checks a sheet has noted and not sent yet: a reason for the whole, and one for each criterion that is marked. It is the
 * draft of the task « Relire la fiche », so that the task's form and the sheet show the same.
 */
public final class ReviewDraft {

    /** The task's form. */
    public static final String FORM = "self-diagnosis-service/review";

    /** Where the draft keeps the reason for the whole: the name of the form's field. */
    public static final String REASON = "note";

    /** Where it keeps the criteria that are marked. */
    public static final String MARKS = "criteria";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Worklist worklist;
    private final Actor actor;
    private final @Nullable WorkItemId item;

    private ReviewDraft(Worklist worklist, Actor actor, @Nullable WorkItemId item) {
        this.worklist = worklist;
        this.actor = actor;
        this.item = item;
    }

    /** @param campaign the case of the task */
    static ReviewDraft of(Worklist worklist, Actor actor, UUID campaign, SheetId sheet) {
        return new ReviewDraft(
                worklist,
                actor,
                worklist.openWorkOf(actor, campaign).stream()
                        .filter(item -> item.formKey().equals(FORM))
                        .filter(item -> sheet.value().equals(item.subjectId()))
                        .map(WorkItemLine::id)
                        .findFirst()
                        .orElse(null));
    }

    private Map<String, String> values() {
        return item == null
                ? Map.of()
                : worklist.draft(actor, item).map(Draft::values).orElse(Map.of());
    }

    String reason() {
        return values().getOrDefault(REASON, "");
    }

    Map<String, String> marks() {
        return marks(values().getOrDefault(MARKS, ""));
    }

    /** @return when it was kept; empty where there is no task to keep it with */
    Optional<Instant> keepReason(String reason) {
        return keep(REASON, reason);
    }

    /** @return as {@link #keepReason} */
    Optional<Instant> keepMarks(Map<String, String> marks) {
        return keep(MARKS, written(marks));
    }

    private Optional<Instant> keep(String name, String value) {
        if (item == null) {
            return Optional.empty();
        }
        Map<String, String> values = new LinkedHashMap<>(values());
        values.put(name, value);
        return Optional.of(worklist.saveDraft(actor, item, values).savedAt());
    }

    /** Reasons by criterion; a criterion that is marked without a reason has an empty one. */
    public static Map<String, String> marks(String kept) {
        try {
            return kept.isEmpty()
                    ? Map.of()
                    : JSON.readValue(kept, new TypeReference<LinkedHashMap<String, String>>() {});
        } catch (JsonProcessingException unreadable) {
            return Map.of();
        }
    }

    static String written(Map<String, String> marks) {
        try {
            return JSON.writeValueAsString(marks);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What is sent: marks that say why. */
    public static Map<String, String> withReason(Map<String, String> marks) {
        return marks.entrySet().stream()
                .filter(mark -> !mark.getValue().isBlank())
                .collect(Collectors.toMap(
                        Map.Entry::getKey, mark -> mark.getValue().strip(), (one, other) -> one, LinkedHashMap::new));
    }
}
