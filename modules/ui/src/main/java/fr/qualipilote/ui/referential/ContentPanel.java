package fr.qualipilote.ui.referential;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.data.renderer.Renderer;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.ValueProvider;
import fr.qualipilote.referential.CriterionLine;
import fr.qualipilote.referential.PartKind;
import fr.qualipilote.referential.VersionSheet;
import fr.qualipilote.ui.part.Card;
import fr.qualipilote.ui.part.EmptyState;
import fr.qualipilote.ui.part.NarrowScreen;
import fr.qualipilote.ui.referential.ContentRow.Heading;
import fr.qualipilote.ui.referential.ContentRow.Question;
import fr.qualipilote.ui.text.Wording;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a version asks: modules, chapters, commitments and criteria as one list, with a search. */
final class ContentPanel extends Div {

    /** Up to here the page scrolls as a whole and is searched by the browser; beyond, the grid scrolls. */
    private static final int ROWS_SHOWN_WHOLE = 200;

    /** With the buttons of every row fewer are drawn at once. */
    private static final int ROWS_EDITED_WHOLE = 60;

    private final Wording words = Wording.here();
    private VersionSheet sheet;
    private @Nullable DraftEditing editing;
    private final Grid<ContentRow> grid = new Grid<>();
    private final TextField search = new TextField(words.text("referential.search"));
    private final Span count = new Span();
    private final EmptyState nothing =
            new EmptyState(words.text("referential.search.none"), words.text("referential.search.none.next"));

    ContentPanel(VersionSheet sheet) {
        this(sheet, null);
    }

    /** @param editing null where nothing may be changed */
    ContentPanel(VersionSheet sheet, @Nullable DraftEditing editing) {
        this.sheet = sheet;
        this.editing = editing;

        // components
        search.setPlaceholder(words.text("referential.search.placeholder"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> refresh());
        count.addClassName("qp-muted");
        count.getElement().setAttribute("role", "status");
        grid.addClassName("qp-ref-content");
        grid.addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT, GridVariant.LUMO_NO_BORDER);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.getElement().setAttribute("aria-label", words.text("referential.section.CONTENT"));
        grid.setPartNameGenerator(row -> row instanceof Heading heading
                ? "qp-ref-" + heading.depth().name().toLowerCase(Locale.ROOT)
                : null);
        grid.addColumn(what())
                .setHeader(words.text("referential.column.criterion"))
                .setFlexGrow(1)
                .setWidth("320px");
        grid.addColumn(of(CriterionLine::expectedEvidence))
                .setHeader(words.text("referential.column.evidence"))
                .setFlexGrow(0)
                .setWidth("280px");
        grid.addColumn(of(criterion -> words.label(criterion.question())))
                .setHeader(words.text("referential.column.question"))
                .setFlexGrow(0)
                .setWidth("130px");
        grid.addColumn(of(criterion -> ReferentialLabels.number(criterion.weight(), words)))
                .setHeader(words.text("referential.column.weight"))
                .setFlexGrow(0)
                .setWidth("80px");
        List<Grid.Column<ContentRow>> wide = List.copyOf(grid.getColumns());
        NarrowScreen.follow(grid, small -> wide.stream().skip(1).forEach(column -> column.setVisible(!small)));
        if (editing != null) {
            Grid.Column<ContentRow> tools = grid.addComponentColumn(this::tools)
                    .setKey("tools")
                    .setHeader(words.text("referential.column.tools"))
                    .setFlexGrow(0)
                    .setWidth("178px");
            NarrowScreen.follow(grid, small -> {
                wide.get(0).setWidth(small ? "180px" : "320px");
                tools.setWidth(small ? "96px" : "178px");
            });
        }

        // layout
        Div filters = new Div(search, count);
        filters.addClassName("qp-ref-search");
        filters.getElement().setAttribute("role", "search");
        filters.getElement().setAttribute("aria-label", words.text("referential.search"));
        Card card = new Card().with(grid, nothing);
        card.addClassName("qp-flush");
        addClassName("qp-stack");
        add(filters, card);
        refresh();
    }

