package fr.qualipilote.workflow.committees;

import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.kernel.Role;
import fr.qualipilote.organisation.DecisionId;
import fr.qualipilote.organisation.DecisionKind;
import fr.qualipilote.organisation.MeetingId;
import fr.qualipilote.organisation.spi.MeetingDecisionSteps;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A meeting that has decided to start an action, and writes down what comes of it. */
final class RecordedDecisions implements MeetingDecisionSteps {

    static final PersonId CHAIR = new PersonId(UUID.randomUUID());
    static final PersonId SECRETARY = new PersonId(UUID.randomUUID());
    static final LocalDate DUE = LocalDate.of(2022, 9, 30);

    final List<String> calls = new ArrayList<>();

    void reset() {
        calls.clear();
    }

    @Override
    public Order order(DecisionId decision) {
        return new Order(
                DecisionKind.START_ACTION,
                "Refaire la signalétique",
                "D-2022-03-02 (COPIL)",
                SECRETARY,
                SECRETARY,
                null,
                DUE,
                "accueil-physique",
                null,
                null,
                Set.of());
    }

    @Override
    public void carriedOut(DecisionId decision, @Nullable String outcome) {
        calls.add("carriedOut " + decision + " " + outcome);
    }

    @Override
    public TaskCard card(DecisionId decision) {
        return new TaskCard(
                new MeetingId(UUID.randomUUID()),
                "D-2022-03-02",
                "Accordé",
                "accueil-physique",
                null,
                Role.SECRETARY_GENERAL,
                DUE);
    }

    @Override
    public Optional<CaseTitle> title(DecisionId decision) {
        return Optional.of(new CaseTitle("D-2022-03-02", "Accordé"));
    }
}
