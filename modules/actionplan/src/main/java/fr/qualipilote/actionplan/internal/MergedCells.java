package fr.qualipilote.actionplan.internal;

import fr.qualipilote.actionplan.Contributor;
import fr.qualipilote.actionplan.ImportPreview.Cell;
import fr.qualipilote.actionplan.ImportPreview.Column;
import fr.qualipilote.actionplan.ImportPreview.Confidence;
import fr.qualipilote.actionplan.domain.Action;
import fr.qualipilote.actionplan.domain.PlanMerge;
import fr.qualipilote.kernel.BusinessClock;
import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.kernel.Recurrence;
import fr.qualipilote.organisation.People;
import fr.qualipilote.organisation.Services;
import fr.qualipilote.referential.ChapterLine;
import fr.qualipilote.referential.Referentials;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The cells of a row that was imported before: where the product's value stays, and where the file's goes in its stead. */
@Component
class MergedCells {

    private final Services services;
    private final People people;
    private final Referentials referentials;

    MergedCells(Services services, People people, Referentials referentials) {
        this.services = services;
        this.people = people;
        this.referentials = referentials;
    }

    List<Cell> of(PlannedRow row, Action known, PlanMerge merge) {
        return row.cells().stream().map(cell -> merged(cell, known, merge)).toList();
    }

    private Cell merged(Cell cell, Action known, PlanMerge merge) {
        if (merge.kept().contains(cell.column())) {
            return kept(cell, known);
        }
        if (merge.taken().contains(cell.column())) {
            String ours = words(cell.column(), known);
            return new Cell(
                    cell.column(), cell.raw(), cell.understood(), Confidence.TAKEN, "taken", List.of(ours), List.of());
        }
        boolean namesNobody = cell.column() == Column.PILOT && merge.plan().pilot() == null;
        if (namesNobody && known.pilot() != null) {
            String ours = words(Column.PILOT, known);
            return new Cell(cell.column(), cell.raw(), ours, Confidence.UNDERSTOOD, null, List.of(), List.of());
        }
        return cell;
    }

    private Cell kept(Cell cell, Action known) {
        Optional<LocalDate> changed = PlanMerge.changedAt(known, cell.column())
                .map(moment -> moment.atZone(BusinessClock.ZONE).toLocalDate());
        String code = "kept"
                + changed.map(day -> cell.column() == Column.PILOT ? "-pilot" : "-since")
                        .orElse("");
        List<String> arguments = changed.map(day -> List.of(cell.understood(), day.toString()))
                .orElseGet(() -> List.of(cell.understood()));
        return new Cell(
                cell.column(),
                cell.raw(),
                words(cell.column(), known),
                Confidence.KEPT,
                code,
                arguments,
                List.of(asCorrection(cell)));
    }

    /** A rule as the file writes it; a date as any reading takes it, whatever kind of cell it stands in. */
    private static String asCorrection(Cell cell) {
        boolean date = cell.understood().matches("\\d{4}-\\d\\d-\\d\\d");
        return date || cell.raw().isBlank() ? cell.understood() : cell.raw();
    }

    private String words(Column column, Action action) {
        return switch (column) {
            case THEME ->
                referentials.chapter(action.theme()).map(ChapterLine::label).orElse(action.theme());
            case ACTION -> action.label();
            case PILOT -> name(action.pilot());
            case CONTRIBUTOR -> action.contributors().stream().map(this::name).collect(Collectors.joining(", "));
            case DUE -> action.isRecurring() ? rule(action.recurrence()) : text(action.dueOn());
            case NEXT_DUE -> text(action.nextDueOn());
            case OBSERVATIONS -> "";
        };
    }

    private static String rule(Recurrence rule) {
        return rule instanceof Recurrence.EveryMonths every
                ? PlanRowReading.EVERY + every.months()
                : PlanRowReading.ALL_YEAR;
    }

    private static String text(@Nullable LocalDate date) {
        return date == null ? "" : date.toString();
    }

    private String name(@Nullable PersonId person) {
        return person == null ? "" : people.person(person).name();
    }

    private String name(Contributor contributor) {
        if (contributor instanceof Contributor.OneService one) {
            return services.service(one.service()).label();
        }
        return contributor instanceof Contributor.Someone someone
                ? name(someone.person())
                : PlanRowReading.ALL_SERVICES;
    }
}
