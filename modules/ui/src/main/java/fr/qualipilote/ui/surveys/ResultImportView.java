package fr.qualipilote.ui.surveys;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import fr.qualipilote.surveys.Gathering;
import fr.qualipilote.surveys.InvalidResultFile;
import fr.qualipilote.surveys.ResultImports;
import fr.qualipilote.surveys.ResultPreview;
import fr.qualipilote.surveys.ResultPreview.Effect;
import fr.qualipilote.surveys.Surveys;
import fr.qualipilote.surveys.UnknownSurvey;
import fr.qualipilote.surveys.WaveId;
import fr.qualipilote.surveys.WaveSheet;
import fr.qualipilote.surveys.WaveStep;
import fr.qualipilote.ui.CurrentActor;
import fr.qualipilote.ui.part.Card;
import fr.qualipilote.ui.part.Chip;
import fr.qualipilote.ui.part.DataTable;
import fr.qualipilote.ui.part.EmptyState;
import fr.qualipilote.ui.part.FileCard;
import fr.qualipilote.ui.part.FileField;
import fr.qualipilote.ui.part.FileRefusal;
import fr.qualipilote.ui.part.Note;
import fr.qualipilote.ui.part.Notices;
import fr.qualipilote.ui.part.Page;
import fr.qualipilote.ui.part.Tone;
import fr.qualipilote.ui.shell.MainLayout;
import fr.qualipilote.ui.shell.Places;
import fr.qualipilote.ui.text.Wording;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes results over from a spreadsheet: a file, what was understood row by row, one click that writes all of it or nothing. */
@Route(value = Places.SURVEYS + "/:" + SurveyNavigation.CODE + "/import", layout = MainLayout.class)
@PermitAll
public class ResultImportView extends Page implements BeforeEnterObserver {

    private static final String UNREADABLE = "survey-import.file-";

    private final Surveys surveys;
    private final ResultImports imports;
    private final CurrentActor currentActor;

    private final Div place = new Div();
    private String code = "";
    private @Nullable WaveId wave;
    private String fileName = "";
    private byte[] content = {};

    ResultImportView(Surveys surveys, ResultImports imports, CurrentActor currentActor) {
        super(Wording.here().text("survey.import.title"));
        this.surveys = surveys;
        this.imports = imports;
        this.currentActor = currentActor;

        // layout
        place.addClassName("qp-stack");
        add(place);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        code = event.getRouteParameters().get(SurveyNavigation.CODE).orElse("");
        try {
            WaveSheet sheet = surveys.waveWithCode(currentActor.get(), code);
            wave = sheet.line().id();
            nameWindow(code);
            setSubtitle(words.text("survey.of-wave", code, sheet.line().title()));
            if (sheet.gathering() == Gathering.TOTALS && sheet.steps().contains(WaveStep.ENTER)) {
                askForFile(null);
            } else {
                begin();
                place.add(new Card()
                        .with(new EmptyState(
                                words.text("survey.entry.closed"), words.text("survey.entry.closed.next"))));
            }
        } catch (UnknownSurvey unknown) {
            event.rerouteToError(NotFoundException.class);
        }
    }

    private void begin() {
        place.removeAll();
        setWay(SurveyNavigation.addressOf(code), words.text("survey.wave", code));
    }

    // --- the file ----------------------------------------------------------------------------------------------------

    private void askForFile(@Nullable String refusal) {
        begin();
        place.add(FileCard.asking(
                words.text("import.file"),
                refusal,
                new FileField(words.text("import.choose-file"), this::receive, FileField.TABLES),
                words.text("survey.import.help.columns"),
                words.text("survey.import.help.source"),
                words.text("survey.import.help.safe")));
    }

    /** Takes a file that has arrived: nothing is kept of an earlier one. */
    void receive(String name, byte[] bytes) {
        fileName = name;
        content = bytes;
        preview();
    }

