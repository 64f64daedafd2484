package fr.qualipilote.organisation.internal;

import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.kernel.ServiceId;
import fr.qualipilote.organisation.domain.Account;
import fr.qualipilote.organisation.domain.Mandate;
import fr.qualipilote.organisation.domain.Person;
import fr.qualipilote.organisation.domain.Post;
import fr.qualipilote.organisation.domain.Programme;
import fr.qualipilote.organisation.domain.ServiceUnit;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes the demonstration's organisation at the first start, before the action plan is imported, and never into a database that
 * somebody works with. The ids come from stable names, so that a demonstration that is set up again keeps its addresses.
 */
@Component
@Order(10)
@ConditionalOnProperty("qualipilote.demonstration.load")
class DemonstrationOrganisation implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(DemonstrationOrganisation.class);

    private final ServiceUnits services;
    private final Persons persons;
    private final MandateRepository mandates;
    private final AccountRepository accounts;
    private final ProgrammeRepository programmes;

    DemonstrationOrganisation(
            ServiceUnits services,
            Persons persons,
            MandateRepository mandates,
            AccountRepository accounts,
            ProgrammeRepository programmes) {
        this.services = services;
        this.persons = persons;
        this.mandates = mandates;
        this.accounts = accounts;
        this.programmes = programmes;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        Programme programme = programmes.onlyLocked();
        if (programme.isDemonstration()) {
            return;
        }
        if (services.count() > 0 || persons.count() > 0) {
            LOG.warn("The database holds an organisation already: the demonstration's is not written into it");
            return;
        }
        programme.rename(DemonstrationCast.ORGANISATION, DemonstrationCast.LABEL);
        programme.recall(
                DemonstrationCast.STOPPED_FROM, DemonstrationCast.STOPPED_UNTIL, DemonstrationCast.STOPPED_BECAUSE);
        programme.becomeDemonstration();
        for (DemonstrationCast.CastService service : DemonstrationCast.services()) {
            services.save(
                    new ServiceUnit(serviceId(service.code()), service.code(), service.label(), service.aliases()));
        }
        // hashed once: the password is the same, and everybody knows it
        String hash = PasswordEncoderFactories.createDelegatingPasswordEncoder().encode(DemonstrationCast.PASSWORD);
        DemonstrationCast.people().forEach(person -> write(person, hash));
    }

    private void write(DemonstrationCast.CastPerson cast, String hash) {
        PersonId id = personId(cast.key());
        persons.save(new Person(
                id,
                cast.name(),
                null,
                cast.services().stream()
                        .map(DemonstrationOrganisation::serviceId)
                        .collect(Collectors.toSet())));
        for (DemonstrationCast.CastMandate mandate : cast.mandates()) {
            ServiceId service = mandate.service() == null ? null : serviceId(mandate.service());
            Post post = new Post(mandate.function(), service);
            mandates.save(new Mandate(
                    named("mandate/" + cast.key() + "/" + mandate.function() + "/" + mandate.service()),
                    post,
                    id,
                    mandate.interim(),
                    mandate.from(),
                    mandate.until(),
                    mandate.note()));
        }
        if (cast.login() != null) {
            accounts.save(Account.ofDemonstration(id, cast.login(), hash, cast.granted()));
        }
    }

    private static ServiceId serviceId(String code) {
        return new ServiceId(named("service/" + code));
    }

    static PersonId personId(String key) {
        return new PersonId(named("person/" + key));
    }

    static UUID named(String name) {
        return UUID.nameUUIDFromBytes(("demonstration/" + name).getBytes(StandardCharsets.UTF_8));
    }
}
