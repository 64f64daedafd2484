package fr.qualipilote.ui.plan;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import fr.qualipilote.actionplan.CalendarMark;
import fr.qualipilote.actionplan.OccurrenceState;
import fr.qualipilote.referential.ChapterLine;
import fr.qualipilote.ui.part.Names;
import fr.qualipilote.ui.text.Wording;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A year of the plan: actions under their themes, twelve months, a mark for each date. A real table with headings of rows and
 * columns; each mark is a link that says in words what its sign shows. In a long plan a theme that is folded shows its months
 * in figures, and one that is unfolded its actions page by page: what is made does not grow with the plan.
 */
final class YearTable extends Div {

    /** As many actions are shown without being asked for, and at most as many at each click. */
    private static final int PAGE = 60;

    private static final int COLUMNS = 13;

    private final Wording words = Wording.here();
    private final YearMonth thisMonth;
    private final int year;

    YearTable(int year, List<CalendarMark> marks, Names names, LocalDate today) {
        this.year = year;
        thisMonth = YearMonth.from(today);
        addClassName("qp-year");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("tabindex", "0");
        getElement().setAttribute("aria-label", words.text("calendar.table", Integer.toString(year)));
        NativeTable table = new NativeTable();
        table.setCaptionText(words.text("calendar.table", Integer.toString(year)));
        table.add(heading());
        int room = PAGE;
        for (var theme : byTheme(marks, names.themes()).entrySet()) {
            int actions = theme.getValue().size();
            boolean unfolded = actions <= room;
            room -= unfolded ? actions : 0;
            table.add(new ThemeRows(
                    names.theme(theme.getKey()), List.copyOf(theme.getValue().values()), unfolded));
        }
        add(table);
    }

    /** Themes in the order of the referential, actions in that of their references, marks in that of their dates. */
    private static Map<String, Map<String, List<CalendarMark>>> byTheme(
            List<CalendarMark> marks, List<ChapterLine> chapters) {
        Map<String, Map<String, List<CalendarMark>>> themes = new LinkedHashMap<>();
        chapters.forEach(chapter -> themes.put(chapter.code(), new java.util.TreeMap<>()));
        marks.forEach(mark -> themes.computeIfAbsent(mark.theme(), code -> new java.util.TreeMap<>())
                .computeIfAbsent(mark.reference(), reference -> new ArrayList<>())
                .add(mark));
        themes.values().removeIf(Map::isEmpty);
        return themes;
    }

    private NativeTableHeader heading() {
        NativeTableRow row = new NativeTableRow();
        row.add(columnHeading(words.text("plan.column.action")));
        for (Month month : Month.values()) {
            NativeTableHeaderCell cell = columnHeading("");
            Span shown = new Span(month.getDisplayName(TextStyle.SHORT_STANDALONE, words.locale()));
            shown.getElement().setAttribute("aria-hidden", "true");
            Span said = new Span(month.getDisplayName(TextStyle.FULL_STANDALONE, words.locale()));
            said.addClassName("qp-visually-hidden");
            cell.add(shown, said);
            if (isThisMonth(month)) {
                cell.getElement().setAttribute("aria-current", "date");
            }
            row.add(cell);
        }
        NativeTableHeader header = new NativeTableHeader();
        header.add(row);
        return header;
    }

    /** The rows of a theme: its heading, which folds them, its months in figures while folded, its actions while not. */
    private final class ThemeRows extends NativeTableBody {

        private final String theme;
        private final List<List<CalendarMark>> actions;
        private final NativeTableRow heading = new NativeTableRow();
        private int shown;

        private ThemeRows(String theme, List<List<CalendarMark>> actions, boolean unfolded) {
            this.theme = theme;
            this.actions = actions;
            heading.addClassName("qp-year-theme");
            add(heading);
            if (unfolded) {
                unfold();
            } else {
                fold();
            }
        }

        private void fold() {
            shown = 0;
            getChildren().filter(row -> !row.equals(heading)).toList().forEach(this::remove);
            showHeading(false);
            Map<Month, List<CalendarMark>> byMonth = actions.stream()
                    .flatMap(List::stream)
                    .collect(Collectors.groupingBy(mark -> mark.on().getMonth()));
            for (Month month : Month.values()) {
                heading.add(figures(byMonth.getOrDefault(month, List.of()), month));
            }
        }

        private void unfold() {
            showHeading(true);
            showMore();
        }

