package fr.qualipilote.diagnosis.internal;

import fr.qualipilote.diagnosis.DescribePastCampaign;
import fr.qualipilote.diagnosis.PastDiagnoses;
import fr.qualipilote.kernel.BusinessClock;
import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.organisation.Function;
import fr.qualipilote.organisation.Mandates;
import fr.qualipilote.organisation.People;
import fr.qualipilote.organisation.Programmes;
import fr.qualipilote.referential.ReferentialVersions;
import fr.qualipilote.referential.VersionId;
import fr.qualipilote.referential.VersionLine;
import fr.qualipilote.referential.VersionState;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The self-diagnosis of January 2022, taken over from a grid at the first start of the demonstration, after its organisation and its
 * referential.
 *
 * <p>The report of 24 June 2022 says that it was conducted with the services and followed by the steering committee, and nothing of
 * its answers: the grid is made up for the demonstration, so that it agrees with what the report says of the months before it, and
 * says so in its title. The committee's decision and its day are made up too.
 */
@Component
@Order(25)
@ConditionalOnProperty("qualipilote.demonstration.load")
class DemonstrationDiagnosis implements ApplicationRunner {

    private static final String FILE = "autodiagnostic-2022-01.csv";
    private static final String REFERENTIAL = "demonstration";

    /** The meeting of the steering committee at which it was begun. */
    private static final LocalDate OPENED_ON = LocalDate.of(2022, 1, 20);

    private static final LocalDate DECIDED_ON = LocalDate.of(2022, 2, 24);

    private final Campaigns campaigns;
    private final CampaignReferences references;
    private final PastDiagnoses past;
    private final ReferentialVersions versions;
    private final Programmes programmes;
    private final Mandates mandates;
    private final People people;
    private final BusinessClock clock;
    private final TransactionTemplate transaction;

    DemonstrationDiagnosis(
            Campaigns campaigns,
            CampaignReferences references,
            PastDiagnoses past,
            ReferentialVersions versions,
            Programmes programmes,
            Mandates mandates,
            People people,
            BusinessClock clock,
            PlatformTransactionManager transactions) {
        this.campaigns = campaigns;
        this.references = references;
        this.past = past;
        this.versions = versions;
        this.programmes = programmes;
        this.mandates = mandates;
        this.people = people;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void run(ApplicationArguments arguments) {
        transaction.executeWithoutResult(status -> load());
    }

    /** Another node that starts at the same moment waits for the numbering's guard and finds the work done. */
    private void load() {
        references.hold();
        Optional<PersonId> quality =
                mandates.holder(Function.QUALITY_MANAGER, clock.today()).person();
        Optional<VersionId> version = version();
        if (programmes.programme().demonstration()
                && campaigns.isEmpty()
                && quality.isPresent()
                && version.isPresent()
                && !clock.today().isBefore(DECIDED_ON)) {
            past.takeOver(
                    people.actor(quality.get()),
                    new DescribePastCampaign(
                            "Autodiagnostic de janvier 2022 (réponses inventées pour la démonstration)",
                            version.get(),
                            OPENED_ON,
                            DECIDED_ON,
                            "Relevé de décisions du COPIL (inventé pour la démonstration)"),
                    FILE,
                    content());
        }
    }

    private Optional<VersionId> version() {
        return versions.versions().stream()
                .filter(line -> line.code().equals(REFERENTIAL)
                        && line.demonstration()
                        && line.state() != VersionState.DRAFT
                        && line.criteria() > 0)
                .map(VersionLine::id)
                .findFirst();
    }

    private static byte[] content() {
        try (InputStream in = DemonstrationDiagnosis.class.getResourceAsStream("/demonstration/" + FILE)) {
            return Objects.requireNonNull(in, "The demonstration's self-diagnosis is not on the class path")
                    .readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
