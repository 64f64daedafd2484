package fr.qualipilote.actionplan.domain;

import fr.qualipilote.kernel.PersonId;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who holds the posts that matter to the plan today, as holder or interim; null where a post is vacant. */
public record Offices(
        @Nullable PersonId qualityManager,
        @Nullable PersonId deputyQualityManager,
        @Nullable PersonId secretaryGeneral) {

    boolean isQualityManager(@Nullable PersonId person) {
        return person != null && person.equals(qualityManager);
    }

    /** The first of them in the order of the posts who is not the one to keep apart. */
    Optional<PersonId> firstOtherThan(@Nullable PersonId apart) {
        return Stream.of(qualityManager, deputyQualityManager, secretaryGeneral)
                .filter(Objects::nonNull)
                .filter(person -> !person.equals(apart))
                .findFirst();
    }
}
