package fr.qualipilote.ui.tasks;

import fr.qualipilote.ui.part.Names;
import fr.qualipilote.worklist.WorkItemLine;
import java.util.List;

/** What the tasks screen has to know of one kind of case. */
interface CaseDesk {

    /** As {@link WorkItemLine#caseKind()} says. */
    String caseKind();

    /** The keys of the processes that have tasks, for the filter. */
    List<String> processes();

    /** Reads the case of a task as the person who is signed in may see it. */
    OpenCase open(WorkItemLine item, Names names);
}
