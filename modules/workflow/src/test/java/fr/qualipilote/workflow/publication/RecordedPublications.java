package fr.qualipilote.workflow.publication;

import fr.qualipilote.kernel.Role;
import fr.qualipilote.publication.PublicationId;
import fr.qualipilote.publication.spi.FigurePublicationSteps;
import fr.qualipilote.workflow.work.EngineBench;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Publications that answer what a test sets and remember what they were asked. */
final class RecordedPublications implements FigurePublicationSteps {

    final List<String> calls = new ArrayList<>();
    Instant reminder = EngineBench.at(2022, 7, 4);
    String title = "Nos résultats";

    void reset() {
        calls.clear();
        reminder = EngineBench.at(2022, 7, 4);
        title = "Nos résultats";
    }

    @Override
    public Instant approvalReminder(PublicationId publication) {
        return reminder;
    }

    @Override
    public void remindApproval(PublicationId publication) {
        calls.add("remindApproval " + publication);
    }

    @Override
    public TaskCard card(PublicationId publication, Task task) {
        Set<Role> roles =
                task == Task.APPROVE ? Set.of(Role.SECRETARY_GENERAL, Role.PREFECT) : Set.of(Role.QUALITY_MANAGER);
        return new TaskCard("PUB-2022-001", title, "2022-01+5", roles, LocalDate.of(2022, 7, 4));
    }

    @Override
    public Optional<CaseTitle> title(PublicationId publication) {
        return Optional.of(new CaseTitle("PUB-2022-001", title));
    }
}
