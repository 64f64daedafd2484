package fr.qualipilote.actionplan.internal;

import fr.qualipilote.actionplan.ActionId;
import fr.qualipilote.actionplan.ImportPreview;
import fr.qualipilote.actionplan.ImportPreview.Cell;
import fr.qualipilote.actionplan.ImportPreview.Column;
import fr.qualipilote.actionplan.ImportPreview.Confidence;
import fr.qualipilote.actionplan.ImportPreview.Correction;
import fr.qualipilote.actionplan.ImportPreview.Effect;
import fr.qualipilote.actionplan.ImportReport;
import fr.qualipilote.actionplan.InvalidAction;
import fr.qualipilote.actionplan.InvalidPlanFile;
import fr.qualipilote.actionplan.PlanImports;
import fr.qualipilote.actionplan.Priority;
import fr.qualipilote.actionplan.domain.Action;
import fr.qualipilote.actionplan.domain.PlanMerge;
import fr.qualipilote.actionplan.domain.Terms;
import fr.qualipilote.kernel.AccessRefused;
import fr.qualipilote.kernel.Actor;
import fr.qualipilote.kernel.BusinessClock;
import fr.qualipilote.kernel.LatePolicy;
import fr.qualipilote.kernel.Role;
import fr.qualipilote.kernel.SearchText;
import fr.qualipilote.organisation.People;
import fr.qualipilote.organisation.Services;
import fr.qualipilote.referential.Referentials;
import fr.qualipilote.spreadsheet.Limits;
import fr.qualipilote.spreadsheet.Sheet;
import fr.qualipilote.spreadsheet.Spreadsheets;
import fr.qualipilote.spreadsheet.UnreadableSheet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a plan over from a spreadsheet. Preview and confirmation read the file in the same way, so that what is written is
 * what was shown; the file's rows are written in one transaction, or none of them is.
 */
@Service
class PlanImportService implements PlanImports {

    private static final int MOST_ROWS = 2_000;
    private static final int LONGEST_FILE_NAME = 200;

    private final Services services;
    private final People people;
    private final Referentials referentials;
    private final PlanWriter plan;
    private final MergedCells mergedCells;
    private final BusinessClock clock;

    PlanImportService(
            Services services,
            People people,
            Referentials referentials,
            PlanWriter plan,
            MergedCells mergedCells,
            BusinessClock clock) {
        this.services = services;
        this.people = people;
        this.referentials = referentials;
        this.plan = plan;
        this.mergedCells = mergedCells;
        this.clock = clock;
    }

    /** A row with what it would do. */
    private record Judged(
            PlannedRow row, List<Cell> cells, Effect effect, @Nullable Action known, @Nullable Terms terms) {

        ImportPreview.Row shown() {
            return new ImportPreview.Row(
                    row.line(), effect, known == null ? null : known.reference(), row.engaged(), cells);
        }
    }

    @Override
    @Transactional(readOnly = true)
    public ImportPreview preview(Actor actor, String fileName, byte[] content, List<Correction> corrections) {
        requireImporting(actor);
        Sheet sheet = sheet(fileName, content);
        List<ImportPreview.Row> rows =
                judge(sheet, corrections).stream().map(Judged::shown).toList();
        return new ImportPreview(fileName, sheet.format().name(), rows);
    }

    @Override
    @Transactional
    public ImportReport confirm(Actor actor, String fileName, byte[] content, List<Correction> corrections) {
        requireImporting(actor);
        plan.oneAtATime();
        List<Judged> rows = judge(sheet(fileName, content), corrections);
        long wrong = rows.stream().filter(row -> row.shown().hasError()).count();
        if (wrong > 0) {
            throw InvalidPlanFile.because("rows-to-correct", wrong + " rows still have errors", wrong);
        }
        String source = sourceName(fileName);
        int created = 0;
        int updated = 0;
        int unchanged = 0;
        int skipped = 0;
        for (Judged row : rows) {
            switch (row.effect()) {
                case CREATE -> {
                    plan.takeOver(
                            Objects.requireNonNull(row.terms()),
                            row.row().engaged(),
                            row.row().observation(),
                            source);
                    created++;
                }
                case UPDATE -> {
                    plan.update(
                            Objects.requireNonNull(row.known()).id(),
                            Objects.requireNonNull(row.terms()),
                            row.row().corrected(),
                            row.row().observation(),
                            source);
                    updated++;
                }
                case UNCHANGED -> {
                    remember(Objects.requireNonNull(row.known()), Objects.requireNonNull(row.terms()));
                    unchanged++;
                }
                case SKIP -> skipped++;
            }
        }
        return new ImportReport(created, updated, unchanged, skipped);
    }

    private void remember(Action known, Terms terms) {
        if (known.state().isOpen() && !known.remembers(terms)) {
            plan.remember(known.id(), terms);
        }
    }

