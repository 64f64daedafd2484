package fr.qualipilote.indicators;

import fr.qualipilote.kernel.BusinessRefusal;
import fr.qualipilote.kernel.PersonId;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Somebody else has changed the cell since it was read; nothing was overwritten. Arguments of {@code measure.changed}: the indicator's
 * name, the month, the text it has now (empty where it was erased), who and when.
 */
public final class MeasureChanged extends BusinessRefusal {

    private final transient @Nullable Cell current;

    private MeasureChanged(String name, YearMonth month, String text, PersonId by, Instant at, @Nullable Cell current) {
        super("measure.changed", "« " + name + " », " + month + " was changed meanwhile", name, month, text, by, at);
        this.current = current;
    }

    public static MeasureChanged to(
            String name, YearMonth month, String text, PersonId by, Instant at, @Nullable Cell current) {
        return new MeasureChanged(name, month, text, by, at, current);
    }

    /** The cell as it is now, where a cell was to be written. */
    public Optional<Cell> current() {
        return Optional.ofNullable(current);
    }
}
