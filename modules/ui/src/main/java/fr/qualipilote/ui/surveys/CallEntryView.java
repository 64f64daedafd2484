package fr.qualipilote.ui.surveys;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.timepicker.TimePicker;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import fr.qualipilote.kernel.BusinessClock;
import fr.qualipilote.surveys.Answer;
import fr.qualipilote.surveys.CallLine;
import fr.qualipilote.surveys.Gathering;
import fr.qualipilote.surveys.QuestionId;
import fr.qualipilote.surveys.RecordCall;
import fr.qualipilote.surveys.Surveys;
import fr.qualipilote.surveys.UnknownSurvey;
import fr.qualipilote.surveys.WaveKind;
import fr.qualipilote.surveys.WaveSheet;
import fr.qualipilote.surveys.WaveStep;
import fr.qualipilote.ui.CurrentActor;
import fr.qualipilote.ui.part.Card;
import fr.qualipilote.ui.part.DataTable;
import fr.qualipilote.ui.part.EmptyState;
import fr.qualipilote.ui.part.Invalid;
import fr.qualipilote.ui.part.Names;
import fr.qualipilote.ui.part.Notices;
import fr.qualipilote.ui.part.Page;
import fr.qualipilote.ui.part.Pickers;
import fr.qualipilote.ui.shell.MainLayout;
import fr.qualipilote.ui.shell.Places;
import fr.qualipilote.ui.text.Wording;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Mystery calls, one after the other, made for a phone held in the other hand: large targets, nothing lost when the tab is closed
 * or the line drops, for what is typed is kept on the server.
 */
@Route(value = Places.SURVEYS + "/:" + SurveyNavigation.CODE + "/appels", layout = MainLayout.class)
@PermitAll
public class CallEntryView extends Page implements BeforeEnterObserver {

    private static final int TYPING_PAUSE_MILLIS = 1_000;
    private static final int LONGEST_SECONDS = 3_600;

    private final Surveys surveys;
    private final CurrentActor currentActor;
    private final BusinessClock clock;
    private final Names names;

    private final Div place = new Div();
    private final Div done = new Div();
    private final RadioButtonGroup<WaveSheet.Scenario> scenario = new RadioButtonGroup<>();
    private final Paragraph instructions = new Paragraph();
    private final DatePicker on = Pickers.date(Wording.here().text("survey.call.on"));
    private final TimePicker at = new TimePicker();
    private final RadioButtonGroup<Boolean> pickedUp = new RadioButtonGroup<>();
    private final IntegerField ring = new IntegerField();
    private final IntegerField talk = new IntegerField();
    private final Div criteria = new Div();
    private final TextArea comment = new TextArea();
    private final Paragraph kept = new Paragraph();
    private final List<AnswerField> fields = new ArrayList<>();
    private @Nullable WaveSheet wave;
    private UUID key = UUID.randomUUID();
    private boolean restoring;

    CallEntryView(Surveys surveys, CurrentActor currentActor, BusinessClock clock, Names names) {
        super(Wording.here().text("survey.calls.title"));
        this.surveys = surveys;
        this.currentActor = currentActor;
        this.clock = clock;
        this.names = names;

        // components
        scenario.setLabel(words.text("survey.call.scenario"));
        scenario.setItemLabelGenerator(WaveSheet.Scenario::label);
        scenario.addClassName("qp-answers");
        instructions.addClassNames("qp-next", "qp-pre");
        at.setLabel(words.text("survey.call.at"));
        at.setLocale(words.locale());
        at.setAutoOpen(false);
        pickedUp.setLabel(words.text("survey.call.picked-up"));
        pickedUp.setItems(true, false);
        pickedUp.setItemLabelGenerator(yes -> words.text(yes ? "survey.call.yes" : "survey.call.no"));
        pickedUp.addClassNames("qp-answers", "qp-answers-two");
        seconds(ring, "survey.call.ring");
        seconds(talk, "survey.call.talk");
        criteria.addClassName("qp-stack");
        comment.setLabel(words.text("survey.comment"));
        comment.setHelperText(words.text("survey.call.comment.help"));
        comment.setMaxLength(1_000);
        comment.setValueChangeMode(ValueChangeMode.LAZY);
        comment.setValueChangeTimeout(TYPING_PAUSE_MILLIS);
        kept.addClassName("qp-muted");
        kept.getElement().setAttribute("role", "status");

        // listeners
        scenario.addValueChangeListener(change -> changed());
        pickedUp.addValueChangeListener(change -> changed());
        on.addValueChangeListener(change -> keep());
        at.addValueChangeListener(change -> keep());
        ring.addValueChangeListener(change -> keep());
        talk.addValueChangeListener(change -> keep());
        comment.addValueChangeListener(change -> keep());

        // layout
        addClassName("qp-narrow-page");
        place.addClassName("qp-stack");
        add(place);
    }

