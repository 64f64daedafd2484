package fr.qualipilote.ui.publication;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import fr.qualipilote.kernel.BusinessClock;
import fr.qualipilote.publication.PublicationId;
import fr.qualipilote.publication.PublicationLine;
import fr.qualipilote.publication.Publications;
import fr.qualipilote.ui.CurrentActor;
import fr.qualipilote.ui.part.Card;
import fr.qualipilote.ui.part.Chip;
import fr.qualipilote.ui.part.EmptyState;
import fr.qualipilote.ui.part.NarrowScreen;
import fr.qualipilote.ui.part.Page;
import fr.qualipilote.ui.shell.MainLayout;
import fr.qualipilote.ui.shell.Places;
import fr.qualipilote.ui.text.Wording;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All publications, latest first, with who has to do something; a new one is begun here. */
@Route(value = Places.PUBLICATIONS, layout = MainLayout.class)
@Menu(title = "nav.publications", order = 22)
@PermitAll
public class PublicationListView extends Page implements BeforeEnterObserver {

    private final Publications publications;
    private final CurrentActor currentActor;
    private final BusinessClock clock;
    private final boolean mayPrepare;

    private final Grid<PublicationLine> grid = new Grid<>();
    private final Card card = new Card();
    private final Div nothing = new Div();

    PublicationListView(Publications publications, CurrentActor currentActor, BusinessClock clock) {
        super(Wording.here().text("publication.title"));
        this.publications = publications;
        this.currentActor = currentActor;
        this.clock = clock;
        this.mayPrepare = PublicationRights.mayPrepare(currentActor.get());

        // components
        addColumns();
        Anchor open = new Anchor(PublicationNavigation.openInForce(), words.text("publication.open.in-force"));
        open.setTarget(AnchorTarget.BLANK);
        open.setRouterIgnore(true);
        open.addClassName("qp-button-link");

        // layout
        setSubtitle(words.text("publication.subtitle"));
        addTools(open);
        if (mayPrepare) {
            Button prepare = new Button(words.text("publication.prepare"), click -> prepare(lastMonths()));
            prepare.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            addTools(prepare);
        }
        card.with(grid);
        add(card, nothing);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(publications.publications(currentActor.get()));
        if (mayPrepare) {
            PublicationNavigation.asked(event.getLocation().getQueryParameters())
                    .ifPresent(this::prepare);
        }
    }

    private void show(List<PublicationLine> lines) {
        grid.setItems(lines);
        card.setVisible(!lines.isEmpty());
        nothing.removeAll();
        if (lines.isEmpty()) {
            nothing.add(new EmptyState(
                    words.text("publication.none"),
                    words.text(mayPrepare ? "publication.none.prepare" : "publication.none.wait")));
        }
    }

    private void addColumns() {
        grid.addClassName("qp-publications");
        grid.addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT, GridVariant.LUMO_NO_BORDER);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setAllRowsVisible(true);
        grid.getElement().setAttribute("aria-label", words.text("publication.title"));
        grid.addComponentColumn(this::name)
                .setHeader(words.text("publication.column.title"))
                .setFlexGrow(1)
                .setWidth("240px");
        grid.addComponentColumn(
                        line -> new Chip(PublicationLabels.standing(line, words), PublicationLabels.tone(line.state())))
                .setHeader(words.text("publication.column.state"))
                .setFlexGrow(0)
                .setWidth("150px");
        grid.addColumn(line -> PublicationLabels.waitsFor(line.state(), words))
                .setHeader(words.text("publication.column.waits"))
                .setFlexGrow(0)
                .setWidth("230px");
        grid.addColumn(line -> words.number(line.figures()))
                .setHeader(words.text("publication.column.figures"))
                .setFlexGrow(0)
                .setWidth("96px");
        grid.addColumn(line -> published(line.publishedOn()))
                .setHeader(words.text("publication.column.published"))
                .setFlexGrow(0)
                .setWidth("150px");
        NarrowScreen.follow(
                grid, narrow -> grid.getColumns().stream().skip(2).forEach(column -> column.setVisible(!narrow)));
    }

    private Component name(PublicationLine line) {
        Anchor title = new Anchor(PublicationNavigation.addressOf(line.reference()), line.title());
        title.addClassName("qp-strong");
        Span span = new Span(words.text(
                "publication.reference-span", line.reference(), PublicationLabels.span(line.from(), line.to(), words)));
        span.addClassName("qp-muted");
        Div cell = new Div(title, span);
        cell.addClassName("qp-line-text");
        return cell;
    }

    private String published(@Nullable LocalDate on) {
        return on == null ? words.text("none") : words.dayMonthYear(on);
    }

    // --- a new one ---------------------------------------------------------------------------------------------------

    /** What a year has brought so far, without the month that is not over. */
    private PublicationNavigation.Months lastMonths() {
        YearMonth last = YearMonth.from(clock.today()).minusMonths(1);
        return new PublicationNavigation.Months(YearMonth.of(last.getYear(), 1), last);
    }

    private void prepare(PublicationNavigation.Months months) {
        new PublicationForm(
                        words.text("publication.prepare.title"),
                        words.text("publication.prepare.explain"),
                        words.text("publication.prepare.verb"),
                        words.text("publication.prepare.proposed"),
                        months.from(),
                        months.to(),
                        YearMonth.from(clock.today()),
                        (title, from, to) -> {
                            PublicationId id = publications.prepare(currentActor.get(), title, from, to);
                            String reference = publications
                                    .publication(currentActor.get(), id)
                                    .line()
                                    .reference();
                            return () -> PublicationNavigation.show(reference);
                        })
                .open();
    }
}
