package fr.qualipilote.workflow.actions;

import fr.qualipilote.actionplan.ActionId;
import fr.qualipilote.actionplan.spi.ActionFollowUpSteps;
import fr.qualipilote.actionplan.spi.ActionFollowUpSteps.TaskCard;
import fr.qualipilote.workflow.processes.ActionFollowUp;
import fr.qualipilote.workflow.processes.ActionOccurrence;
import fr.qualipilote.workflow.processes.ActionPostponement;
import fr.qualipilote.workflow.processes.ActionRecurrence;
import fr.qualipilote.workflow.processes.DeadlineWatch;
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

/** The cases of the action plan. */
@Component
class ActionKind implements WorkKind {

    private final ActionFollowUpSteps steps;

    ActionKind(@Lazy ActionFollowUpSteps steps) {
        this.steps = steps;
    }

    @Override
    public String code() {
        return "action";
    }

    @Override
    public List<String> processes() {
        return List.of(
                ActionFollowUp.KEY,
                ActionRecurrence.KEY,
                ActionOccurrence.KEY,
                ActionPostponement.KEY,
                DeadlineWatch.KEY);
    }

    @Override
    public Set<String> replaced() {
        return Set.of(DeadlineWatch.KEY);
    }

    @Override
    public String caseVariable() {
        return ActionFollowUp.Variables.ACTION_ID;
    }

    @Override
    public List<ActionWork> tasks() {
        return List.of(ActionWork.values());
    }

    @Override
    public WorkCard card(UUID caseId, WorkTask task, @Nullable UUID part) {
        TaskCard card = steps.card(new ActionId(caseId), ((ActionWork) task).task(), part);
        return new WorkCard(
                card.reference(),
                card.subject(),
                card.theme(),
                card.period(),
                card.subjectId(),
                card.service(),
                card.assignee(),
                card.roles(),
                card.services(),
                card.headsOf(),
                card.dueOn());
    }

    @Override
    public Optional<Title> title(UUID caseId) {
        return steps.title(new ActionId(caseId)).map(title -> new Title(title.reference(), title.label()));
    }
}
