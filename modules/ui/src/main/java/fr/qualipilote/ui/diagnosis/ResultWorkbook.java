package fr.qualipilote.ui.diagnosis;

import fr.qualipilote.diagnosis.AnswerTable;
import fr.qualipilote.diagnosis.Results.Compared;
import fr.qualipilote.diagnosis.Results.Comparison;
import fr.qualipilote.diagnosis.Results.Point;
import fr.qualipilote.diagnosis.Score;
import fr.qualipilote.diagnosis.ScoreKey;
import fr.qualipilote.diagnosis.ScoreLine;
import fr.qualipilote.referential.ConformityLevel;
import fr.qualipilote.referential.CriterionLine;
import fr.qualipilote.spreadsheet.Cell;
import fr.qualipilote.spreadsheet.Spreadsheets;
import fr.qualipilote.spreadsheet.Table;
import fr.qualipilote.spreadsheet.Table.Column;
import fr.qualipilote.ui.text.Wording;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The results as a workbook: summary, scores, answers, gaps, divergences, comparison, what is missing. Of frozen ones the last sheet
 * says what has become of the gaps since.
 */
record ResultWorkbook(ResultPaper paper, ResultFollowUps followUps) {

    static final String SUFFIX = "xlsx";
    static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    void write(OutputStream target) throws IOException {
        Spreadsheets.writeXlsx(tables(), target);
    }

    List<Table> tables() {
        return followUps.areSaid()
                ? Stream.concat(results().stream(), Stream.of(afterwards())).toList()
                : results();
    }

    /** Of a frozen campaign these are always the same. */
    List<Table> results() {
        return List.of(summary(), scores(), answers(), gaps(), divergences(), comparison(), missing());
    }

    private Wording words() {
        return paper.words();
    }

    private Table table(String title, List<Column> columns, List<List<Cell>> rows) {
        return new Table(words().text(title), List.of(paper.title()), columns, rows);
    }

    private Column column(String key, int width) {
        return new Column(words().text(key), width);
    }

    private static Cell number(@Nullable BigDecimal number) {
        return number == null ? Cell.blank() : Cell.of(number);
    }

    private Cell yes(boolean is) {
        return is ? Cell.of(words().text("results.export.yes")) : Cell.blank();
    }

    // --- summary -----------------------------------------------------------------------------------------------------

    private Table summary() {
        Score whole = paper.results().whole().score();
        List<List<Cell>> rows = new ArrayList<>();
        rows.add(fact("results.column.campaign", Cell.of(paper.results().title())));
        rows.add(fact("results.export.percent", number(whole.percent())));
        rows.add(fact("results.export.answered", Cell.of(whole.progress().answered())));
        rows.add(fact("results.export.asked", Cell.of(whole.progress().asked())));
        rows.add(fact("results.levels", Cell.of(whole.levels())));
        rows.add(fact("results.not-applicable", Cell.of(whole.notApplicable())));
        rows.add(fact("results.export.gaps", Cell.of(paper.results().gaps().size())));
        rows.add(fact(
                "results.section.DIVERGENCES",
                Cell.of(paper.results().divergences().size())));
        rows.add(fact("results.unproven", Cell.of(paper.results().unproven().size())));
        rows.add(fact(
                "results.unanswered.column", Cell.of(paper.results().missing().size())));
        paper.comparison().ifPresent(comparison -> rows.add(fact("results.before", Cell.of(comparison.reference()))));
        String summary = paper.results().summary();
        if (summary != null) {
            rows.add(fact("results.conclusion", Cell.of(summary)));
        }
        rows.add(fact("results.export.rule", Cell.of(words().text("results.why.rule"))));
        return new Table(
                words().text("results.section.SUMMARY"),
                Stream.concat(Stream.of(paper.title()), paper.notes().stream()).toList(),
                List.of(column("results.export.fact", 34), column("results.export.value", 70)),
                rows);
    }

    private List<Cell> fact(String key, Cell value) {
        return List.of(Cell.of(words().text(key)), value);
    }

    // --- scores ------------------------------------------------------------------------------------------------------

