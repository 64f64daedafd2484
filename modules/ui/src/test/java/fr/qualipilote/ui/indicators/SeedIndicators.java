package fr.qualipilote.ui.indicators;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.lenient;
import static org.mockito.Mockito.mock;

import fr.qualipilote.indicators.Cell;
import fr.qualipilote.indicators.DatedTarget;
import fr.qualipilote.indicators.Explanation;
import fr.qualipilote.indicators.Explanation.Change;
import fr.qualipilote.indicators.Explanation.ChangeKind;
import fr.qualipilote.indicators.Grid;
import fr.qualipilote.indicators.GridChanges;
import fr.qualipilote.indicators.GridQuery;
import fr.qualipilote.indicators.IndicatorDefinition;
import fr.qualipilote.indicators.IndicatorGrids;
import fr.qualipilote.indicators.IndicatorId;
import fr.qualipilote.indicators.IndicatorLine;
import fr.qualipilote.indicators.IndicatorRegistry;
import fr.qualipilote.indicators.IndicatorSheet;
import fr.qualipilote.indicators.MeasureId;
import fr.qualipilote.indicators.MeasureState;
import fr.qualipilote.indicators.MeasureStep;
import fr.qualipilote.indicators.Measures;
import fr.qualipilote.indicators.Method;
import fr.qualipilote.indicators.Periodicity;
import fr.qualipilote.indicators.ReferenceFigureId;
import fr.qualipilote.indicators.ReferenceFigures;
import fr.qualipilote.indicators.ReferenceFigures.DatedValue;
import fr.qualipilote.indicators.ReferenceFigures.ReferenceFigureLine;
import fr.qualipilote.indicators.Responsible;
import fr.qualipilote.indicators.Target;
import fr.qualipilote.indicators.Trend;
import fr.qualipilote.indicators.Unit;
import fr.qualipilote.kernel.Actor;
import fr.qualipilote.kernel.Period;
import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.kernel.Role;
import fr.qualipilote.ui.testing.House;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Four of the seed's indicators, from January to May 2022, entered by an agent of the BARU, and what the module says of them. */
final class SeedIndicators {

    static final YearMonth MAY = YearMonth.of(2022, 5);
    static final Instant AT = Instant.parse("2022-06-10T08:00:00Z");

    final IndicatorGrids grids = mock(IndicatorGrids.class);
    final IndicatorRegistry registry = mock(IndicatorRegistry.class);
    final Measures measures = mock(Measures.class);
    final ReferenceFigures figures = mock(ReferenceFigures.class);
    final List<GridQuery> asked = new ArrayList<>();

    final IndicatorLine calls = line(
            "IND-03", "Taux d’appels décrochés", Unit.PERCENT, 2, Target.Floor.of("90"), House.serviceId("SIDSIC"));
    final IndicatorLine renewal = line(
            "IND-06",
            "Délai moyen de traitement des demandes de renouvellement de séjour",
            Unit.DAYS,
            0,
            Target.Ceiling.of("60"),
            House.SMI);
    final IndicatorLine letters = line(
            "IND-08", "Délai moyen de traitement des courriers", Unit.DAYS, 0, Target.Ceiling.of("10"), House.BARU);
    final IndicatorLine visitors = line(
            "IND-11", "Nombre d’usagers inscrits au point numérique", Unit.COUNT, 0, new Target.None(), House.BARU);

    private MeasureState state = MeasureState.ENTERED;
    private PersonId author = House.AGENT;
    private Set<MeasureStep> mayDo = EnumSet.noneOf(MeasureStep.class);

    SeedIndicators() {
        lenient().when(grids.grid(any(), any())).thenAnswer(call -> grid(call.getArgument(0), call.getArgument(1)));
        lenient()
                .when(grids.changesSince(any(), anyLong(), any(), any()))
                .thenReturn(new GridChanges(7, List.of(), false));
        lenient().when(registry.indicators(any(), any(), any(), anyBoolean())).thenReturn(lines());
        lenient()
                .when(registry.indicator(any(), any(), any(), any()))
                .thenAnswer(call -> sheet(call.getArgument(0), line(call.getArgument(1))));
        lenient().when(measures.explain(any(), any(), any())).thenAnswer(call -> why(line(call.getArgument(1))));
        lenient()
                .when(figures.figures(any()))
                .thenReturn(List.of(new ReferenceFigureLine(
                        new ReferenceFigureId(House.id("inhabitants")),
                        "Habitants du département",
                        List.of(new DatedValue(YearMonth.of(2022, 1), new BigDecimal("198213"), "INSEE")))));
    }

    /** How far the measures were looked at, and by whom they were entered. */
    SeedIndicators with(MeasureState reached, PersonId by) {
        state = reached;
        author = by;
        return this;
    }

    SeedIndicators allowing(MeasureStep... steps) {
        mayDo = Set.of(steps);
        return this;
    }

    List<IndicatorLine> lines() {
        return List.of(calls, renewal, letters, visitors);
    }

    private IndicatorLine line(IndicatorId id) {
        return lines().stream().filter(line -> line.id().equals(id)).findFirst().orElseThrow();
    }

    private static IndicatorLine line(
            String code, String name, Unit unit, int decimals, Target target, fr.qualipilote.kernel.ServiceId service) {
        return new IndicatorLine(
                new IndicatorId(House.id(code)),
                code,
                name,
                unit,
                decimals,
                Periodicity.MONTH,
                target,
                "Indicateur mensuel",
                null,
                new Responsible.OneService(service),
                true,
                false);
    }

