package fr.qualipilote.actionplan.internal;

import static fr.qualipilote.actionplan.ImportPreview.Confidence.ERROR;
import static fr.qualipilote.actionplan.ImportPreview.Confidence.GUESSED;
import static fr.qualipilote.actionplan.ImportPreview.Confidence.UNDERSTOOD;

import fr.qualipilote.actionplan.Contributor;
import fr.qualipilote.actionplan.ImportPreview.Cell;
import fr.qualipilote.actionplan.ImportPreview.Column;
import fr.qualipilote.actionplan.ImportPreview.Confidence;
import fr.qualipilote.actionplan.ImportPreview.Correction;
import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.kernel.Recurrence;
import fr.qualipilote.kernel.SearchText;
import fr.qualipilote.kernel.WorkingDays;
import fr.qualipilote.organisation.People;
import fr.qualipilote.organisation.PersonLine;
import fr.qualipilote.organisation.ServiceLine;
import fr.qualipilote.organisation.Services;
import fr.qualipilote.referential.ChapterLine;
import fr.qualipilote.referential.Referentials;
import fr.qualipilote.spreadsheet.Row;
import fr.qualipilote.spreadsheet.Sheet;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads the rows of a plan as its authors wrote them. Each cell is read by itself and tells how sure the reading is; nothing
 * is decided in silence: what is assumed is a guess with its message.
 */
final class PlanRowReading {

    /** How {@code understood} names « tous les services »; the screen words it. */
    static final String ALL_SERVICES = "all-services";

    /** How {@code understood} names rules: with the number of months behind it, or alone. */
    static final String EVERY = "every:";

    static final String ALL_YEAR = "all-year";

    private static final int LONGEST_LABEL = 500;
    private static final int LONGEST_OBSERVATION = 4_000;
    private static final Pattern SEPARATORS = Pattern.compile("\\s*(?:[/+,;&\\n]|\\bet\\b)\\s*");

    private final Services services;
    private final People people;
    private final Referentials referentials;
    private final LocalDate today;
    private final Map<Key, @Nullable String> corrections = new HashMap<>();

    private record Key(int line, Column column) {}

    PlanRowReading(
            Services services,
            People people,
            Referentials referentials,
            LocalDate today,
            List<Correction> corrections) {
        this.services = services;
        this.people = people;
        this.referentials = referentials;
        this.today = today;
        corrections.forEach(c -> this.corrections.put(new Key(c.line(), c.column()), c.value()));
    }

    /** The rows below the heading that hold an action. A theme written once goes for the rows below it. */
    List<PlannedRow> read(Sheet sheet, PlanColumns columns) {
        List<PlannedRow> rows = new ArrayList<>();
        String theme = "";
        for (Row row : sheet.rows()) {
            if (row.number() <= columns.headingRow()) {
                continue;
            }
            String written = text(row, columns, Column.THEME);
            boolean carried = isNothing(written);
            theme = carried ? theme : written;
            if (!isNothing(text(row, columns, Column.ACTION)) || hasDates(row, columns)) {
                rows.add(new RowReading(row, columns, theme, carried).read());
            }
        }
        return rows;
    }

    private boolean hasDates(Row row, PlanColumns columns) {
        return !isNothing(text(row, columns, Column.DUE)) && !isNothing(text(row, columns, Column.PILOT));
    }

    private String text(Row row, PlanColumns columns, Column column) {
        String corrected = corrections.get(new Key(row.number(), column));
        return corrected != null ? corrected : columns.text(row, column).strip();
    }

    /** Empty, or one of the signs that people put for « nothing ». */
    private static boolean isNothing(String text) {
        String folded = SearchText.fold(text);
        return folded.isEmpty() || folded.matches("-+") || folded.equals("/") || folded.equals("neant");
    }

    /** One row; its fields fill up cell by cell. */
    private final class RowReading {

        private final Row row;
        private final PlanColumns columns;
        private final String themeText;
        private final boolean themeCarried;
        private final List<Cell> cells = new ArrayList<>();

        private @Nullable LocalDate dueOn;
        private @Nullable LocalDate nextDueOn;
        private Recurrence recurrence = new Recurrence.Once();

        RowReading(Row row, PlanColumns columns, String themeText, boolean themeCarried) {
            this.row = row;
            this.columns = columns;
            this.themeText = themeText;
            this.themeCarried = themeCarried;
        }

        PlannedRow read() {
            boolean skipped = corrections.entrySet().stream()
                    .anyMatch(c -> c.getKey().line() == row.number() && c.getValue() == null);
            String theme = theme();
            String label = label();
            PersonId pilot = pilot();
            List<Contributor> contributors = contributors();
            nextDue();
            due();
            String observation = observation();
            cells.sort(java.util.Comparator.comparing(Cell::column));
            boolean engaged = recurrence.isRecurring() || nextDueOn != null || (dueOn != null && dueOn.isBefore(today));
            return new PlannedRow(
                    row.number(),
                    skipped,
                    corrected(),
                    List.copyOf(cells),
                    theme,
                    label,
                    pilot,
                    contributors,
                    recurrence,
                    dueOn,
                    nextDueOn,
                    observation,
                    engaged);
        }

