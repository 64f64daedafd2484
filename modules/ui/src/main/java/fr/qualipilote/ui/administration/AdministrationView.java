package fr.qualipilote.ui.administration;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import fr.qualipilote.kernel.AccessRefused;
import fr.qualipilote.kernel.Actor;
import fr.qualipilote.ui.CurrentActor;
import fr.qualipilote.ui.part.Page;
import fr.qualipilote.ui.part.SectionLinks;
import fr.qualipilote.ui.shell.MainLayout;
import fr.qualipilote.ui.shell.Places;
import fr.qualipilote.ui.text.Wording;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Who works here, in which service, with which mandate and account; the programme; the hand-over of a leaver's work; and whether
 * the product goes on by itself.
 */
@Route(value = AdministrationView.ROUTE, layout = MainLayout.class)
@Menu(title = "nav.administration", order = 39)
@PermitAll
public class AdministrationView extends Page implements BeforeEnterObserver {

    static final String SECTION = "section";
    static final String ROUTE = Places.ADMINISTRATION + "/:" + SECTION + "?";

    private final CurrentActor currentActor;
    private final ObjectProvider<ServicesPanel> services;
    private final ObjectProvider<PeoplePanel> people;
    private final ObjectProvider<MandatesPanel> mandates;
    private final ObjectProvider<HandOverPanel> handOver;
    private final ObjectProvider<ProgrammePanel> programme;
    private final ObjectProvider<UpkeepPanel> upkeep;

    private final SectionLinks sections = new SectionLinks(words.text("administration.sections"));
    private final Div content = new Div();

    AdministrationView(
            CurrentActor currentActor,
            ObjectProvider<ServicesPanel> services,
            ObjectProvider<PeoplePanel> people,
            ObjectProvider<MandatesPanel> mandates,
            ObjectProvider<HandOverPanel> handOver,
            ObjectProvider<ProgrammePanel> programme,
            ObjectProvider<UpkeepPanel> upkeep) {
        super(Wording.here().text("administration.title"));
        this.currentActor = currentActor;
        this.services = services;
        this.people = people;
        this.mandates = mandates;
        this.handOver = handOver;
        this.programme = programme;
        this.upkeep = upkeep;
        add(sections, content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Actor actor = currentActor.get();
        List<Section> offered = Section.offeredTo(actor);
        String path = event.getRouteParameters().get(SECTION).orElse("");
        if (offered.isEmpty()) {
            throw AccessRefused.to(actor, "administer", Places.ADMINISTRATION);
        }
        show(
                offered,
                path.isEmpty() ? offered.get(0) : Section.at(path).orElseThrow(NotFoundException::new),
                actor,
                event.getLocation().getQueryParameters());
    }

    private void show(List<Section> offered, Section chosen, Actor actor, QueryParameters asked) {
        if (!offered.contains(chosen)) {
            throw AccessRefused.to(actor, "administer", chosen.path());
        }
        setHeading(words.text("administration.heading." + chosen.name()));
        setSubtitle(words.text("administration.subtitle." + chosen.name()));
        sections.clear();
        offered.forEach(section -> sections.link(
                Places.ADMINISTRATION + "/" + section.path(),
                words.text("administration.section." + section.name()),
                section == chosen));
        content.removeAll();
        content.add(panel(chosen, asked));
    }

    private Component panel(Section section, QueryParameters asked) {
        return switch (section) {
            case SERVICES -> services.getObject();
            case PEOPLE -> {
                PeoplePanel panel = people.getObject();
                panel.show(PeopleFilter.of(asked));
                yield panel;
            }
            case MANDATES -> mandates.getObject();
            case HAND_OVER -> handOver.getObject();
            case PROGRAMME -> programme.getObject();
            case UPKEEP -> upkeep.getObject();
        };
    }
}