    private Grid grid(Actor actor, GridQuery query) {
        asked.add(query);
        List<YearMonth> months = Stream.iterate(
                        query.from(), month -> !month.isAfter(query.to()), month -> month.plusMonths(1))
                .toList();
        List<Grid.Row> rows = lines().stream()
                .filter(line -> query.text() == null
                        || line.name().contains(query.text())
                        || line.code().equals(query.text()))
                .map(line -> new Grid.Row(
                        line,
                        months.stream().map(month -> cell(line, month)).toList(),
                        IndicatorRights.mayEnter(actor, line.responsible())))
                .toList();
        return new Grid(
                months, rows.stream().skip(query.offset()).limit(query.limit()).toList(), rows.size(), 7);
    }

    Cell cell(IndicatorLine line, YearMonth month) {
        Period period = Period.month(month);
        List<String> values =
                switch (line.code()) {
                    case "IND-03" -> List.of("89.65", "90.32", "89.25", "87.67", "88.19");
                    case "IND-06" -> List.of("67", "52", "51", "44", "53");
                    case "IND-08" -> List.of("-", "-", "-", "-", "?");
                    default -> List.of("47", "36", "44", "44", "36");
                };
        if (month.getYear() != 2022 || month.getMonthValue() > values.size()) {
            return new Cell.NotDue(period, Cell.Why.NOT_YET, null);
        }
        return cell(line, month, values.get(month.getMonthValue() - 1), 1);
    }

    Cell cell(IndicatorLine line, YearMonth month, String text, int version) {
        Period period = Period.month(month);
        Cell.Entry entry = new Cell.Entry(
                new MeasureId(House.id(line.code() + month)),
                version,
                1,
                text.replace('.', ','),
                state,
                line.equals(letters) ? Method.SAMPLE : Method.EXHAUSTIVE,
                line.equals(letters) ? 46 : null,
                null,
                null,
                false,
                author,
                AT);
        if (text.equals("-")) {
            return new Cell.NoCase(period, entry);
        }
        if (text.equals("?")) {
            return new Cell.NotMeasured(period, true, entry);
        }
        BigDecimal value = new BigDecimal(text);
        return new Cell.Value(period, value, line.target().judge(value), line.target(), entry);
    }

    IndicatorSheet sheet(Actor actor, IndicatorLine line) {
        boolean changes = actor.isAnyOf(Role.QUALITY_MANAGER, Role.DEPUTY_QUALITY_MANAGER);
        return new IndicatorSheet(
                line,
                4,
                definition(line),
                List.of(new DatedTarget(YearMonth.of(2022, 1), line.target())),
                null,
                IntStream.rangeClosed(1, 6)
                        .mapToObj(month -> YearMonth.of(2022, month))
                        .map(month -> new IndicatorSheet.Point(
                                month,
                                cell(line, month),
                                line.target(),
                                line.equals(renewal) && month.equals(MAY) ? new BigDecimal("48.5") : null,
                                null))
                        .toList(),
                line.equals(renewal)
                        ? trend(Trend.Course.FALLING, true, 4, 1, "53.4", "52")
                        : trend(Trend.Course.FALLING, false, 1, 4, "89.02", "89.25"),
                List.of(
                        new IndicatorSheet.HistoryEntry("TARGET_SET", List.of("2022-01", "FLOOR", "90"), House.RQ, AT),
                        new IndicatorSheet.HistoryEntry("REDEFINED", List.of("formula", "source"), House.RQ, AT)),
                List.of(new IndicatorSheet.CorrectedMeasure(
                        YearMonth.of(2022, 4),
                        new Change(ChangeKind.CORRECTED, "86,67", "87,67", "Chiffre mal recopié", House.AGENT, AT))),
                changes,
                IndicatorRights.mayEnter(actor, line.responsible()));
    }

    private static Trend trend(Trend.Course course, boolean better, int met, int missed, String mean, String median) {
        return new Trend(
                course,
                better,
                5,
                met,
                missed,
                0,
                0,
                new BigDecimal("-1"),
                new BigDecimal(mean),
                new BigDecimal(median));
    }

    static IndicatorDefinition definition(IndicatorLine line) {
        return new IndicatorDefinition(
                line.code(),
                line.name(),
                "Qualité du service téléphonique",
                "",
                "appels décrochés",
                "appels présentés",
                null,
                line.unit(),
                line.decimals(),
                BigDecimal.ZERO,
                line.unit() == Unit.PERCENT ? BigDecimal.valueOf(100) : null,
                line.periodicity(),
                "Logiciel de téléphonie",
                line.comment(),
                Method.EXHAUSTIVE,
                null,
                line.responsible(),
                true,
                10,
                YearMonth.of(2022, 6),
                3);
    }

    Explanation why(IndicatorLine line) {
        return new Explanation(
                line,
                cell(line, MAY),
                "Qualité du service téléphonique",
                "appels décrochés ÷ appels présentés",
                new Explanation.Quotient(
                        "appels décrochés", new BigDecimal("1225"), "appels présentés", new BigDecimal("1389"), null),
                line.target(),
                new BigDecimal("-1.81"),
                "Logiciel de téléphonie",
                null,
                null,
                List.of(new Explanation.Look(MeasureState.ENTERED, House.AGENT, AT)),
                List.of(new Change(ChangeKind.ENTERED, "", "88,19", null, House.AGENT, AT)),
                null,
                mayDo);
    }
}