        /** What the person has said in the preview goes before what anybody has said elsewhere. */
        private Set<Column> corrected() {
            return corrections.entrySet().stream()
                    .filter(c -> c.getKey().line() == row.number() && c.getValue() != null)
                    .map(c -> c.getKey().column())
                    .collect(Collectors.toSet());
        }

        private @Nullable String theme() {
            if (isNothing(themeText)) {
                cell(Column.THEME, "", "", ERROR, "theme-missing", List.of(), chapterLabels());
                return null;
            }
            Optional<ChapterLine> chapter = referentials.chapterNamed(themeText);
            if (chapter.isEmpty()) {
                cell(Column.THEME, themeText, "", ERROR, "theme-unknown", List.of(themeText), chapterLabels());
                return null;
            }
            String label = chapter.get().label();
            if (themeCarried) {
                cell(Column.THEME, "", label, UNDERSTOOD, "theme-carried", List.of(), List.of());
            } else {
                cell(Column.THEME, themeText, label, UNDERSTOOD, null, List.of(), List.of());
            }
            return chapter.get().code();
        }

        private List<String> chapterLabels() {
            return referentials.chapters().stream().map(ChapterLine::label).toList();
        }

        private String label() {
            String text = raw(Column.ACTION).replaceAll("[\\s\\p{Z}]+", " ").strip();
            if (isNothing(text)) {
                cell(Column.ACTION, raw(Column.ACTION), "", ERROR, "label-missing", List.of(), List.of());
            } else if (text.length() > LONGEST_LABEL) {
                cell(
                        Column.ACTION,
                        text,
                        text,
                        ERROR,
                        "label-too-long",
                        List.of(String.valueOf(text.length()), String.valueOf(LONGEST_LABEL)),
                        List.of());
            } else {
                cell(Column.ACTION, text, text, UNDERSTOOD, null, List.of(), List.of());
            }
            return text;
        }

        private @Nullable PersonId pilot() {
            String text = raw(Column.PILOT);
            if (isNothing(text)) {
                cell(Column.PILOT, text, "", GUESSED, "pilot-missing", List.of(), List.of());
                return null;
            }
            Optional<PersonLine> person = people.named(text);
            if (person.isEmpty()) {
                List<String> choices = people.people().stream()
                        .filter(PersonLine::active)
                        .map(PersonLine::name)
                        .toList();
                cell(Column.PILOT, text, "", ERROR, "pilot-unknown", List.of(text), choices);
                return null;
            }
            cell(Column.PILOT, text, person.get().name(), UNDERSTOOD, null, List.of(), List.of());
            return person.get().id();
        }

        private List<Contributor> contributors() {
            String text = raw(Column.CONTRIBUTOR);
            if (isNothing(text)) {
                cell(Column.CONTRIBUTOR, text, "", UNDERSTOOD, null, List.of(), List.of());
                return List.of();
            }
            Optional<Contributor> whole = contributor(text);
            Set<Contributor> found = new LinkedHashSet<>();
            List<String> words = new ArrayList<>();
            List<String> unknown = new ArrayList<>();
            List<String> guessed = new ArrayList<>();
            List<String> parts = whole.isPresent() ? List.of(text) : List.of(SEPARATORS.split(text));
            for (String part : parts) {
                if (isNothing(part)) {
                    continue;
                }
                Optional<Contributor> one = contributor(part);
                if (one.isPresent()) {
                    found.add(one.get());
                    words.add(words(one.get()));
                    if (SearchText.key(part).equals("services")) {
                        guessed.add(part);
                    }
                } else {
                    unknown.add(part);
                }
            }
            String understood = String.join(", ", words);
            if (!unknown.isEmpty()) {
                cell(
                        Column.CONTRIBUTOR,
                        text,
                        understood,
                        ERROR,
                        "contributor-unknown",
                        List.of(String.join(", ", unknown)),
                        services.services().stream()
                                .filter(ServiceLine::active)
                                .map(ServiceLine::code)
                                .toList());
            } else if (!guessed.isEmpty()) {
                cell(Column.CONTRIBUTOR, text, understood, GUESSED, "contributor-services", guessed, List.of());
            } else {
                cell(Column.CONTRIBUTOR, text, understood, UNDERSTOOD, null, List.of(), List.of());
            }
            return List.copyOf(found);
        }

        private Optional<Contributor> contributor(String text) {
            String key = SearchText.key(text);
            if (Set.of("touslesservices", "services", "ensembledesservices", "tous")
                    .contains(key)) {
                return Optional.of(new Contributor.AllServices());
            }
            return services.named(text)
                    .filter(ServiceLine::active)
                    .map(service -> (Contributor) new Contributor.OneService(service.id()))
                    .or(() -> people.named(text)
                            .filter(PersonLine::active)
                            .map(person -> new Contributor.Someone(person.id())));
        }

