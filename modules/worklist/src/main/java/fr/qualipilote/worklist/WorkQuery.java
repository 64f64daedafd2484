package fr.qualipilote.worklist;

import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.kernel.ServiceId;
import org.jspecify.annotations.Nullable;

/**
 * What to show of the task list; null means « no matter ».
 *
 * @param text words to find in title, reference, theme and service, without regard to case and accents; all must occur
 * @param process key of a process, for instance {@code action-follow-up}
 */
public record WorkQuery(
        WorkScope scope,
        @Nullable DueBand due,
        @Nullable String text,
        @Nullable String theme,
        @Nullable ServiceId service,
        @Nullable PersonId assignee,
        @Nullable String process) {

    public static WorkQuery of(WorkScope scope) {
        return new WorkQuery(scope, null, null, null, null, null, null);
    }

    public WorkQuery due(@Nullable DueBand band) {
        return new WorkQuery(scope, band, text, theme, service, assignee, process);
    }

    public WorkQuery text(@Nullable String words) {
        return new WorkQuery(scope, due, words, theme, service, assignee, process);
    }

    public WorkQuery theme(@Nullable String code) {
        return new WorkQuery(scope, due, text, code, service, assignee, process);
    }
}
