package fr.qualipilote.ui.administration;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.data.renderer.LitRenderer;
import fr.qualipilote.organisation.AccountLine;
import fr.qualipilote.ui.part.NarrowScreen;
import fr.qualipilote.ui.text.Wording;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The people, a row each: name and address, services, roles, the account and its state. Only what can be clicked is a component. */
final class PeopleGrid extends Grid<Someone> {

    private static final String SEPARATOR = " · ";

    private final Wording words = Wording.here();
    private final LocalDate today;

    /**
     * @param services the services of a person in words
     * @param deeds what may be done in a row
     */
    PeopleGrid(LocalDate today, Function<Someone, String> services, Function<Someone, Component> deeds) {
        super();
        this.today = today;
        addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_WRAP_CELL_CONTENT);
        getElement().setAttribute("aria-label", words.text("administration.person.list"));
        setSelectionMode(SelectionMode.NONE);
        addColumn(LitRenderer.<Someone>of("<span class=\"qp-strong\">${item.name}</span>"
                                + "${item.gone ? html` <span class=\"qp-chip\">${item.gone}</span>` : ''}"
                                + "<span class=\"qp-under\">${item.email}</span>"
                                + "<span class=\"qp-under qp-narrow-only\">${item.about}</span>"
                                + "<span class=\"qp-under qp-narrow-only\">${item.account}</span>")
                        .withProperty("name", someone -> someone.line().name())
                        .withProperty(
                                "gone",
                                someone -> someone.line().active() ? null : words.text("administration.person.gone"))
                        .withProperty("email", someone -> someone.line().email())
                        .withProperty("about", someone -> about(someone, services))
                        .withProperty("account", this::account))
                .setHeader(words.text("field.name"))
                .setWidth("200px")
                .setFlexGrow(3);
        addColumn(services::apply)
                .setHeader(words.text("administration.person.services"))
                .setWidth("120px")
                .setFlexGrow(2);
        addColumn(LitRenderer.<Someone>of(
                                "<span class=\"qp-chips\">${item.roles.map(role => html`<span class=\"qp-chip qp-info\">${role}</span>`)}</span>")
                        .withProperty("roles", someone -> someone.roles().stream()
                                .map(words::label)
                                .toList()))
                .setHeader(words.text("administration.account.roles"))
                .setWidth("150px")
                .setFlexGrow(3);
        addColumn(LitRenderer.<Someone>of("<span>${item.login}</span>"
                                + "${item.state ? html` <span class=${item.tone}>${item.state}</span>` : ''}"
                                + "<span class=\"qp-under\">${item.last}</span>")
                        .withProperty("login", of(AccountLine::login, words.text("administration.account.none")))
                        .withProperty("state", of(this::state, null))
                        .withProperty(
                                "tone", of(account -> account.enabled() ? "qp-chip qp-warn" : "qp-chip", "qp-chip"))
                        .withProperty("last", of(this::lastSignIn, null)))
                .setKey("account")
                .setHeader(words.text("administration.account"))
                .setWidth("170px")
                .setFlexGrow(3);
        addComponentColumn(deeds::apply)
                .setKey("deeds")
                .setHeader(words.text("administration.deeds"))
                .setWidth("132px")
                .setFlexGrow(0);
        List<Column<Someone>> columns = List.copyOf(getColumns());
        NarrowScreen.follow(
                this, narrow -> columns.subList(1, columns.size() - 1).forEach(column -> column.setVisible(!narrow)));
    }

    /** « BARU · Chef de service »: on a phone. */
    private String about(Someone someone, Function<Someone, String> services) {
        return Stream.concat(
                        someone.line().services().isEmpty() ? Stream.of() : Stream.of(services.apply(someone)),
                        someone.roles().stream().map(words::label))
                .collect(Collectors.joining(SEPARATOR));
    }

    /** « chef.baru · désactivé · jamais connecté »: on a phone. */
    private String account(Someone someone) {
        AccountLine account = someone.account();
        return account == null
                ? words.text("administration.account.none")
                : Stream.of(account.login(), state(account), lastSignIn(account))
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(SEPARATOR));
    }

    void show(List<Someone> people) {
        Rows.size(this, people.size());
        setItems(people);
        setVisible(!people.isEmpty());
    }

    private static com.vaadin.flow.function.ValueProvider<Someone, @Nullable Object> of(
            Function<AccountLine, @Nullable String> value, @Nullable String without) {
        return someone -> someone.account() == null ? without : value.apply(someone.account());
    }

    private @Nullable String state(AccountLine account) {
        if (!account.enabled()) {
            return words.text("administration.account.disabled");
        }
        return account.lockedUntil() == null
                ? null
                : words.text("administration.account.locked", words.time(account.lockedUntil()));
    }

    private String lastSignIn(AccountLine account) {
        return account.lastSignIn() == null
                ? words.text("administration.account.never")
                : words.text("administration.account.last", words.moment(account.lastSignIn(), today));
    }
}
