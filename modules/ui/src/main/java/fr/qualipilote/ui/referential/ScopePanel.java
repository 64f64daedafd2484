package fr.qualipilote.ui.referential;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import fr.qualipilote.kernel.BusinessClock;
import fr.qualipilote.organisation.ServiceLine;
import fr.qualipilote.organisation.Services;
import fr.qualipilote.referential.ModuleLine;
import fr.qualipilote.referential.ReferentialVersions;
import fr.qualipilote.referential.ScopeLine;
import fr.qualipilote.referential.Scopes;
import fr.qualipilote.referential.SiteLine;
import fr.qualipilote.referential.Sites;
import fr.qualipilote.referential.VersionSheet;
import fr.qualipilote.ui.CurrentActor;
import fr.qualipilote.ui.part.Card;
import fr.qualipilote.ui.part.EmptyState;
import fr.qualipilote.ui.part.Notices;
import fr.qualipilote.ui.part.Pickers;
import fr.qualipilote.ui.text.Wording;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/** Which service works under which module, at a site, on a day; and where it is declared. */
@org.springframework.stereotype.Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class ScopePanel extends Div {

    private final Wording words = Wording.here();
    private final Scopes scopes;
    private final Sites sites;
    private final Services services;
    private final CurrentActor currentActor;
    private final BusinessClock clock;
    private final boolean mayChange;

    private final Select<SiteLine> site = new Select<>();
    private final DatePicker day = Pickers.date(words.text("referential.scope.day"));
    private final Grid<ServiceLine> grid = new Grid<>();
    private String referential = "";
    private List<ModuleLine> modules = List.of();
    private List<ScopeLine> declared = List.of();

    ScopePanel(
            Scopes scopes,
            Sites sites,
            Services services,
            ReferentialVersions versions,
            CurrentActor currentActor,
            BusinessClock clock) {
        this.scopes = scopes;
        this.sites = sites;
        this.services = services;
        this.currentActor = currentActor;
        this.clock = clock;
        this.mayChange = versions.mayChange(currentActor.get());

        // components
        site.setLabel(words.text("referential.scope.site"));
        site.setItemLabelGenerator(SiteLine::label);
        site.addValueChangeListener(change -> refresh());
        day.setValue(clock.today());
        day.addValueChangeListener(change -> refresh());
        grid.addClassName("qp-ref-scope");
        grid.addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setAllRowsVisible(true);
        grid.getElement().setAttribute("aria-label", words.text("referential.section.SCOPE"));
        addClassName("qp-stack");
    }

    ScopePanel showing(VersionSheet sheet) {
        referential = sheet.line().code();
        modules = sheet.modules();
        if (modules.isEmpty()) {
            add(new Card()
                    .with(new EmptyState(
                            words.text("referential.scope.none"), words.text("referential.scope.none.next"))));
            return this;
        }
        grid.addComponentColumn(this::service)
                .setHeader(words.text("field.service"))
                .setFlexGrow(1)
                .setWidth("110px");
        for (ModuleLine module : modules) {
            grid.addComponentColumn(service -> cell(service, module))
                    .setKey(module.code())
                    .setHeader(module.code())
                    .setTooltipGenerator(service -> module.label())
                    .setFlexGrow(1)
                    .setWidth("130px");
        }
        Div filters = new Div(site, day);
        filters.addClassName("qp-ref-search");
        Card card = new Card(words.text("referential.scope.title")).with(grid);
        card.addClassName("qp-flush");
        Span legend = new Span(String.join(
                " · ",
                modules.stream()
                        .map(module -> words.text("referential.scope.module", module.code(), module.label()))
                        .toList()));
        legend.addClassName("qp-muted");
        add(filters, legend, card, new SitesCard(sites, currentActor, mayChange, this::readSites));
        readSites();
        return this;
    }

    private void readSites() {
        SiteLine chosen = site.getValue();
        List<SiteLine> all = sites.sites();
        site.setItems(all);
        site.setValue(all.stream()
                .filter(line -> chosen != null && line.id().equals(chosen.id()))
                .findFirst()
                .orElse(all.get(0)));
    }

    private void refresh() {
        if (site.getValue() == null || day.getValue() == null) {
            return;
        }
        declared = scopes.scope(referential).stream()
                .filter(line -> line.site().equals(site.getValue().id()) && line.holdsOn(day.getValue()))
                .toList();
        grid.setItems(services.services().stream()
                .filter(service -> service.active()
                        || declared.stream().anyMatch(line -> line.service().equals(service.id())))
                .toList());
    }

    private Component service(ServiceLine service) {
        Div cell = new Div(new Span(service.code()));
        if (!service.code().equals(service.label())) {
            Span label = new Span(service.label());
            label.addClassName("qp-under");
            cell.add(label);
        }
        return cell;
    }

    private Component cell(ServiceLine service, ModuleLine module) {
        Optional<ScopeLine> line = declared.stream()
                .filter(one ->
                        one.service().equals(service.id()) && one.module().equals(module.code()))
                .findFirst();
        String text = line.map(this::since)
                .orElseGet(() -> words.text(mayChange ? "referential.scope.declare" : "referential.scope.out"));
        if (!mayChange
                || line.isEmpty() && !(service.active() && site.getValue().active())) {
            return new Span(line.isEmpty() ? words.text("referential.scope.out") : text);
        }
        Button button = new Button(
                text,
                click -> line.ifPresentOrElse(held -> change(service, module, held), () -> declare(service, module)));
        button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        button.setAriaLabel(words.text("referential.scope.cell", service.code(), module.code(), text));
        return button;
    }

    private String since(ScopeLine line) {
        return line.until() == null
                ? words.text("referential.scope.since", words.shortDate(line.since()))
                : words.text(
                        "referential.scope.since-until", words.shortDate(line.since()), words.shortDate(line.until()));
    }

    private void declare(ServiceLine service, ModuleLine module) {
        DatePicker since = Pickers.date(words.text("referential.scope.first-day"));
        since.setValue(clock.today());
        new AskDialog(words.text("referential.scope.declare.title", service.code(), module.code()))
                .saying(words.text(
                        "referential.scope.declare.explain",
                        service.label(),
                        module.label(),
                        site.getValue().label()))
                .requiring(since)
                .doing(words.text("referential.scope.declare"), () -> {
                    scopes.declare(
                            currentActor.get(),
                            referential,
                            module.code(),
                            service.id(),
                            site.getValue().id(),
                            since.getValue());
                    said(words.text("referential.scope.declared", service.code(), module.code()));
                })
                .open();
    }

    private void change(ServiceLine service, ModuleLine module, ScopeLine held) {
        DatePicker until = Pickers.date(words.text("referential.scope.last-day"));
        LocalDate end = held.until();
        until.setValue(end == null ? clock.today() : end);
        until.setMin(held.since());
        new AskDialog(words.text("referential.scope.change.title", service.code(), module.code()))
                .saying(words.text("referential.scope.change.explain", since(held)))
                .requiring(until)
                .doing(words.text("referential.scope.end"), () -> {
                    scopes.end(currentActor.get(), held.id(), Objects.requireNonNull(until.getValue()));
                    said(words.text("referential.scope.ended", service.code(), module.code()));
                })
                .orDoing(words.text("referential.scope.withdraw"), () -> {
                    scopes.withdraw(currentActor.get(), held.id());
                    said(words.text("referential.scope.withdrawn", service.code(), module.code()));
                })
                .open();
    }

    private void said(String sentence) {
        refresh();
        Notices.done(sentence);
    }
}
