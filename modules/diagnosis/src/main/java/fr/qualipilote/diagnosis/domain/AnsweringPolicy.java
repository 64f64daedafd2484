package fr.qualipilote.diagnosis.domain;

import fr.qualipilote.kernel.PersonId;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Who gets a service's task: the referent; where that post is vacant or its holder has left, the substitute; else the head. */
public final class AnsweringPolicy {

    private AnsweringPolicy() {}

    /** @return empty when it is offered to the whole service */
    public static Optional<PersonId> who(
            @Nullable PersonId referent,
            @Nullable PersonId substitute,
            @Nullable PersonId head,
            Predicate<PersonId> active) {
        return Arrays.asList(referent, substitute, head).stream()
                .filter(Objects::nonNull)
                .filter(active)
                .findFirst();
    }
}
