package fr.qualipilote.ui.indicators;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import fr.qualipilote.indicators.DatedTarget;
import fr.qualipilote.indicators.IndicatorDefinition;
import fr.qualipilote.indicators.IndicatorSheet;
import fr.qualipilote.indicators.Method;
import fr.qualipilote.indicators.Periodicity;
import fr.qualipilote.indicators.ReferenceFigures.ReferenceFigureLine;
import fr.qualipilote.indicators.Responsible;
import fr.qualipilote.indicators.Target;
import fr.qualipilote.indicators.Unit;
import fr.qualipilote.organisation.PersonLine;
import fr.qualipilote.organisation.ServiceLine;
import fr.qualipilote.ui.part.Invalid;
import fr.qualipilote.ui.part.Names;
import fr.qualipilote.ui.part.Pickers;
import fr.qualipilote.ui.text.Wording;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What an indicator is: words, formula, unit and bounds, how and by whom it is measured. */
final class DefinitionForm extends Div {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_TEXT = 2_000;
    private static final int MOST_DECIMALS = 4;
    private static final int MOST_DUE_DAYS = 60;
    /** After all others, among themselves by code. */
    private static final int AT_THE_END = 10_000;

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private final Wording words = Wording.here();
    private final @Nullable IndicatorSheet sheet;

    private final TextField name = new TextField(words.text("indicator.form.name"));
    private final TextField code = new TextField(words.text("indicator.form.code"));
    private final TextField comment = new TextField(words.text("indicator.form.comment"));
    private final TextArea definition = new TextArea(words.text("indicator.why.definition"));
    private final TextArea formula = new TextArea(words.text("indicator.why.formula"));
    private final TextField numerator = new TextField(words.text("indicator.form.numerator"));
    private final TextField denominator = new TextField(words.text("indicator.form.denominator"));
    private final ComboBox<ReferenceFigureLine> figure = new ComboBox<>(words.text("indicator.form.figure"));
    private final Select<Unit> unit = new Select<>();
    private final IntegerField decimals = new IntegerField(words.text("indicator.form.decimals"));
    private final BigDecimalField lower = new BigDecimalField(words.text("indicator.form.lower"));
    private final BigDecimalField upper = new BigDecimalField(words.text("indicator.form.upper"));
    private final Select<Periodicity> periodicity = new Select<>();
    private final TextField source = new TextField(words.text("indicator.source"));
    private final Select<Method> method = new Select<>();
    private final IntegerField sampleSize = new IntegerField(words.text("indicator.sample-size"));
    private final ComboBox<ServiceLine> service;
    private final ComboBox<PersonLine> person;
    private final IntegerField dueDays = new IntegerField(words.text("indicator.form.due-days"));
    private final MonthField collectedFrom;
    private final Checkbox publishable = new Checkbox(words.text("indicator.form.publishable"));
    private final TargetFields target = new TargetFields(words.text("indicator.why.target"), new Target.None());
    private final MonthField targetFrom;

    /** @param sheet what is there; null for a new indicator */
    DefinitionForm(@Nullable IndicatorSheet sheet, Names names, List<ReferenceFigureLine> figures, LocalDate today) {
        this.sheet = sheet;

        // components
        addClassName("qp-action-form");
        name.setMaxLength(LONGEST_NAME);
        name.setRequiredIndicatorVisible(true);
        code.setMaxLength(LONGEST_NAME);
        code.setHelperText(words.text("indicator.form.code.help"));
        comment.setMaxLength(LONGEST_TEXT);
        List.of(definition, formula).forEach(area -> area.setMaxLength(LONGEST_TEXT));
        numerator.setHelperText(words.text("indicator.form.numerator.help"));
        figure.setItems(figures);
        figure.setItemLabelGenerator(ReferenceFigureLine::name);
        figure.setClearButtonVisible(true);
        figure.setHelperText(words.text("indicator.form.figure.help"));
        select(unit, "indicator.form.unit", Unit.values());
        select(periodicity, "indicator.form.periodicity", Periodicity.values());
        select(method, "indicator.method", Method.values());
        decimals.setMin(0);
        decimals.setMax(MOST_DECIMALS);
        decimals.setStepButtonsVisible(true);
        lower.setLocale(words.locale());
        upper.setLocale(words.locale());
        upper.setHelperText(words.text("indicator.form.upper.help"));
        sampleSize.setMin(1);
        service = Pickers.service(words.text("indicator.form.service"), names.activeServices());
        person = Pickers.person(words.text("indicator.form.person"), names.activePeople());
        service.setClearButtonVisible(true);
        person.setClearButtonVisible(true);
        service.setHelperText(words.text("indicator.form.responsible.help"));
        dueDays.setMin(0);
        dueDays.setMax(MOST_DUE_DAYS);
        dueDays.setHelperText(words.text("indicator.form.due-days.help"));
        YearMonth month = YearMonth.from(today);
        collectedFrom = new MonthField(words.text("indicator.form.collected-from"), month);
        collectedFrom.setHelperText(words.text("indicator.form.collected-from.help"));
        targetFrom = new MonthField(words.text("indicator.target.from"), month);

        // listeners
        unit.addValueChangeListener(change -> adapt());
        method.addValueChangeListener(change -> adapt());
        service.addValueChangeListener(change -> onlyOne(person, change.getValue()));
        person.addValueChangeListener(change -> onlyOne(service, change.getValue()));

        // layout
        add(name, row(code, comment), definition);
        add(heading("indicator.form.value"), formula, row(numerator, denominator), figure);
        add(row(unit, decimals), row(lower, upper));
        if (sheet == null) {
            add(heading("indicator.form.judged"), target, targetFrom);
        }
        add(heading("indicator.form.collecting"), row(periodicity, dueDays), row(service, person));
        add(source, row(method, sampleSize), collectedFrom, publishable);
        if (sheet == null) {
            begin();
        } else {
            read(sheet, names, figures);
        }
        adapt();
    }

