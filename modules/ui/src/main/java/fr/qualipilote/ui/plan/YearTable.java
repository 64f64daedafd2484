package fr.qualipilote.ui.plan;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
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

/**
 * A year of the plan: actions under their themes, twelve months, a mark for each date. A real table with headings of rows and
 * columns; each mark is a link that says in words what its sign shows.
 */
final class YearTable extends Div {

    private final Wording words = Wording.here();
    private final YearMonth thisMonth;

    YearTable(int year, List<CalendarMark> marks, Names names, LocalDate today) {
        thisMonth = YearMonth.from(today);
        addClassName("qp-year");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("tabindex", "0");
        getElement().setAttribute("aria-label", words.text("calendar.table", Integer.toString(year)));
        NativeTable table = new NativeTable();
        table.setCaptionText(words.text("calendar.table", Integer.toString(year)));
        table.add(heading(year));
        byTheme(marks, names.themes()).forEach((theme, actions) -> table.add(body(year, names.theme(theme), actions)));
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

    private NativeTableHeader heading(int year) {
        NativeTableRow row = new NativeTableRow();
        row.add(columnHeading(words.text("plan.column.action")));
        for (Month month : Month.values()) {
            NativeTableHeaderCell cell = columnHeading("");
            Span shown = new Span(month.getDisplayName(TextStyle.SHORT_STANDALONE, words.locale()));
            shown.getElement().setAttribute("aria-hidden", "true");
            Span said = new Span(month.getDisplayName(TextStyle.FULL_STANDALONE, words.locale()));
            said.addClassName("qp-visually-hidden");
            cell.add(shown, said);
            if (isThisMonth(year, month)) {
                cell.getElement().setAttribute("aria-current", "date");
            }
            row.add(cell);
        }
        NativeTableHeader header = new NativeTableHeader();
        header.add(row);
        return header;
    }

    private NativeTableBody body(int year, String theme, Map<String, List<CalendarMark>> actions) {
        NativeTableBody body = new NativeTableBody();
        NativeTableHeaderCell title = new NativeTableHeaderCell(theme);
        title.getElement().setAttribute("scope", "rowgroup");
        title.getElement().setAttribute("colspan", "13");
        NativeTableRow heading = new NativeTableRow();
        heading.addClassName("qp-year-theme");
        heading.add(title);
        body.add(heading);
        actions.values().forEach(marks -> body.add(row(year, marks)));
        return body;
    }

    private NativeTableRow row(int year, List<CalendarMark> marks) {
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
            if (isThisMonth(year, month)) {
                cell.addClassName("qp-this-month");
            }
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

    private boolean isThisMonth(int year, Month month) {
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
