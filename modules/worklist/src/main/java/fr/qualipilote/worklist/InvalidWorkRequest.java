package fr.qualipilote.worklist;

import fr.qualipilote.kernel.BusinessRefusal;

/** What was asked of the task list makes no sense; nothing was changed. */
public final class InvalidWorkRequest extends BusinessRefusal {

    private InvalidWorkRequest(String code, String logMessage, Object... arguments) {
        super("worklist." + code, logMessage, arguments);
    }

    /** Nobody could take it: the work was given to one person only. */
    public static InvalidWorkRequest withoutGroup(WorkItemId id) {
        return new InvalidWorkRequest("without-group", "Work item " + id + " has no group to go back to");
    }

    public static InvalidWorkRequest reasonMissing() {
        return new InvalidWorkRequest("reason-missing", "Work is passed on with a reason");
    }

    public static InvalidWorkRequest noteTooLong(int most) {
        return new InvalidWorkRequest("note-too-long", "A note has at most " + most + " characters", most);
    }

    public static InvalidWorkRequest samePerson() {
        return new InvalidWorkRequest("same-person", "Work is handed over to somebody else");
    }

    public static InvalidWorkRequest filterNameMissing() {
        return new InvalidWorkRequest("filter-name-missing", "A filter is kept under a name");
    }

    public static InvalidWorkRequest filterNameTooLong(int most) {
        return new InvalidWorkRequest("filter-name-too-long", "A filter's name has at most " + most, most);
    }

    public static InvalidWorkRequest searchTooLong(int most) {
        return new InvalidWorkRequest("search-too-long", "A kept search has at most " + most + " characters", most);
    }

    public static InvalidWorkRequest tooManyFilters(int most) {
        return new InvalidWorkRequest("too-many-filters", "A person keeps at most " + most + " filters", most);
    }

    public static InvalidWorkRequest draftTooLarge(int most) {
        return new InvalidWorkRequest("draft-too-large", "A draft has at most " + most + " characters", most);
    }
}
