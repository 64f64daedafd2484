package fr.qualipilote.ui.plan;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.data.renderer.Renderer;
import fr.qualipilote.actionplan.ActionLine;
import fr.qualipilote.kernel.Recurrence;
import fr.qualipilote.ui.part.DueLabel;
import fr.qualipilote.ui.part.Names;
import fr.qualipilote.ui.part.NarrowScreen;
import fr.qualipilote.ui.part.Tone;
import fr.qualipilote.ui.text.Wording;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The plan as a grid: one row an action, under a row for its theme. On a phone everything stands in the first column. Cells
 * are drawn in the browser from plain texts, so that a long plan weighs little on the server.
 */
final class PlanGrid extends Grid<PlanRow> {

    /** Up to here the page scrolls as a whole, prints whole and is searched by the browser; beyond, the grid scrolls. */
    private static final int ROWS_SHOWN_WHOLE = 200;

    private final Wording words = Wording.here();
    private final Names names;
    private LocalDate today;

    /** @param names read anew by the screen */
    PlanGrid(Names names, LocalDate today) {
        this.names = names;
        this.today = today;
        addClassName("qp-plan");
        addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT, GridVariant.LUMO_NO_BORDER);
        setSelectionMode(SelectionMode.NONE);
        getElement().setAttribute("aria-label", words.text("plan.title"));
        addColumns();
        setPartNameGenerator(row -> row instanceof PlanRow.Theme ? "qp-theme" : null);
        addItemClickListener(click -> {
            if (click.getItem() instanceof PlanRow.Action action) {
                PlanNavigation.show(action.line().reference());
            }
        });
        NarrowScreen.follow(
                this, narrow -> getColumns().stream().skip(1).forEach(column -> column.setVisible(!narrow)));
    }

    void show(List<PlanRow> rows, LocalDate date) {
        today = date;
        setItems(rows);
        setAllRowsVisible(rows.size() <= ROWS_SHOWN_WHOLE);
        setClassName("qp-plan-long", rows.size() > ROWS_SHOWN_WHOLE);
    }

    private void addColumns() {
        addColumn(action())
                .setHeader(words.text("plan.column.action"))
                .setFlexGrow(1)
                .setWidth("300px")
                .setKey("action");
        fixed("pilot", "124px", text(line -> names.person(line.pilot())));
        fixed("contributors", "128px", text(line -> names.contributors(line.contributors())));
        fixed("due", "174px", due());
        fixed("next", "154px", next());
        fixed("state", "134px", state());
        fixed("progress", "112px", progress());
    }

    private void fixed(String key, String width, Renderer<PlanRow> renderer) {
        addColumn(renderer)
                .setHeader(words.text("plan.column." + key))
                .setFlexGrow(0)
                .setWidth(width)
                .setKey(key);
    }

    private Renderer<PlanRow> action() {
        return LitRenderer.<PlanRow>of(
                        """
                        ${item.theme ? html`<div class="qp-plan-theme"><b>${item.theme}</b> <span>${item.count}</span></div>` : html`
                        <div class="qp-plan-action">
                          <a class="qp-plan-label" href="${item.address}">${item.label}</a>
                          <span class="qp-ref">${item.reference}</span>
                          ${item.note ? html`<span class="qp-muted qp-plan-note">${item.note}</span>` : ''}
                          <dl class="qp-plan-more">
                            <dt>${item.whoName}</dt><dd>${item.who}</dd>
                            <dt>${item.dueName}</dt><dd class="${item.tone}">${item.due}</dd>
                            ${item.next ? html`<dt>${item.nextName}</dt><dd class="${item.nextTone}">${item.next}</dd>` : ''}
                            <dt>${item.stateName}</dt><dd>${item.state}</dd>
                          </dl>
                        </div>`}
                        """)
                .withProperty("theme", row -> row instanceof PlanRow.Theme theme ? names.theme(theme.code()) : null)
                .withProperty("count", row -> row instanceof PlanRow.Theme theme ? count(theme) : null)
                .withProperty("address", of(line -> PlanNavigation.addressOf(line.reference())))
                .withProperty("label", of(ActionLine::label))
                .withProperty("reference", of(ActionLine::reference))
                .withProperty("note", of(ActionLine::latestObservation))
                .withProperty("whoName", of(line -> words.text("plan.column.who")))
                .withProperty("who", of(this::who))
                .withProperty("dueName", of(line -> words.text("plan.column.due")))
                .withProperty(
                        "due",
                        of(line -> joined(ActionLabels.due(line, words), ActionLabels.dueNote(line, words, today))))
                .withProperty("tone", of(line -> dueTone(line).className()))
                .withProperty("nextName", of(line -> words.text("plan.column.next")))
                .withProperty(
                        "next",
                        of(line -> line.nextDueOn() == null
                                ? null
                                : joined(words.due(line.nextDueOn(), today), words.date(line.nextDueOn(), today))))
                .withProperty("nextTone", of(line -> DueLabel.tone(line.nextDueOn(), today)
                        .className()))
                .withProperty("stateName", of(line -> words.text("plan.column.state")))
                .withProperty(
                        "state",
                        of(line -> joined(
                                words.label(line.state()),
                                line.late() ? words.text("plan.late") : "",
                                line.escalated() ? words.text("plan.escalated") : "",
                                words.percent(line.progress()))));
    }

    private Renderer<PlanRow> due() {
        return LitRenderer.<PlanRow>of(
                        """
                        ${item.due ? html`<span class="qp-due ${item.tone}">
                          ${item.former ? html`<small>${item.initially} <s>${item.former}</s></small>` : ''}
                          <b>${item.due}</b>
                          ${item.note ? html`<small>${item.note}</small>` : ''}
                          ${item.postponements ? html`<small>${item.postponements}</small>` : ''}
                        </span>` : ''}
                        """)
                .withProperty("due", of(line -> ActionLabels.due(line, words)))
                .withProperty("note", of(line -> ActionLabels.dueNote(line, words, today)))
                .withProperty(
                        "former",
                        of(line -> line.revisedDueOn() == null || line.initialDueOn() == null
                                ? null
                                : words.shortDate(line.initialDueOn())))
                .withProperty("initially", of(line -> words.text("plan.initially")))
                .withProperty("postponements", of(line -> ActionLabels.postponements(line, words)))
                .withProperty("tone", of(line -> dueTone(line).className()));
    }

    private Renderer<PlanRow> next() {
        return LitRenderer.<PlanRow>of(
                        """
                        ${item.due ? html`<span class="qp-due ${item.tone}"><b>${item.due}</b><small>${item.date}</small></span>`
                          : html`<span class="qp-muted">${item.none}</span>`}
                        """)
                .withProperty("due", of(line -> line.nextDueOn() == null ? null : words.due(line.nextDueOn(), today)))
                .withProperty("date", of(line -> line.nextDueOn() == null ? null : words.date(line.nextDueOn(), today)))
                .withProperty("tone", of(line -> DueLabel.tone(line.nextDueOn(), today)
                        .className()))
                .withProperty("none", of(line -> line.nextDueOn() == null ? words.text("none") : null));
    }

    private Renderer<PlanRow> state() {
        return LitRenderer.<PlanRow>of(
                        """
                        ${item.state ? html`<span class="qp-chips"><span class="qp-chip ${item.tone}">${item.state}</span>
                          ${item.late ? html`<span class="qp-chip qp-bad">${item.late}</span>` : ''}
                          ${item.escalated ? html`<span class="qp-chip qp-bad">${item.escalated}</span>` : ''}</span>` : ''}
                        """)
                .withProperty("state", of(line -> words.label(line.state())))
                .withProperty("tone", of(line -> ActionLabels.tone(line.state()).className()))
                .withProperty("late", of(line -> line.late() ? words.text("plan.late") : null))
                .withProperty("escalated", of(line -> line.escalated() ? words.text("plan.escalated") : null));
    }

    private Renderer<PlanRow> progress() {
        return LitRenderer.<PlanRow>of(
                        """
                        ${item.percent ? html`<span class="qp-plan-progress"><span>${item.percent}</span>
                          <span class="qp-bar" aria-hidden="true"><i style="width: ${item.width}"></i></span></span>` : ''}
                        """)
                .withProperty("percent", of(line -> words.percent(line.progress())))
                .withProperty("width", of(line -> line.progress() + "%"));
    }

    private Renderer<PlanRow> text(Function<ActionLine, String> value) {
        return LitRenderer.<PlanRow>of("${item.text}").withProperty("text", of(value::apply));
    }

    private static com.vaadin.flow.function.ValueProvider<PlanRow, @Nullable Object> of(
            Function<ActionLine, @Nullable Object> value) {
        return row -> row instanceof PlanRow.Action action ? value.apply(action.line()) : null;
    }

    /** A recurring action is late by its occurrences, which the next column shows. */
    private Tone dueTone(ActionLine line) {
        return line.recurrence() instanceof Recurrence.Once && line.state().isOpen()
                ? DueLabel.tone(line.dueOn(), today)
                : Tone.PLAIN;
    }

    private String who(ActionLine line) {
        return line.contributors().isEmpty()
                ? names.person(line.pilot())
                : words.text("plan.with", names.person(line.pilot()), names.contributors(line.contributors()));
    }

    private String count(PlanRow.Theme theme) {
        return theme.late() == 0
                ? words.text("plan.count", theme.actions())
                : words.text("plan.count-late", theme.actions(), theme.late());
    }

    private static String joined(String... parts) {
        return String.join(
                " · ",
                java.util.Arrays.stream(parts).filter(part -> !part.isEmpty()).toList());
    }
}
