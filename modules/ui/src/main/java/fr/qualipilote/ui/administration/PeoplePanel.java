package fr.qualipilote.ui.administration;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import fr.qualipilote.kernel.BusinessClock;
import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.kernel.ServiceId;
import fr.qualipilote.organisation.AccountLine;
import fr.qualipilote.organisation.Accounts;
import fr.qualipilote.organisation.People;
import fr.qualipilote.organisation.PersonLine;
import fr.qualipilote.organisation.ServiceLine;
import fr.qualipilote.ui.CurrentActor;
import fr.qualipilote.ui.part.Card;
import fr.qualipilote.ui.part.Names;
import fr.qualipilote.ui.part.Notices;
import fr.qualipilote.ui.text.Wording;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;

/** The people, present and gone, with the state of their accounts. */
@Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class PeoplePanel extends Div {

    private final Wording words = Wording.here();
    private final People people;
    private final Accounts accounts;
    private final CurrentActor currentActor;
    private final Names names;
    private final AccountDeeds deeds;
    private final Grid<PersonLine> grid = new Grid<>();
    private Map<PersonId, AccountLine> accountOf = Map.of();

    PeoplePanel(People people, Accounts accounts, CurrentActor currentActor, Names names, BusinessClock clock) {
        this.people = people;
        this.accounts = accounts;
        this.currentActor = currentActor;
        this.names = names;
        this.deeds = new AccountDeeds(accounts, currentActor, clock, this::said);

        // components
        Button add = new Button(words.text("administration.person.add"), click -> edit(null));
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        grid.addColumn(PersonLine::name).setHeader(words.text("field.name")).setFlexGrow(2);
        grid.addColumn(line -> services(line.services())).setHeader(words.text("administration.person.services"));
        grid.addColumn(line -> line.email() == null ? words.text("none") : line.email())
                .setHeader(words.text("field.email"));
        grid.addComponentColumn(line -> deeds.state(line, accountOf.get(line.id())))
                .setKey("account")
                .setHeader(words.text("administration.account"))
                .setFlexGrow(2);
        grid.addComponentColumn(this::rowDeeds)
                .setKey("deeds")
                .setHeader(words.text("administration.deeds"))
                .setFlexGrow(2);
        grid.setAllRowsVisible(true);

        // layout
        add(new Card(words.text("administration.person.list"), add).with(grid));
        refresh();
    }

    private void refresh() {
        names.forget();
        accountOf = accounts.accounts(currentActor.get()).stream()
                .collect(Collectors.toMap(AccountLine::person, Function.identity()));
        grid.setItems(people.people());
    }

    private String services(Set<ServiceId> ids) {
        return ids.isEmpty()
                ? words.text("none")
                : ids.stream().map(names::service).sorted().collect(Collectors.joining(", "));
    }

    private Div rowDeeds(PersonLine line) {
        List<Button> buttons = new ArrayList<>();
        buttons.add(Rows.deed(words.text("administration.change"), line.name(), () -> edit(line)));
        buttons.addAll(deeds.of(line, accountOf.get(line.id())));
        buttons.add(
                line.active()
                        ? Rows.deed(words.text("administration.person.leave"), line.name(), () -> leave(line))
                        : Rows.deed(words.text("administration.person.return"), line.name(), () -> {
                            people.reactivate(currentActor.get(), line.id());
                            said(words.text("administration.person.returned", line.name()));
                        }));
        return Rows.deeds(buttons.toArray(Button[]::new));
    }

    private void leave(PersonLine line) {
        new FormDialog(
                        words.text("administration.person.leave.title", line.name()),
                        words.text("administration.person.leave"),
                        () -> {
                            people.deactivate(currentActor.get(), line.id());
                            said(words.text("administration.person.left", line.name()));
                        })
                .saying(words.text("administration.person.leave.explain"))
                .open();
    }

    private void edit(@Nullable PersonLine line) {
        TextField name = new TextField(words.text("field.name"));
        EmailField email = new EmailField(words.text("field.email"));
        MultiSelectComboBox<ServiceLine> services =
                new MultiSelectComboBox<>(words.text("administration.person.services"));
        services.setItemLabelGenerator(ServiceLine::code);
        services.setItems(names.activeServices());
        name.setHelperText(words.text("administration.person.name.help"));
        email.setHelperText(words.text("administration.person.email.help"));
        if (line != null) {
            name.setValue(line.name());
            email.setValue(line.email() == null ? "" : line.email());
            services.setValue(names.activeServices().stream()
                    .filter(service -> line.services().contains(service.id()))
                    .collect(Collectors.toSet()));
        }
        new FormDialog(
                        line == null
                                ? words.text("administration.person.add")
                                : words.text("administration.person.change.title", line.name()),
                        words.text("button.save"),
                        () -> save(
                                line,
                                name.getValue().strip(),
                                email.getValue().isBlank()
                                        ? null
                                        : email.getValue().strip(),
                                chosen(services.getValue(), line)))
                .requiring(name)
                .with(email, services)
                .open();
    }

    /** Closed services are not offered; whoever belonged to one still does. */
    private Set<ServiceId> chosen(Set<ServiceLine> offered, @Nullable PersonLine line) {
        Set<ServiceId> chosen = offered.stream().map(ServiceLine::id).collect(Collectors.toCollection(HashSet::new));
        if (line != null) {
            Set<ServiceId> active =
                    names.activeServices().stream().map(ServiceLine::id).collect(Collectors.toSet());
            line.services().stream().filter(id -> !active.contains(id)).forEach(chosen::add);
        }
        return chosen;
    }

    private void save(@Nullable PersonLine line, String name, @Nullable String email, Set<ServiceId> services) {
        if (line == null) {
            people.add(currentActor.get(), name, email, services);
            said(words.text("administration.person.added", name));
        } else {
            people.change(currentActor.get(), line.id(), name, email, services);
            said(words.text("administration.person.changed", name));
        }
    }

    private void said(String sentence) {
        refresh();
        Notices.done(sentence);
    }
}
