package fr.qualipilote.organisation.internal;

import fr.qualipilote.kernel.Actor;
import fr.qualipilote.kernel.SearchText;
import fr.qualipilote.kernel.ServiceId;
import fr.qualipilote.organisation.ServiceLine;
import fr.qualipilote.organisation.Services;
import fr.qualipilote.organisation.UnknownService;
import fr.qualipilote.organisation.domain.ServiceUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional(readOnly = true)
class ServiceUnitService implements Services {

    private static final Comparator<ServiceUnit> ACTIVE_FIRST_BY_CODE = Comparator.comparing(ServiceUnit::isActive)
            .reversed()
            .thenComparing(service -> SearchText.fold(service.code()));

    private final ServiceUnits services;
    private final ProgrammeRepository programmes;

    ServiceUnitService(ServiceUnits services, ProgrammeRepository programmes) {
        this.services = services;
        this.programmes = programmes;
    }

    @Override
    public List<ServiceLine> services() {
        return services.everyOne().stream()
                .sorted(ACTIVE_FIRST_BY_CODE)
                .map(ServiceUnitService::line)
                .toList();
    }

    @Override
    public ServiceLine service(ServiceId id) {
        return line(required(id));
    }

    @Override
    public Optional<ServiceLine> named(String text) {
        return ServiceUnit.named(text, services.everyOne()).map(ServiceUnitService::line);
    }

    @Override
    @Transactional
    public ServiceId add(Actor actor, String code, String label, List<String> aliases) {
        Administration.require(actor, "add-service", code);
        programmes.onlyLocked();
        ServiceUnit service = new ServiceUnit(new ServiceId(UUID.randomUUID()), code, label, aliases);
        service.requireDistinctFrom(services.everyOne());
        return services.save(service).id();
    }

    @Override
    @Transactional
    public void change(Actor actor, ServiceLine seen, String code, String label, List<String> aliases) {
        Administration.require(actor, "change-service", seen.id().toString());
        programmes.onlyLocked();
        List<ServiceUnit> all = services.everyOne();
        ServiceUnit service = required(seen.id());
        Administration.requireAsSeen(seen, line(service), service.code());
        new ServiceUnit(seen.id(), code, label, aliases).requireDistinctFrom(all);
        service.describe(code, label, aliases);
    }

    @Override
    @Transactional
    public void close(Actor actor, ServiceId id) {
        Administration.require(actor, "close-service", id.toString());
        required(id).close();
    }

    @Override
    @Transactional
    public void reopen(Actor actor, ServiceId id) {
        Administration.require(actor, "reopen-service", id.toString());
        required(id).reopen();
    }

    private ServiceUnit required(ServiceId id) {
        return services.one(id.value()).orElseThrow(() -> UnknownService.withId(id));
    }

    private static ServiceLine line(ServiceUnit service) {
        return new ServiceLine(service.id(), service.code(), service.label(), service.aliases(), service.isActive());
    }
}
