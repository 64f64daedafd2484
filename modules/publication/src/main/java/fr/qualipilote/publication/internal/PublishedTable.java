package fr.qualipilote.publication.internal;

import fr.qualipilote.indicators.Direction;
import fr.qualipilote.indicators.Method;
import fr.qualipilote.indicators.Unit;
import fr.qualipilote.indicators.Verdict;
import fr.qualipilote.publication.PublicSet;
import fr.qualipilote.publication.PublicSet.IndicatorRow;
import fr.qualipilote.publication.PublicSet.MeasureCell;
import fr.qualipilote.publication.PublicSet.State;
import fr.qualipilote.publication.PublicSet.SurveyRow;
import fr.qualipilote.spreadsheet.Cell;
import fr.qualipilote.spreadsheet.Spreadsheets;
import fr.qualipilote.spreadsheet.Table;
import fr.qualipilote.spreadsheet.Table.Column;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A frozen set as a table for spreadsheets, one row a figure, with where it comes from in each row, so that a row that is copied
 * elsewhere still says what it is. In French, as the figures are. Dates are texts in ISO form.
 */
final class PublishedTable {

    private static final List<String> HEADINGS = List.of(
            "reference",
            "publication",
            "publie_le",
            "producteur",
            "licence",
            "empreinte",
            "type",
            "code",
            "intitule",
            "definition",
            "formule",
            "unite",
            "debut",
            "fin",
            "etat",
            "valeur",
            "texte",
            "sens_objectif",
            "objectif",
            "verdict",
            "methode",
            "n",
            "n_satisfaits",
            "marge_basse",
            "marge_haute",
            "source");

    private final PublicSet set;

    private PublishedTable(PublicSet set) {
        this.set = set;
    }

    static byte[] csv(PublicSet set) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            Spreadsheets.writeCsv(new PublishedTable(set).table(), file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    private Table table() {
        Stream<List<Cell>> indicators =
                set.indicators().stream().flatMap(row -> row.measures().stream().map(cell -> measure(row, cell)));
        Stream<List<Cell>> surveys = set.surveys().stream().map(this::survey);
        return new Table(
                set.title(),
                List.of(),
                HEADINGS.stream().map(heading -> new Column(heading, 20)).toList(),
                Stream.concat(indicators, surveys).toList());
    }

    private List<Cell> measure(IndicatorRow row, MeasureCell cell) {
        List<Cell> cells = head("indicateur", row.code(), row.name());
        cells.addAll(List.of(
                Cell.of(row.definition()),
                Cell.of(row.formula()),
                Cell.of(unit(row.unit())),
                Cell.of(cell.period().firstDay().toString()),
                Cell.of(cell.period().lastDay().toString()),
                Cell.of(state(cell.state())),
                number(cell.value()),
                Cell.of(cell.text()),
                Cell.of(direction(cell.direction())),
                number(cell.targetValue()),
                Cell.of(verdict(cell.verdict())),
                Cell.of(method(cell.method())),
                whole(cell.sampleSize()),
                Cell.blank(),
                Cell.blank(),
                Cell.blank(),
                Cell.of(row.source())));
        return cells;
    }

    private List<Cell> survey(SurveyRow row) {
        List<Cell> cells = head("enquête", row.wave(), row.question());
        cells.addAll(List.of(
                Cell.blank(),
                Cell.blank(),
                Cell.of(unit(Unit.PERCENT)),
                Cell.of(Objects.toString(row.fieldFrom(), "")),
                Cell.of(Objects.toString(row.fieldTo(), "")),
                Cell.of(state(row.state())),
                number(row.percent()),
                Cell.of(row.text()),
                Cell.blank(),
                Cell.blank(),
                Cell.blank(),
                Cell.blank(),
                whole(row.answering()),
                whole(row.satisfied()),
                whole(row.margin() == null ? null : row.margin().low()),
                whole(row.margin() == null ? null : row.margin().high()),
                Cell.of(row.source())));
        return cells;
    }

    private List<Cell> head(String type, String code, String name) {
        return new ArrayList<>(List.of(
                Cell.of(set.reference()),
                Cell.of(set.title()),
                Cell.of(Objects.toString(set.publishedOn(), "")),
                Cell.of(set.producer()),
                Cell.of(set.licence().name()),
                Cell.of(Objects.toString(set.sha256(), "")),
                Cell.of(type),
                Cell.of(code),
                Cell.of(name)));
    }

    private static Cell number(@Nullable BigDecimal value) {
        return value == null ? Cell.blank() : Cell.of(value);
    }

    private static Cell whole(@Nullable Integer value) {
        return value == null ? Cell.blank() : Cell.of(value);
    }

    private static String state(State state) {
        return switch (state) {
            case VALUE -> "valeur";
            case NO_CASE -> "aucun cas";
            case NOT_MEASURED -> "non mesuré";
            case SUPPRESSED -> "non publié";
        };
    }

    private static String verdict(Verdict verdict) {
        return switch (verdict) {
            case MET -> "atteint";
            case MISSED -> "manqué";
            case CLOSE -> "proche";
            case INFORMATIVE -> "sans objectif";
            case NONE -> "";
        };
    }

    private static String direction(Direction direction) {
        return switch (direction) {
            case FLOOR -> "au moins";
            case CEILING -> "au plus";
            case NONE -> "";
        };
    }

    private static String method(Method method) {
        return switch (method) {
            case EXHAUSTIVE -> "exhaustif";
            case SAMPLE -> "échantillon";
            case CARRIED_FORWARD -> "valeur reportée";
        };
    }

    private static String unit(Unit unit) {
        return switch (unit) {
            case PERCENT -> "%";
            case DAYS -> "jours";
            case HOURS -> "heures";
            case MINUTES -> "minutes";
            case COUNT -> "nombre";
            case SCORE -> "note";
        };
    }
}
