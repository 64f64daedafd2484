package fr.qualipilote.ui.tasks;

import fr.qualipilote.kernel.Actor;
import fr.qualipilote.kernel.Role;
import fr.qualipilote.worklist.WorkScope;
import java.util.ArrayList;
import java.util.List;

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
