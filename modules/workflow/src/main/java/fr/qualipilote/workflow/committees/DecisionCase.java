package fr.qualipilote.workflow.committees;

import fr.qualipilote.organisation.DecisionId;
import fr.qualipilote.organisation.spi.MeetingDecisionSteps;
import fr.qualipilote.organisation.spi.MeetingDecisionSteps.TaskCard;
import fr.qualipilote.workflow.processes.MeetingDecision;
import fr.qualipilote.workflow.work.WorkCard;
import fr.qualipilote.workflow.work.WorkKind;
import fr.qualipilote.workflow.work.WorkTask;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** A decision of a meeting. */
@Component
class DecisionCase implements WorkKind {

    private final MeetingDecisionSteps steps;

    DecisionCase(@Lazy MeetingDecisionSteps steps) {
        this.steps = steps;
    }

    @Override
    public String code() {
        return MeetingDecision.KEY;
    }

    @Override
    public List<String> processes() {
        return List.of(MeetingDecision.KEY);
    }

    @Override
    public String caseVariable() {
        return MeetingDecision.Variables.DECISION_ID;
    }

    @Override
    public List<DecisionWork> tasks() {
        return List.of(DecisionWork.values());
    }

    @Override
    public WorkCard card(UUID caseId, WorkTask task, @Nullable UUID part) {
        TaskCard card = steps.card(new DecisionId(caseId));
        return new WorkCard(
                card.reference(),
                card.subject(),
                card.theme(),
                null,
                card.meeting().value(),
                null,
                card.assignee(),
                card.role() == null ? Set.of() : Set.of(card.role()),
                Set.of(),
                Set.of(),
                card.dueOn());
    }

    @Override
    public Optional<Title> title(UUID caseId) {
        return steps.title(new DecisionId(caseId)).map(title -> new Title(title.reference(), title.label()));
    }
}
