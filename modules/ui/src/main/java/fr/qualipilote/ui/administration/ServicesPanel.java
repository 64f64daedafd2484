package fr.qualipilote.ui.administration;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import fr.qualipilote.organisation.ServiceLine;
import fr.qualipilote.organisation.Services;
import fr.qualipilote.ui.CurrentActor;
import fr.qualipilote.ui.part.Card;
import fr.qualipilote.ui.part.Chip;
import fr.qualipilote.ui.part.Notices;
import fr.qualipilote.ui.part.Tone;
import fr.qualipilote.ui.text.Wording;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;

/** The services, open and closed. */
@Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class ServicesPanel extends Div {

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
        grid.addColumn(ServiceLine::label)
                .setHeader(words.text("field.label"))
                .setWidth("200px")
                .setFlexGrow(2);
        grid.addColumn(line -> String.join(", ", line.aliases())).setHeader(words.text("field.alias"));
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

        // layout
        Card card = new Card(words.text("administration.service.list"), add).with(grid);
        card.addClassName("qp-flush");
        add(card);
        refresh();
    }

    private void refresh() {
        grid.setItems(services.services());
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
