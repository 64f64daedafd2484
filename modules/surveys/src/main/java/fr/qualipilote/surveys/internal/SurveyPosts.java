package fr.qualipilote.surveys.internal;

import fr.qualipilote.kernel.BusinessClock;
import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.kernel.ServiceId;
import fr.qualipilote.organisation.Function;
import fr.qualipilote.organisation.Mandates;
import fr.qualipilote.organisation.People;
import fr.qualipilote.organisation.ServiceLine;
import fr.qualipilote.organisation.Services;
import fr.qualipilote.surveys.InvalidSurvey;
import fr.qualipilote.surveys.domain.Offices;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What surveys ask of the organisation: who holds which post today, who can be asked. */
@Component
class SurveyPosts {

    private final Mandates mandates;
    private final People people;
    private final Services services;
    private final BusinessClock clock;

    SurveyPosts(Mandates mandates, People people, Services services, BusinessClock clock) {
        this.mandates = mandates;
        this.people = people;
        this.services = services;
        this.clock = clock;
    }

    Offices offices() {
        return new Offices(holder(Function.QUALITY_MANAGER), holder(Function.DEPUTY_QUALITY_MANAGER));
    }

    private @Nullable PersonId holder(Function function) {
        return mandates.holder(function, clock.today()).person().orElse(null);
    }

    /** @throws InvalidSurvey {@code person-inactive}, {@code service-closed} */
    void requireActive(Collection<ServiceId> wanted, Collection<PersonId> asked) {
        for (ServiceId id : wanted) {
            ServiceLine service = services.service(id);
            if (!service.active()) {
                throw InvalidSurvey.because("service-closed", service.code() + " is closed", service.label());
            }
        }
        for (PersonId id : asked) {
            if (!people.person(id).active()) {
                throw InvalidSurvey.because("person-inactive", id + " has left", id);
            }
        }
    }
}
