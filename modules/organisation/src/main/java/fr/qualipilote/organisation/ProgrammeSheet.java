package fr.qualipilote.organisation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The quality programme.
 *
 * @param organisation for instance « Préfecture du Gers »
 * @param label the label aimed at, for instance « Qual-e-Pref »
 * @param demonstration whether the data are the demonstration's
 * @param suspensions in the order of their dates; the last one may still be open
 */
public record ProgrammeSheet(String organisation, String label, boolean demonstration, List<Suspension> suspensions) {

    /** @param until the last day of the suspension; null while it lasts */
    public record Suspension(LocalDate from, @Nullable LocalDate until, String reason) {}

    public boolean isSuspended() {
        return !suspensions.isEmpty() && suspensions.get(suspensions.size() - 1).until() == null;
    }
}
