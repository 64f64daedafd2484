package fr.qualipilote.referential.internal;

import fr.qualipilote.organisation.People;
import fr.qualipilote.organisation.Programmes;
import fr.qualipilote.referential.domain.Chapter;
import fr.qualipilote.referential.domain.ChapterAlias;
import fr.qualipilote.referential.domain.Referential;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
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
 * The eight themes of the first user's action plan of 24 June 2022, in their order. They are that service's headings and no
 * official text, which the sheet says. Written once, into a database that holds nothing else.
 */
@Component
@Order(5)
@ConditionalOnProperty("qualipilote.demonstration.load")
class DemonstrationReferential implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(DemonstrationReferential.class);

    static final String CODE = "demonstration";
    static final String EDITION = "2022-06-24";

    /** The programme was taken up again in December 2021, says the source; no edition is named in it. */
    private static final LocalDate EFFECTIVE_FROM = LocalDate.of(2021, 12, 1);

    private static final List<Chapter> CHAPTERS = List.of(
            new Chapter("accueil-general", "Accueil – Disposition générale"),
            new Chapter("accueil-physique", "Accueil – Physique"),
            new Chapter("accueil-telephonique", "Accueil – Téléphonique"),
            new Chapter("internet", "Internet"),
            new Chapter("reseaux-sociaux", "Réseaux sociaux"),
            new Chapter("courriers-courriels", "Courriers – Courriels"),
            new Chapter("etrangers", "Étrangers"),
            new Chapter("pilotage", "Pilotage"));

    private static final Set<ChapterAlias> ALIASES = Set.of(
            new ChapterAlias("accueil-general", "Accueil général"),
            new ChapterAlias("accueil-general", "Dispositions générales"),
            new ChapterAlias("accueil-telephonique", "Téléphonie"),
            new ChapterAlias("internet", "Site internet"),
            new ChapterAlias("courriers-courriels", "Courriers et courriels"));

    private final Editions editions;
    private final Programmes programmes;
    private final People people;
    private final TransactionTemplate transaction;

    DemonstrationReferential(
            Editions editions, Programmes programmes, People people, PlatformTransactionManager transactions) {
        this.transaction = new TransactionTemplate(transactions);
        this.editions = editions;
        this.programmes = programmes;
        this.people = people;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        try {
            transaction.executeWithoutResult(status -> load());
        } catch (DataIntegrityViolationException refused) {
            if (!editions.existsByCodeAndEdition(CODE, EDITION)) {
                throw refused;
            }
            LOG.info("Another node has written the demonstration's referential");
        }
    }

    private void load() {
        boolean mine = programmes.programme().demonstration() || people.people().isEmpty();
        if (mine && !editions.existsByCodeAndEdition(CODE, EDITION)) {
            UUID id = UUID.nameUUIDFromBytes("referential/demonstration".getBytes(StandardCharsets.UTF_8));
            editions.save(new Referential(
                    id,
                    CODE,
                    EDITION,
                    "Référentiel de démonstration (ce n’est pas le texte officiel)",
                    EFFECTIVE_FROM,
                    true,
                    CHAPTERS,
                    ALIASES));
        }
    }
}
