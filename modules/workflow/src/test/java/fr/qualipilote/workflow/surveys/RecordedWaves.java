package fr.qualipilote.workflow.surveys;

import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.kernel.Role;
import fr.qualipilote.kernel.ServiceId;
import fr.qualipilote.surveys.WaveId;
import fr.qualipilote.surveys.spi.SurveyWaveSteps;
import fr.qualipilote.workflow.work.EngineBench;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Surveys that answer what a test sets and remember what they were asked. */
final class RecordedWaves implements SurveyWaveSteps {

    static final PersonId MANAGER = new PersonId(UUID.fromString("00000000-0000-0000-0000-0000000000e1"));
    static final ServiceId SERVICE = new ServiceId(UUID.fromString("00000000-0000-0000-0000-0000000000e2"));

    final List<String> calls = new ArrayList<>();
    Instant opening = EngineBench.at(2022, 9, 5);
    String title = "Accueil physique";

    void reset() {
        calls.clear();
        opening = EngineBench.at(2022, 9, 5);
        title = "Accueil physique";
    }

    @Override
    public Instant fieldOpening(WaveId wave) {
        return opening;
    }

    @Override
    public Instant fieldClosing(WaveId wave) {
        return EngineBench.at(2022, 9, 30);
    }

    @Override
    public void openField(WaveId wave) {
        calls.add("openField");
    }

    @Override
    public void closeField(WaveId wave) {
        calls.add("closeField");
    }

    @Override
    public Instant resultsReminder(WaveId wave) {
        return EngineBench.at(2022, 10, 17);
    }

    @Override
    public void remindResults(WaveId wave) {
        calls.add("remindResults");
    }

    @Override
    public void actionsOpened(WaveId wave, List<String> references) {
        calls.add("actionsOpened " + references);
    }

    @Override
    public TaskCard card(WaveId wave, Task task) {
        Set<Role> roles = task == Task.COMPLETE_RESULTS ? Set.of() : Set.of(Role.QUALITY_MANAGER);
        Set<ServiceId> services = task == Task.COMPLETE_RESULTS ? Set.of(SERVICE) : Set.of();
        return new TaskCard(
                "ENQ-2022-003", title, "accueil", SERVICE, null, roles, services, LocalDate.of(2022, 10, 14));
    }

    @Override
    public Optional<CaseTitle> title(WaveId wave) {
        return Optional.of(new CaseTitle("ENQ-2022-003", title));
    }
}
