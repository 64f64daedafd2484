package fr.qualipilote.surveys.domain;

import fr.qualipilote.kernel.PersonId;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who holds the posts of quality today, as holder or interim; null where a post is vacant. */
public record Offices(@Nullable PersonId qualityManager, @Nullable PersonId deputyQualityManager) {

    /** Whether somebody of quality other than that person is in post. */
    public boolean hasQualityBeside(@Nullable PersonId person) {
        return Stream.of(qualityManager, deputyQualityManager)
                .filter(Objects::nonNull)
                .anyMatch(holder -> !holder.equals(person));
    }
}
