package fr.qualipilote.ui.plan;

import fr.qualipilote.actionplan.ActionSheet.HistoryEntry;
import fr.qualipilote.ui.part.History;
import fr.qualipilote.ui.part.Names;
import fr.qualipilote.ui.text.Histories;
import java.time.LocalDate;
import java.util.List;

/** Everything that happened to an action. */
final class HistoryList extends History {

    HistoryList(List<HistoryEntry> entries, Names names, LocalDate today) {
        super(names, today);
        entries.forEach(entry ->
                happened(Histories.sentence(entry, words, names::person, names::service), entry.author(), entry.at()));
    }
}
