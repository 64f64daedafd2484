package fr.qualipilote.organisation.internal;

import fr.qualipilote.kernel.Actor;
import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.kernel.ServiceId;
import fr.qualipilote.organisation.Function;
import fr.qualipilote.organisation.Incumbency;
import fr.qualipilote.organisation.InvalidOrganisation;
import fr.qualipilote.organisation.MandateLine;
import fr.qualipilote.organisation.Mandates;
import fr.qualipilote.organisation.UnknownPerson;
import fr.qualipilote.organisation.UnknownService;
import fr.qualipilote.organisation.domain.Mandate;
import fr.qualipilote.organisation.domain.Person;
import fr.qualipilote.organisation.domain.Post;
import fr.qualipilote.organisation.domain.ServiceUnit;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional(readOnly = true)
class MandateService implements Mandates {

    private final MandateRepository mandates;
    private final Persons persons;
    private final ServiceUnits services;
    private final ProgrammeRepository programmes;

    MandateService(MandateRepository mandates, Persons persons, ServiceUnits services, ProgrammeRepository programmes) {
        this.mandates = mandates;
        this.persons = persons;
        this.services = services;
        this.programmes = programmes;
    }

    @Override
    public List<MandateLine> mandates() {
        Map<ServiceId, String> codes =
                services.findAll().stream().collect(Collectors.toMap(ServiceUnit::id, ServiceUnit::code));
        return mandates.findAll().stream()
                .map(MandateService::line)
                .sorted(Comparator.comparing(MandateLine::function)
                        .thenComparing(line -> line.service() == null ? "" : codes.getOrDefault(line.service(), ""))
                        .thenComparing(MandateLine::from, Comparator.reverseOrder()))
                .toList();
    }

    @Override
    public Incumbency holder(Function function, LocalDate on) {
        return mandates.historyOf(Post.of(function)).on(on);
    }

    @Override
    public Incumbency headOf(ServiceId service, LocalDate on) {
        if (!services.existsById(service.value())) {
            throw UnknownService.withId(service);
        }
        return mandates.historyOf(Post.headOf(service)).on(on);
    }

    @Override
    public Map<ServiceId, PersonId> headsOn(LocalDate on) {
        Map<ServiceId, PersonId> heads = new HashMap<>();
        for (Mandate mandate : mandates.ofAnyService(Function.HEAD_OF_SERVICE)) {
            ServiceId service = mandate.post().service();
            if (service != null && mandate.covers(on)) {
                heads.put(service, mandate.person());
            }
        }
        return heads;
    }

    @Override
    @Transactional
    public UUID give(
            Actor actor,
            Function function,
            @Nullable ServiceId service,
            PersonId person,
            boolean interim,
            LocalDate from,
            @Nullable LocalDate until,
            @Nullable String note) {
        Administration.require(actor, "give-mandate", function.role().code());
        Post post = new Post(function, service);
        if (service != null) {
            requireOpen(service);
        }
        requireActive(person);
        programmes.onlyLocked();
        Mandate mandate = new Mandate(UUID.randomUUID(), post, person, interim, from, until, note);
        mandates.historyOf(post).requireRoomFor(mandate);
        return mandates.save(mandate).id();
    }

    @Override
    @Transactional
    public void end(Actor actor, MandateLine seen, LocalDate on) {
        UUID id = seen.id();
        Administration.require(actor, "end-mandate", id.toString());
        Mandate mandate = mandates.findById(id)
                .orElseThrow(() ->
                        InvalidOrganisation.because("unknown-mandate", "No mandate has the id " + id, id.toString()));
        Administration.requireAsSeen(seen, line(mandate), nameOf(mandate.person()));
        mandate.end(on);
    }

    private String nameOf(PersonId person) {
        return persons.findById(person.value()).map(Person::name).orElse("");
    }

    private void requireOpen(ServiceId id) {
        ServiceUnit service = services.findById(id.value()).orElseThrow(() -> UnknownService.withId(id));
        if (!service.isActive()) {
            throw InvalidOrganisation.because("service-closed", "The service is closed", service.code());
        }
    }

    private void requireActive(PersonId id) {
        Person person = persons.findById(id.value()).orElseThrow(() -> UnknownPerson.withId(id));
        if (!person.isActive()) {
            throw InvalidOrganisation.because("person-left", "The person has left", person.name());
        }
    }

    private static MandateLine line(Mandate mandate) {
        Post post = mandate.post();
        return new MandateLine(
                mandate.id(),
                post.function(),
                post.service(),
                mandate.person(),
                mandate.isInterim(),
                mandate.from(),
                mandate.until(),
                mandate.note());
    }
}
