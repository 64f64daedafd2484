package fr.qualipilote.indicators;

import fr.qualipilote.kernel.Actor;
import java.util.Set;

/**
 * Takes values over from a spreadsheet (CSV, XLSX, ODS) with the columns of the table on the wall: « Nom indicateur », « périodicité /
 * commentaire », « objectif », « Janvier 2022 » … Quality manager and deputy; what is imported counts as entered by who
 * confirms.
 */
public interface IndicatorImports {

    /**
     * Reads a file and tells cell by cell what was understood; writes nothing.
     *
     * @throws InvalidIndicatorFile when the file as a whole cannot be read
     */
    IndicatorImportPreview preview(Actor actor, String fileName, byte[] content);

    /**
     * Writes what the preview shows, in one transaction. Cells with a problem are left out, and so are empty ones. A value that
     * differs from what the product holds is written only where it is named in {@code overwrite}.
     *
     * @param choices what the person decided on the preview
     */
    IndicatorImportReport confirm(Actor actor, String fileName, byte[] content, Choices choices);

    /**
     * @param newIndicators lines of the file whose unknown indicator is to be defined
     * @param overwrite cells whose value is to replace the product's
     * @param reason of the corrections, where a measure was checked already; may be empty where there are none
     */
    record Choices(Set<Integer> newIndicators, Set<IndicatorImportPreview.Place> overwrite, String reason) {

        public Choices {
            newIndicators = Set.copyOf(newIndicators);
            overwrite = Set.copyOf(overwrite);
        }

        /** Known indicators alone, nothing replaced. */
        public static Choices none() {
            return new Choices(Set.of(), Set.of(), "");
        }
    }
}
