package fr.qualipilote.indicators.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.qualipilote.indicators.Grid;
import fr.qualipilote.indicators.GridQuery;
import fr.qualipilote.indicators.IndicatorImportReport;
import fr.qualipilote.indicators.IndicatorImports;
import fr.qualipilote.indicators.IndicatorImports.Choices;
import fr.qualipilote.kernel.Actor;
import fr.qualipilote.kernel.testing.OnPostgres;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Ten years of many indicators come in and are shown without a statement for each value. */
@OnPostgres
class ImportScaleTest extends IndicatorBench {

    private static final int ROWS = 84;
    private static final int MONTHS = 120;
    private static final YearMonth FIRST = JUNE.minusMonths(MONTHS - 1L);

    @Autowired
    private IndicatorImports imports;

    private final String mark = UUID.randomUUID().toString();

    private byte[] file() {
        StringBuilder csv = new StringBuilder("Nom indicateur;objectif");
        IntStream.range(0, MONTHS).forEach(month -> csv.append(';').append(FIRST.plusMonths(month)));
        for (int row = 0; row < ROWS; row++) {
            csv.append("\nIndicateur ").append(row).append(' ').append(mark).append(";90 %");
            for (int month = 0; month < MONTHS; month++) {
                csv.append(';').append((row + month) % 100).append(',').append(row % 10);
            }
        }
        return csv.append('\n').toString().getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void tenThousandValuesAreWrittenInBatchesAndReadAtOnce() {
        Actor actor = signedIn("rq");
        byte[] file = file();
        Set<Integer> all = IntStream.rangeClosed(2, ROWS + 1).boxed().collect(Collectors.toSet());
        AtomicReference<IndicatorImportReport> report = new AtomicReference<>();

        int statements = CountedStatements.during(
                () -> report.set(imports.confirm(actor, "dix ans.csv", file, new Choices(all, Set.of(), ""))));

        assertThat(report.get()).isEqualTo(new IndicatorImportReport(ROWS, ROWS * MONTHS, 0, 0, 0, 0));
        assertThat(statements)
                .as("some for each new indicator, none for each value")
                .isLessThan(20 * ROWS);

        AtomicReference<Grid> grid = new AtomicReference<>();
        GridQuery query = new GridQuery(FIRST, JUNE, mark, null, GridQuery.Only.ALL, false, 0, GridQuery.MOST_ROWS);
        assertThat(CountedStatements.during(() -> grid.set(grids.grid(actor, query))))
                .isEqualTo(4);
        assertThat(grid.get().rows()).hasSize(ROWS).allSatisfy(row -> assertThat(row.cells())
                .hasSize(MONTHS)
                .allSatisfy(cell -> assertThat(cell.entry()).isPresent()));
    }
}
