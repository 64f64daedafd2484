package fr.qualipilote.ui.committees;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import fr.qualipilote.kernel.BusinessClock;
import fr.qualipilote.organisation.Bodies;
import fr.qualipilote.organisation.BodySheet;
import fr.qualipilote.organisation.Mandates;
import fr.qualipilote.organisation.MeetingLine;
import fr.qualipilote.organisation.MeetingState;
import fr.qualipilote.organisation.Meetings;
import fr.qualipilote.ui.CurrentActor;
import fr.qualipilote.ui.part.Card;
import fr.qualipilote.ui.part.Chip;
import fr.qualipilote.ui.part.EmptyState;
import fr.qualipilote.ui.part.Names;
import fr.qualipilote.ui.part.Notices;
import fr.qualipilote.ui.part.Page;
import fr.qualipilote.ui.part.Tone;
import fr.qualipilote.ui.shell.MainLayout;
import fr.qualipilote.ui.shell.Places;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** The bodies that meet, the next meetings and the past ones. */
@Route(value = Places.COMMITTEES, layout = MainLayout.class)
@Menu(title = "nav.committees", order = 32)
@PermitAll
public class CommitteesView extends Page implements BeforeEnterObserver {

    private static final int PAST_SHOWN = 20;

    private final Bodies bodies;
    private final Meetings meetings;
    private final Mandates mandates;
    private final CurrentActor currentActor;
    private final BusinessClock clock;
    private final Names names;
    private final CommitteeWords committee;

    private final Div main = new Div();
    private final Div aside = new Div();

    CommitteesView(
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

        // components
        setHeading(words.text("committees.title"));
        setSubtitle(words.text("committees.subtitle"));
        if (bodies.mayPrepare(currentActor.get())) {
            Button found = new Button(words.text("committees.found"), click -> found());
            found.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            addTools(found);
        }

        // layout
        main.addClassName("qp-stack");
        aside.addClassName("qp-stack");
        Div columns = new Div(main, aside);
        columns.addClassNames("qp-columns", "qp-committees");
        add(columns);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        names.forget();
        LocalDate today = clock.today();
        List<MeetingLine> all = meetings.meetings();
        List<MeetingLine> next = all.stream()
                .filter(line -> isAhead(line, today))
                .sorted(Comparator.comparing(MeetingLine::day).thenComparing(MeetingLine::from))
                .toList();
        List<MeetingLine> past = all.stream()
                .filter(line -> !isAhead(line, today))
                .limit(PAST_SHOWN)
                .toList();
        main.removeAll();
        main.add(
                meetings(words.text("committees.next"), next, words.text("committees.next.none")),
                meetings(words.text("committees.past"), past, words.text("committees.past.none")));
        aside.removeAll();
        aside.add(bodies(today));
    }

    /** What is not over: a meeting that sits, or one that is still to come. */
    private static boolean isAhead(MeetingLine line, LocalDate today) {
        return line.state() == MeetingState.OPEN
                || (line.state() == MeetingState.PLANNED || line.state() == MeetingState.CONVENED)
                || (line.state() == MeetingState.CANCELLED && !line.day().isBefore(today));
    }

    private Card meetings(String title, List<MeetingLine> lines, String none) {
        Card card = new Card(title);
        if (lines.isEmpty()) {
            Paragraph nothing = new Paragraph(none);
            nothing.addClassName("qp-muted");
            return card.with(nothing);
        }
        return card.with(new MeetingList(lines, true, committee));
    }

    private Card bodies(LocalDate today) {
        Card card = new Card(words.text("committees.bodies"));
        List<BodySheet> all = bodies.bodies();
        if (all.isEmpty()) {
            return card.with(
                    new EmptyState(words.text("committees.bodies.none"), words.text("committees.bodies.none.next")));
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("qp-plain-list");
        all.forEach(body -> list.add(body(body, today)));
        return card.with(list);
    }

    private ListItem body(BodySheet body, LocalDate today) {
        Anchor link = new Anchor(CommitteeNavigation.addressOf(body.id()), body.name());
        link.addClassName("qp-strong");
        Span chair = new Span(words.text("committees.chaired-by", committee.chair(body, mandates, today)));
        chair.addClassName("qp-muted");
        Div text = new Div(link, chair);
        text.addClassName("qp-line-text");
        ListItem item = new ListItem(
                text,
                body.existsOn(today)
                        ? new Chip(words.label(body.kind()), Tone.INFO)
                        : new Chip(words.text("committees.body.over"), Tone.PLAIN));
        item.addClassName("qp-line");
        return item;
    }

    private void found() {
        new BodyDialog(null, names, committee, clock.today(), description -> {
                    var id = bodies.found(currentActor.get(), description);
                    Notices.done(words.text("committees.founded", description.name()));
                    UI.getCurrent().navigate(CommitteeNavigation.addressOf(id));
                })
                .open();
    }
}
