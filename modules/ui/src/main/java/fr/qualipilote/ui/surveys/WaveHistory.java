package fr.qualipilote.ui.surveys;

import fr.qualipilote.surveys.WaveSheet;
import fr.qualipilote.ui.part.History;
import fr.qualipilote.ui.part.Names;
import java.time.LocalDate;

/** Everything that happened to a wave. */
final class WaveHistory extends History {

    WaveHistory(WaveSheet sheet, Names names, LocalDate today) {
        super(names, today);
        sheet.history()
                .forEach(entry ->
                        happened(SurveyWords.sentence(entry, label(sheet, entry), words), entry.author(), entry.at()));
    }

    private static String label(WaveSheet sheet, WaveSheet.HistoryEntry entry) {
        return sheet.results().stream()
                .map(result -> result.question())
                .filter(question -> question.id().equals(entry.question()))
                .map(question -> question.label())
                .findFirst()
                .orElse("");
    }
}