    private static void requireImporting(Actor actor) {
        if (!actor.isAnyOf(Role.QUALITY_MANAGER, Role.DEPUTY_QUALITY_MANAGER, Role.ADMINISTRATOR)) {
            throw AccessRefused.to(actor, "import", "");
        }
    }

    private static Sheet sheet(String fileName, byte[] content) {
        try {
            return Spreadsheets.read(fileName, content, Limits.standard().withRows(MOST_ROWS));
        } catch (UnreadableSheet unreadable) {
            throw InvalidPlanFile.because(
                    "file-"
                            + unreadable
                                    .reason()
                                    .name()
                                    .toLowerCase(Locale.ROOT)
                                    .replace('_', '-'),
                    String.valueOf(unreadable.getMessage()),
                    unreadable.place().address(),
                    unreadable.detail());
        }
    }

    private List<Judged> judge(Sheet sheet, List<Correction> corrections) {
        PlanColumns columns = PlanColumns.of(sheet);
        List<PlannedRow> rows =
                new PlanRowReading(services, people, referentials, clock.today(), corrections).read(sheet, columns);
        if (rows.isEmpty()) {
            throw InvalidPlanFile.because("no-rows", "No row below the heading holds an action", columns.headingRow());
        }
        Set<String> seen = new HashSet<>();
        Set<ActionId> found = new HashSet<>();
        List<Judged> judged = new ArrayList<>();
        for (PlannedRow row : rows) {
            judged.add(judge(row, seen, found));
        }
        return judged;
    }

    private Judged judge(PlannedRow row, Set<String> seen, Set<ActionId> found) {
        if (row.skipped()) {
            return new Judged(row, row.cells(), Effect.SKIP, null, null);
        }
        boolean readable = row.cells().stream().allMatch(cell -> cell.confidence() != Confidence.ERROR);
        String theme = row.theme();
        if (!readable || theme == null) {
            return new Judged(row, row.cells(), Effect.CREATE, null, null);
        }
        if (!seen.add(theme + ' ' + SearchText.key(row.label()))) {
            return new Judged(row, with(row.cells(), Column.ACTION, "row-twice"), Effect.CREATE, null, null);
        }
        Terms terms;
        try {
            terms = terms(row, theme, row.nextDueOn());
        } catch (InvalidAction senseless) {
            String code = senseless.code().substring(senseless.code().indexOf('.') + 1);
            return new Judged(row, with(row.cells(), Column.NEXT_DUE, code), Effect.CREATE, null, null);
        }
        Optional<Action> known = plan.find(theme, row.label());
        if (known.isEmpty()) {
            return new Judged(row, row.cells(), Effect.CREATE, null, terms);
        }
        if (!found.add(known.get().id())) {
            return new Judged(row, with(row.cells(), Column.ACTION, "row-twice"), Effect.UPDATE, known.get(), terms);
        }
        // a next date that was worked out for a new action says nothing of one that runs
        return judgeKnown(row, known.get(), row.namesNextDate() ? terms : terms(row, theme, null));
    }

    private Judged judgeKnown(PlannedRow row, Action known, Terms terms) {
        PlanMerge merge = known.mergeWith(terms, row.corrected(), clock.today());
        List<Cell> cells = mergedCells.of(row, known, merge);
        if (known.isOfAnotherKind(merge)) {
            return new Judged(row, with(cells, Column.DUE, "rule-kind"), Effect.UPDATE, known, terms);
        }
        boolean changes = known.wouldChange(merge, row.observation());
        if (changes && !known.isRecurring() && merge.isNextAfterDue()) {
            return new Judged(row, with(cells, Column.NEXT_DUE, "next-after-due"), Effect.UPDATE, known, terms);
        }
        return new Judged(row, cells, changes ? Effect.UPDATE : Effect.UNCHANGED, known, terms);
    }

    private static Terms terms(PlannedRow row, String theme, @Nullable LocalDate nextDueOn) {
        LocalDate due = row.dueOn();
        return new Terms(
                theme,
                row.label(),
                row.pilot(),
                row.contributors(),
                row.recurrence(),
                LatePolicy.KEEP,
                due,
                nextDueOn,
                Priority.NORMAL,
                null,
                null);
    }

    /** A row's cells, with one that turns out to be wrong only beside the others. */
    private static List<Cell> with(List<Cell> cells, Column column, String message) {
        return cells.stream()
                .map(cell -> cell.column() != column
                        ? cell
                        : new Cell(
                                column,
                                cell.raw(),
                                cell.understood(),
                                Confidence.ERROR,
                                message,
                                List.of(cell.raw()),
                                cell.choices()))
                .toList();
    }

    private static String sourceName(String fileName) {
        String name = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
        return name.length() > LONGEST_FILE_NAME ? name.substring(0, LONGEST_FILE_NAME) : name;
    }
}
