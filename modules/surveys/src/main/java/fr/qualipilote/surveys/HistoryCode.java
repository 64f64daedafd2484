package fr.qualipilote.surveys;

/** What happened to a wave; message key {@code survey.history.<code>}. */
public enum HistoryCode {
    CREATED("created", 0),
    TAKEN_OVER("taken-over", 0),
    EDITED("edited", 0),
    PREPARED("prepared", 0),
    FIELD_OPENED("field-opened", 0),
    FIELD_CLOSED("field-closed", 0),
    /** Arguments: what it was, what it is; « n inconnu » forms as {@code n/satisfied/percent}. */
    ENTERED("entered", 2),
    /** Arguments: name of the file, how many results. */
    IMPORTED("imported", 2),
    SUBMITTED("submitted", 0),
    REMINDED("reminded", 0),
    /** Argument: the reason. */
    SENT_BACK("sent-back", 1),
    VALIDATED("validated", 0),
    /** Arguments: what it was, what it is, the reason. */
    CORRECTED("corrected", 3),
    /** Argument: reference of the published set. */
    PUBLISHED("published", 1),
    /** Argument: the reason. */
    KEPT_INSIDE("kept-inside", 1),
    /** Argument: what was decided. */
    CONCLUDED("concluded", 1),
    /** Argument: references of the actions, parted by commas. */
    ACTIONS_OPENED("actions-opened", 1),
    /** Argument: the reason. */
    CANCELLED("cancelled", 1);

    private final String code;
    private final int arguments;

    HistoryCode(String code, int arguments) {
        this.code = code;
        this.arguments = arguments;
    }

    public String code() {
        return code;
    }

    /** How many arguments its message names. */
    public int arguments() {
        return arguments;
    }
}