    private void seconds(IntegerField field, String key) {
        field.setLabel(words.text(key));
        field.setMin(0);
        field.setMax(LONGEST_SECONDS);
        field.setStepButtonsVisible(true);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String code = event.getRouteParameters().get(SurveyNavigation.CODE).orElse("");
        try {
            names.forget();
            show(surveys.waveWithCode(currentActor.get(), code));
        } catch (UnknownSurvey unknown) {
            event.rerouteToError(NotFoundException.class);
        }
    }

    private void show(WaveSheet sheet) {
        String code = sheet.line().code();
        nameWindow(code);
        setSubtitle(words.text("survey.of-wave", code, sheet.line().title()));
        place.removeAll();
        setWay(SurveyNavigation.addressOf(code), words.text("survey.wave", code));
        boolean takes =
                sheet.gathering() == Gathering.ONE_BY_ONE && sheet.line().kind() == WaveKind.MYSTERY;
        if (!takes || !sheet.steps().contains(WaveStep.ENTER)) {
            place.add(new Card()
                    .with(new EmptyState(words.text("survey.entry.closed"), words.text("survey.entry.closed.next"))));
            return;
        }
        wave = sheet;
        scenario.setItems(sheet.scenarios());
        scenario.setVisible(sheet.scenarios().size() > 1);
        Button now = new Button(words.text("survey.call.now"), click -> now());
        Div when = new Div(on, at, now);
        when.addClassName("qp-survey-when");
        Div times = new Div(ring, talk);
        times.addClassName("qp-row");
        Button send = new Button(words.text("survey.call.save"));
        OneClick.of(send, this::send);
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_LARGE);
        send.addClassName("qp-large");
        place.add(
                new Card(words.text("survey.call.one"))
                        .with(scenario, instructions, when, pickedUp, times, criteria, comment, send, kept),
                done);
        restore(sheet);
        showDone(sheet);
    }

    private void now() {
        on.setValue(clock.today());
        at.setValue(clock.localNow().toLocalTime().truncatedTo(ChronoUnit.MINUTES));
    }

    private void changed() {
        adapt();
        keep();
    }

    /** Only what makes sense is asked: nothing can be judged of a call that nobody took. */
    private void adapt() {
        WaveSheet sheet = wave;
        WaveSheet.Scenario chosen = scenario.getValue();
        if (sheet == null || chosen == null) {
            return;
        }
        instructions.setText(chosen.instructions() == null ? "" : chosen.instructions());
        instructions.setVisible(chosen.instructions() != null);
        boolean taken = Boolean.TRUE.equals(pickedUp.getValue());
        talk.setVisible(taken);
        criteria.setVisible(taken);
        if (fields.stream().map(field -> field.question().id()).toList().equals(chosen.criteria())) {
            return;
        }
        fields.clear();
        criteria.removeAll();
        sheet.results().stream()
                .map(WaveSheet.QuestionResult::question)
                .filter(question -> chosen.criteria().contains(question.id()))
                .forEach(question -> {
                    AnswerField field = new AnswerField(question);
                    field.addValueChangeListener(change -> keep());
                    fields.add(field);
                    criteria.add(field);
                });
    }

    // --- what is typed -----------------------------------------------------------------------------------------------

    private void restore(WaveSheet sheet) {
        Map<String, String> typed =
                surveys.draft(currentActor.get(), sheet.line().id(), Surveys.CALL);
        restoring = true;
        try {
            key = typed.containsKey("key") ? UUID.fromString(typed.get("key")) : UUID.randomUUID();
            scenario.setValue(sheet.scenarios().stream()
                    .filter(one -> one.id().toString().equals(typed.get("scenario")))
                    .findFirst()
                    .orElse(sheet.scenarios().get(0)));
            now();
            if (!typed.isEmpty()) {
                LocalDate day = date(typed.getOrDefault("on", ""));
                LocalTime time = time(typed.getOrDefault("at", ""));
                on.setValue(day == null ? on.getValue() : day);
                at.setValue(time == null ? at.getValue() : time);
            }
            pickedUp.setValue(typed.containsKey("pickedUp") ? Boolean.valueOf(typed.get("pickedUp")) : null);
            ring.setValue(number(typed.getOrDefault("ring", "")));
            talk.setValue(number(typed.getOrDefault("talk", "")));
            comment.setValue(typed.getOrDefault("comment", ""));
            adapt();
            fields.forEach(
                    field -> field.take(typed.getOrDefault(field.question().id().toString(), "")));
        } finally {
            restoring = false;
        }
        kept.setText(words.text(typed.isEmpty() ? "survey.call.kept.nothing" : "survey.call.kept"));
    }

    private void keep() {
        WaveSheet sheet = wave;
        if (restoring || sheet == null || scenario.getValue() == null) {
            return;
        }
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put("key", key.toString());
        typed.put("scenario", scenario.getValue().id().toString());
        typed.put("on", on.getValue() == null ? "" : on.getValue().toString());
        typed.put("at", at.getValue() == null ? "" : at.getValue().toString());
        typed.put(
                "pickedUp",
                pickedUp.getValue() == null ? "" : pickedUp.getValue().toString());
        typed.put("ring", ring.getValue() == null ? "" : ring.getValue().toString());
        typed.put("talk", talk.getValue() == null ? "" : talk.getValue().toString());
        typed.put("comment", comment.getValue());
        fields.forEach(field -> typed.put(field.question().id().toString(), field.written()));
        typed.values().removeIf(String::isEmpty);
        surveys.saveDraft(currentActor.get(), sheet.line().id(), Surveys.CALL, typed);
        kept.setText(words.text("survey.call.kept"));
    }

    private static @Nullable LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException none) {
            return null;
        }
    }

    private static @Nullable LocalTime time(String text) {
        try {
            return LocalTime.parse(text);
        } catch (DateTimeParseException none) {
            return null;
        }
    }

    private static @Nullable Integer number(String text) {
        return text.matches("\\d{1,6}") ? Integer.valueOf(text) : null;
    }

    // --- sending -----------------------------------------------------------------------------------------------------

    private void send() {
        WaveSheet sheet = wave;
        if (sheet == null || !isFilled()) {
            return;
        }
        boolean taken = pickedUp.getValue();
        Map<QuestionId, Answer> notes = new LinkedHashMap<>();
        if (taken) {
            fields.forEach(field -> notes.put(field.question().id(), field.getValue()));
        }
        surveys.recordCall(
                currentActor.get(),
                new RecordCall(
                        sheet.line().id(),
                        key,
                        scenario.getValue().id(),
                        on.getValue(),
                        at.getValue(),
                        taken,
                        ring.getValue(),
                        taken ? talk.getValue() : null,
                        notes,
                        comment.getValue()));
        Notices.done(words.text("survey.call.saved"));
        begin(sheet);
    }

    private boolean isFilled() {
        boolean filled = required(on, on.getValue() != null);
        filled &= required(at, at.getValue() != null);
        filled &= required(pickedUp, pickedUp.getValue() != null);
        if (Boolean.TRUE.equals(pickedUp.getValue())) {
            for (AnswerField field : fields) {
                filled &= required(field, field.getValue() != null);
            }
        }
        if (!filled) {
            Invalid.focusFirst(place);
        }
        return filled;
    }

    private boolean required(HasValidation field, boolean there) {
        field.setErrorMessage(words.text("field.required"));
        field.setInvalid(!there);
        return there;
    }

    /** The next call, of the same scenario. */
    private void begin(WaveSheet before) {
        key = UUID.randomUUID();
        restoring = true;
        try {
            now();
            pickedUp.clear();
            ring.clear();
            talk.clear();
            comment.clear();
            fields.forEach(AnswerField::clear);
            adapt();
        } finally {
            restoring = false;
        }
        kept.setText(words.text("survey.call.kept.nothing"));
        showDone(before);
    }

    // --- what was noted ----------------------------------------------------------------------------------------------

    private void showDone(WaveSheet sheet) {
        List<CallLine> calls = surveys.calls(currentActor.get(), sheet.line().id());
        done.removeAll();
        Card card = new Card(words.text("survey.calls.done", calls.size()));
        if (calls.isEmpty()) {
            card.with(new Paragraph(words.text("survey.calls.none")));
        } else {
            DataTable table = new DataTable(
                    words.text("survey.calls.done", calls.size()),
                    List.of(
                            words.text("survey.call.when"),
                            words.text("survey.call.picked-up"),
                            words.text("survey.call.ring"),
                            words.text("survey.call.hours"),
                            words.text("survey.call.by"),
                            words.text("survey.column.deeds")));
            calls.forEach(call -> table.row(
                    DataTable.text(words.text(
                            "date.at", words.shortDate(call.on()), call.at().toString())),
                    DataTable.text(words.text(call.pickedUp() ? "survey.call.yes" : "survey.call.no")),
                    DataTable.text(call.ringSeconds() == null ? words.text("none") : words.number(call.ringSeconds())),
                    DataTable.text(words.text(
                            call.duringOpeningHours() ? "survey.call.in-hours" : "survey.call.out-of-hours")),
                    DataTable.text(names.person(call.author())),
                    withdraw(sheet, call)));
            card.with(table);
        }
        done.add(card);
    }

    private Component withdraw(WaveSheet sheet, CallLine call) {
        if (!SurveyRights.managesQuality(currentActor.get())
                && !currentActor.get().is(call.author())) {
            return DataTable.text(words.text("none"));
        }
        Button button = new Button(words.text("survey.call.withdraw"), click -> {
            surveys.withdrawCall(currentActor.get(), call.id());
            Notices.done(words.text("survey.call.withdrawn"));
            showDone(sheet);
        });
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        button.setAriaLabel(words.text(
                "survey.call.withdraw.of", words.shortDate(call.on()), call.at().toString()));
        return button;
    }
}
