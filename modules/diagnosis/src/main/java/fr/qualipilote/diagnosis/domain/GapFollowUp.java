package fr.qualipilote.diagnosis.domain;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/** What becomes of a gap. */
@Embeddable
public class GapFollowUp {

    private String criterion;
    private @Nullable String action;
    private boolean existing;
    private @Nullable String reason;

    @SuppressWarnings("NullAway.Init")
    protected GapFollowUp() {}

    private GapFollowUp(String criterion, @Nullable String action, @Nullable String reason) {
        this.criterion = criterion;
        this.action = action;
        this.existing = action != null;
        this.reason = reason;
    }

    /** Its action is being opened. */
    public static GapFollowUp toOpen(String criterion) {
        return new GapFollowUp(criterion, null, null);
    }

    public static GapFollowUp linked(String criterion, String action) {
        return new GapFollowUp(criterion, action, null);
    }

    public static GapFollowUp left(String criterion, String reason) {
        return new GapFollowUp(criterion, null, reason);
    }

    boolean isToOpen() {
        return action == null && reason == null;
    }

    boolean isLeft() {
        return reason != null;
    }

    void opened(String reference) {
        action = reference;
    }

    public String criterion() {
        return criterion;
    }

    public @Nullable String action() {
        return action;
    }

    public boolean isExisting() {
        return existing;
    }

    public @Nullable String reason() {
        return reason;
    }
}
