package fr.qualipilote.ui.surveys;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import fr.qualipilote.surveys.Answer;
import fr.qualipilote.surveys.EnterAnswers;
import fr.qualipilote.surveys.EntryWay;
import fr.qualipilote.surveys.Gathering;
import fr.qualipilote.surveys.QuestionId;
import fr.qualipilote.surveys.Surveys;
import fr.qualipilote.surveys.UnknownSurvey;
import fr.qualipilote.surveys.WaveId;
import fr.qualipilote.surveys.WaveKind;
import fr.qualipilote.surveys.WaveSheet;
import fr.qualipilote.surveys.WaveStep;
import fr.qualipilote.ui.CurrentActor;
import fr.qualipilote.ui.part.Card;
import fr.qualipilote.ui.part.EmptyState;
import fr.qualipilote.ui.part.Notices;
import fr.qualipilote.ui.part.Page;
import fr.qualipilote.ui.shell.MainLayout;
import fr.qualipilote.ui.shell.Places;
import fr.qualipilote.ui.text.Wording;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Answer sheets, one after the other, at a desk or on the phone; what is typed stays until it is sent. */
@Route(value = Places.SURVEYS + "/:" + SurveyNavigation.CODE + "/saisie", layout = MainLayout.class)
@PermitAll
public class SheetEntryView extends Page implements BeforeEnterObserver {

    private static final String KEY = "key";
    private static final String WAY = "way";
    private static final String COMMENT = "comment";
    private static final int TYPING_PAUSE_MILLIS = 1_000;

    private final Surveys surveys;
    private final CurrentActor currentActor;

    private final Div place = new Div();
    private final Paragraph count = new Paragraph();
    private final RadioButtonGroup<EntryWay> way = new RadioButtonGroup<>();
    private final TextArea comment = new TextArea();
    private final List<AnswerField> fields = new ArrayList<>();
    private String code = "";
    private @Nullable WaveId wave;
    private UUID key = UUID.randomUUID();
    private boolean restoring;

    SheetEntryView(Surveys surveys, CurrentActor currentActor) {
        super(Wording.here().text("survey.sheets.title"));
        this.surveys = surveys;
        this.currentActor = currentActor;

        // components
        way.setLabel(words.text("survey.sheets.way"));
        way.setItems(EntryWay.DESK, EntryWay.PHONE);
        way.setItemLabelGenerator(words::label);
        way.setValue(EntryWay.DESK);
        comment.setLabel(words.text("survey.comment"));
        comment.setHelperText(words.text("survey.comment.help"));
        comment.setMaxLength(1_000);
        comment.setValueChangeMode(ValueChangeMode.LAZY);
        comment.setValueChangeTimeout(TYPING_PAUSE_MILLIS);
        count.addClassName("qp-muted");
        count.getElement().setAttribute("role", "status");

        // listeners
        way.addValueChangeListener(change -> keep());
        comment.addValueChangeListener(change -> keep());

        // layout
        addClassName("qp-narrow-page");
        place.addClassName("qp-stack");
        add(place);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        code = event.getRouteParameters().get(SurveyNavigation.CODE).orElse("");
        try {
            show(surveys.waveWithCode(currentActor.get(), code));
        } catch (UnknownSurvey unknown) {
            event.rerouteToError(NotFoundException.class);
        }
    }

    private void show(WaveSheet sheet) {
        nameWindow(code);
        setSubtitle(
                words.text("survey.of-wave", sheet.line().code(), sheet.line().title()));
        place.removeAll();
        setWay(SurveyNavigation.addressOf(code), words.text("survey.wave", code));
        boolean takes =
                sheet.gathering() == Gathering.ONE_BY_ONE && sheet.line().kind() == WaveKind.SATISFACTION;
        if (!takes || !sheet.steps().contains(WaveStep.ENTER)) {
            place.add(new Card()
                    .with(new EmptyState(words.text("survey.entry.closed"), words.text("survey.entry.closed.next"))));
            return;
        }
        wave = sheet.line().id();
        fields.clear();
        Card card = new Card(words.text("survey.sheets.one"));
        card.with(way);
        sheet.results().forEach(result -> {
            AnswerField field = new AnswerField(result.question());
            field.addValueChangeListener(change -> keep());
            fields.add(field);
            card.with(field);
        });
        Button send = new Button(words.text("survey.sheets.save"));
        OneClick.of(send, () -> send(sheet));
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_LARGE);
        send.addClassName("qp-large");
        card.with(comment, send, count);
        place.add(card);
        showCount(sheet);
        restore(sheet);
    }

    private void showCount(WaveSheet sheet) {
        count.setText(words.text("survey.entries.sheets", sheet.line().entries()));
    }

    // --- what is typed -----------------------------------------------------------------------------------------------

    private void restore(WaveSheet sheet) {
        Map<String, String> kept =
                surveys.draft(currentActor.get(), sheet.line().id(), Surveys.SHEET);
        restoring = true;
        try {
            key = kept.containsKey(KEY) ? UUID.fromString(kept.get(KEY)) : UUID.randomUUID();
            fields.forEach(
                    field -> field.take(kept.getOrDefault(field.question().id().toString(), "")));
            comment.setValue(kept.getOrDefault(COMMENT, ""));
            if (EntryWay.PHONE.name().equals(kept.get(WAY))) {
                way.setValue(EntryWay.PHONE);
            }
        } finally {
            restoring = false;
        }
    }

    private void keep() {
        WaveId open = wave;
        if (restoring || open == null) {
            return;
        }
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put(KEY, key.toString());
        typed.put(WAY, way.getValue().name());
        fields.forEach(field -> typed.put(field.question().id().toString(), field.written()));
        typed.put(COMMENT, comment.getValue());
        typed.values().removeIf(String::isEmpty);
        surveys.saveDraft(currentActor.get(), open, Surveys.SHEET, typed);
    }

    private void send(WaveSheet sheet) {
        Map<QuestionId, Answer> answers = new LinkedHashMap<>();
        fields.forEach(field -> {
            Answer answer = field.getValue();
            if (answer != null) {
                answers.put(field.question().id(), answer);
            }
        });
        surveys.enterAnswers(
                currentActor.get(),
                new EnterAnswers(sheet.line().id(), key, way.getValue(), answers, comment.getValue()));
        Notices.done(words.text("survey.sheets.saved"));
        begin();
    }

    /** The next sheet; what was chosen for all of them stays. */
    private void begin() {
        key = UUID.randomUUID();
        restoring = true;
        try {
            fields.forEach(AnswerField::clear);
            comment.clear();
        } finally {
            restoring = false;
        }
        showCount(surveys.waveWithCode(currentActor.get(), code));
        place.scrollIntoView();
    }
}