    private Table scores() {
        List<List<Cell>> rows = new ArrayList<>();
        rows.add(score(paper.results().whole(), paper.results().title(), ""));
        Stream.of(
                        paper.results().modules(),
                        paper.results().chapters(),
                        paper.results().commitments(),
                        paper.results().criteria(),
                        paper.results().services())
                .flatMap(List::stream)
                .forEach(line -> rows.add(score(line, line.label(), "")));
        paper.results()
                .heat()
                .forEach(line -> rows.add(score(line, paper.chapter(line.key().code()), line.label())));
        return table(
                "results.export.scores",
                List.of(
                        column("results.export.kind", 14),
                        column("results.export.code", 14),
                        column("results.export.label", 60),
                        column("results.column.service", 24),
                        column("results.export.percent", 14),
                        column("results.column.points", 12),
                        column("results.column.weight", 10),
                        column("results.levels", 14),
                        column("results.column.not-applicable", 12),
                        column("results.gaps", 12),
                        column("results.unproven", 12),
                        column("results.export.answered", 12),
                        column("results.export.asked", 12)),
                rows);
    }

    private List<Cell> score(ScoreLine line, String label, String service) {
        Score score = line.score();
        return List.of(
                Cell.of(paper.kind(line.key())),
                Cell.of(line.key().code()),
                Cell.of(label),
                Cell.of(service),
                number(score.percent()),
                Cell.of(score.points()),
                Cell.of(score.weight()),
                Cell.of(score.levels()),
                Cell.of(score.notApplicable()),
                Cell.of(score.gaps()),
                Cell.of(score.unproven()),
                Cell.of(score.progress().answered()),
                Cell.of(score.progress().asked()));
    }

    // --- answers -----------------------------------------------------------------------------------------------------

    private Table answers() {
        Map<String, CriterionLine> criteria = paper.criteria();
        List<List<Cell>> rows = new ArrayList<>();
        paper.table().columns().forEach(column -> column.cells().forEach(cell -> {
            CriterionLine criterion = Objects.requireNonNull(criteria.get(cell.criterion()));
            rows.add(answer(column, cell, criterion));
        }));
        return table(
                "results.export.answers",
                List.of(
                        column("results.column.service", 24),
                        column("results.column.chapter", 28),
                        column("results.export.code", 14),
                        column("results.column.criterion", 60),
                        column("results.column.weight", 10),
                        column("results.column.level", 18),
                        column("results.column.value", 10),
                        column("results.column.not-applicable", 12),
                        column("results.unanswered.column", 12),
                        column("results.unproven", 12),
                        column("results.answer.reason", 40),
                        column("results.answer.comment", 50),
                        column("results.answer.evidence", 50)),
                rows);
    }

    private List<Cell> answer(AnswerTable.Column column, AnswerTable.Cell cell, CriterionLine criterion) {
        @Nullable ConformityLevel level =
                cell.notApplicable() ? null : paper.level(cell.level()).orElse(null);
        return List.of(
                Cell.of(column.serviceLabel()),
                Cell.of(paper.chapter(criterion.chapter())),
                Cell.of(criterion.code()),
                Cell.of(criterion.label()),
                Cell.of(criterion.weight()),
                Cell.of(level == null ? "" : paper.said(criterion.code(), level.label())),
                number(level == null ? null : level.score()),
                yes(cell.notApplicable()),
                yes(!cell.answered()),
                yes(cell.unproven()),
                Cell.of(cell.reason()),
                Cell.of(cell.comment()),
                Cell.of(cell.evidence().stream().map(this::proof).collect(Collectors.joining("\n"))));
    }

    private String proof(AnswerTable.Proof proof) {
        LocalDate on = proof.on();
        return on == null
                ? words().text("results.export.proof", proof.label(), proof.mark())
                : words().text("results.export.proof.dated", proof.label(), words().dayMonthYear(on), proof.mark());
    }

    // --- what stands out ---------------------------------------------------------------------------------------------

    private Table gaps() {
        List<List<Cell>> rows = new ArrayList<>();
        paper.results().gaps().forEach(gap -> gap.judged()
                .forEach(judged -> rows.add(List.of(
                        Cell.of(gap.criterion()),
                        Cell.of(gap.text()),
                        Cell.of(paper.chapter(gap.chapter())),
                        Cell.of(judged.serviceLabel()),
                        Cell.of(paper.said(gap.criterion(), judged.level()))))));
        return table(
                "results.section.GAPS",
                List.of(
                        column("results.export.code", 14),
                        column("results.column.criterion", 60),
                        column("results.column.chapter", 28),
                        column("results.column.service", 24),
                        column("results.column.level", 18)),
                rows);
    }

