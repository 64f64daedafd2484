package fr.qualipilote.ui.part;

import fr.qualipilote.actionplan.Contributor;
import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.kernel.ServiceId;
import fr.qualipilote.organisation.People;
import fr.qualipilote.organisation.PersonLine;
import fr.qualipilote.organisation.ServiceLine;
import fr.qualipilote.organisation.Services;
import fr.qualipilote.referential.ChapterLine;
import fr.qualipilote.referential.Referentials;
import fr.qualipilote.ui.text.Wording;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;

/**
 * The names that identifiers stand for: read once by a screen and kept until {@link #forget()}, so that a list of a hundred
 * rows asks three questions and not three hundred.
 */
@Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
public class Names {

    private final People people;
    private final Services services;
    private final Referentials referentials;

    private @Nullable Map<PersonId, PersonLine> knownPeople;
    private @Nullable Map<ServiceId, ServiceLine> knownServices;
    private @Nullable Map<String, ChapterLine> knownThemes;

    public Names(People people, Services services, Referentials referentials) {
        this.people = people;
        this.services = services;
        this.referentials = referentials;
    }

    /** Reads anew at the next question. */
    public void forget() {
        knownPeople = null;
        knownServices = null;
        knownThemes = null;
    }

    /** The person's name; « une autre personne » when there is none any more, « – » for nobody. */
    public String person(@Nullable PersonId id) {
        if (id == null) {
            return Wording.here().text("none");
        }
        PersonLine line = byId().get(id);
        return line == null ? Wording.here().text("someone-else") : line.name();
    }

    /** The service's short code, for instance « BARU ». */
    public String service(@Nullable ServiceId id) {
        ServiceLine line = id == null ? null : servicesById().get(id);
        return line == null ? Wording.here().text("none") : line.code();
    }

    /** The chapter's label, for instance « Accueil – Physique »; the code itself when the referential has lost it. */
    public String theme(@Nullable String code) {
        if (code == null) {
            return Wording.here().text("none");
        }
        ChapterLine line = themesByCode().get(code);
        return line == null ? code : line.label();
    }

    public String contributor(Contributor contributor) {
        if (contributor instanceof Contributor.Someone someone) {
            return person(someone.person());
        }
        return contributor instanceof Contributor.OneService one
                ? service(one.service())
                : Wording.here().text("contributor.all-services");
    }

    /** « BARU, SMI », by code. */
    public String services(Collection<ServiceId> ids) {
        return ids.stream().map(this::service).sorted().collect(Collectors.joining(", "));
    }

    /** « BARU, SMI »; empty without contributors. */
    public String contributors(List<Contributor> contributors) {
        return contributors.stream().map(this::contributor).collect(Collectors.joining(", "));
    }

    /** Active people by name, for pickers. */
    public List<PersonLine> activePeople() {
        return byId().values().stream().filter(PersonLine::active).toList();
    }

    /** Active services by code, for pickers. */
    public List<ServiceLine> activeServices() {
        return servicesById().values().stream().filter(ServiceLine::active).toList();
    }

    /** The chapters in the order of the referential, for pickers. */
    public List<ChapterLine> themes() {
        return List.copyOf(themesByCode().values());
    }

    private Map<PersonId, PersonLine> byId() {
        Map<PersonId, PersonLine> known = knownPeople;
        if (known == null) {
            known = new LinkedHashMap<>();
            for (PersonLine line : people.people()) {
                known.put(line.id(), line);
            }
            knownPeople = known;
        }
        return known;
    }

    private Map<ServiceId, ServiceLine> servicesById() {
        Map<ServiceId, ServiceLine> known = knownServices;
        if (known == null) {
            known = new LinkedHashMap<>();
            for (ServiceLine line : services.services()) {
                known.put(line.id(), line);
            }
            knownServices = known;
        }
        return known;
    }

    private Map<String, ChapterLine> themesByCode() {
        Map<String, ChapterLine> known = knownThemes;
        if (known == null) {
            known = new LinkedHashMap<>();
            for (ChapterLine line : referentials.chapters()) {
                known.put(line.code(), line);
            }
            knownThemes = known;
        }
        return known;
    }
}
