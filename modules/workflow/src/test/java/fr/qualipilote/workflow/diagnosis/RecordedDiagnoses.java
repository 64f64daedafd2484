package fr.qualipilote.workflow.diagnosis;

import fr.qualipilote.diagnosis.CampaignId;
import fr.qualipilote.diagnosis.SheetId;
import fr.qualipilote.diagnosis.spi.SelfDiagnosisSteps;
import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.kernel.Role;
import fr.qualipilote.kernel.ServiceId;
import fr.qualipilote.workflow.work.EngineBench;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A self-diagnosis that records what the processes ask. */
final class RecordedDiagnoses implements SelfDiagnosisSteps {

    static final PersonId REFERENT = new PersonId(UUID.randomUUID());
    static final PersonId MANAGER = new PersonId(UUID.randomUUID());
    static final ServiceId SERVICE = new ServiceId(UUID.randomUUID());

    final List<String> calls = new ArrayList<>();
    LocalDate dueOn = LocalDate.of(2022, 7, 22);
    Instant resumption = EngineBench.at(2022, 7, 4);

    void reset() {
        calls.clear();
        dueOn = LocalDate.of(2022, 7, 22);
        resumption = EngineBench.at(2022, 7, 4);
    }

    @Override
    public Deadlines deadlines(SheetId sheet) {
        return new Deadlines(
                EngineBench.at(dueOn.minusDays(9)),
                EngineBench.at(dueOn.minusDays(1)),
                EngineBench.at(dueOn.plusDays(5)),
                EngineBench.at(dueOn.plusDays(11)));
    }

    @Override
    public void remind(SheetId sheet) {
        calls.add("remind");
    }

    @Override
    public void alertHead(SheetId sheet) {
        calls.add("alertHead");
    }

    @Override
    public void alertSecretary(SheetId sheet) {
        calls.add("alertSecretary");
    }

    @Override
    public Instant committeeResumption(CampaignId campaign) {
        return resumption;
    }

    @Override
    public void freeze(CampaignId campaign) {
        calls.add("freeze");
    }

    @Override
    public void actionsOpened(CampaignId campaign, List<String> references) {
        calls.add("opened " + references);
    }

    @Override
    public TaskCard card(CampaignId campaign, Task task, @Nullable SheetId sheet) {
        boolean answers = task == Task.ANSWER;
        return new TaskCard(
                "AD-2022-01",
                "Autodiagnostic 2022",
                sheet == null ? null : sheet.value(),
                sheet == null ? null : SERVICE,
                answers ? REFERENT : null,
                answers ? Set.of() : Set.of(task == Task.DECIDE ? Role.SECRETARY_GENERAL : Role.QUALITY_MANAGER),
                Set.of(),
                task == Task.TREAT_DELAY_AS_HEAD ? Set.of(SERVICE) : Set.of(),
                dueOn);
    }

    @Override
    public CampaignId campaignOf(SheetId sheet) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<CaseTitle> title(CampaignId campaign) {
        return Optional.of(new CaseTitle("AD-2022-01", "Autodiagnostic 2022"));
    }
}
