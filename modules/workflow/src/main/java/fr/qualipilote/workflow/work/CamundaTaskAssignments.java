package fr.qualipilote.workflow.work;

import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.worklist.spi.TaskAssignments;
import org.camunda.bpm.engine.TaskService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Changes who has a task; {@link WorkLedgerListener} tells the task list. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class CamundaTaskAssignments implements TaskAssignments {

    private final TaskService tasks;

    CamundaTaskAssignments(TaskService tasks) {
        this.tasks = tasks;
    }

    @Override
    public void assign(String engineTaskId, @Nullable PersonId person) {
        tasks.setAssignee(engineTaskId, person == null ? null : person.toString());
    }
}
