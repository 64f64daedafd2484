package fr.qualipilote.worklist;

/** Whose work a list shows. */
public enum WorkScope {
    /** Assigned to me, or waiting for one of my groups (a single list, see ux.md lesson 3). */
    MINE_AND_MY_GROUPS,
    /** Assigned to me. */
    MINE,
    /** Waiting for one of my groups, nobody has it yet. */
    TO_TAKE,
    /** All that concerns the services I belong to or head, whoever has it. */
    MY_SERVICES,
    /** Everything: quality manager and deputy, secretary general, prefect, administrator. */
    ALL
}
