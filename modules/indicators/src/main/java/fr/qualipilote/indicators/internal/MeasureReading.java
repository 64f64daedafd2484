package fr.qualipilote.indicators.internal;

import fr.qualipilote.indicators.IndicatorId;
import fr.qualipilote.indicators.MeasureId;
import fr.qualipilote.indicators.MeasureState;
import fr.qualipilote.indicators.Method;
import fr.qualipilote.indicators.Verdict;
import fr.qualipilote.indicators.domain.MeasureContent;
import fr.qualipilote.indicators.domain.MeasureFacts;
import fr.qualipilote.indicators.domain.MonthNumber;
import fr.qualipilote.indicators.domain.Numbers;
import fr.qualipilote.kernel.PersonId;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads measures as rows: a table of ten years is no place for entities. */
@Component
class MeasureReading {

    private static final String COLUMNS =
            """
            id, indicator_id, last_month, version, edition, content, text, measured, verdict, state, method, sample_size, median,
            note, return_reason, corrected, entered_by, entered_at, changed_by, changed_at
            """;

    private final JdbcClient database;

    MeasureReading(JdbcClient database) {
        this.database = database;
    }

    List<MeasureFacts> between(Collection<UUID> indicators, YearMonth from, YearMonth to) {
        if (indicators.isEmpty()) {
            return List.of();
        }
        return database.sql(
                        "select " + COLUMNS
                                + " from indicator_measure where indicator_id in (:indicators) and last_month between :from and :to")
                .param("indicators", indicators)
                .param("from", MonthNumber.of(from))
                .param("to", MonthNumber.of(to))
                .query(MeasureReading::facts)
                .list();
    }

    List<MeasureFacts> since(long revision, YearMonth from, YearMonth to) {
        return database.sql("select " + COLUMNS
                        + " from indicator_measure where revision > :revision and last_month between :from and :to")
                .param("revision", revision)
                .param("from", MonthNumber.of(from))
                .param("to", MonthNumber.of(to))
                .query(MeasureReading::facts)
                .list();
    }

    /**
     * How much of an indicator's row holds what.
     *
     * @param missed values off target
     * @param open measures that are not validated yet
     */
    record Counts(UUID indicator, int missed, int open) {}

    List<Counts> counts(YearMonth from, YearMonth to) {
        return database.sql(
                        """
                        select indicator_id,
                               sum(case when verdict in ('MISSED', 'CLOSE') then 1 else 0 end) missed,
                               sum(case when content <> 'NOTHING' and state in ('ENTERED', 'CHECKED') then 1 else 0 end) pending
                        from indicator_measure where last_month between :from and :to group by indicator_id""")
                .param("from", MonthNumber.of(from))
                .param("to", MonthNumber.of(to))
                .query((row, number) -> new Counts(row.getObject(1, UUID.class), row.getInt(2), row.getInt(3)))
                .list();
    }

    /** Of each indicator the months whose cell holds a value or « - ». */
    Map<UUID, Set<YearMonth>> entered(YearMonth from, YearMonth to) {
        Map<UUID, Set<YearMonth>> entered = new HashMap<>();
        database.sql(
                        """
                        select indicator_id, last_month from indicator_measure
                        where content in ('VALUE', 'NO_CASE') and last_month between :from and :to""")
                .param("from", MonthNumber.of(from))
                .param("to", MonthNumber.of(to))
                .query(row -> {
                    entered.computeIfAbsent(row.getObject(1, UUID.class), id -> new HashSet<>())
                            .add(MonthNumber.month(row.getInt(2)));
                });
        return entered;
    }

    private static MeasureFacts facts(ResultSet row, int number) throws SQLException {
        return new MeasureFacts(
                new MeasureId(row.getObject(1, UUID.class)),
                new IndicatorId(row.getObject(2, UUID.class)),
                MonthNumber.month(row.getInt(3)),
                row.getInt(4) + 1,
                row.getInt(5),
                MeasureContent.Kind.valueOf(row.getString(6)),
                row.getString(7),
                number(row, 8),
                Verdict.valueOf(row.getString(9)),
                MeasureState.valueOf(row.getString(10)),
                Method.valueOf(row.getString(11)),
                row.getObject(12, Integer.class),
                number(row, 13),
                row.getString(14),
                row.getString(15),
                row.getBoolean(16),
                new PersonId(row.getObject(17, UUID.class)),
                instant(row, 18),
                new PersonId(row.getObject(19, UUID.class)),
                instant(row, 20));
    }

    private static @Nullable BigDecimal number(ResultSet row, int column) throws SQLException {
        return Numbers.plainOrNull(row.getBigDecimal(column));
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
