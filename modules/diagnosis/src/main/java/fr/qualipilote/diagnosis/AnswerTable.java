package fr.qualipilote.diagnosis;

import fr.qualipilote.kernel.ServiceId;
import fr.qualipilote.referential.Questionnaire;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All answers of a campaign side by side: criteria in rows, services in columns, by label. */
public record AnswerTable(Questionnaire questionnaire, List<Column> columns) {

    public AnswerTable {
        columns = List.copyOf(columns);
    }

    /** @param cells one for each criterion that the service is asked, in the order of the questionnaire */
    public record Column(ServiceId service, String serviceLabel, List<Cell> cells) {

        public Column {
            cells = List.copyOf(cells);
        }
    }

    /**
     * @param level code; empty where there is none
     * @param notApplicable « sans objet »
     * @param answered whether it counts in the progress
     * @param unproven whether the level needs evidence and there is none
     * @param evidence what proves it: names of files with their fingerprint, references with their address
     */
    public record Cell(
            String criterion,
            String level,
            boolean notApplicable,
            boolean answered,
            boolean unproven,
            String reason,
            String comment,
            List<Proof> evidence) {

        public Cell {
            evidence = List.copyOf(evidence);
        }
    }

    /**
     * @param mark SHA-256 of a file or a document of the product, or the address of a reference; empty for what is only named
     * @param on the day of the file or the document; null for a mere reference, and in texts that were frozen before it was written
     */
    public record Proof(String label, String mark, @Nullable LocalDate on) {

        /** A reference, or a name. */
        public Proof(String label, String mark) {
            this(label, mark, null);
        }
    }
}
