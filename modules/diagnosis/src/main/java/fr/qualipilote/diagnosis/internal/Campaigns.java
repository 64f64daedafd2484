package fr.qualipilote.diagnosis.internal;

import fr.qualipilote.diagnosis.CampaignId;
import fr.qualipilote.diagnosis.CampaignState;
import fr.qualipilote.diagnosis.DiagnosisChangedMeanwhile;
import fr.qualipilote.diagnosis.SheetId;
import fr.qualipilote.diagnosis.UnknownDiagnosis;
import fr.qualipilote.diagnosis.domain.Campaign;
import fr.qualipilote.diagnosis.domain.Sheet;
import fr.qualipilote.kernel.ConcurrentChange;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;

/**
 * The stored campaigns. Whoever changes one locks its row first, whoever writes an answer only that of its sheet: colleagues take
 * turns, and the second sees what the first has done. A step that changes a sheet locks both, the campaign first.
 */
@Component
class Campaigns {

    private static final Set<CampaignState> FROZEN = Set.of(CampaignState.VALIDATED, CampaignState.CLOSED);

    /** Later than any day that somebody gives. */
    private static final LocalDate END_OF_TIME = LocalDate.of(9999, 12, 31);

    private final CampaignRepository repository;

    Campaigns(CampaignRepository repository) {
        this.repository = repository;
    }

    /** @throws ConcurrentChange when another transaction keeps it too long */
    Campaign toChange(CampaignId id) {
        return locked(() -> repository.lock(id.value()).orElseThrow(() -> UnknownDiagnosis.withId(id)));
    }

    /** The campaign of a sheet, with both locked. */
    Campaign toChange(SheetId sheet) {
        Campaign campaign = toChange(of(sheet));
        toWrite(sheet);
        return campaign;
    }

    /** The sheet alone: its answers are written. */
    Sheet toWrite(SheetId sheet) {
        return locked(() -> repository.lockSheet(sheet.value()).orElseThrow(() -> UnknownDiagnosis.withId(sheet)));
    }

    private static <T> T locked(Supplier<T> query) {
        try {
            return query.get();
        } catch (ConcurrencyFailureException taken) {
            throw ConcurrentChange.because(taken);
        }
    }

    Campaign toRead(CampaignId id) {
        return find(id).orElseThrow(() -> UnknownDiagnosis.withId(id));
    }

    Optional<Campaign> find(CampaignId id) {
        return repository.findById(id.value());
    }

    Campaign withReference(String reference) {
        return repository
                .findByReference(reference.replace("\0", ""))
                .orElseThrow(() -> UnknownDiagnosis.withReference(reference));
    }

    Sheet sheet(SheetId id) {
        return repository.sheet(id.value()).orElseThrow(() -> UnknownDiagnosis.withId(id));
    }

    CampaignId of(SheetId sheet) {
        return repository.ofSheet(sheet.value()).map(CampaignId::new).orElseThrow(() -> UnknownDiagnosis.withId(sheet));
    }

    List<Campaign> all() {
        return repository.findAllByOrderByReferenceDesc();
    }

    List<Sheet> beingFilled() {
        return repository.beingFilled();
    }

    /** As of now where it is not validated itself, the latest first. */
    List<Campaign> validatedBefore(Campaign campaign) {
        LocalDate until = Objects.requireNonNullElse(campaign.decidedOn(), END_OF_TIME);
        return repository.validatedBefore(FROZEN, until, campaign.reference());
    }

    /** Those of these dates that were taken over. */
    List<Campaign> takenOver(LocalDate openedOn, LocalDate decidedOn) {
        return repository.findAllByOpenedOnAndDecidedOn(openedOn, decidedOn);
    }

    boolean isEmpty() {
        return repository.count() == 0;
    }

    List<String> actionsFor(String criterion) {
        return repository.actionsFor(criterion);
    }

    void add(Campaign campaign) {
        repository.saveAndFlush(campaign);
    }

    /**
     * Writes the change now, before the processes hear of it: what the database refuses must not reach them.
     *
     * @throws DiagnosisChangedMeanwhile when another transaction was faster
     */
    void write(Campaign campaign) {
        try {
            repository.flush();
        } catch (ConcurrencyFailureException overtaken) {
            throw DiagnosisChangedMeanwhile.of(campaign.reference());
        }
    }
}
