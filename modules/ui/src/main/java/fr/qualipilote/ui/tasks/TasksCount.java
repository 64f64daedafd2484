package fr.qualipilote.ui.tasks;

import com.vaadin.flow.component.Component;
import fr.qualipilote.kernel.Actor;
import fr.qualipilote.ui.shell.NavigationCount;
import fr.qualipilote.ui.text.Wording;
import fr.qualipilote.worklist.WorkCounts;
import fr.qualipilote.worklist.WorkQuery;
import fr.qualipilote.worklist.WorkScope;
import fr.qualipilote.worklist.Worklist;

/** How many tasks wait for the person, in the navigation. */
@org.springframework.stereotype.Component
class TasksCount implements NavigationCount {

    private final Worklist worklist;

    TasksCount(Worklist worklist) {
        this.worklist = worklist;
    }

    @Override
    public Class<? extends Component> view() {
        return TaskListView.class;
    }

    @Override
    public Count count(Actor actor) {
        WorkCounts counts = worklist.counts(actor, WorkQuery.of(WorkScope.MINE_AND_MY_GROUPS));
        return new Count(Wording.here().capped(counts.total(), WorkCounts.CAP), counts.total(), counts.late());
    }
}
