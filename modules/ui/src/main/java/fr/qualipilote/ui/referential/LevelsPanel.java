package fr.qualipilote.ui.referential;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.data.renderer.LitRenderer;
import fr.qualipilote.referential.ConformityLevel;
import fr.qualipilote.referential.PartKind;
import fr.qualipilote.referential.VersionSheet;
import fr.qualipilote.ui.part.Card;
import fr.qualipilote.ui.part.EmptyState;
import fr.qualipilote.ui.part.NarrowScreen;
import fr.qualipilote.ui.text.Wording;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The answers that a version admits, and what each brings. */
final class LevelsPanel extends Div {

    private final Wording words = Wording.here();

    /** @param editing null where nothing may be changed */
    LevelsPanel(VersionSheet sheet, @Nullable DraftEditing editing) {
        addClassName("qp-stack");
        if (editing != null) {
            Div buttons = new Div(editing.adder(PartKind.LEVEL, ""));
            buttons.addClassName("qp-buttons");
            add(buttons);
        }
        Card card = new Card();
        if (sheet.scale().levels().isEmpty()) {
            add(card.with(
                    new EmptyState(words.text("referential.levels.none"), words.text("referential.levels.none.next"))));
            return;
        }
        Grid<ConformityLevel> grid = new Grid<>();
        grid.addColumn(LitRenderer.<ConformityLevel>of(
                                "<span>${item.label}</span><span class=\"qp-under qp-narrow-only\">${item.under}</span>")
                        .withProperty("label", ConformityLevel::label)
                        .withProperty("under", this::under))
                .setHeader(words.text("referential.column.level"))
                .setFlexGrow(1)
                .setWidth("140px");
        grid.addColumn(level -> words.percent(level.score()))
                .setHeader(words.text("referential.column.score"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(level -> ReferentialLabels.yesOrNo(level.needsEvidence(), words))
                .setHeader(words.text("referential.column.needs-evidence"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(level -> ReferentialLabels.yesOrNo(level.gap(), words))
                .setHeader(words.text("referential.column.gap"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        List<Grid.Column<ConformityLevel>> wide = List.copyOf(grid.getColumns());
        NarrowScreen.follow(grid, small -> wide.stream().skip(1).forEach(column -> column.setVisible(!small)));
        if (editing != null) {
            grid.addComponentColumn(level -> editing.tools(PartKind.LEVEL, level.code()))
                    .setKey("tools")
                    .setHeader(words.text("referential.column.tools"))
                    .setFlexGrow(0)
                    .setWidth("132px");
        }
        grid.addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setAllRowsVisible(true);
        grid.getElement().setAttribute("aria-label", words.text("referential.section.LEVELS"));
        grid.setItems(sheet.scale().levels());
        Paragraph apart = new Paragraph(
                words.text("referential.levels.apart", sheet.scale().notApplicable()));
        apart.addClassName("qp-card-foot");
        card.addClassName("qp-flush");
        add(card.with(grid, apart));
    }

    /** « 40 % · Écart »: on a phone. */
    private String under(ConformityLevel level) {
        return Stream.of(
                        words.percent(level.score()),
                        level.needsEvidence() ? words.text("referential.column.needs-evidence") : "",
                        level.gap() ? words.text("referential.column.gap") : "")
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" · "));
    }
}
