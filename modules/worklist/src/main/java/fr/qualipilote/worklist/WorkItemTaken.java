package fr.qualipilote.worklist;

import fr.qualipilote.kernel.BusinessRefusal;
import fr.qualipilote.kernel.PersonId;

/** Somebody else has the work by now. */
public final class WorkItemTaken extends BusinessRefusal {

    private final PersonId by;

    private WorkItemTaken(WorkItemId id, PersonId by) {
        super("worklist.taken", "Work item " + id + " is taken by " + by, by.toString());
        this.by = by;
    }

    public static WorkItemTaken by(PersonId person, WorkItemId id) {
        return new WorkItemTaken(id, person);
    }

    public PersonId by() {
        return by;
    }
}
