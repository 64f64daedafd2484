package fr.qualipilote.referential.internal;

import fr.qualipilote.kernel.ServiceId;
import fr.qualipilote.organisation.Programmes;
import fr.qualipilote.organisation.ServiceLine;
import fr.qualipilote.organisation.Services;
import fr.qualipilote.referential.ScopeId;
import fr.qualipilote.referential.SiteId;
import fr.qualipilote.referential.domain.ScopeEntry;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Which services of the demonstration work under which module: those that the first user's action plan names as contributors, all
 * of them under the general module, those that it names under the theme of foreigners under that module too.
 */
@Component
@Order(15)
@ConditionalOnProperty("qualipilote.demonstration.load")
class DemonstrationScope implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(DemonstrationScope.class);

    private static final Map<String, List<String>> SERVICES = Map.of(
            "M1", List.of("BARU", "SMI", "SIDSIC", "SICRE", "RCOM", "WEBMESTRE", "LOGISTIQUE", "FRAUDE"),
            "ETR", List.of("BARU", "SMI", "FRAUDE"));

    /** Of the migration. */
    private static final SiteId SITE = SiteId.of("00000000-0000-4000-8000-000000000023");

    private final ScopeRepository scope;
    private final Services services;
    private final Programmes programmes;
    private final TransactionTemplate transaction;

    DemonstrationScope(
            ScopeRepository scope, Services services, Programmes programmes, PlatformTransactionManager transactions) {
        this.scope = scope;
        this.services = services;
        this.programmes = programmes;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void run(ApplicationArguments arguments) {
        try {
            transaction.executeWithoutResult(status -> load());
        } catch (DataIntegrityViolationException refused) {
            if (scope.findAllByReferential(DemonstrationReferential.CODE).isEmpty()) {
                throw refused;
            }
            LOG.info("Another node has written the demonstration's scope");
        }
    }

    private void load() {
        if (!programmes.programme().demonstration()
                || !scope.findAllByReferential(DemonstrationReferential.CODE).isEmpty()) {
            return;
        }
        SERVICES.forEach((module, codes) -> codes.forEach(code -> services.services().stream()
                .filter(service -> service.code().equals(code))
                .map(ServiceLine::id)
                .forEach(service -> scope.save(entry(module, service)))));
    }

    private static ScopeEntry entry(String module, ServiceId service) {
        UUID id = UUID.nameUUIDFromBytes(
                ("demonstration/scope/" + module + "/" + service).getBytes(StandardCharsets.UTF_8));
        return new ScopeEntry(
                new ScopeId(id),
                DemonstrationReferential.CODE,
                module,
                service,
                SITE,
                DemonstrationReferential.EFFECTIVE_FROM);
    }
}
