package fr.qualipilote.ui.indicators;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import fr.qualipilote.indicators.IndicatorLine;
import fr.qualipilote.indicators.IndicatorSheet.HistoryEntry;
import fr.qualipilote.ui.part.Names;
import fr.qualipilote.ui.text.Wording;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;

/** What happened to the definition and to the targets, latest first. */
final class DefinitionHistory extends OrderedList {

    private final Wording words = Wording.here();
    private final IndicatorLine line;

    DefinitionHistory(List<HistoryEntry> entries, IndicatorLine line, Names names, LocalDate today) {
        this.line = line;
        addClassNames("qp-plain-list", "qp-history");
        getElement().setAttribute("reversed", true);
        entries.forEach(entry -> {
            Span said = new Span(sentence(entry));
            Span signature = new Span(words.text(
                    "action.signature",
                    entry.by() == null ? words.text("machine") : names.person(entry.by()),
                    words.moment(entry.at(), today)));
            signature.addClassName("qp-muted");
            Div text = new Div(said, signature);
            text.addClassName("qp-line-text");
            ListItem item = new ListItem(text);
            item.addClassName("qp-line");
            add(item);
        });
    }

    private String sentence(HistoryEntry entry) {
        List<String> arguments = entry.arguments();
        String key = "history.indicator." + entry.code();
        return switch (entry.code()) {
            case "REDEFINED" ->
                words.text(
                        key,
                        arguments.stream()
                                .map(field -> words.text("indicator.changed." + field))
                                .collect(Collectors.joining(", ")));
            case "TARGET_SET" -> words.text(key, month(arguments.get(0)), target(arguments.get(1), arguments.get(2)));
            case "RETIRED" -> words.text(key, month(arguments.get(0)), arguments.get(1));
            default -> words.text(key);
        };
    }

    private String month(String code) {
        return MeasureWords.month(YearMonth.parse(code), words);
    }

    private String target(String direction, String threshold) {
        return threshold.isEmpty()
                ? words.text("indicator.target.NONE")
                : words.text(
                        "indicator.target." + direction,
                        MeasureWords.round(
                                new BigDecimal(threshold.replace(',', '.')), line.unit(), line.decimals(), words));
    }
}
