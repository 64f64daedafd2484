package fr.qualipilote.diagnosis.internal;

import fr.qualipilote.diagnosis.DescribeCampaign.ServiceInScope;
import fr.qualipilote.diagnosis.InvalidDiagnosis;
import fr.qualipilote.diagnosis.SheetId;
import fr.qualipilote.diagnosis.domain.AnsweringPolicy;
import fr.qualipilote.diagnosis.domain.Sheet;
import fr.qualipilote.kernel.BusinessClock;
import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.kernel.ServiceId;
import fr.qualipilote.organisation.Mandates;
import fr.qualipilote.organisation.People;
import fr.qualipilote.organisation.ServiceLine;
import fr.qualipilote.organisation.Services;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What self-diagnosis asks of the organisation. */
@Component
class DiagnosisPosts {

    private final Mandates mandates;
    private final People people;
    private final Services services;
    private final BusinessClock clock;

    DiagnosisPosts(Mandates mandates, People people, Services services, BusinessClock clock) {
        this.mandates = mandates;
        this.people = people;
        this.services = services;
        this.clock = clock;
    }

    /** Who has the task; empty when it is offered to the whole service. */
    Optional<PersonId> answering(Sheet sheet) {
        return AnsweringPolicy.who(
                sheet.referent(), sheet.substitute(), headOf(sheet.service()).orElse(null), this::isActive);
    }

    /** The same of many sheets, read at once. */
    Map<SheetId, PersonId> answering(Collection<Sheet> sheets) {
        Map<ServiceId, PersonId> heads = mandates.headsOn(clock.today());
        Set<PersonId> concerned = new HashSet<>(heads.values());
        sheets.forEach(sheet -> Stream.of(sheet.referent(), sheet.substitute())
                .filter(Objects::nonNull)
                .forEach(concerned::add));
        Set<PersonId> active = people.activeAmong(concerned);
        Map<SheetId, PersonId> answering = new HashMap<>();
        sheets.forEach(sheet -> AnsweringPolicy.who(
                        sheet.referent(), sheet.substitute(), heads.get(sheet.service()), active::contains)
                .ifPresent(person -> answering.put(sheet.id(), person)));
        return answering;
    }

    Optional<PersonId> headOf(ServiceId service) {
        return mandates.headOf(service, clock.today()).person();
    }

    boolean isHeaded(ServiceId service) {
        return headOf(service).isPresent();
    }

    private boolean isActive(PersonId person) {
        return people.person(person).active();
    }

    /** « BARU », or « SIDSIC – Service interministériel… » where the label says more than the code. */
    String label(ServiceId id) {
        return label(services.service(id));
    }

    /** The labels of all services, read at once. */
    Map<ServiceId, String> labels() {
        return services.services().stream().collect(Collectors.toMap(ServiceLine::id, DiagnosisPosts::label));
    }

    private static String label(ServiceLine service) {
        return service.label().equals(service.code()) ? service.code() : service.code() + " – " + service.label();
    }

    /** @throws InvalidDiagnosis {@code service-closed}, {@code person-inactive} */
    void requireActive(Collection<ServiceInScope> scope) {
        for (ServiceInScope one : scope) {
            ServiceLine service = services.service(one.service());
            if (!service.active()) {
                throw InvalidDiagnosis.because("service-closed", service.code() + " is closed", service.label());
            }
            requireActive(one.referent());
            requireActive(one.substitute());
        }
    }

    /** @throws InvalidDiagnosis {@code person-inactive} */
    void requireActive(@Nullable PersonId person) {
        if (person != null && !isActive(person)) {
            throw InvalidDiagnosis.because("person-inactive", person + " has left", person.toString());
        }
    }
}