    /** The same draft after it was changed; what is searched stays. */
    void show(VersionSheet changed, DraftEditing next) {
        sheet = changed;
        editing = next;
        refresh();
    }

    private Div tools(ContentRow row) {
        DraftEditing editor = Objects.requireNonNull(editing);
        if (row instanceof Question question) {
            return editor.tools(PartKind.CRITERION, question.criterion().code());
        }
        Heading heading = (Heading) row;
        return editor.tools(PartKind.valueOf(heading.depth().name()), heading.code());
    }

    private void refresh() {
        List<ContentRow> rows = ContentRow.of(sheet, search.getValue().strip());
        grid.setItems(rows);
        boolean whole = rows.size() <= (editing == null ? ROWS_SHOWN_WHOLE : ROWS_EDITED_WHOLE);
        grid.setAllRowsVisible(whole);
        grid.setClassName("qp-long", !whole);
        grid.setVisible(!rows.isEmpty());
        nothing.setVisible(rows.isEmpty());
        count.setText(words.text(
                "referential.search.count",
                ContentRow.criteria(rows),
                sheet.criteria().size()));
    }

    private Renderer<ContentRow> what() {
        return LitRenderer.<ContentRow>of(
                        """
                        ${item.heading ? html`<div class="qp-ref-heading ${item.depth}">
                          <b>${item.code} ${item.heading}</b> <span>${item.note}</span></div>` : html`
                        <div class="qp-ref-criterion">
                          <span>${item.label}</span>
                          <span class="qp-ref">${item.code}</span>
                          <dl class="qp-plan-more">
                            ${item.evidence ? html`<dt>${item.evidenceName}</dt><dd>${item.evidence}</dd>` : ''}
                            <dt>${item.questionName}</dt><dd>${item.question}</dd>
                            <dt>${item.weightName}</dt><dd>${item.weight}</dd>
                          </dl>
                        </div>`}
                        """)
                .withProperty("heading", row -> row instanceof Heading heading ? heading.label() : null)
                .withProperty(
                        "depth",
                        row -> row instanceof Heading heading
                                ? "qp-ref-" + heading.depth().name().toLowerCase(Locale.ROOT)
                                : null)
                .withProperty("note", row -> row instanceof Heading heading ? note(heading) : null)
                .withProperty("code", this::code)
                .withProperty("label", of(CriterionLine::label))
                .withProperty("evidence", of(CriterionLine::expectedEvidence))
                .withProperty("evidenceName", row -> words.text("referential.column.evidence"))
                .withProperty("question", of(criterion -> words.label(criterion.question())))
                .withProperty("questionName", row -> words.text("referential.column.question"))
                .withProperty("weight", of(criterion -> ReferentialLabels.number(criterion.weight(), words)))
                .withProperty("weightName", row -> words.text("referential.column.weight"));
    }

    /** A chapter's code is for files and addresses; the others are what people say. */
    private String code(ContentRow row) {
        if (row instanceof Question question) {
            return question.criterion().code();
        }
        Heading heading = (Heading) row;
        return heading.depth() == ContentRow.Depth.CHAPTER ? "" : words.text("referential.code-before", heading.code());
    }

    private String note(Heading heading) {
        String held = words.text("referential.criteria", heading.criteria());
        if (heading.depth() != ContentRow.Depth.MODULE) {
            return held;
        }
        return words.text(
                "referential.module.note",
                words.text(heading.mandatory() ? "referential.mandatory" : "referential.optional"),
                held);
    }

    private static ValueProvider<ContentRow, @Nullable String> of(Function<CriterionLine, String> text) {
        return row -> row instanceof Question question ? text.apply(question.criterion()) : null;
    }
}
