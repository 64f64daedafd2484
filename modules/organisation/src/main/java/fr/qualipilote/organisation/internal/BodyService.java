package fr.qualipilote.organisation.internal;

import fr.qualipilote.kernel.AccessRefused;
import fr.qualipilote.kernel.Actor;
import fr.qualipilote.kernel.BusinessClock;
import fr.qualipilote.kernel.SearchText;
import fr.qualipilote.organisation.Bodies;
import fr.qualipilote.organisation.BodyId;
import fr.qualipilote.organisation.BodySheet;
import fr.qualipilote.organisation.DescribeBody;
import fr.qualipilote.organisation.InvalidOrganisation;
import fr.qualipilote.organisation.Seat;
import fr.qualipilote.organisation.UnknownBody;
import fr.qualipilote.organisation.UnknownPerson;
import fr.qualipilote.organisation.UnknownService;
import fr.qualipilote.organisation.domain.Body;
import fr.qualipilote.organisation.domain.MeetingAccessPolicy;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional(readOnly = true)
class BodyService implements Bodies {

    private final BodyRepository bodies;
    private final Persons persons;
    private final ServiceUnits services;
    private final ProgrammeRepository programmes;
    private final BusinessClock clock;

    BodyService(
            BodyRepository bodies,
            Persons persons,
            ServiceUnits services,
            ProgrammeRepository programmes,
            BusinessClock clock) {
        this.bodies = bodies;
        this.persons = persons;
        this.services = services;
        this.programmes = programmes;
        this.clock = clock;
    }

    @Override
    public List<BodySheet> bodies() {
        LocalDate today = clock.today();
        return bodies.findAll().stream()
                .map(Body::sheet)
                .sorted(Comparator.comparing((BodySheet body) -> !body.existsOn(today))
                        .thenComparing(BodySheet::kind)
                        .thenComparing(body -> SearchText.fold(body.name())))
                .toList();
    }

    @Override
    public BodySheet body(BodyId id) {
        return required(id).sheet();
    }

    @Override
    public boolean mayPrepare(Actor actor) {
        return MeetingAccessPolicy.mayPrepare(actor);
    }

    @Override
    @Transactional
    public BodyId found(Actor actor, DescribeBody description) {
        require(actor, "found-body", description.name());
        requireKnown(description);
        programmes.onlyLocked();
        Body body = new Body(new BodyId(UUID.randomUUID()), description);
        body.requireDistinctFrom(bodies.findAll());
        return bodies.save(body).id();
    }

    @Override
    @Transactional
    public void change(Actor actor, BodyId id, int seen, DescribeBody description) {
        require(actor, "change-body", description.name());
        requireKnown(description);
        programmes.onlyLocked();
        Body body = required(id);
        if (body.sheet().version() != seen) {
            throw InvalidOrganisation.because(
                    "changed-meanwhile", "The body was changed by somebody else meanwhile", body.name());
        }
        new Body(id, description).requireDistinctFrom(bodies.findAll());
        body.describe(description);
    }

    private static void require(Actor actor, String deed, String subject) {
        if (!MeetingAccessPolicy.mayPrepare(actor)) {
            throw AccessRefused.to(actor, deed, subject);
        }
    }

    private void requireKnown(DescribeBody description) {
        Stream.concat(Stream.of(description.chair()), description.members().stream())
                .forEach(seat -> {
                    if (seat instanceof Seat.OfPerson of
                            && !persons.existsById(of.person().value())) {
                        throw UnknownPerson.withId(of.person());
                    }
                    if (seat instanceof Seat.OfService of
                            && !services.existsById(of.service().value())) {
                        throw UnknownService.withId(of.service());
                    }
                });
    }

    private Body required(BodyId id) {
        return bodies.findById(id.value()).orElseThrow(() -> UnknownBody.withId(id));
    }
}
