package fr.qualipilote.ui.surveys;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import fr.qualipilote.surveys.DescribeWave;
import fr.qualipilote.surveys.Surveys;
import fr.qualipilote.surveys.UnknownSurvey;
import fr.qualipilote.surveys.WaveId;
import fr.qualipilote.surveys.WaveSheet;
import fr.qualipilote.surveys.WaveStep;
import fr.qualipilote.ui.CurrentActor;
import fr.qualipilote.ui.part.Card;
import fr.qualipilote.ui.part.EmptyState;
import fr.qualipilote.ui.part.Names;
import fr.qualipilote.ui.part.Notices;
import fr.qualipilote.ui.part.Page;
import fr.qualipilote.ui.shell.MainLayout;
import fr.qualipilote.ui.shell.Places;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import java.util.function.Consumer;

/** A wave as it is prepared: new, or changed until its field opens. */
@Route(value = SurveyNavigation.NEW, layout = MainLayout.class)
@RouteAlias(value = Places.SURVEYS + "/:" + SurveyNavigation.CODE + "/modifier", layout = MainLayout.class)
@PermitAll
public class WaveFormView extends Page implements BeforeEnterObserver {

    private final Surveys surveys;
    private final CurrentActor currentActor;
    private final Names names;

    private final Div place = new Div();

    WaveFormView(Surveys surveys, CurrentActor currentActor, Names names) {
        super("");
        this.surveys = surveys;
        this.currentActor = currentActor;
        this.names = names;

        // layout
        addClassName("qp-narrow-page");
        place.addClassName("qp-stack");
        add(place);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        names.forget();
        place.removeAll();
        Optional<String> code = event.getRouteParameters().get(SurveyNavigation.CODE);
        if (code.isEmpty()) {
            setHeading(words.text("survey.new"));
            setWay(Places.SURVEYS, words.text("nav.surveys"));
            if (SurveyRights.managesQuality(currentActor.get())) {
                create();
            } else {
                refuse();
            }
            return;
        }
        try {
            WaveSheet sheet = surveys.waveWithCode(currentActor.get(), code.get());
            setHeading(words.text("survey.edit.title", sheet.line().code()));
            setWay(SurveyNavigation.addressOf(code.get()), words.text("survey.wave", code.get()));
            if (sheet.steps().contains(WaveStep.EDIT)) {
                edit(sheet);
            } else {
                refuse();
            }
        } catch (UnknownSurvey unknown) {
            event.rerouteToError(NotFoundException.class);
        }
    }

    private void refuse() {
        place.add(new Card()
                .with(new EmptyState(words.text("survey.form.closed"), words.text("survey.form.closed.next"))));
    }

    private void create() {
        WaveForm form = new WaveForm(surveys.questions(currentActor.get()), names);
        show(form, "survey.form.create", terms -> {
            WaveId id = surveys.create(currentActor.get(), terms);
            Notices.done(words.text("survey.form.created"));
            SurveyNavigation.show(SurveyNavigation.addressOf(
                    surveys.wave(currentActor.get(), id).line().code()));
        });
    }

    private void edit(WaveSheet sheet) {
        WaveForm form = new WaveForm(surveys.questions(currentActor.get()), names);
        form.show(sheet);
        show(form, "button.save", terms -> {
            surveys.edit(currentActor.get(), sheet.line().id(), sheet.version(), terms);
            Notices.done(words.text("survey.form.saved"));
            SurveyNavigation.show(SurveyNavigation.addressOf(sheet.line().code()));
        });
    }

    private void show(WaveForm form, String verb, Consumer<DescribeWave> onSend) {
        Button send = new Button(words.text(verb));
        OneClick.of(send, () -> form.terms().ifPresent(onSend));
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div buttons = new Div(send);
        buttons.addClassName("qp-buttons");
        place.add(new Card().with(form, buttons));
    }
}