        private String words(Contributor contributor) {
            if (contributor instanceof Contributor.OneService one) {
                return services.service(one.service()).label();
            }
            if (contributor instanceof Contributor.Someone someone) {
                return people.person(someone.person()).name();
            }
            return ALL_SERVICES;
        }

        private void nextDue() {
            String text = raw(Column.NEXT_DUE);
            if (isNothing(text)) {
                cell(Column.NEXT_DUE, text, "", UNDERSTOOD, null, List.of(), List.of());
                return;
            }
            nextDueOn = date(Column.NEXT_DUE, text);
        }

        private void due() {
            String text = raw(Column.DUE);
            Optional<WrittenRule> rule = isNothing(text) ? Optional.empty() : WrittenRule.of(text);
            if (rule.isPresent()) {
                recurring(text, rule.get());
            } else if (!isNothing(text)) {
                dueOn = date(Column.DUE, text);
            } else if (nextDueOn != null) {
                dueOn = nextDueOn;
                cell(Column.DUE, text, nextDueOn.toString(), GUESSED, "due-is-next", List.of(), List.of());
            } else {
                cell(Column.DUE, text, "", ERROR, "due-missing", List.of(), List.of());
            }
        }

        private void recurring(String text, WrittenRule rule) {
            if (rule instanceof WrittenRule.EveryMonths every) {
                int day = nextDueOn == null ? 1 : nextDueOn.getDayOfMonth();
                Recurrence.EveryMonths recurs =
                        new Recurrence.EveryMonths(every.months(), day, Recurrence.Adjustment.NEXT_WORKING_DAY);
                recurrence = recurs;
                if (nextDueOn == null) {
                    nextDueOn = recurs.in(YearMonth.from(today).plusMonths(1), WorkingDays.ofFrance());
                    cell(
                            Column.DUE,
                            text,
                            EVERY + every.months(),
                            GUESSED,
                            "next-is-next-month",
                            List.of(nextDueOn.toString()),
                            List.of());
                    return;
                }
                cell(Column.DUE, text, EVERY + every.months(), UNDERSTOOD, null, List.of(), List.of());
            } else {
                recurrence = new Recurrence.Continuous();
                if (nextDueOn == null) {
                    cell(Column.DUE, text, ALL_YEAR, GUESSED, "next-is-year-end", List.of(), List.of());
                } else {
                    cell(Column.DUE, text, ALL_YEAR, UNDERSTOOD, null, List.of(), List.of());
                }
            }
        }

        private @Nullable LocalDate date(Column column, String text) {
            fr.qualipilote.spreadsheet.Cell typed = columns.place(column)
                    .map(row::cell)
                    .filter(cell -> !corrections.containsKey(new Key(row.number(), column)))
                    .orElseGet(fr.qualipilote.spreadsheet.Cell::blank);
            WrittenDate read = typed instanceof fr.qualipilote.spreadsheet.Cell.Day day
                    ? new WrittenDate.Read(day.value())
                    : WrittenDate.of(text);
            if (read instanceof WrittenDate.Read found && isPlausible(found.date())) {
                cell(column, text, found.date().toString(), UNDERSTOOD, null, List.of(), List.of());
                return found.date();
            }
            String code = read instanceof WrittenDate.Impossible
                    ? "date-impossible"
                    : read instanceof WrittenDate.Read ? "date-far" : "date-unknown";
            cell(column, text, "", ERROR, code, List.of(text), List.of());
            return null;
        }

        /** A plan does not look further than that; « 2202 » is a slip of the finger. */
        private boolean isPlausible(LocalDate date) {
            return Math.abs(date.getYear() - today.getYear()) <= 20;
        }

        private @Nullable String observation() {
            String text = raw(Column.OBSERVATIONS).strip();
            if (isNothing(text)) {
                cell(Column.OBSERVATIONS, text, "", UNDERSTOOD, null, List.of(), List.of());
                return null;
            }
            if (text.length() > LONGEST_OBSERVATION) {
                cell(
                        Column.OBSERVATIONS,
                        text,
                        "",
                        ERROR,
                        "observation-too-long",
                        List.of(String.valueOf(text.length()), String.valueOf(LONGEST_OBSERVATION)),
                        List.of());
                return null;
            }
            cell(Column.OBSERVATIONS, text, text, UNDERSTOOD, null, List.of(), List.of());
            return text;
        }

        private String raw(Column column) {
            return Objects.requireNonNull(text(row, columns, column));
        }

        private void cell(
                Column column,
                String raw,
                String understood,
                Confidence confidence,
                @Nullable String message,
                List<String> arguments,
                List<String> choices) {
            cells.add(new Cell(column, raw, understood, confidence, message, arguments, choices));
        }
    }
}
