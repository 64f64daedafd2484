package fr.qualipilote.indicators.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.qualipilote.indicators.Cell;
import fr.qualipilote.indicators.Grid;
import fr.qualipilote.indicators.GridQuery;
import fr.qualipilote.indicators.IndicatorLine;
import fr.qualipilote.indicators.IndicatorSheet;
import fr.qualipilote.indicators.MeasureState;
import fr.qualipilote.indicators.Method;
import fr.qualipilote.indicators.Target;
import fr.qualipilote.indicators.Unit;
import fr.qualipilote.indicators.Verdict;
import fr.qualipilote.kernel.testing.OnH2;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;

/** The table that comes out of the product is the table of the interim report, cell by cell, verdicts included. */
@OnH2
class SeedTableTest extends IndicatorBench {

    private static final String DOCUMENT = "/bilan-intermediaire-2022-06-24-indicateurs.txt";
    private static final String HEADING = "Nom indicateur\t";
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:,\\d+)?");

    @Autowired
    private DemonstrationIndicators demonstration;

    /** A row as the report prints it. */
    private record Printed(String name, String comment, String target, List<String> values) {}

    private static List<Printed> printed() throws IOException {
        try (InputStream in = Objects.requireNonNull(SeedTableTest.class.getResourceAsStream(DOCUMENT))) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return text.substring(text.indexOf(HEADING))
                    .lines()
                    .skip(1)
                    .filter(line -> line.contains("\t"))
                    .map(line -> line.split("\t", -1))
                    .map(cells -> new Printed(
                            cells[0], cells[1], cells[2], Arrays.asList(cells).subList(3, cells.length)))
                    .toList();
        }
    }

    private Grid table() {
        return grids.grid(signedIn("agent"), new GridQuery(JANUARY, MAY, null, null, GridQuery.Only.ALL, false, 0, 12));
    }

    @Test
    void everyCellReadsAsPrinted() throws IOException {
        List<Printed> report = printed();
        List<Grid.Row> rows = table().rows();

        assertThat(report).hasSize(12).allSatisfy(row -> assertThat(row.values())
                .hasSize(5));
        assertThat(rows).hasSize(12);
        for (int i = 0; i < 12; i++) {
            Grid.Row row = rows.get(i);
            assertThat(row.indicator().name()).isEqualTo(report.get(i).name());
            assertThat(row.indicator().comment()).isEqualTo(report.get(i).comment());
            assertThat(row.cells())
                    .as(row.indicator().name())
                    .extracting(cell -> shown(row.indicator(), cell))
                    .containsExactlyElementsOf(report.get(i).values());
            assertThat(row.cells())
                    .allSatisfy(cell ->
                            assertThat(cell.entry().orElseThrow().state()).isEqualTo(MeasureState.VALIDATED));
        }
    }

    /** As the report shows it: two decimals and a sign for rates, the bare number for the others, a dash for no case. */
    private static String shown(IndicatorLine indicator, Cell cell) {
        if (cell instanceof Cell.NoCase) {
            return "-";
        }
        if (!(cell instanceof Cell.Value value)) {
            return "(" + cell + ")";
        }
        String number = value.value()
                .setScale(indicator.decimals(), RoundingMode.UNNECESSARY)
                .toPlainString()
                .replace('.', ',');
        return indicator.unit() == Unit.PERCENT ? number + " %" : number;
    }

    @Test
    void everyVerdictIsWhatThePrintedTargetSaysOfThePrintedValue() throws IOException {
        List<Printed> report = printed();
        List<Grid.Row> rows = table().rows();
        for (int i = 0; i < 12; i++) {
            Printed printed = report.get(i);
            assertThat(rows.get(i).cells())
                    .as(printed.name())
                    .extracting(Cell::verdict)
                    .containsExactlyElementsOf(printed.values().stream()
                            .map(value -> expected(printed.target(), value))
                            .toList());
        }
    }

    /** Read from the printed words alone, with no code of the product. */
    private static Verdict expected(String target, String value) {
        if (value.equals("-")) {
            return Verdict.NONE;
        }
        if (target.equals("pas d'objectif")) {
            return Verdict.INFORMATIVE;
        }
        int compared = number(value).compareTo(number(target));
        boolean met = target.contains("maxi") ? compared <= 0 : compared >= 0;
        return met ? Verdict.MET : Verdict.MISSED;
    }

    private static BigDecimal number(String text) {
        Matcher found = NUMBER.matcher(text);
        assertThat(found.find()).as(text).isTrue();
        return new BigDecimal(found.group().replace(',', '.'));
    }

    @Test
    void everyTargetIsThePrintedOne() throws IOException {
        List<Printed> report = printed();
        List<Grid.Row> rows = table().rows();
        for (int i = 0; i < 12; i++) {
            Target target = rows.get(i).indicator().target();
            String printed = report.get(i).target();
            if (printed.equals("pas d'objectif")) {
                assertThat(target).isEqualTo(new Target.None());
            } else {
                assertThat(target.threshold().orElseThrow()).isEqualByComparingTo(number(printed));
                assertThat(target instanceof Target.Ceiling).isEqualTo(printed.contains("maxi"));
            }
        }
    }

    @Test
    void theTrapsOfTheTableAreSeen() {
        List<Grid.Row> rows = table().rows();

        assertThat(verdicts(rows.get(2)))
                .as("calls answered")
                .containsExactly(Verdict.MISSED, Verdict.MET, Verdict.MISSED, Verdict.MISSED, Verdict.MISSED);
        assertThat(verdicts(rows.get(3))).as("fraud: higher is better").containsOnly(Verdict.MET);
        assertThat(verdicts(rows.get(5)))
                .as("renewal: 67 days in January")
                .containsExactly(Verdict.MISSED, Verdict.MET, Verdict.MET, Verdict.MET, Verdict.MET);
        assertThat(rows.get(7).cells()).as("letters").allSatisfy(cell -> assertThat(cell)
                .isInstanceOf(Cell.NoCase.class));
        assertThat(verdicts(rows.get(10))).as("digital point").containsOnly(Verdict.INFORMATIVE);
        assertThat(rows.get(6).cells())
                .as("e-mails: one sample of 46 for five months")
                .extracting(cell -> entry(cell).method())
                .containsExactly(
                        Method.CARRIED_FORWARD,
                        Method.SAMPLE,
                        Method.SAMPLE,
                        Method.CARRIED_FORWARD,
                        Method.CARRIED_FORWARD);
        assertThat(entry(rows.get(6).cells().get(1)).sampleSize()).isEqualTo(46);
        assertThat(rows.get(8).cells())
                .as("complaints: two in February, none in the other months")
                .extracting(cell -> entry(cell).sampleSize())
                .containsExactly(0, 2, 0, 0, 0);
        assertThat(entry(rows.get(8).cells().get(0)).method()).isEqualTo(Method.CARRIED_FORWARD);
    }

    private static List<Verdict> verdicts(Grid.Row row) {
        return row.cells().stream().map(Cell::verdict).toList();
    }

    private static Cell.Entry entry(Cell cell) {
        return cell.entry().orElseThrow();
    }

    @Test
    void connectionsAreDividedByTheInhabitantsOfTheirDate() {
        IndicatorSheet sheet = registry.indicator(
                signedIn("agent"), table().rows().get(0).indicator().id(), JANUARY, MAY);

        assertThat(sheet.definition().denominatorFigure()).isNotNull();
        assertThat(sheet.definition().upperBound())
                .as("visits are no part of the inhabitants")
                .isNull();
        assertThat(figures.figures(signedIn("agent"))).anySatisfy(figure -> {
            assertThat(figure.id()).isEqualTo(sheet.definition().denominatorFigure());
            assertThat(figure.values()).singleElement().satisfies(value -> assertThat(value.value())
                    .isEqualByComparingTo("198213"));
        });
    }

    @Test
    void nothingWasEnteredAndValidatedByTheSamePerson() {
        for (Grid.Row row : table().rows()) {
            assertThat(measures.explain(signedIn("agent"), row.indicator().id(), MAY)
                            .steps())
                    .extracting(look -> look.state().name() + " "
                            + (look.by().equals(person("rq")) ? "rq" : "")
                            + (look.by().equals(person("adjoint")) ? "adjoint" : ""))
                    .containsExactly("ENTERED rq", "CHECKED adjoint", "VALIDATED adjoint");
        }
    }

    @Test
    void aSecondStartWritesNothing() {
        int before = registry.indicators(signedIn("rq"), null, null, true).size();
        demonstration.run(new DefaultApplicationArguments());
        assertThat(registry.indicators(signedIn("rq"), null, null, true)).hasSize(before);
        assertThat(grids.changesSince(signedIn("rq"), table().revision(), JANUARY, MAY)
                        .cells())
                .isEmpty();
    }

    @Test
    void historyThatIsTakenOverAsksNobodyForAReview() {
        assertThat(reviews.reviews(signedIn("rq"), JANUARY, MAY))
                .noneMatch(review -> review.indicatorCode().equals("IND-06"));
    }
}
