package fr.qualipilote.ui.surveys;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import fr.qualipilote.kernel.SearchText;
import fr.qualipilote.organisation.PersonLine;
import fr.qualipilote.organisation.ServiceLine;
import fr.qualipilote.referential.ChapterLine;
import fr.qualipilote.surveys.AnswerScale;
import fr.qualipilote.surveys.Channel;
import fr.qualipilote.surveys.DescribeWave;
import fr.qualipilote.surveys.Gathering;
import fr.qualipilote.surveys.OpeningHours;
import fr.qualipilote.surveys.QuestionId;
import fr.qualipilote.surveys.QuestionLine;
import fr.qualipilote.surveys.Sampling;
import fr.qualipilote.surveys.WaveKind;
import fr.qualipilote.surveys.WaveSheet;
import fr.qualipilote.ui.part.Invalid;
import fr.qualipilote.ui.part.Names;
import fr.qualipilote.ui.part.Pickers;
import fr.qualipilote.ui.text.Wording;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The fields of a wave. What the kind of wave does not have is not asked. */
final class WaveForm extends Div {

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_METHOD = 2_000;

    private final Wording words = Wording.here();
    private final List<QuestionLine> bank;
    private final Names names;

    private final Select<WaveKind> kind = select("survey.kind", WaveKind.values());
    private final TextField title = new TextField(words.text("survey.form.title"));
    private final TextField source = new TextField(words.text("survey.source"));
    private final ComboBox<ChapterLine> theme;
    private final Select<Channel> channel = select("survey.channel", Channel.values());
    private final Select<Gathering> gathering = select("survey.gathering", Gathering.values());
    private final Select<Sampling> sampling = select("survey.sampling", Sampling.values());
    private final DatePicker from = Pickers.date(words.text("survey.form.from"));
    private final DatePicker to = Pickers.date(words.text("survey.form.to"));
    private final IntegerField panel = new IntegerField(words.text("survey.panel"));
    private final IntegerField population = new IntegerField(words.text("survey.population"));
    private final TextArea method = new TextArea(words.text("survey.method"));
    private final MultiSelectComboBox<QuestionLine> questions =
            new MultiSelectComboBox<>(words.text("survey.form.questions"));
    private final MultiSelectComboBox<ServiceLine> services = new MultiSelectComboBox<>(words.text("survey.services"));
    private final MultiSelectComboBox<PersonLine> asked = new MultiSelectComboBox<>(words.text("survey.asked"));
    private final TimePicker opens = new TimePicker(words.text("survey.form.opens"));
    private final TimePicker closes = new TimePicker(words.text("survey.form.closes"));
    private final Checkbox commentAsked = new Checkbox(words.text("survey.form.comment"));
    private final Div mystery = new Div();
    private final Div scenarioList = new Div();
    private final List<ScenarioFields> scenarios = new ArrayList<>();

    WaveForm(List<QuestionLine> bank, Names names) {
        this.bank = bank;
        this.names = names;

        // components
        addClassName("qp-action-form");
        title.setRequiredIndicatorVisible(true);
        title.setMaxLength(LONGEST_TITLE);
        source.setMaxLength(LONGEST_TITLE);
        source.setHelperText(words.text("survey.source.help"));
        theme = Pickers.theme(words.text("field.theme"), names.themes());
        theme.setClearButtonVisible(true);
        gathering.setHelperText(words.text("survey.gathering.help"));
        sampling.setHelperText(words.text("survey.sampling.help"));
        panel.setMin(0);
        population.setMin(0);
        population.setHelperText(words.text("survey.population.help"));
        method.setMaxLength(LONGEST_METHOD);
        questions.setItemLabelGenerator(QuestionLine::label);
        questions.setHelperText(words.text("survey.form.questions.help"));
        services.setItems(names.activeServices());
        services.setItemLabelGenerator(ServiceLine::code);
        services.setHelperText(words.text("survey.form.services.help"));
        asked.setItems((person, typed) -> SearchText.contains(person.name(), typed), names.activePeople());
        asked.setItemLabelGenerator(PersonLine::name);
        opens.setLocale(words.locale());
        closes.setLocale(words.locale());
        opens.setAutoOpen(false);
        closes.setAutoOpen(false);
        commentAsked.setHelperText(words.text("survey.form.comment.help"));
        kind.setValue(WaveKind.SATISFACTION);
        channel.setValue(Channel.HALL);
        gathering.setValue(Gathering.ONE_BY_ONE);
        sampling.setValue(Sampling.SAMPLE);

        // listeners
        kind.addValueChangeListener(change -> adapt());
        gathering.addValueChangeListener(change -> adapt());
        questions.addValueChangeListener(change -> scenarios.forEach(scenario -> scenario.offer(criteria())));

        // layout
        mystery.addClassName("qp-stack");
        scenarioList.addClassName("qp-stack");
        mystery.add(
                row(opens, closes),
                new H2(words.text("survey.scenarios")),
                scenarioList,
                new Button(words.text("survey.scenario.add"), click -> addScenario(null)));
        add(
                row(kind, channel),
                title,
                source,
                row(from, to),
                row(theme, gathering),
                row(sampling, panel, population),
                method,
                questions,
                row(services, asked),
                commentAsked,
                mystery);
        adapt();
    }

