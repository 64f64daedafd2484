package fr.qualipilote.ui.committees;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import fr.qualipilote.kernel.BusinessClock;
import fr.qualipilote.organisation.Bodies;
import fr.qualipilote.organisation.BodyId;
import fr.qualipilote.organisation.BodySheet;
import fr.qualipilote.organisation.Mandates;
import fr.qualipilote.organisation.MeetingId;
import fr.qualipilote.organisation.MeetingLine;
import fr.qualipilote.organisation.Meetings;
import fr.qualipilote.organisation.UnknownBody;
import fr.qualipilote.ui.CurrentActor;
import fr.qualipilote.ui.part.Card;
import fr.qualipilote.ui.part.Facts;
import fr.qualipilote.ui.part.Names;
import fr.qualipilote.ui.part.Notices;
import fr.qualipilote.ui.part.Page;
import fr.qualipilote.ui.shell.MainLayout;
import fr.qualipilote.ui.shell.Places;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** One body: who sits in it, and its meetings. */
@Route(value = Places.COMMITTEES + "/:" + BodyView.ID, layout = MainLayout.class)
@PermitAll
public class BodyView extends Page implements BeforeEnterObserver {

    static final String ID = "instance";

    private final Bodies bodies;
    private final Meetings meetings;
    private final Mandates mandates;
    private final CurrentActor currentActor;
    private final BusinessClock clock;
    private final Names names;
    private final CommitteeWords committee;

    private final Div tools = new Div();
    private final Div main = new Div();
    private final Div aside = new Div();

    BodyView(
            Bodies bodies,
            Meetings meetings,
            Mandates mandates,
            CurrentActor currentActor,
            BusinessClock clock,
            Names names) {
        super("");
        this.bodies = bodies;
        this.meetings = meetings;
        this.mandates = mandates;
        this.currentActor = currentActor;
        this.clock = clock;
        this.names = names;
        this.committee = new CommitteeWords(names, words);

        // layout
        setWay(Places.COMMITTEES, words.text("nav.committees"));
        tools.addClassName("qp-buttons");
        addTools(tools);
        main.addClassName("qp-stack");
        aside.addClassName("qp-stack");
        Div columns = new Div(main, aside);
        columns.addClassName("qp-columns");
        add(columns);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        try {
            show(BodyId.of(event.getRouteParameters().get(ID).orElse("")));
        } catch (UnknownBody | IllegalArgumentException unknown) {
            event.rerouteToError(NotFoundException.class);
        }
    }

    private void show(BodyId id) {
        names.forget();
        BodySheet body = bodies.body(id);
        LocalDate today = clock.today();
        setHeading(body.name());
        setSubtitle(words.label(body.kind()));
        tools.removeAll();
        if (bodies.mayPrepare(currentActor.get())) {
            tools.add(new Button(words.text("committees.change"), click -> change(body)));
            if (body.existsOn(today) || body.since().isAfter(today)) {
                Button plan = new Button(words.text("committees.plan"), click -> plan(body));
                plan.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
                tools.add(plan);
            }
        }
        List<MeetingLine> lines = meetings.meetingsOf(id);
        Card held = new Card(words.text("committees.meetings"));
        if (lines.isEmpty()) {
            Paragraph none = new Paragraph(words.text("committees.meetings.none"));
            none.addClassName("qp-muted");
            held.with(none);
        } else {
            held.with(new MeetingList(lines, false, committee));
        }
        main.removeAll();
        main.add(held);
        aside.removeAll();
        aside.add(new Card(words.text("committees.facts")).with(facts(body, today)));
    }

    private Facts facts(BodySheet body, LocalDate today) {
        return new Facts()
                .fact(words.text("committees.chair"), committee.chair(body, mandates, today))
                .fact(words.text("committees.members"), committee.members(body))
                .fact(words.text("committees.themes"), committee.themes(body))
                .fact(words.text("field.rhythm"), body.rhythm())
                .fact(words.text("committees.since"), words.dayMonthYear(body.since()))
                .fact(
                        words.text("committees.until"),
                        Optional.ofNullable(body.until())
                                .map(words::dayMonthYear)
                                .orElse(null));
    }

    private void change(BodySheet body) {
        new BodyDialog(body, names, committee, clock.today(), description -> {
                    bodies.change(currentActor.get(), body.id(), body.version(), description);
                    Notices.done(words.text("committees.changed", description.name()));
                    show(body.id());
                })
                .open();
    }

    private void plan(BodySheet body) {
        new PlanMeetingDialog(body.name(), null, clock.today(), plan -> {
                    MeetingId id = meetings.plan(currentActor.get(), body.id(), plan);
                    Notices.done(words.text("committees.planned", words.dayMonthYear(plan.day())));
                    UI.getCurrent().navigate(CommitteeNavigation.addressOf(id));
                })
                .open();
    }
}
