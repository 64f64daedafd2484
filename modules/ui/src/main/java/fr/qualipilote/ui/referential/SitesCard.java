package fr.qualipilote.ui.referential;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import fr.qualipilote.referential.SiteLine;
import fr.qualipilote.referential.Sites;
import fr.qualipilote.ui.CurrentActor;
import fr.qualipilote.ui.part.Card;
import fr.qualipilote.ui.part.Chip;
import fr.qualipilote.ui.part.NarrowScreen;
import fr.qualipilote.ui.part.Notices;
import fr.qualipilote.ui.part.Tone;
import fr.qualipilote.ui.text.Wording;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The sites, open and closed. */
final class SitesCard extends Div {

    private final Wording words = Wording.here();
    private final Sites sites;
    private final CurrentActor currentActor;
    private final Runnable onChange;
    private final Grid<SiteLine> grid = new Grid<>();

    /** @param onChange reads the sites again where they are chosen from */
    SitesCard(Sites sites, CurrentActor currentActor, boolean mayChange, Runnable onChange) {
        this.sites = sites;
        this.currentActor = currentActor;
        this.onChange = onChange;

        // components
        grid.addColumn(SiteLine::code)
                .setHeader(words.text("referential.site.code"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addComponentColumn(this::label)
                .setHeader(words.text("field.label"))
                .setFlexGrow(1)
                .setWidth("120px");
        grid.addComponentColumn(this::state)
                .setHeader(words.text("referential.column.state"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        if (mayChange) {
            grid.addComponentColumn(this::deeds)
                    .setKey("deeds")
                    .setHeader(words.text("referential.site.deeds"))
                    .setAutoWidth(true)
                    .setFlexGrow(0);
        }
        grid.addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setAllRowsVisible(true);
        grid.getElement().setAttribute("aria-label", words.text("referential.sites"));
        List<Grid.Column<SiteLine>> columns = List.copyOf(grid.getColumns());
        NarrowScreen.follow(
                grid, narrow -> List.of(columns.get(0), columns.get(2)).forEach(column -> column.setVisible(!narrow)));

        // layout
        Card card = mayChange
                ? new Card(
                        words.text("referential.sites"),
                        new Button(words.text("referential.site.add"), click -> edit(null)))
                : new Card(words.text("referential.sites"));
        card.addClassName("qp-flush");
        add(card.with(grid));
        grid.setItems(sites.sites());
    }

    /** On a phone with what has a column of its own elsewhere. */
    private Div label(SiteLine line) {
        Div under = new Div(new Span(line.active() ? line.code() : words.text("referential.site.under", line.code())));
        under.addClassNames("qp-under", "qp-narrow-only");
        return new Div(new Span(line.label()), under);
    }

    private Chip state(SiteLine line) {
        return line.active()
                ? new Chip(words.text("referential.site.open"), Tone.OK)
                : new Chip(words.text("referential.site.closed"), Tone.PLAIN);
    }

    private Div deeds(SiteLine line) {
        Div deeds = new Div(
                deed(words.text("referential.site.change"), line, () -> edit(line)),
                line.active()
                        ? deed(words.text("referential.site.close"), line, () -> close(line))
                        : deed(words.text("referential.site.reopen"), line, () -> reopen(line)));
        deeds.addClassName("qp-deeds");
        return deeds;
    }

    private Button deed(String verb, SiteLine line, Runnable doIt) {
        Button button = new Button(verb, click -> doIt.run());
        button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        button.setAriaLabel(words.text("referential.deed.about", verb, line.code()));
        return button;
    }

    private void edit(@Nullable SiteLine line) {
        TextField code = new TextField(words.text("referential.site.code"));
        code.setMaxLength(40);
        TextField label = new TextField(words.text("field.label"));
        label.setMaxLength(120);
        if (line != null) {
            code.setValue(line.code());
            label.setValue(line.label());
        }
        new AskDialog(words.text(line == null ? "referential.site.add" : "referential.site.change"))
                .requiring(code)
                .requiring(label)
                .doing(words.text("button.save"), () -> {
                    if (line == null) {
                        sites.add(currentActor.get(), code.getValue(), label.getValue());
                    } else {
                        sites.change(currentActor.get(), line.id(), code.getValue(), label.getValue());
                    }
                    said(words.text("referential.site.saved", label.getValue().strip()));
                })
                .open();
    }

    private void close(SiteLine line) {
        new AskDialog(words.text("referential.site.close"))
                .saying(words.text("referential.site.close.explain", line.label()))
                .doing(words.text("referential.site.close"), () -> {
                    sites.close(currentActor.get(), line.id());
                    said(words.text("referential.site.closed.done", line.label()));
                })
                .open();
    }

    private void reopen(SiteLine line) {
        sites.reopen(currentActor.get(), line.id());
        said(words.text("referential.site.reopened", line.label()));
    }

    private void said(String sentence) {
        grid.setItems(sites.sites());
        onChange.run();
        Notices.done(sentence);
    }
}