    private Table divergences() {
        List<List<Cell>> rows = new ArrayList<>();
        paper.results().divergences().forEach(one -> one.judged()
                .forEach(judged -> rows.add(List.of(
                        Cell.of(one.criterion()),
                        Cell.of(one.text()),
                        Cell.of(one.spread()),
                        Cell.of(judged.serviceLabel()),
                        Cell.of(paper.said(one.criterion(), judged.level()))))));
        return table(
                "results.section.DIVERGENCES",
                List.of(
                        column("results.export.code", 14),
                        column("results.column.criterion", 60),
                        column("results.column.spread", 12),
                        column("results.column.service", 24),
                        column("results.column.level", 18)),
                rows);
    }

    private Table comparison() {
        List<List<Cell>> rows = new ArrayList<>();
        List<String> notes = new ArrayList<>(List.of(paper.title()));
        paper.comparison().ifPresentOrElse(comparison -> compare(comparison, notes, rows), () -> {
            notes.add(words().text("results.comparison.none"));
            notes.add(words().text("results.comparison.none.next"));
        });
        return new Table(
                words().text("results.section.COMPARISON"),
                notes,
                List.of(
                        column("results.export.kind", 34),
                        column("results.export.label", 60),
                        column("results.column.before", 12),
                        column("results.column.now", 12),
                        column("results.export.change", 22)),
                rows);
    }

    private void compare(Comparison comparison, List<String> notes, List<List<Cell>> rows) {
        notes.add(words().text("results.comparison.with", comparison.title(), comparison.reference()));
        notes.add(words().text("results.comparison.basis", comparison.sameCriteria()));
        notes.add(words().text("results.comparison.rule"));
        comparison.lines().forEach(line -> rows.add(compared(line)));
        ReferentialChange change = ReferentialChange.of(comparison);
        changed("results.export.reworded", change.reworded(), rows);
        changed("results.export.added", change.added(), rows);
        changed("results.export.removed", change.removed(), rows);
    }

    private List<Cell> compared(Compared line) {
        boolean whole = line.key().equals(ScoreKey.campaign());
        return List.of(
                Cell.of(paper.kind(line.key())),
                Cell.of(whole ? words().text("results.all") : line.label()),
                number(line.before()),
                number(line.now()),
                number(line.change()));
    }

    private void changed(String key, List<String> codes, List<List<Cell>> rows) {
        Map<String, CriterionLine> criteria = paper.criteria();
        codes.forEach(code -> {
            @Nullable CriterionLine criterion = criteria.get(code);
            rows.add(List.of(
                    Cell.of(words().text(key)),
                    Cell.of(
                            criterion == null
                                    ? code
                                    : words().text("results.export.criterion", code, criterion.label()))));
        });
    }

    private Table missing() {
        List<List<Cell>> rows = new ArrayList<>();
        missing("results.export.missing", paper.results().missing(), rows);
        missing("results.export.unproven", paper.results().unproven(), rows);
        return table(
                "results.section.MISSING",
                List.of(
                        column("results.column.service", 24),
                        column("results.export.code", 14),
                        column("results.column.criterion", 60),
                        column("results.section.MISSING", 20)),
                rows);
    }

    private void missing(String what, List<Point> points, List<List<Cell>> rows) {
        points.forEach(point -> rows.add(List.of(
                Cell.of(point.serviceLabel()),
                Cell.of(point.criterion()),
                Cell.of(point.text()),
                Cell.of(words().text(what)))));
    }

    // --- what is decided after the results were frozen ---------------------------------------------------------------

    private Table afterwards() {
        return new Table(
                words().text("results.column.follow-up"),
                List.of(paper.title(), followUps.title(), words().text("results.follow-ups.apart")),
                List.of(
                        column("results.export.code", 14),
                        column("results.column.criterion", 60),
                        column("results.column.chapter", 28),
                        column("results.column.follow-up", 40)),
                followUps.lines().stream()
                        .map(line -> List.of(
                                Cell.of(line.gap().criterion()),
                                Cell.of(line.gap().text()),
                                Cell.of(paper.chapter(line.gap().chapter())),
                                Cell.of(line.followUp())))
                        .toList());
    }
}
