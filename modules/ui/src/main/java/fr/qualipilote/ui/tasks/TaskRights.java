package fr.qualipilote.ui.tasks;

import fr.qualipilote.kernel.Actor;
import fr.qualipilote.kernel.Role;
import fr.qualipilote.worklist.CandidateGroup;
import fr.qualipilote.worklist.WorkItemLine;
import fr.qualipilote.worklist.WorkScope;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What the screen offers; the task list decides again when it is asked. */
final class TaskRights {

    private TaskRights() {}

    /** Whether the person may hand over other people's tasks. */
    static boolean leads(Actor actor) {
        return actor.isAnyOf(
                Role.QUALITY_MANAGER,
                Role.DEPUTY_QUALITY_MANAGER,
                Role.SECRETARY_GENERAL,
                Role.HEAD_OF_SERVICE,
                Role.ADMINISTRATOR);
    }

    /** Whether the task is the person's, or could be. */
    static boolean mayTake(WorkItemLine item, Actor actor) {
        if (item.assignee() != null) {
            return actor.is(item.assignee());
        }
        Set<String> mine = CandidateGroup.codesOf(actor);
        return item.candidates().stream().anyMatch(group -> mine.contains(group.code()));
    }

    static List<WorkScope> scopes(Actor actor) {
        List<WorkScope> scopes =
                new ArrayList<>(List.of(WorkScope.MINE_AND_MY_GROUPS, WorkScope.MINE, WorkScope.TO_TAKE));
        if (!actor.services().isEmpty() || !actor.headed().isEmpty()) {
            scopes.add(WorkScope.MY_SERVICES);
        }
        if (actor.isAnyOf(
                Role.QUALITY_MANAGER,
                Role.DEPUTY_QUALITY_MANAGER,
                Role.SECRETARY_GENERAL,
                Role.PREFECT,
                Role.ADMINISTRATOR)) {
            scopes.add(WorkScope.ALL);
        }
        return scopes;
    }
}
