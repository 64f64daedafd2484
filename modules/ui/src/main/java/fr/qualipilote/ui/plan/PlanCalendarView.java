package fr.qualipilote.ui.plan;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import fr.qualipilote.actionplan.ActionPlans;
import fr.qualipilote.actionplan.CalendarMark;
import fr.qualipilote.actionplan.OccurrenceState;
import fr.qualipilote.kernel.BusinessClock;
import fr.qualipilote.ui.CurrentActor;
import fr.qualipilote.ui.part.Card;
import fr.qualipilote.ui.part.EmptyState;
import fr.qualipilote.ui.part.LinkButton;
import fr.qualipilote.ui.part.Names;
import fr.qualipilote.ui.part.Page;
import fr.qualipilote.ui.shell.MainLayout;
import fr.qualipilote.ui.shell.Places;
import fr.qualipilote.ui.text.Wording;
import jakarta.annotation.security.PermitAll;
import java.util.List;

/** The plan's year at a glance: which occurrences are done, open, late, still to come. */
@Route(value = Places.PLAN + "/calendrier/:" + PlanCalendarView.YEAR + "?", layout = MainLayout.class)
@PermitAll
public class PlanCalendarView extends Page implements BeforeEnterObserver {

    static final String YEAR = "annee";
    private static final int EARLIEST = 2000;
    private static final int LATEST = 2100;

    private final ActionPlans plans;
    private final CurrentActor currentActor;
    private final BusinessClock clock;
    private final Names names;

    private final Div years = new Div();
    private final Card card = new Card();
    private int year;

    PlanCalendarView(ActionPlans plans, CurrentActor currentActor, BusinessClock clock, Names names) {
        super(Wording.here().text("calendar.title", ""));
        this.plans = plans;
        this.currentActor = currentActor;
        this.clock = clock;
        this.names = names;

        // layout
        setWay(PlanNavigation.addressOfPlan(), words.text("nav.plan"));
        years.addClassName("qp-buttons");
        addTools(years);
        card.addClassName("qp-year-card");
        add(card);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String asked = event.getRouteParameters().get(YEAR).orElse("");
        if (asked.isEmpty()) {
            year = clock.today().getYear();
        } else if (asked.matches("\\d{4}")
                && Integer.parseInt(asked) >= EARLIEST
                && Integer.parseInt(asked) <= LATEST) {
            year = Integer.parseInt(asked);
        } else {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        show();
    }

    private void show() {
        names.forget();
        List<CalendarMark> marks = plans.calendar(currentActor.get(), year);
        setHeading(words.text("calendar.title", Integer.toString(year)));
        long late = marks.stream().filter(CalendarMark::late).count();
        long actions = marks.stream().map(CalendarMark::reference).distinct().count();
        setSubtitle(words.text("calendar.subtitle", marks.size(), actions, late));
        years.removeAll();
        years.add(
                new LinkButton(
                        PlanNavigation.addressOfCalendar(year - 1),
                        words.text("calendar.before", Integer.toString(year - 1))),
                new LinkButton(
                        PlanNavigation.addressOfCalendar(year + 1),
                        words.text("calendar.after", Integer.toString(year + 1))));
        card.body().removeAll();
        if (marks.isEmpty()) {
            card.with(new EmptyState(
                    words.text("calendar.empty", Integer.toString(year)), words.text("calendar.empty.next")));
            return;
        }
        card.with(new YearTable(year, marks, names, clock.today()), legend());
    }

    private UnorderedList legend() {
        UnorderedList legend = new UnorderedList();
        legend.addClassName("qp-legend");
        for (OccurrenceState state : OccurrenceState.values()) {
            legend.add(entry(
                    YearTable.sign(state, false), YearTable.className(state, false), YearTable.state(state, words)));
        }
        legend.add(entry(YearTable.sign(OccurrenceState.OPEN, true), "qp-bad", words.text("calendar.late")));
        return legend;
    }

    private static ListItem entry(String sign, String className, String meaning) {
        Span mark = new Span(sign);
        mark.addClassNames("qp-mark-of-day", className);
        mark.getElement().setAttribute("aria-hidden", "true");
        return new ListItem(mark, new Span(meaning));
    }

    @Override
    public String getPageTitle() {
        return words.text("app.title", words.text("calendar.title", Integer.toString(year)));
    }
}
