package fr.qualipilote.ui.referential;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import fr.qualipilote.referential.ReferentialVersions;
import fr.qualipilote.referential.VersionLine;
import fr.qualipilote.referential.VersionState;
import fr.qualipilote.ui.CurrentActor;
import fr.qualipilote.ui.part.Card;
import fr.qualipilote.ui.part.Chip;
import fr.qualipilote.ui.part.LinkButton;
import fr.qualipilote.ui.part.NarrowScreen;
import fr.qualipilote.ui.part.Page;
import fr.qualipilote.ui.part.Tone;
import fr.qualipilote.ui.shell.MainLayout;
import fr.qualipilote.ui.shell.Places;
import fr.qualipilote.ui.text.Wording;
import jakarta.annotation.security.PermitAll;
import java.util.List;

/** The versions of referentials: what is in force, planned, prepared, and what was. */
@Route(value = Places.REFERENTIALS, layout = MainLayout.class)
@Menu(title = "nav.referentials", order = 35)
@PermitAll
public class ReferentialListView extends Page {

    private final Grid<VersionLine> grid = new Grid<>();
    private boolean narrow;

    ReferentialListView(ReferentialVersions versions, CurrentActor currentActor) {
        super(Wording.here().text("referential.title"));

        // components
        grid.addComponentColumn(this::name)
                .setKey("version")
                .setHeader(words.text("referential.column.version"))
                .setFlexGrow(1)
                .setWidth("320px");
        grid.addComponentColumn(this::state)
                .setHeader(words.text("referential.column.state"))
                .setFlexGrow(0)
                .setWidth("130px");
        grid.addColumn(line -> ReferentialLabels.dates(line, words))
                .setHeader(words.text("referential.column.dates"))
                .setFlexGrow(0)
                .setWidth("240px");
        grid.addColumn(line -> words.number(line.modules()))
                .setHeader(words.text("referential.column.modules"))
                .setFlexGrow(0)
                .setWidth("100px");
        grid.addColumn(line -> words.number(line.criteria()))
                .setHeader(words.text("referential.column.criteria"))
                .setFlexGrow(0)
                .setWidth("100px");
        grid.addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setAllRowsVisible(true);
        grid.getElement().setAttribute("aria-label", words.text("referential.title"));
        NarrowScreen.follow(grid, this::arrange);

        // layout
        setSubtitle(words.text("referential.subtitle"));
        if (versions.mayChange(currentActor.get())) {
            addTools(new LinkButton(ReferentialNavigation.IMPORT, words.text("referential.import")).primary());
        }
        Card card = new Card().with(grid);
        card.addClassName("qp-flush");
        add(card);
        List<VersionLine> lines = versions.versions();
        grid.setItems(lines);
    }

    private void arrange(boolean small) {
        if (small != narrow) {
            narrow = small;
            grid.getColumns().stream().skip(1).forEach(column -> column.setVisible(!small));
            grid.getDataProvider().refreshAll();
        }
    }

    private Component name(VersionLine line) {
        Anchor link = new Anchor(ReferentialNavigation.addressOf(line.id()), line.label());
        link.addClassName("qp-plan-label");
        Span edition = new Span(words.text("referential.edition", line.edition(), line.code()));
        edition.addClassName("qp-muted");
        Div name = new Div(link, edition);
        name.addClassName("qp-ref-cell");
        Div chips = new Div();
        chips.addClassName("qp-chips");
        if (line.demonstration()) {
            chips.add(new Chip(words.text("referential.demonstration"), Tone.INFO));
        }
        if (!line.leading()) {
            chips.add(new Chip(words.text("referential.beside"), Tone.PLAIN));
        }
        if (narrow) {
            chips.add(state(line));
            Span rest = new Span(words.text(
                    "referential.summary", ReferentialLabels.dates(line, words), line.modules(), line.criteria()));
            rest.addClassName("qp-muted");
            name.add(rest);
        }
        if (chips.getComponentCount() > 0) {
            name.add(chips);
        }
        return name;
    }

    private Chip state(VersionLine line) {
        VersionState state = line.state();
        return new Chip(words.label(state), ReferentialLabels.tone(state));
    }
}
