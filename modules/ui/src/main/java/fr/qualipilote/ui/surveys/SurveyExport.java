package fr.qualipilote.ui.surveys;

import fr.qualipilote.spreadsheet.Cell;
import fr.qualipilote.spreadsheet.Spreadsheets;
import fr.qualipilote.spreadsheet.Table;
import fr.qualipilote.spreadsheet.Table.Column;
import fr.qualipilote.surveys.Interval;
import fr.qualipilote.surveys.Result;
import fr.qualipilote.surveys.SurveyFigure;
import fr.qualipilote.ui.text.Wording;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** The table of survey indicators as a file: label, source and % come first, in words that the import reads again. */
record SurveyExport(List<SurveyFigure> figures, Wording words, String organisation, LocalDate today) {

    /** Kind of file. */
    enum Format {
        XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        CSV("csv", "text/csv;charset=UTF-8"),
        JSON("json", "application/json");

        private final String suffix;
        private final String mediaType;

        Format(String suffix, String mediaType) {
            this.suffix = suffix;
            this.mediaType = mediaType;
        }

        String mediaType() {
            return mediaType;
        }
    }

    /** For instance « enquetes-2022-06-24.xlsx ». */
    String fileName(Format format) {
        return words.text("survey.export.file") + "-" + today + "." + format.suffix;
    }

    void write(Format format, OutputStream target) throws IOException {
        switch (format) {
            case XLSX -> Spreadsheets.writeXlsx(table(), target);
            case CSV -> Spreadsheets.writeCsv(table(), target);
            case JSON -> target.write(json().getBytes(StandardCharsets.UTF_8));
        }
    }

    private Table table() {
        return new Table(
                words.text("survey.figures.title"),
                List.of(words.text("survey.export.as-of", organisation, words.date(today))),
                List.of(
                        column("label", 70),
                        column("source", 40),
                        column("percent", 12),
                        column("n", 10),
                        column("satisfied", 14),
                        column("margin-low", 14),
                        column("margin-high", 14),
                        column("wave", 16),
                        column("from", 14),
                        column("to", 14),
                        column("note", 60)),
                figures.stream().map(this::row).toList());
    }

    private Column column(String key, int width) {
        return new Column(words.text("survey.export.column." + key), width);
    }

    private List<Cell> row(SurveyFigure figure) {
        Result result = figure.result();
        Interval margin = result.margin();
        return List.of(
                Cell.of(figure.question().label()),
                Cell.of(figure.wave().source()),
                Cell.of(SurveyWords.percent(result.percent(), words)),
                number(result.answering()),
                number(result.satisfied()),
                number(margin == null ? null : Integer.valueOf(margin.low())),
                number(margin == null ? null : Integer.valueOf(margin.high())),
                Cell.of(figure.wave().code()),
                day(figure.wave().fieldFrom()),
                day(figure.wave().fieldTo()),
                Cell.of(result.note() == null ? "" : result.note()));
    }

    private static Cell number(@Nullable Integer number) {
        return number == null ? Cell.blank() : Cell.of(number);
    }

    private static Cell day(@Nullable LocalDate date) {
        return date == null ? Cell.blank() : Cell.of(date);
    }

    // --- JSON --------------------------------------------------------------------------------------------------------

    private String json() {
        StringJoiner rows = new StringJoiner(",\n    ", "[\n    ", "\n  ]");
        figures.forEach(figure -> rows.add(json(figure)));
        return "{\n  \"organisation\": %s,\n  \"date\": %s,\n  \"resultats\": %s\n}\n"
                .formatted(quoted(organisation), quoted(today.toString()), rows);
    }

    private static String json(SurveyFigure figure) {
        Result result = figure.result();
        Interval margin = result.margin();
        return new StringJoiner(", ", "{", "}")
                .add("\"libelle\": " + quoted(figure.question().label()))
                .add("\"source\": " + quoted(figure.wave().source()))
                .add("\"enquete\": " + quoted(figure.wave().code()))
                .add("\"du\": " + quoted(text(figure.wave().fieldFrom())))
                .add("\"au\": " + quoted(text(figure.wave().fieldTo())))
                .add("\"pourcentage\": " + result.percent())
                .add("\"n\": " + result.answering())
                .add("\"satisfaits\": " + result.satisfied())
                .add("\"margeBasse\": " + (margin == null ? null : Integer.valueOf(margin.low())))
                .add("\"margeHaute\": " + (margin == null ? null : Integer.valueOf(margin.high())))
                .add("\"remarque\": " + quoted(result.note()))
                .toString();
    }

    private static @Nullable String text(@Nullable LocalDate date) {
        return date == null ? null : date.toString();
    }

    private static String quoted(@Nullable String text) {
        if (text == null) {
            return "null";
        }
        StringBuilder quoted = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            switch (c) {
                case '"', '\\' -> quoted.append('\\').append(c);
                case '\n' -> quoted.append("\\n");
                default -> quoted.append(c < ' ' ? "\\u%04x".formatted((int) c) : String.valueOf(c));
            }
        }
        return quoted.append('"').toString();
    }
}
