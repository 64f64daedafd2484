package fr.qualipilote.diagnosis.domain;

import fr.qualipilote.diagnosis.AnswerTable;
import fr.qualipilote.diagnosis.AnswerTable.Cell;
import fr.qualipilote.diagnosis.AnswerTable.Column;
import fr.qualipilote.diagnosis.Progress;
import fr.qualipilote.diagnosis.Results.Divergence;
import fr.qualipilote.diagnosis.Results.Gap;
import fr.qualipilote.diagnosis.Results.Judged;
import fr.qualipilote.diagnosis.Results.Point;
import fr.qualipilote.diagnosis.Score;
import fr.qualipilote.diagnosis.ScoreExplanation.Part;
import fr.qualipilote.diagnosis.ScoreExplanation.Term;
import fr.qualipilote.diagnosis.ScoreKey;
import fr.qualipilote.kernel.ServiceId;
import fr.qualipilote.referential.ConformityLevel;
import fr.qualipilote.referential.CriterionLine;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All that is computed from a table of answers; the formula is that of {@link Score}. */
public final class Scores {

    private final AnswerTable table;
    private final Map<String, CriterionLine> criteria;
    private final List<Mark> marks = new ArrayList<>();
    private final Map<String, List<Mark>> byCriterion = new HashMap<>();
    private final Map<ServiceId, List<Mark>> byService = new HashMap<>();
    private final Map<AnswerKey, Mark> byKey = new HashMap<>();

    public Scores(AnswerTable table) {
        this.table = table;
        this.criteria = table.questionnaire().criteria().stream()
                .collect(Collectors.toMap(
                        CriterionLine::code, Function.identity(), (one, other) -> one, LinkedHashMap::new));
        for (Column column : table.columns()) {
            column.cells().forEach(cell -> add(mark(column, cell)));
        }
    }

    private void add(Mark mark) {
        marks.add(mark);
        byCriterion
                .computeIfAbsent(mark.criterion().code(), code -> new ArrayList<>())
                .add(mark);
        byService.computeIfAbsent(mark.service(), service -> new ArrayList<>()).add(mark);
        byKey.put(mark.key(), mark);
    }

    /** One answer with all that counts. @param level null where none counts */
    private record Mark(CriterionLine criterion, Column column, Cell cell, @Nullable ConformityLevel level) {

        ServiceId service() {
            return column.service();
        }

        AnswerKey key() {
            return new AnswerKey(criterion.code(), column.service());
        }

        boolean isGap() {
            return level != null && level.gap();
        }

        BigDecimal points() {
            return level == null ? BigDecimal.ZERO : criterion.weight().multiply(level.score());
        }

        Point point() {
            return new Point(criterion.code(), criterion.label(), service(), column.serviceLabel());
        }
    }

    private Mark mark(Column column, Cell cell) {
        CriterionLine criterion = criteria.get(cell.criterion());
        if (criterion == null) {
            throw new IllegalStateException("Nobody asked " + cell.criterion());
        }
        boolean counts = criterion.question().isScored() && !cell.notApplicable();
        Optional<ConformityLevel> level = counts ? table.questionnaire().scale().level(cell.level()) : Optional.empty();
        return new Mark(criterion, column, cell, level.orElse(null));
    }

    // --- scores ------------------------------------------------------------------------------------------------------

    public Score of(ScoreKey key) {
        return sum(marksOf(key).toList());
    }

    /** Of answers that are told one by one, whatever they are about. */
    Score of(Set<AnswerKey> only) {
        return sum(only.stream().map(byKey::get).filter(Objects::nonNull).toList());
    }

    /** Of many answers only those are looked at that may be concerned: a map asks for services × chapters of them. */
    private Stream<Mark> marksOf(ScoreKey key) {
        ServiceId service = key.service();
        if (service != null) {
            return byService.getOrDefault(service, List.of()).stream()
                    .filter(mark -> key.concerns(mark.criterion(), service));
        }
        return criteria.values().stream()
                .filter(key::concerns)
                .flatMap(criterion -> byCriterion.getOrDefault(criterion.code(), List.of()).stream());
    }

    private static Score sum(List<Mark> some) {
        List<Mark> levels = some.stream().filter(mark -> mark.level() != null).toList();
        return new Score(
                total(levels, mark -> mark.criterion().weight()),
                total(levels, Mark::points),
                levels.size(),
                count(some, mark -> mark.cell().notApplicable() && mark.cell().answered()),
                count(some, Mark::isGap),
                count(some, mark -> mark.cell().unproven()),
                new Progress(count(some, mark -> mark.cell().answered()), some.size()));
    }

