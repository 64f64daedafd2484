package fr.qualipilote.organisation;

/** What people do to a meeting. Message keys are {@code deed.<code>}. */
public enum MeetingStep {
    /** Another date, time or place. */
    MOVE("move-meeting"),
    /** The agenda and the guests. */
    PREPARE("prepare-meeting"),
    CONVENE("convene-meeting"),
    CANCEL("cancel-meeting"),
    OPEN("open-meeting"),
    /** Attendance, discussion, decisions. */
    TAKE_MINUTES("take-minutes"),
    /** After the meeting: attendance and discussion only. */
    COMPLETE_MINUTES("complete-minutes"),
    CLOSE("close-meeting"),
    /** The chair says yes or no to a decision that needs the chair's right. */
    CONFIRM("confirm-decision"),
    APPROVE("approve-minutes"),
    RECTIFY("rectify-minutes");

    private final String code;

    MeetingStep(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
