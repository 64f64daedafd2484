package fr.qualipilote.diagnosis.internal;

import fr.qualipilote.diagnosis.AnswerTable;
import fr.qualipilote.diagnosis.CampaignId;
import fr.qualipilote.diagnosis.SheetId;
import fr.qualipilote.diagnosis.domain.Campaign;
import fr.qualipilote.diagnosis.domain.Deed;
import fr.qualipilote.diagnosis.domain.DiagnosisDeadlines;
import fr.qualipilote.diagnosis.domain.Sheet;
import fr.qualipilote.diagnosis.spi.SelfDiagnosisSteps;
import fr.qualipilote.kernel.BusinessClock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the processes ask: time does it, nobody is signed in. */
@Service
@Transactional
class StepService implements SelfDiagnosisSteps {

    private final Campaigns campaigns;
    private final Answers answers;
    private final ResultReading results;
    private final Snapshots snapshots;
    private final DiagnosisTaskCards cards;
    private final DiagnosisDeadlines deadlines;
    private final BusinessClock clock;

    StepService(
            Campaigns campaigns,
            Answers answers,
            ResultReading results,
            Snapshots snapshots,
            DiagnosisTaskCards cards,
            DiagnosisDeadlines deadlines,
            BusinessClock clock) {
        this.campaigns = campaigns;
        this.answers = answers;
        this.results = results;
        this.snapshots = snapshots;
        this.cards = cards;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    // --- service tasks and timers ------------------------------------------------------------------------------------

    @Override
    @Transactional(readOnly = true)
    public Deadlines deadlines(SheetId id) {
        Sheet sheet = campaigns.sheet(id);
        return deadlines.of(Objects.requireNonNull(sheet.dueOn(), "a sheet that is asked for has a date"));
    }

    @Override
    public void remind(SheetId id) {
        campaigns.toChange(id).remind(id, byTime());
    }

    @Override
    public void alertHead(SheetId id) {
        campaigns.toChange(id).alertHead(id, byTime());
    }

    @Override
    public void alertSecretary(SheetId id) {
        campaigns.toChange(id).alertSecretary(id, byTime());
    }

    @Override
    @Transactional(readOnly = true)
    public Instant committeeResumption(CampaignId id) {
        return deadlines.morning(
                Objects.requireNonNullElseGet(campaigns.toRead(id).adjournedUntil(), clock::today));
    }

    @Override
    public void freeze(CampaignId id) {
        Campaign campaign = campaigns.toChange(id);
        if (campaign.frozenAt() == null) {
            AnswerTable table = answers.table(campaign);
            String sha256 = snapshots.write(campaign, table, results.results(campaign, table));
            campaign.freeze(sha256, byTime());
            campaigns.write(campaign);
        }
    }

    @Override
    public void actionsOpened(CampaignId id, List<String> references) {
        Campaign campaign = campaigns.toChange(id);
        campaign.actionsOpened(references);
        campaigns.write(campaign);
    }

    // --- the task listener's questions -------------------------------------------------------------------------------

    @Override
    @Transactional(readOnly = true)
    public TaskCard card(CampaignId id, Task task, @Nullable SheetId sheet) {
        return cards.card(campaigns.toRead(id), task, sheet);
    }

    @Override
    @Transactional(readOnly = true)
    public CampaignId campaignOf(SheetId sheet) {
        return campaigns.of(sheet);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<CaseTitle> title(CampaignId id) {
        return campaigns.find(id).map(campaign -> new CaseTitle(campaign.reference(), campaign.title()));
    }

    private Deed byTime() {
        return new Deed(null, clock.now(), clock.today());
    }
}