        private void showHeading(boolean unfolded) {
            NativeTableHeaderCell title = new NativeTableHeaderCell();
            title.getElement().setAttribute("scope", "rowgroup");
            if (unfolded) {
                title.getElement().setAttribute("colspan", Integer.toString(COLUMNS));
            }
            NativeButton fold = new NativeButton("", click -> {
                if (unfolded) {
                    fold();
                } else {
                    unfold();
                }
                // the button is another one now: whoever used the keyboard stays where they were
                heading.getElement().executeJs("this.querySelector('button').focus()");
            });
            Span count = new Span(words.text("plan.count", actions.size()));
            count.addClassName("qp-muted");
            fold.add(new Span(theme), count);
            fold.addClassName("qp-fold");
            fold.getElement().setAttribute("aria-expanded", Boolean.toString(unfolded));
            title.add(fold);
            heading.removeAll();
            heading.add(title);
        }

        private NativeTableCell figures(List<CalendarMark> marks, Month month) {
            NativeTableCell cell = new NativeTableCell();
            cell.setClassName("qp-this-month", isThisMonth(month));
            if (!marks.isEmpty()) {
                long late = marks.stream().filter(CalendarMark::late).count();
                cell.add(figure(words.number(marks.size()), words.text("calendar.dates", marks.size())));
                if (late > 0) {
                    Span alarm = figure("!\u00a0" + words.number(late), words.text("calendar.dates-late", late));
                    alarm.addClassNames("qp-mark-of-day", "qp-bad");
                    cell.add(alarm);
                }
            }
            return cell;
        }

        private Span figure(String shown, String said) {
            Span figure = new Span(shown);
            figure.getElement().setAttribute("aria-hidden", "true");
            Span words = new Span(said);
            words.addClassName("qp-visually-hidden");
            return new Span(figure, words);
        }

        /** Another page of actions, and the way to the next where there is one. */
        private void showMore() {
            int until = Math.min(actions.size(), shown + PAGE);
            actions.subList(shown, until).forEach(marks -> add(row(marks)));
            shown = until;
            if (shown < actions.size()) {
                NativeTableRow last = new NativeTableRow();
                NativeTableCell cell = new NativeTableCell();
                cell.getElement().setAttribute("colspan", Integer.toString(COLUMNS));
                cell.addClassName("qp-year-more");
                cell.add(new Button(words.text("calendar.more", actions.size() - shown), click -> {
                    remove(last);
                    showMore();
                }));
                last.add(cell);
                add(last);
            }
        }
    }

    private NativeTableRow row(List<CalendarMark> marks) {
        CalendarMark first = marks.get(0);
        Anchor link = new Anchor(PlanNavigation.addressOf(first.reference()), first.label());
        link.addClassName("qp-plan-label");
        Span reference = new Span(first.reference());
        reference.addClassName("qp-ref");
        NativeTableHeaderCell action = new NativeTableHeaderCell();
        action.getElement().setAttribute("scope", "row");
        action.add(link, reference);
        NativeTableRow row = new NativeTableRow();
        row.add(action);
        Map<Month, List<CalendarMark>> byMonth = new EnumMap<>(Month.class);
        marks.forEach(mark -> byMonth.computeIfAbsent(mark.on().getMonth(), month -> new ArrayList<>())
                .add(mark));
        for (Month month : Month.values()) {
            NativeTableCell cell = new NativeTableCell();
            cell.setClassName("qp-this-month", isThisMonth(month));
            byMonth.getOrDefault(month, List.of()).forEach(mark -> cell.add(mark(mark)));
            row.add(cell);
        }
        return row;
    }

    private Component mark(CalendarMark mark) {
        String state = mark.late() ? words.text("calendar.late") : state(mark.state(), words);
        Anchor link = new Anchor(PlanNavigation.addressOf(mark.reference()), "");
        link.addClassNames("qp-mark-of-day", className(mark.state(), mark.late()));
        Span sign = new Span(sign(mark.state(), mark.late()));
        sign.getElement().setAttribute("aria-hidden", "true");
        Span day = new Span(Integer.toString(mark.on().getDayOfMonth()));
        day.getElement().setAttribute("aria-hidden", "true");
        link.add(sign, day);
        String said = words.text("calendar.mark", mark.reference(), words.date(mark.on()), state);
        link.setAriaLabel(said);
        link.setTitle(said);
        return link;
    }

    private NativeTableHeaderCell columnHeading(String text) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell(text);
        cell.getElement().setAttribute("scope", "col");
        return cell;
    }

    private boolean isThisMonth(Month month) {
        return thisMonth.equals(YearMonth.of(year, month));
    }

    static String state(OccurrenceState state, Wording words) {
        return words.text("calendar." + state.name());
    }

    static String sign(OccurrenceState state, boolean late) {
        if (late) {
            return "!";
        }
        return switch (state) {
            case PLANNED -> "○";
            case OPEN -> "●";
            case DECLARED -> "◐";
            case SENT_BACK -> "↺";
            case VERIFIED -> "✓";
            case SKIPPED -> "–";
            case CANCELLED -> "\u00d7";
        };
    }

    static String className(OccurrenceState state, boolean late) {
        return late ? "qp-bad" : ActionLabels.tone(state, false).className();
    }
}
