package fr.qualipilote.diagnosis;

import fr.qualipilote.kernel.ServiceId;
import fr.qualipilote.referential.Questionnaire;
import java.util.List;

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

    /** @param mark SHA-256 of a file, or the address of a reference; empty for what is only named */
    public record Proof(String label, String mark) {}
}