    private void begin() {
        unit.setValue(Unit.PERCENT);
        decimals.setValue(Unit.PERCENT.decimals());
        lower.setValue(BigDecimal.ZERO);
        upper.setValue(WHOLE);
        periodicity.setValue(Periodicity.MONTH);
        method.setValue(Method.EXHAUSTIVE);
        dueDays.setValue(IndicatorDefinition.USUAL_DUE_DAYS);
        publishable.setValue(true);
        unit.addValueChangeListener(change -> {
            decimals.setValue(change.getValue().decimals());
            upper.setValue(change.getValue() == Unit.PERCENT ? WHOLE : null);
        });
    }

    private void read(IndicatorSheet known, Names names, List<ReferenceFigureLine> figures) {
        IndicatorDefinition is = known.definition();
        name.setValue(is.name());
        code.setValue(is.code());
        comment.setValue(is.comment());
        definition.setValue(is.definition());
        formula.setValue(is.formula());
        numerator.setValue(Objects.requireNonNullElse(is.numeratorName(), ""));
        denominator.setValue(Objects.requireNonNullElse(is.denominatorName(), ""));
        figure.setValue(figures.stream()
                .filter(line -> line.id().equals(is.denominatorFigure()))
                .findFirst()
                .orElse(null));
        unit.setValue(is.unit());
        decimals.setValue(is.decimals());
        lower.setValue(is.lowerBound());
        upper.setValue(is.upperBound());
        periodicity.setValue(is.periodicity());
        source.setValue(is.source());
        method.setValue(is.method());
        sampleSize.setValue(is.sampleSize());
        if (is.responsible() instanceof Responsible.OneService one) {
            service.setValue(names.activeServices().stream()
                    .filter(line -> line.id().equals(one.service()))
                    .findFirst()
                    .orElse(null));
        } else if (is.responsible() instanceof Responsible.Someone someone) {
            person.setValue(names.activePeople().stream()
                    .filter(line -> line.id().equals(someone.person()))
                    .findFirst()
                    .orElse(null));
        }
        dueDays.setValue(is.dueDays());
        collectedFrom.setValue(is.collectedFrom());
        publishable.setValue(is.publishable());
    }

    /** @return whether all that is required is there; otherwise the fields say what is missing */
    boolean isComplete() {
        boolean complete = required(name, !name.getValue().isBlank());
        complete &= required(decimals, decimals.getValue() != null) && required(dueDays, dueDays.getValue() != null);
        complete &= collectedFrom.isThere();
        if (sheet == null) {
            complete &= target.isThere() && targetFrom.isThere();
        }
        if (!complete) {
            Invalid.focusFirst(this);
        }
        return complete;
    }

    IndicatorDefinition definition() {
        return new IndicatorDefinition(
                code.getValue().strip(),
                name.getValue().strip(),
                definition.getValue().strip(),
                formula.getValue().strip(),
                orNull(numerator.getValue()),
                orNull(denominator.getValue()),
                figure.getValue() == null ? null : figure.getValue().id(),
                unit.getValue(),
                decimals.getValue(),
                lower.getValue(),
                upper.getValue(),
                periodicity.getValue(),
                source.getValue().strip(),
                comment.getValue().strip(),
                method.getValue(),
                method.getValue() == Method.SAMPLE ? sampleSize.getValue() : null,
                responsible(),
                publishable.getValue(),
                dueDays.getValue(),
                collectedFrom.chosen(),
                sheet == null ? AT_THE_END : sheet.definition().position());
    }

    /** The first target of a new indicator. */
    List<DatedTarget> targets() {
        return target.chosen() instanceof Target.None
                ? List.of()
                : List.of(new DatedTarget(targetFrom.chosen(), target.chosen()));
    }

    private Responsible responsible() {
        if (service.getValue() != null) {
            return new Responsible.OneService(service.getValue().id());
        }
        return person.getValue() != null
                ? new Responsible.Someone(person.getValue().id())
                : new Responsible.Quality();
    }

    private void adapt() {
        sampleSize.setVisible(method.getValue() == Method.SAMPLE);
    }

    /** A service or a person, not both. */
    private static void onlyOne(ComboBox<?> other, @Nullable Object chosen) {
        if (chosen != null) {
            other.clear();
        }
    }

    private <F extends Component & com.vaadin.flow.component.HasValidation> boolean required(F field, boolean there) {
        field.setErrorMessage(words.text("field.required"));
        field.setInvalid(!there);
        return there;
    }

    private static @Nullable String orNull(String text) {
        return text.isBlank() ? null : text.strip();
    }

    private H3 heading(String key) {
        return new H3(words.text(key));
    }

    private <E extends Enum<E>> void select(Select<E> field, String key, E[] choices) {
        field.setLabel(words.text(key));
        field.setItems(choices);
        field.setItemLabelGenerator(words::label);
    }

    private static Div row(Component... fields) {
        Div row = new Div(fields);
        row.addClassName("qp-row");
        return row;
    }
}
