package fr.qualipilote.surveys;

/** What somebody does to a wave. */
public enum WaveStep {
    EDIT("survey-edit"),
    PREPARE("survey-prepare"),
    /** Before its last day. */
    CLOSE_FIELD("survey-close-field"),
    /** Totals, answer sheets or calls, whichever the wave gathers. */
    ENTER("survey-enter"),
    SUBMIT("survey-submit"),
    VALIDATE("survey-validate"),
    SEND_BACK("survey-send-back"),
    /** Totals of validated results, with a reason. */
    CORRECT("survey-correct"),
    PUBLISH("survey-publish"),
    DECIDE_ACTIONS("survey-decide-actions"),
    CANCEL("survey-cancel"),
    MANAGE_LINKS("survey-links");

    private final String code;

    WaveStep(String code) {
        this.code = code;
    }

    /** Kebab-case, for message keys ({@code deed.<code>}). */
    public String code() {
        return code;
    }
}
