package fr.qualipilote.ui.diagnosis;

import fr.qualipilote.diagnosis.CampaignSheet.HistoryEntry;
import fr.qualipilote.diagnosis.DiagnosisHistory.Argument;
import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.kernel.ServiceId;
import fr.qualipilote.ui.part.History;
import fr.qualipilote.ui.part.Names;
import fr.qualipilote.ui.text.Wording;
import java.time.LocalDate;
import java.util.List;

/** Everything that happened to a campaign. */
final class CampaignHistory extends History {

    CampaignHistory(List<HistoryEntry> entries, Names names, LocalDate today) {
        super(names, today);
        entries.forEach(entry -> happened(sentence(entry, names, words), entry.author(), entry.at()));
    }

    static String sentence(HistoryEntry entry, Names names, Wording words) {
        Object[] arguments = new Object[entry.arguments().size()];
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] =
                    readable(entry.code().arguments().get(i), entry.arguments().get(i), names, words);
        }
        return words.text("diagnosis.history." + entry.code().code(), arguments).strip();
    }

    private static Object readable(Argument kind, String value, Names names, Wording words) {
        return switch (kind) {
            case TEXT -> value;
            case NUMBER -> value.isEmpty() ? 0 : Integer.valueOf(value);
            case DATE -> value.isEmpty() ? words.text("none") : words.dayMonthYear(LocalDate.parse(value));
            case PERSON -> value.isEmpty() ? words.text("selfdiagnosis.nobody") : names.person(PersonId.of(value));
            case SERVICE -> names.service(ServiceId.of(value));
        };
    }
}
