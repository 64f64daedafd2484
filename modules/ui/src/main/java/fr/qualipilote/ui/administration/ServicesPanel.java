package fr.qualipilote.ui.administration;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.LitRenderer;
import fr.qualipilote.organisation.ServiceLine;
import fr.qualipilote.organisation.Services;
import fr.qualipilote.ui.CurrentActor;
import fr.qualipilote.ui.part.Card;
import fr.qualipilote.ui.part.Chip;
import fr.qualipilote.ui.part.NarrowScreen;
import fr.qualipilote.ui.part.Notices;
import fr.qualipilote.ui.part.Tone;
import fr.qualipilote.ui.text.Wording;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;

/** The services, open and closed. */
@Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class ServicesPanel extends Div {

    private static final String LABEL_WIDTH = "200px";

    private final Wording words = Wording.here();
    private final Services services;
    private final CurrentActor currentActor;
    private final Grid<ServiceLine> grid = new Grid<>();

    ServicesPanel(Services services, CurrentActor currentActor) {
        this.services = services;
        this.currentActor = currentActor;

        // components
        Button add = new Button(words.text("administration.service.add"), click -> edit(null));
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        grid.addColumn(ServiceLine::code)
                .setHeader(words.text("field.code"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(LitRenderer.<ServiceLine>of(
                                "<span>${item.label}</span><span class=\"qp-under qp-narrow-only\">${item.under}</span>")
                        .withProperty("label", ServiceLine::label)
                        .withProperty("under", this::under))
                .setHeader(words.text("field.label"))
                .setWidth(LABEL_WIDTH)
                .setFlexGrow(2);
        grid.addColumn(this::aliases).setHeader(words.text("field.alias"));
        grid.addComponentColumn(this::state)
                .setHeader(words.text("administration.state"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addComponentColumn(this::deeds)
                .setKey("deeds")
                .setHeader(words.text("administration.deeds"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setAllRowsVisible(true);
        List<Grid.Column<ServiceLine>> columns = List.copyOf(grid.getColumns());
        NarrowScreen.follow(grid, narrow -> {
            columns.get(1).setWidth(narrow ? "120px" : LABEL_WIDTH);
            List.of(columns.get(0), columns.get(2), columns.get(3)).forEach(column -> column.setVisible(!narrow));
        });

        // layout
        Card card = new Card(words.text("administration.service.list"), add).with(grid);
        card.addClassName("qp-flush");
        add(card);
        refresh();
    }

    private void refresh() {
        grid.setItems(services.services());
    }

    private String aliases(ServiceLine line) {
        return String.join(", ", line.aliases());
    }

    /** « BARU · fermé · Accueil »: on a phone. */
    private String under(ServiceLine line) {
        return Stream.of(line.code(), line.active() ? "" : words.text("administration.service.closed"), aliases(line))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private Chip state(ServiceLine line) {
        return line.active()
                ? new Chip(words.text("administration.service.open"), Tone.OK)
                : new Chip(words.text("administration.service.closed"), Tone.PLAIN);
    }

    private Div deeds(ServiceLine line) {
        Button change = Rows.deed(words.text("administration.change"), line.code(), () -> edit(line));
        Button turn = line.active()
                ? Rows.deed(words.text("administration.service.close"), line.code(), () -> close(line))
                : Rows.deed(words.text("administration.service.reopen"), line.code(), () -> {
                    services.reopen(currentActor.get(), line.id());
                    said(words.text("administration.service.reopened", line.code()));
                });
        return Rows.deeds(change, turn);
    }

    private void close(ServiceLine line) {
        new FormDialog(
                        words.text("administration.service.close.title", line.code()),
                        words.text("administration.service.close"),
                        () -> {
                            services.close(currentActor.get(), line.id());
                            said(words.text("administration.service.closed.done", line.code()));
                        })
                .saying(words.text("administration.service.close.explain"))
                .open();
    }

    private void edit(@Nullable ServiceLine line) {
        TextField code = new TextField(words.text("field.code"));
        TextField label = new TextField(words.text("field.label"));
        TextField aliases = new TextField(words.text("field.alias"));
        code.setHelperText(words.text("administration.service.code.help"));
        aliases.setHelperText(words.text("administration.service.alias.help"));
        if (line != null) {
            code.setValue(line.code());
            label.setValue(line.label());
            aliases.setValue(String.join(", ", line.aliases()));
        }
        new FormDialog(
                        line == null
                                ? words.text("administration.service.add")
                                : words.text("administration.service.change.title", line.code()),
                        words.text("button.save"),
                        () -> save(
                                line, code.getValue().strip(), label.getValue().strip(), split(aliases.getValue())))
                .requiring(code)
                .requiring(label)
                .with(aliases)
                .open();
    }

    private void save(@Nullable ServiceLine line, String code, String label, List<String> aliases) {
        if (line == null) {
            services.add(currentActor.get(), code, label, aliases);
            said(words.text("administration.service.added", code));
        } else {
            services.change(currentActor.get(), line, code, label, aliases);
            said(words.text("administration.service.changed", code));
        }
    }

    private static List<String> split(String aliases) {
        return Arrays.stream(aliases.split("[,;]"))
                .map(String::strip)
                .filter(alias -> !alias.isEmpty())
                .toList();
    }

    private void said(String sentence) {
        refresh();
        Notices.done(sentence);
    }
}
