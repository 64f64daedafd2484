package fr.qualipilote.ui.indicators;

import fr.qualipilote.indicators.IndicatorLine;
import fr.qualipilote.indicators.IndicatorSheet.HistoryEntry;
import fr.qualipilote.ui.part.History;
import fr.qualipilote.ui.part.Names;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;

/** What happened to the definition and to the targets, latest first. */
final class DefinitionHistory extends History {

    private final IndicatorLine line;

    DefinitionHistory(List<HistoryEntry> entries, IndicatorLine line, Names names, LocalDate today) {
        super(names, today);
        this.line = line;
        entries.forEach(entry -> happened(sentence(entry), entry.by(), entry.at()));
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
