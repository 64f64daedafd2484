package fr.qualipilote.actionplan;

import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.kernel.ServiceId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which actions to show; null and empty mean « no matter ».
 *
 * @param text words to find in reference, label, theme and observations, without regard to case and accents
 */
public record ActionQuery(
        @Nullable String text,
        @Nullable String theme,
        @Nullable PersonId pilot,
        @Nullable ServiceId contributor,
        @Nullable Origin origin,
        Set<ActionState> states,
        boolean lateOnly) {

    public static ActionQuery all() {
        return new ActionQuery(null, null, null, null, null, Set.of(), false);
    }
}
