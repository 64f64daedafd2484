package fr.qualipilote.ui.administration;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Location;
import fr.qualipilote.kernel.BusinessClock;
import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.kernel.Role;
import fr.qualipilote.kernel.ServiceId;
import fr.qualipilote.organisation.AccountLine;
import fr.qualipilote.organisation.Accounts;
import fr.qualipilote.organisation.MandateLine;
import fr.qualipilote.organisation.Mandates;
import fr.qualipilote.organisation.People;
import fr.qualipilote.organisation.PersonLine;
import fr.qualipilote.organisation.ServiceLine;
import fr.qualipilote.ui.CurrentActor;
import fr.qualipilote.ui.administration.PeopleFilter.Standing;
import fr.qualipilote.ui.administration.Rows.Deed;
import fr.qualipilote.ui.part.Card;
import fr.qualipilote.ui.part.EmptyState;
import fr.qualipilote.ui.part.Names;
import fr.qualipilote.ui.part.Notices;
import fr.qualipilote.ui.part.Pickers;
import fr.qualipilote.ui.shell.Places;
import fr.qualipilote.ui.text.Wording;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;

/** The people, present and gone, with their roles and the state of their accounts; whom it shows is in the address. */
@Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class PeoplePanel extends Div {

    private static final List<Role> ROLES = List.of(
            Role.PREFECT,
            Role.SECRETARY_GENERAL,
            Role.QUALITY_MANAGER,
            Role.DEPUTY_QUALITY_MANAGER,
            Role.HEAD_OF_SERVICE,
            Role.INTERNAL_AUDITOR,
            Role.ADMINISTRATOR);

    private final Wording words = Wording.here();
    private final People people;
    private final Accounts accounts;
    private final Mandates mandates;
    private final CurrentActor currentActor;
    private final Names names;
    private final LocalDate today;
    private final AccountDeeds deeds;

    private final TextField text = new TextField(words.text("administration.person.search"));
    private final ComboBox<ServiceLine> service;
    private final Select<Role> role = new Select<>();
    private final Select<Standing> presence = new Select<>();
    private final Button clear = new Button(words.text("plan.filter.clear"));
    private final Paragraph summary = new Paragraph();
    private final PeopleGrid grid;
    private final Div nothing = new Div();

    private PeopleFilter filter = PeopleFilter.EVERYBODY;
    private List<Someone> everybody = List.of();
    private boolean adapting;

    PeoplePanel(
            People people,
            Accounts accounts,
            Mandates mandates,
            CurrentActor currentActor,
            Names names,
            BusinessClock clock) {
        this.people = people;
        this.accounts = accounts;
        this.mandates = mandates;
        this.currentActor = currentActor;
        this.names = names;
        this.today = clock.today();
        this.deeds = new AccountDeeds(accounts, currentActor, this::said);

        // components
        Button add = new Button(words.text("administration.person.add"), click -> edit(null));
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        text.setPlaceholder(words.text("administration.person.search.placeholder"));
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        service = Pickers.service(words.text("field.service"), names.activeServices());
        service.setClearButtonVisible(true);
        service.setPlaceholder(words.text("plan.filter.any"));
        choice(role, "administration.account.role", ROLES);
        choice(presence, "administration.state", List.of(Standing.values()));
        clear.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        summary.addClassName("qp-muted");
        summary.getElement().setAttribute("role", "status");
        grid = new PeopleGrid(today, someone -> services(someone.line().services()), this::rowDeeds);

        // listeners
        text.addValueChangeListener(change -> narrow(filter.text(change.getValue())));
        service.addValueChangeListener(change -> narrow(filter.service(
                change.getValue() == null ? null : change.getValue().code())));
        role.addValueChangeListener(change -> narrow(filter.role(change.getValue())));
        presence.addValueChangeListener(change -> narrow(filter.presence(change.getValue())));
        clear.addClickListener(click -> narrow(PeopleFilter.EVERYBODY));

        // layout
        Div filters = new Div(text, service, role, presence, clear);
        filters.addClassNames("qp-filters", "qp-card-filters");
        filters.getElement().setAttribute("role", "search");
        filters.getElement().setAttribute("aria-label", words.text("administration.person.filter"));
        Div foot = new Div(summary);
        foot.addClassName("qp-card-foot");
        Card card = new Card(words.text("administration.person.list"), add).with(filters, grid, nothing, foot);
        card.addClassName("qp-flush");
        add(card);
        read();
    }

    private <E extends Enum<E>> void choice(Select<E> field, String label, List<E> offered) {
        field.setLabel(words.text(label));
        field.setItems(offered);
        field.setItemLabelGenerator(chosen -> chosen == null ? words.text("plan.filter.any") : words.label(chosen));
        field.setEmptySelectionAllowed(true);
        field.setEmptySelectionCaption(words.text("plan.filter.any"));
    }

    // --- whom it shows -----------------------------------------------------------------------------------------------

    void show(PeopleFilter asked) {
        filter = asked;
        adapting = true;
        try {
            text.setValue(Objects.requireNonNullElse(filter.text(), ""));
            service.setValue(names.activeServices().stream()
                    .filter(line -> line.code().equals(filter.service()))
                    .findFirst()
                    .orElse(null));
            role.setValue(filter.role() != null && ROLES.contains(filter.role()) ? filter.role() : null);
            presence.setValue(filter.presence());
        } finally {
            adapting = false;
        }
        showFound();
    }

    /** What the person chose: the list follows at once, and the address without a visit of the server for it. */
    private void narrow(PeopleFilter wanted) {
        if (adapting || wanted.equals(filter)) {
            return;
        }
        show(wanted);
        UI.getCurrent()
                .getPage()
                .getHistory()
                .replaceState(
                        null, new Location(Places.ADMINISTRATION + "/" + Section.PEOPLE.path(), wanted.parameters()));
    }

    private void showFound() {
        List<Someone> found = everybody.stream()
                .filter(someone -> filter.shows(someone, codes(someone.line().services())))
                .toList();
        grid.show(found);
        clear.setVisible(filter.isAny());
        summary.setText(
                filter.isAny()
                        ? words.text("administration.person.found", found.size(), everybody.size())
                        : words.text("administration.person.count", everybody.size()));
        nothing.removeAll();
        if (found.isEmpty()) {
            nothing.add(new EmptyState(
                    words.text("administration.person.nobody"), words.text("administration.person.nobody.next")));
        }
    }

    private void read() {
        names.forget();
        Map<PersonId, AccountLine> accountOf = accounts.accounts(currentActor.get()).stream()
                .collect(Collectors.toMap(AccountLine::person, Function.identity()));
        Map<PersonId, List<MandateLine>> mandatesOf = mandates.mandates().stream()
                .filter(this::isInForce)
                .collect(Collectors.groupingBy(MandateLine::person));
        everybody = people.people().stream()
                .map(line -> {
                    AccountLine account = accountOf.get(line.id());
                    TreeSet<Role> roles = mandatesOf.getOrDefault(line.id(), List.of()).stream()
                            .map(mandate -> mandate.function().role())
                            .collect(Collectors.toCollection(TreeSet::new));
                    if (account != null) {
                        roles.addAll(account.grantedRoles());
                    }
                    return new Someone(line, account, roles);
                })
                .toList();
        showFound();
    }

    private boolean isInForce(MandateLine mandate) {
        return !mandate.from().isAfter(today)
                && (mandate.until() == null || !mandate.until().isBefore(today));
    }

    private String services(Set<ServiceId> ids) {
        return ids.isEmpty()
                ? words.text("none")
                : ids.stream().map(names::service).sorted().collect(Collectors.joining(", "));
    }

    private Set<String> codes(Set<ServiceId> ids) {
        return ids.stream().map(names::service).collect(Collectors.toSet());
    }

    // --- what may be done --------------------------------------------------------------------------------------------

    private Div rowDeeds(Someone someone) {
        PersonLine line = someone.line();
        List<Deed> others = deeds.of(line, someone.account());
        others.add(
                line.active()
                        ? new Deed(words.text("administration.person.leave"), () -> leave(line))
                        : new Deed(words.text("administration.person.return"), () -> {
                            people.reactivate(currentActor.get(), line.id());
                            said(words.text("administration.person.returned", line.name()));
                        }));
        Button change = Rows.deed(words.text("administration.change"), line.name(), () -> edit(line));
        return Rows.deeds(line.name(), change, others);
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
            people.change(currentActor.get(), line, name, email, services);
            said(words.text("administration.person.changed", name));
        }
    }

    private void said(String sentence) {
        read();
        Notices.done(sentence);
    }
}