    private static BigDecimal total(List<Mark> some, Function<Mark, BigDecimal> what) {
        return some.stream().map(what).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static int count(List<Mark> some, Predicate<Mark> which) {
        return (int) some.stream().filter(which).count();
    }

    /** The terms of {@link #of}, in the order of the referential, then of the services. */
    public List<Term> terms(ScoreKey key) {
        return terms(marksOf(key));
    }

    /** The terms of {@link #of(Set)}, in the same order. */
    List<Term> terms(Set<AnswerKey> only) {
        return terms(marks.stream().filter(mark -> only.contains(mark.key())));
    }

    private List<Term> terms(Stream<Mark> some) {
        Map<String, Integer> order = new HashMap<>();
        criteria.keySet().forEach(code -> order.put(code, order.size()));
        return some.sorted(Comparator.comparingInt(
                        mark -> order.getOrDefault(mark.criterion().code(), 0)))
                .map(Scores::term)
                .toList();
    }

    private static Term term(Mark mark) {
        ConformityLevel level = mark.level();
        return new Term(
                mark.criterion().code(),
                mark.criterion().label(),
                mark.service(),
                mark.column().serviceLabel(),
                part(mark),
                mark.criterion().weight(),
                level == null ? null : level.label(),
                level == null ? null : level.score(),
                level == null ? null : mark.points());
    }

    private static Part part(Mark mark) {
        if (mark.level() != null) {
            return Part.COUNTS;
        }
        if (!mark.cell().answered()) {
            return Part.UNANSWERED;
        }
        return mark.cell().notApplicable() ? Part.NOT_APPLICABLE : Part.INFORMS;
    }

    // --- what stands out ---------------------------------------------------------------------------------------------

    /** The rule is that of {@link Divergence}; the widest first. */
    public List<Divergence> divergences() {
        BigDecimal width = widthOfScale();
        return byCriterion(mark -> mark.level() != null).entrySet().stream()
                .filter(entry -> entry.getValue().size() >= 2)
                .map(entry -> divergence(entry.getKey(), entry.getValue()))
                .filter(divergence -> width.signum() > 0
                        && divergence.spread().multiply(BigDecimal.valueOf(2)).compareTo(width) >= 0)
                .sorted(Comparator.comparing(Divergence::spread).reversed())
                .toList();
    }

    private BigDecimal widthOfScale() {
        List<BigDecimal> values = table.questionnaire().scale().levels().stream()
                .map(ConformityLevel::score)
                .sorted()
                .toList();
        return values.isEmpty()
                ? BigDecimal.ZERO
                : values.get(values.size() - 1).subtract(values.get(0));
    }

    private static Divergence divergence(CriterionLine criterion, List<Mark> some) {
        List<BigDecimal> values = some.stream()
                .flatMap(mark -> Stream.ofNullable(mark.level()))
                .map(ConformityLevel::score)
                .sorted()
                .toList();
        BigDecimal spread = values.get(values.size() - 1).subtract(values.get(0));
        return new Divergence(criterion.code(), criterion.label(), spread, judged(some));
    }

    public List<Gap> gaps() {
        return byCriterion(Mark::isGap).entrySet().stream()
                .map(entry -> new Gap(
                        entry.getKey().code(),
                        entry.getKey().label(),
                        entry.getKey().chapter(),
                        judged(entry.getValue())))
                .toList();
    }

    public List<Point> missing() {
        return points(mark -> !mark.cell().answered());
    }

    public List<Point> unproven() {
        return points(mark -> mark.cell().unproven());
    }

    private List<Point> points(Predicate<Mark> which) {
        return marks.stream().filter(which).map(Mark::point).toList();
    }

    private static List<Judged> judged(List<Mark> some) {
        return some.stream()
                .map(mark -> new Judged(
                        mark.service(),
                        mark.column().serviceLabel(),
                        mark.level() == null ? "" : mark.level().label()))
                .toList();
    }

    /** In the order of the referential; criteria with none of them are left out. */
    private Map<CriterionLine, List<Mark>> byCriterion(Predicate<Mark> which) {
        Map<CriterionLine, List<Mark>> found = new LinkedHashMap<>();
        for (CriterionLine criterion : criteria.values()) {
            List<Mark> some = byCriterion.getOrDefault(criterion.code(), List.of()).stream()
                    .filter(which)
                    .toList();
            if (!some.isEmpty()) {
                found.put(criterion, some);
            }
        }
        return found;
    }
}
