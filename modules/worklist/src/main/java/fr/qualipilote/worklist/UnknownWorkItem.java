package fr.qualipilote.worklist;

import fr.qualipilote.kernel.BusinessRefusal;

/** There is no such work, or not for this person, or it is done already. */
public final class UnknownWorkItem extends BusinessRefusal {

    private UnknownWorkItem(WorkItemId id) {
        super("worklist.unknown", "No open work item has the id " + id, id.toString());
    }

    public static UnknownWorkItem withId(WorkItemId id) {
        return new UnknownWorkItem(id);
    }
}