    private void adapt() {
        WaveKind chosen = kind.getValue();
        boolean calls = chosen == WaveKind.MYSTERY;
        mystery.setVisible(calls);
        commentAsked.setVisible(chosen == WaveKind.SATISFACTION && gathering.getValue() == Gathering.ONE_BY_ONE);
        gathering.setVisible(chosen != WaveKind.OTHER_SOURCE);
        Set<QuestionLine> before = new LinkedHashSet<>(questions.getValue());
        List<QuestionLine> offered = bank.stream()
                .filter(question -> !question.retired() || before.contains(question))
                .filter(question -> fits(question, chosen))
                .toList();
        questions.setItems((question, typed) -> SearchText.contains(question.label(), typed), offered);
        before.retainAll(offered);
        questions.setValue(before);
        if (calls && scenarios.isEmpty()) {
            addScenario(null);
        }
    }

    private static boolean fits(QuestionLine question, WaveKind kind) {
        return switch (kind) {
            case SATISFACTION -> question.scale().isAsked();
            case MYSTERY -> question.scale() != AnswerScale.FIGURE;
            case OTHER_SOURCE -> true;
        };
    }

    private List<QuestionLine> criteria() {
        return questions.getValue().stream()
                .filter(question -> question.scale().isAsked())
                .toList();
    }

    private void addScenario(WaveSheet.@Nullable Scenario known) {
        ScenarioFields fields = new ScenarioFields(known, criteria(), this::removeScenario);
        scenarios.add(fields);
        scenarioList.add(fields);
    }

    private void removeScenario(ScenarioFields fields) {
        scenarios.remove(fields);
        scenarioList.remove(fields);
    }

    /** Fills the fields with a wave as it is. */
    void show(WaveSheet sheet) {
        kind.setValue(sheet.line().kind());
        title.setValue(sheet.line().title());
        source.setValue(
                sheet.line().source().equals(sheet.line().title())
                        ? ""
                        : sheet.line().source());
        theme.setValue(names.themes().stream()
                .filter(chapter -> chapter.code().equals(sheet.line().theme()))
                .findFirst()
                .orElse(null));
        channel.setValue(sheet.line().channel());
        gathering.setValue(sheet.gathering());
        sampling.setValue(sheet.sampling());
        from.setValue(sheet.line().fieldFrom());
        to.setValue(sheet.line().fieldTo());
        panel.setValue(sheet.line().panel());
        population.setValue(sheet.population());
        method.setValue(sheet.method() == null ? "" : sheet.method());
        questions.setValue(sheet.results().stream()
                .map(result -> result.question().id())
                .flatMap(id -> bank.stream().filter(question -> question.id().equals(id)))
                .collect(Collectors.toCollection(LinkedHashSet::new)));
        services.setValue(names.activeServices().stream()
                .filter(service -> sheet.services().contains(service.id()))
                .collect(Collectors.toSet()));
        asked.setValue(names.activePeople().stream()
                .filter(person -> sheet.asked().contains(person.id()))
                .collect(Collectors.toSet()));
        OpeningHours hours = sheet.openingHours();
        opens.setValue(hours == null ? null : hours.from());
        closes.setValue(hours == null ? null : hours.to());
        commentAsked.setValue(sheet.commentAsked());
        if (!sheet.scenarios().isEmpty()) {
            List.copyOf(scenarios).forEach(this::removeScenario);
            sheet.scenarios().forEach(this::addScenario);
        }
        adapt();
    }

