package fr.qualipilote.actionplan.internal;

import fr.qualipilote.actionplan.Contributor;
import fr.qualipilote.actionplan.InvalidAction;
import fr.qualipilote.actionplan.domain.Action;
import fr.qualipilote.actionplan.domain.EscalationPolicy;
import fr.qualipilote.actionplan.domain.Occurrence;
import fr.qualipilote.actionplan.domain.Offices;
import fr.qualipilote.actionplan.domain.VerifierPolicy;
import fr.qualipilote.kernel.BusinessClock;
import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.kernel.ServiceId;
import fr.qualipilote.organisation.Function;
import fr.qualipilote.organisation.Mandates;
import fr.qualipilote.organisation.People;
import fr.qualipilote.organisation.PersonLine;
import fr.qualipilote.organisation.ServiceLine;
import fr.qualipilote.organisation.Services;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the plan asks of the organisation: who holds which post today, who can be asked. */
@Component
class Posts {

    private final Mandates mandates;
    private final People people;
    private final Services services;
    private final BusinessClock clock;

    Posts(Mandates mandates, People people, Services services, BusinessClock clock) {
        this.mandates = mandates;
        this.people = people;
        this.services = services;
        this.clock = clock;
    }

    Offices offices() {
        return new Offices(
                holder(Function.QUALITY_MANAGER),
                holder(Function.DEPUTY_QUALITY_MANAGER),
                holder(Function.SECRETARY_GENERAL));
    }

    private @Nullable PersonId holder(Function function) {
        return mandates.holder(function, clock.today()).person().orElse(null);
    }

    Optional<PersonId> verifierOf(Action action) {
        return VerifierPolicy.verifier(action.pilot(), offices());
    }

    /** @return the services whose heads hear first of a delay; empty for the secretary general */
    Set<ServiceId> alertedFor(Action action, @Nullable Occurrence occurrence) {
        return EscalationPolicy.services(
                occurrence, servicesOf(action.pilot()), service -> hasHeadOtherThan(action.pilot(), service));
    }

    private boolean hasHeadOtherThan(@Nullable PersonId pilot, ServiceId service) {
        return mandates.headOf(service, clock.today())
                .person()
                .filter(head -> !head.equals(pilot))
                .isPresent();
    }

    Set<ServiceId> servicesOf(@Nullable PersonId person) {
        return person == null ? Set.of() : people.person(person).services();
    }

    /** What « tous les services » stands for: the active services that have active members. */
    List<ServiceId> staffed() {
        Set<ServiceId> withMembers = people.people().stream()
                .filter(PersonLine::active)
                .flatMap(person -> person.services().stream())
                .collect(Collectors.toSet());
        return services.services().stream()
                .filter(ServiceLine::active)
                .map(ServiceLine::id)
                .filter(withMembers::contains)
                .toList();
    }

    /** @throws InvalidAction {@code person-inactive} */
    void requireActive(@Nullable PersonId person) {
        if (person != null && !people.person(person).active()) {
            throw InvalidAction.because("person-inactive", person + " has left", person.toString());
        }
    }

    /** @throws InvalidAction {@code person-inactive}, {@code service-closed} */
    void requireActive(Collection<Contributor> contributors) {
        Map<ServiceId, ServiceLine> known =
                services.services().stream().collect(Collectors.toMap(ServiceLine::id, line -> line));
        for (Contributor contributor : contributors) {
            if (contributor instanceof Contributor.Someone someone) {
                requireActive(someone.person());
            } else if (contributor instanceof Contributor.OneService one) {
                ServiceLine listed = known.get(one.service());
                ServiceLine service = listed != null ? listed : services.service(one.service());
                if (!service.active()) {
                    throw InvalidAction.because("service-closed", service.code() + " is closed", service.label());
                }
            }
        }
    }
}
