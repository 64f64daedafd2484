package fr.qualipilote.actionplan;

/** What people do to an action. Message keys are {@code deed.<code>}. */
public enum ActionStep {
    QUALIFY("qualify"),
    DISMISS("dismiss"),
    ACCEPT("accept"),
    REFUSE("refuse"),
    PROPOSE_OTHER_DATE("propose-other-date"),
    CONTRIBUTE("contribute"),
    REPORT_PROGRESS("report-progress"),
    DECLARE_DONE("declare-done"),
    VERIFY("verify"),
    SEND_BACK("send-back"),
    CHECK_EFFECTIVENESS("check-effectiveness"),
    REQUEST_POSTPONEMENT("request-postponement"),
    DECIDE_POSTPONEMENT("decide-postponement"),
    END_RECURRENCE("end-recurrence"),
    CHANGE_RULE("change-rule"),
    TRANSFER("transfer"),
    SUSPEND("suspend"),
    RESUME("resume"),
    ABANDON("abandon"),
    TREAT_DELAY("treat-delay", true),
    OBSERVE("observe", true),
    ADD_EVIDENCE("add-evidence", true),
    EDIT("edit", true);

    private final String code;
    private final boolean alwaysPossible;

    ActionStep(String code) {
        this(code, false);
    }

    ActionStep(String code, boolean alwaysPossible) {
        this.code = code;
        this.alwaysPossible = alwaysPossible;
    }

    public String code() {
        return code;
    }

    /** Whether it is possible in every state that is open. */
    boolean isAlwaysPossible() {
        return alwaysPossible;
    }
}
