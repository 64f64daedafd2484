package fr.qualipilote.ui.publication;

import fr.qualipilote.publication.HistoryCode;
import fr.qualipilote.publication.PublicationSheet.HistoryEntry;
import fr.qualipilote.ui.part.History;
import fr.qualipilote.ui.part.Names;
import fr.qualipilote.ui.text.Wording;
import java.time.LocalDate;
import java.util.List;

/** Everything that happened to a publication. */
final class PublicationHistory extends History {

    PublicationHistory(List<HistoryEntry> entries, Names names, LocalDate today) {
        super(names, today);
        entries.forEach(entry -> happened(sentence(entry, words), entry.author(), entry.at()));
    }

    private static String sentence(HistoryEntry entry, Wording words) {
        boolean counted = entry.code() == HistoryCode.CHOSEN || entry.code() == HistoryCode.SUBMITTED;
        Object[] arguments = entry.arguments().stream()
                .map(argument -> counted ? (Object) Integer.valueOf(argument) : argument)
                .toArray();
        return words.text("publication.history." + entry.code().code(), arguments);
    }
}
