package fr.qualipilote.ui.indicators;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import fr.qualipilote.indicators.IndicatorDefinition;
import fr.qualipilote.indicators.IndicatorId;
import fr.qualipilote.indicators.IndicatorLine;
import fr.qualipilote.indicators.IndicatorRegistry;
import fr.qualipilote.indicators.IndicatorSheet;
import fr.qualipilote.indicators.Measures;
import fr.qualipilote.indicators.ReferenceFigures;
import fr.qualipilote.indicators.Trend;
import fr.qualipilote.kernel.BusinessClock;
import fr.qualipilote.ui.CurrentActor;
import fr.qualipilote.ui.part.Card;
import fr.qualipilote.ui.part.Chip;
import fr.qualipilote.ui.part.Facts;
import fr.qualipilote.ui.part.Names;
import fr.qualipilote.ui.part.Notices;
import fr.qualipilote.ui.part.Page;
import fr.qualipilote.ui.part.Tone;
import fr.qualipilote.ui.shell.MainLayout;
import fr.qualipilote.ui.shell.Places;
import jakarta.annotation.security.PermitAll;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** One indicator: its curve with the table beside it, what it means and is judged by, what became of its values. */
@Route(value = Places.INDICATORS + "/:" + IndicatorDetailsView.CODE, layout = MainLayout.class)
@PermitAll
public class IndicatorDetailsView extends Page implements BeforeEnterObserver {

    static final String CODE = "code";
    private static final String SPAN = "periode";

    private final IndicatorRegistry registry;
    private final Measures measures;
    private final ReferenceFigures figures;
    private final CurrentActor currentActor;
    private final BusinessClock clock;
    private final Names names;

    private final Div chips = new Div();
    private final Div tools = new Div();
    private final Div mainColumn = new Div();
    private final Div aside = new Div();
    private String code = "";
    private YearSpan span = new YearSpan(2022, 1);

