package fr.qualipilote.organisation;

import fr.qualipilote.kernel.ServiceId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something outside the meeting that an item of the agenda is about: what waits for a decision, or an action.
 *
 * @param kind for instance {@code action-to-arbitrate}; with {@code id} it leads to the screen that shows it
 * @param reference for instance « ACT-2022-014 »; empty when it has none
 * @param words what it is about, as its module calls it
 * @param answers what the meeting may decide about it, beside noting and starting an action
 * @param services those that may be asked for more one by one, as of now; empty where nobody is asked by name, and once it is read
 *     from an agenda
 */
public record Matter(
        String kind,
        String id,
        String reference,
        String words,
        @Nullable String theme,
        Set<DecisionKind> answers,
        List<ServiceId> services) {

    public Matter {
        answers = Set.copyOf(answers);
        services = List.copyOf(services);
    }

    /** Something of which nobody is asked by name. */
    public Matter(
            String kind, String id, String reference, String words, @Nullable String theme, Set<DecisionKind> answers) {
        this(kind, id, reference, words, theme, answers, List.of());
    }
}
