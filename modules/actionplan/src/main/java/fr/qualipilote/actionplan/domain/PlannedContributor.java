package fr.qualipilote.actionplan.domain;

import fr.qualipilote.actionplan.Contributor;
import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.kernel.ServiceId;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/** A contributor as a row: a person, a service, or neither, which stands for all services. */
@Embeddable
class PlannedContributor {

    @Column(name = "person_id")
    @Convert(converter = PersonIdConverter.class)
    private @Nullable PersonId person;

    @Column(name = "service_id")
    @Convert(converter = ServiceIdConverter.class)
    private @Nullable ServiceId service;

    @Column(name = "all_services")
    private boolean allServices;

    protected PlannedContributor() {}

    static PlannedContributor of(Contributor contributor) {
        PlannedContributor row = new PlannedContributor();
        if (contributor instanceof Contributor.Someone someone) {
            row.person = someone.person();
        } else if (contributor instanceof Contributor.OneService one) {
            row.service = one.service();
        } else {
            row.allServices = true;
        }
        return row;
    }

    Contributor contributor() {
        if (person != null) {
            return new Contributor.Someone(person);
        }
        return service != null ? new Contributor.OneService(service) : new Contributor.AllServices();
    }
}