    IndicatorDetailsView(
            IndicatorRegistry registry,
            Measures measures,
            ReferenceFigures figures,
            CurrentActor currentActor,
            BusinessClock clock,
            Names names) {
        super("");
        this.registry = registry;
        this.measures = measures;
        this.figures = figures;
        this.currentActor = currentActor;
        this.clock = clock;
        this.names = names;

        // layout
        setWay(IndicatorNavigation.addressOfTable(), words.text("nav.indicators"));
        tools.addClassName("qp-buttons");
        addTools(tools);
        chips.addClassName("qp-chips");
        mainColumn.addClassName("qp-stack");
        aside.addClassName("qp-stack");
        Div columns = new Div(mainColumn, aside);
        columns.addClassName("qp-columns");
        add(chips, columns);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        code = event.getRouteParameters().get(CODE).orElse("");
        span = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(SPAN)
                .flatMap(YearSpan::of)
                .orElseGet(() -> new YearSpan(clock.today().getYear(), 1));
        if (line().isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        show();
    }

    private Optional<IndicatorLine> line() {
        return registry.indicators(currentActor.get(), code, null, true).stream()
                .filter(line -> line.code().equals(code))
                .findFirst();
    }

    private void show() {
        line().ifPresent(line -> show(read(line.id())));
    }

    private IndicatorSheet read(IndicatorId id) {
        return registry.indicator(currentActor.get(), id, span.from(), span.to(clock.today()));
    }

    private void show(IndicatorSheet sheet) {
        names.forget();
        IndicatorLine line = sheet.line();
        setHeading(line.name());
        nameWindow(code);
        setSubtitle(words.text(
                "indicator.details.subtitle",
                line.code(),
                words.label(line.periodicity()),
                MeasureWords.responsible(line.responsible(), names, words)));
        showChips(sheet);
        showTools(sheet);
        mainColumn.removeAll();
        mainColumn.add(curve(sheet));
        mainColumn.add(new CorrectionsCard(sheet, names, clock.today()));
        aside.removeAll();
        aside.add(definition(sheet), targets(sheet), history(sheet));
    }

    private void showChips(IndicatorSheet sheet) {
        chips.removeAll();
        Trend trend = sheet.trend();
        chips.add(new Chip(MeasureWords.target(sheet.line().target(), sheet.line(), words), Tone.PLAIN));
        if (trend.missed() > 0) {
            chips.add(new Chip(
                    words.text("indicator.trend.missed", trend.missed(), trend.missed() + trend.met()), Tone.BAD));
        } else if (trend.met() > 0) {
            chips.add(new Chip(words.text("indicator.trend.met", trend.met()), Tone.OK));
        }
        if (sheet.line().publishable()) {
            chips.add(new Chip(words.text("indicator.publishable"), Tone.INFO));
        }
        if (sheet.line().retired()) {
            chips.add(new Chip(words.text("indicator.retired"), Tone.WARN));
        }
    }

    private void showTools(IndicatorSheet sheet) {
        tools.removeAll();
        if (!sheet.mayChange()) {
            return;
        }
        IndicatorLine line = sheet.line();
        if (line.retired()) {
            tools.add(new Button(words.text("indicator.restore"), click -> {
                registry.restore(currentActor.get(), line.id());
                done("indicator.restored");
            }));
            return;
        }
        Button retire = new Button(words.text("indicator.retire"), click -> new RetireDialog(
                        line, YearMonth.from(clock.today()), (last, reason) -> {
                            registry.retire(currentActor.get(), line.id(), last, reason);
                            done("indicator.retired.done");
                        })
                .open());
        Button redefine = new Button(words.text("indicator.redefine"), click -> redefine(sheet));
        tools.add(retire, redefine);
    }

    private void redefine(IndicatorSheet sheet) {
        new DefinitionDialog(
                        sheet,
                        names,
                        figures.figures(currentActor.get()),
                        clock.today(),
                        (IndicatorDefinition definition) -> {
                            registry.redefine(currentActor.get(), sheet.line().id(), sheet.version(), definition);
                            Notices.done(words.text("indicator.redefined"));
                            if (definition.code().equals(code)) {
                                show();
                            } else {
                                IndicatorNavigation.show(definition.code());
                            }
                        })
                .open();
    }

    private void done(String key) {
        Notices.done(words.text(key));
        show();
    }

    // --- the parts ---------------------------------------------------------------------------------------------------

    private Card curve(IndicatorSheet sheet) {
        Select<YearSpan> years = new Select<>();
        years.setAriaLabel(words.text("indicator.filter.span"));
        List<YearSpan> offered = new ArrayList<>(YearSpan.offered(clock.today()));
        if (!offered.contains(span)) {
            offered.add(span);
        }
        years.setItems(offered);
        years.setItemLabelGenerator(choice -> choice.years() == 1
                ? Integer.toString(choice.lastYear())
                : words.text(
                        "indicator.filter.years",
                        choice.years(),
                        Integer.toString(choice.firstYear()),
                        Integer.toString(choice.lastYear())));
        years.setValue(span);
        years.addClassName("qp-curve-span");
        years.addValueChangeListener(change -> {
            span = change.getValue();
            getUI().ifPresent(ui -> ui.getPage()
                    .getHistory()
                    .replaceState(
                            null,
                            new Location(IndicatorNavigation.addressOf(code), QueryParameters.of(SPAN, span.code()))));
            show();
        });
        Card card = new Card(words.text("indicator.details.values"), years);
        CurvePanel panel =
                new CurvePanel(sheet, words, month -> look(sheet.line().id(), month));
        return card.with(panel);
    }

    private void look(IndicatorId id, YearMonth month) {
        new MeasureDialog(measures, currentActor, clock, names, id, month, this::show).open();
    }

    private Card definition(IndicatorSheet sheet) {
        IndicatorDefinition is = sheet.definition();
        IndicatorLine line = sheet.line();
        Facts facts = new Facts()
                .fact(words.text("indicator.why.definition"), is.definition())
                .fact(words.text("indicator.why.formula"), DefinitionWords.formula(is, words))
                .fact(words.text("indicator.form.numerator"), is.numeratorName())
                .fact(words.text("indicator.form.denominator"), is.denominatorName())
                .fact(words.text("indicator.form.unit"), words.label(is.unit()))
                .fact(words.text("indicator.form.bounds"), bounds(is))
                .fact(words.text("indicator.form.periodicity"), words.label(is.periodicity()))
                .fact(words.text("indicator.form.comment"), is.comment())
                .fact(words.text("indicator.source"), is.source())
                .fact(words.text("indicator.method"), MeasureWords.method(is.method(), is.sampleSize(), words))
                .fact(words.text("indicator.responsible"), MeasureWords.responsible(line.responsible(), names, words))
                .fact(words.text("indicator.form.due"), words.text("indicator.form.due.days", is.dueDays()))
                .fact(
                        words.text("indicator.form.publishable.short"),
                        words.text(is.publishable() ? "indicator.yes" : "indicator.no"));
        return new Card(words.text("indicator.details.definition")).with(facts);
    }

    private String bounds(IndicatorDefinition is) {
        if (is.lowerBound() == null && is.upperBound() == null) {
            return words.text("none");
        }
        if (is.upperBound() == null) {
            return words.text(
                    "indicator.form.bounds.from",
                    MeasureWords.round(Objects.requireNonNull(is.lowerBound()), is.unit(), is.decimals(), words));
        }
        String upper = MeasureWords.round(is.upperBound(), is.unit(), is.decimals(), words);
        return is.lowerBound() == null
                ? words.text("indicator.form.bounds.to", upper)
                : words.text(
                        "indicator.form.bounds.both",
                        MeasureWords.round(is.lowerBound(), is.unit(), is.decimals(), words),
                        upper);
    }

    private Card targets(IndicatorSheet sheet) {
        IndicatorLine line = sheet.line();
        List<Component> beside = new ArrayList<>();
        if (sheet.mayChange() && !line.retired()) {
            Button add = new Button(words.text("indicator.target.add"), click -> addTarget(sheet));
            add.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            beside.add(add);
        }
        Card card = new Card(words.text("indicator.details.targets"), beside.toArray(Component[]::new));
        if (sheet.targets().isEmpty()) {
            return card.with(new Paragraph(words.text("indicator.target.NONE")));
        }
        Facts facts = new Facts();
        sheet.targets()
                .forEach(dated -> facts.fact(
                        words.text("indicator.target.since", MeasureWords.month(dated.from(), words)),
                        MeasureWords.target(dated.target(), line, words)));
        return card.with(facts);
    }

    private void addTarget(IndicatorSheet sheet) {
        IndicatorLine line = sheet.line();
        new TargetDialog(line, YearMonth.from(clock.today()), target -> {
                    registry.setTarget(currentActor.get(), line.id(), sheet.version(), target);
                    done("indicator.target.done");
                })
                .open();
    }

    private Card history(IndicatorSheet sheet) {
        Card card = new Card(words.text("indicator.details.history"));
        return card.with(new DefinitionHistory(sheet.history(), sheet.line(), names, clock.today()));
    }
}
