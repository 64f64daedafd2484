package fr.qualipilote.organisation;

import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.kernel.ServiceId;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A decision as it is typed; anything may be missing until it is recorded.
 *
 * @param follower who follows it; for an action that is started, its pilot
 * @param dueOn when it is to be done; for an action that is postponed, its new date
 * @param theme code of the chapter of an action that is started
 * @param services those that are asked for more, where they are asked one by one
 */
public record DraftDecision(
        DecisionKind kind,
        String text,
        @Nullable PersonId follower,
        @Nullable LocalDate dueOn,
        @Nullable String theme,
        Set<ServiceId> services) {

    public DraftDecision {
        services = Set.copyOf(services);
    }

    /** A decision that asks no service for more. */
    public DraftDecision(
            DecisionKind kind,
            String text,
            @Nullable PersonId follower,
            @Nullable LocalDate dueOn,
            @Nullable String theme) {
        this(kind, text, follower, dueOn, theme, Set.of());
    }

    public static DraftDecision empty() {
        return new DraftDecision(DecisionKind.NOTE, "", null, null, null, Set.of());
    }

    public DraftDecision kind(DecisionKind other) {
        return new DraftDecision(other, text, follower, dueOn, theme, services);
    }

    public DraftDecision text(String other) {
        return new DraftDecision(kind, other, follower, dueOn, theme, services);
    }

    public DraftDecision follower(@Nullable PersonId other) {
        return new DraftDecision(kind, text, other, dueOn, theme, services);
    }

    public DraftDecision dueOn(@Nullable LocalDate other) {
        return new DraftDecision(kind, text, follower, other, theme, services);
    }

    public DraftDecision theme(@Nullable String other) {
        return new DraftDecision(kind, text, follower, dueOn, other, services);
    }

    public DraftDecision services(Set<ServiceId> other) {
        return new DraftDecision(kind, text, follower, dueOn, theme, other);
    }
}