    // --- the preview -------------------------------------------------------------------------------------------------

    private void preview() {
        WaveId into = wave;
        if (into == null) {
            return;
        }
        ResultPreview preview;
        try {
            preview = imports.preview(currentActor.get(), into, fileName, content);
        } catch (InvalidResultFile refused) {
            askForFile(words.text("import.refused", fileName, refusal(refused)));
            return;
        }
        begin();
        Card card = new Card(words.text(
                "survey.import.of", preview.fileName(), preview.rows().size()));
        card.with(rows(preview), confirmation(preview, into));
        place.add(card);
    }

    /** Why the file as a whole was refused: its own problems are those that any file may have. */
    private String refusal(InvalidResultFile refused) {
        return refused.code().startsWith(UNREADABLE)
                ? FileRefusal.sentence(
                        "refusal.import.file-" + refused.code().substring(UNREADABLE.length()),
                        refused.arguments(),
                        words)
                : words.text("refusal." + refused.code(), refused.arguments().toArray());
    }

    private DataTable rows(ResultPreview preview) {
        DataTable table = new DataTable(
                words.text("survey.import.rows"),
                List.of(
                        words.text("survey.column.question"),
                        words.text("survey.column.source"),
                        words.text("survey.column.n"),
                        words.text("survey.column.satisfied"),
                        words.text("survey.column.percent"),
                        words.text("survey.import.effect")));
        preview.rows()
                .forEach(row -> table.row(
                        DataTable.text(words.text("survey.import.line", row.line(), row.label())),
                        DataTable.text(row.source() == null ? words.text("none") : row.source()),
                        DataTable.text(row.answering() == null ? words.text("none") : words.number(row.answering())),
                        DataTable.text(row.satisfied() == null ? words.text("none") : words.number(row.satisfied())),
                        DataTable.text(SurveyWords.percent(row.percent(), words)),
                        effect(row)));
        return table;
    }

    private Component effect(ResultPreview.Row row) {
        ResultPreview.Problem problem = row.problem();
        if (problem == null) {
            Tone tone =
                    switch (row.effect()) {
                        case ENTER -> Tone.OK;
                        case REPLACE, ADD_QUESTION -> Tone.INFO;
                        case UNCHANGED, OTHER_WAVE -> Tone.PLAIN;
                    };
            return new Chip(words.label(row.effect()), tone);
        }
        Span why = new Span(words.text(
                "survey.import." + problem.code(), problem.arguments().toArray()));
        why.addClassName("qp-survey-problem");
        return why;
    }

    private Component confirmation(ResultPreview preview, WaveId into) {
        long wrong = preview.problems();
        long written = preview.rows().stream()
                .filter(row -> row.effect() != Effect.UNCHANGED && row.effect() != Effect.OTHER_WAVE)
                .count();
        Button confirm = new Button(words.text("survey.import.confirm", written), click -> confirm(into));
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        confirm.setEnabled(wrong == 0 && written > 0);
        confirm.setDisableOnClick(true);
        Note said = wrong > 0
                ? Note.refused(words.text("survey.import.blocked", wrong))
                : Note.next(
                        written == 0
                                ? words.text("survey.import.nothing")
                                : words.text("survey.import.outlook", written));
        Div buttons = new Div(confirm, new Button(words.text("import.another-file"), click -> askForFile(null)));
        buttons.addClassName("qp-buttons");
        Div all = new Div(said.inPassing(), buttons);
        all.addClassName("qp-stack");
        return all;
    }

    private void confirm(WaveId into) {
        int written;
        try {
            written = imports.confirm(currentActor.get(), into, fileName, content);
        } catch (InvalidResultFile refused) {
            // somebody changed the wave or the bank meanwhile: show what is to be corrected now
            preview();
            return;
        }
        content = new byte[0];
        Notices.done(words.text("survey.import.done", written));
        SurveyNavigation.show(SurveyNavigation.addressOf(code));
    }
}
