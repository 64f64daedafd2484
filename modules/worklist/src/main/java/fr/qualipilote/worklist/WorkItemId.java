package fr.qualipilote.worklist;

import java.util.Objects;
import java.util.UUID;

/** Identifies a piece of work in the task list. */
public record WorkItemId(UUID value) {

    public WorkItemId {
        Objects.requireNonNull(value, "value");
    }

    /** @throws IllegalArgumentException when the text is not a UUID */
    public static WorkItemId of(String text) {
        return new WorkItemId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
