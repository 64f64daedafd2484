package fr.qualipilote.referential.internal;

import fr.qualipilote.organisation.People;
import fr.qualipilote.organisation.Programmes;
import fr.qualipilote.referential.domain.Referential;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;
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
 * The eight themes of the first user's action plan of 24 June 2022, in their order, with commitments and criteria worded from the
 * interim report of that day. They are no official text, which the sheet says. Taken over from the file by the import, once, into
 * a database that holds nothing else.
 */
@Component
@Order(5)
@ConditionalOnProperty("qualipilote.demonstration.load")
class DemonstrationReferential implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(DemonstrationReferential.class);

    static final String CODE = "demonstration";

    /** The first one had chapters alone. */
    static final String EDITION = "2022-06-24-2";

    /** The programme was taken up again in December 2021, says the source; no edition is named in it. */
    static final LocalDate EFFECTIVE_FROM = LocalDate.of(2021, 12, 1);

    /** From a stable name, so that a demonstration that is set up again keeps its addresses. */
    private static final UUID ID =
            UUID.nameUUIDFromBytes(("referential/" + CODE + "/" + EDITION).getBytes(StandardCharsets.UTF_8));

    private static final String FILE = "/demonstration/referentiel.yaml";

    private final Editions editions;
    private final ReferentialImportService imports;
    private final Programmes programmes;
    private final People people;
    private final TransactionTemplate transaction;

    DemonstrationReferential(
            Editions editions,
            ReferentialImportService imports,
            Programmes programmes,
            People people,
            PlatformTransactionManager transactions) {
        this.transaction = new TransactionTemplate(transactions);
        this.editions = editions;
        this.imports = imports;
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
            ReferentialFiles.Reading reading = ReferentialFiles.read(FILE, content());
            FileReferential referential = Objects.requireNonNull(
                    reading.referential(), () -> "The demonstration's referential is refused: " + reading.problems());
            Referential written = imports.write(referential, ID);
            written.putInForce(EFFECTIVE_FROM, true);
        }
    }

    private static byte[] content() {
        try (InputStream in = DemonstrationReferential.class.getResourceAsStream(FILE)) {
            return Objects.requireNonNull(in, "The demonstration's referential is not on the class path")
                    .readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