    /** What was typed when it makes a wave; otherwise the fields say what is missing. */
    Optional<DescribeWave> terms() {
        boolean calls = kind.getValue() == WaveKind.MYSTERY;
        boolean filled = required(title, !title.getValue().isBlank());
        filled &= required(
                to,
                to.getValue() == null
                        || from.getValue() == null
                        || !to.getValue().isBefore(from.getValue()));
        if (!filled) {
            to.setErrorMessage(words.text("survey.form.to.before"));
            Invalid.focusFirst(this);
            return Optional.empty();
        }
        LocalTime opening = opens.getValue();
        LocalTime closing = closes.getValue();
        ChapterLine chapter = theme.getValue();
        return Optional.of(new DescribeWave(
                kind.getValue(),
                title.getValue(),
                source.getValue(),
                chapter == null ? null : chapter.code(),
                channel.getValue(),
                sampling.getValue(),
                kind.getValue() == WaveKind.OTHER_SOURCE ? Gathering.TOTALS : gathering.getValue(),
                from.getValue(),
                to.getValue(),
                population.getValue(),
                panel.getValue(),
                method.getValue(),
                questions.getValue().stream().map(QuestionLine::id).toList(),
                calls
                        ? scenarios.stream()
                                .filter(ScenarioFields::isUsed)
                                .map(ScenarioFields::scenario)
                                .toList()
                        : List.of(),
                services.getValue().stream().map(ServiceLine::id).collect(Collectors.toSet()),
                asked.getValue().stream().map(PersonLine::id).collect(Collectors.toSet()),
                calls && opening != null && closing != null ? new OpeningHours(opening, closing) : null,
                commentAsked.getValue()));
    }

    private boolean required(HasValidation field, boolean there) {
        field.setErrorMessage(words.text("field.required"));
        field.setInvalid(!there);
        return there;
    }

    private <E extends Enum<E>> Select<E> select(String key, E[] choices) {
        Select<E> field = new Select<>();
        field.setLabel(words.text(key));
        field.setItems(choices);
        field.setItemLabelGenerator(words::label);
        return field;
    }

    private static Div row(Component... fields) {
        Div row = new Div(fields);
        row.addClassName("qp-row");
        return row;
    }

    /** One scenario of a mystery survey. */
    private static final class ScenarioFields extends Div {

        private final Wording words = Wording.here();
        private final WaveSheet.@Nullable Scenario known;
        private final TextField label = new TextField(words.text("survey.scenario.label"));
        private final TextArea instructions = new TextArea(words.text("survey.scenario.instructions"));
        private final MultiSelectComboBox<QuestionLine> judged =
                new MultiSelectComboBox<>(words.text("survey.scenario.criteria"));

        ScenarioFields(
                WaveSheet.@Nullable Scenario known, List<QuestionLine> criteria, Consumer<ScenarioFields> onRemove) {
            this.known = known;
            addClassNames("qp-stack", "qp-survey-scenario");
            label.setMaxLength(LONGEST_TITLE);
            instructions.setMaxLength(4_000);
            judged.setItemLabelGenerator(QuestionLine::label);
            judged.setHelperText(words.text("survey.scenario.criteria.help"));
            offer(criteria);
            if (known != null) {
                label.setValue(known.label());
                instructions.setValue(Objects.requireNonNullElse(known.instructions(), ""));
                if (known.criteria().size() < criteria.size()) {
                    judged.setValue(criteria.stream()
                            .filter(question -> known.criteria().contains(question.id()))
                            .collect(Collectors.toSet()));
                }
            }
            add(
                    label,
                    instructions,
                    judged,
                    new Button(words.text("survey.scenario.remove"), click -> onRemove.accept(this)));
        }

        private void offer(List<QuestionLine> criteria) {
            Set<QuestionId> offered = criteria.stream().map(QuestionLine::id).collect(Collectors.toSet());
            Set<QuestionLine> before = judged.getValue().stream()
                    .filter(question -> offered.contains(question.id()))
                    .collect(Collectors.toSet());
            judged.setItems(criteria);
            judged.setValue(before);
        }

        private boolean isUsed() {
            return Stream.of(label.getValue(), instructions.getValue()).anyMatch(text -> !text.isBlank());
        }

        private DescribeWave.Scenario scenario() {
            return new DescribeWave.Scenario(
                    known == null ? null : known.id(),
                    label.getValue(),
                    instructions.getValue(),
                    judged.getValue().stream().map(QuestionLine::id).collect(Collectors.toSet()));
        }
    }
}
