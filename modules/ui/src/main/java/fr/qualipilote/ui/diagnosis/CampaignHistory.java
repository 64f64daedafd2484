package fr.qualipilote.ui.diagnosis;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import fr.qualipilote.diagnosis.CampaignSheet.HistoryEntry;
import fr.qualipilote.diagnosis.DiagnosisHistory.Argument;
import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.kernel.ServiceId;
import fr.qualipilote.ui.part.Names;
import fr.qualipilote.ui.text.Wording;
import java.time.LocalDate;
import java.util.List;

/** Everything that happened to a campaign, latest first; nothing is ever taken out of it. */
final class CampaignHistory extends OrderedList {

    CampaignHistory(List<HistoryEntry> entries, Names names, LocalDate today) {
        Wording words = Wording.here();
        addClassNames("qp-plain-list", "qp-history");
        getElement().setAttribute("reversed", true);
        entries.forEach(entry -> {
            Paragraph said = new Paragraph(sentence(entry, names, words));
            said.addClassName("qp-pre");
            Span signature = new Span(words.text(
                    "action.signature",
                    entry.author() == null ? words.text("machine") : names.person(entry.author()),
                    words.moment(entry.at(), today)));
            signature.addClassName("qp-muted");
            Div text = new Div(said, signature);
            text.addClassName("qp-line-text");
            ListItem item = new ListItem(text);
            item.addClassName("qp-line");
            add(item);
        });
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
