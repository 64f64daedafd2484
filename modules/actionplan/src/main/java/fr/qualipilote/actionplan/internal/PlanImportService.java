package fr.qualipilote.actionplan.internal;

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
    private final BusinessClock clock;

    PlanImportService(
            Services services, People people, Referentials referentials, PlanWriter plan, BusinessClock clock) {
        this.services = services;
        this.people = people;
        this.referentials = referentials;
        this.plan = plan;
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
                            row.row().observation(),
                            source);
                    updated++;
                }
                case UNCHANGED -> unchanged++;
                case SKIP -> skipped++;
            }
        }
        return new ImportReport(created, updated, unchanged, skipped);
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
        List<Judged> judged = new ArrayList<>();
        for (PlannedRow row : rows) {
            judged.add(judge(row, seen));
        }
        return judged;
    }

    private Judged judge(PlannedRow row, Set<String> seen) {
        if (row.skipped()) {
            return new Judged(row, row.cells(), Effect.SKIP, null, null);
        }
        boolean readable = row.cells().stream().allMatch(cell -> cell.confidence() != Confidence.ERROR);
        String theme = row.theme();
        if (!readable || theme == null) {
            return new Judged(row, row.cells(), Effect.CREATE, null, null);
        }
        if (!seen.add(theme + ' ' + SearchText.key(row.label()))) {
            return new Judged(row, with(row, Column.ACTION, "row-twice"), Effect.CREATE, null, null);
        }
        Terms terms;
        try {
            terms = terms(row, theme);
        } catch (InvalidAction senseless) {
            String code = senseless.code().substring(senseless.code().indexOf('.') + 1);
            return new Judged(row, with(row, Column.NEXT_DUE, code), Effect.CREATE, null, null);
        }
        Optional<Action> known = plan.find(theme, row.label());
        if (known.isEmpty()) {
            return new Judged(row, row.cells(), Effect.CREATE, null, terms);
        }
        return judgeKnown(row, known.get(), terms);
    }

    private static Judged judgeKnown(PlannedRow row, Action known, Terms terms) {
        if (known.isRecurring() != terms.recurrence().isRecurring()) {
            return new Judged(row, with(row, Column.DUE, "rule-kind"), Effect.UPDATE, known, terms);
        }
        Effect effect = known.wouldChange(terms, row.observation()) ? Effect.UPDATE : Effect.UNCHANGED;
        return new Judged(row, row.cells(), effect, known, terms);
    }

    private static Terms terms(PlannedRow row, String theme) {
        LocalDate due = row.dueOn();
        return new Terms(
                theme,
                row.label(),
                row.pilot(),
                row.contributors(),
                row.recurrence(),
                LatePolicy.KEEP,
                due,
                row.nextDueOn(),
                Priority.NORMAL,
                null,
                null);
    }

    /** The row's cells, with one that turns out to be wrong only beside the others. */
    private static List<Cell> with(PlannedRow row, Column column, String message) {
        return row.cells().stream()
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
