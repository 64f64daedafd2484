package fr.qualipilote.publication;

/** What people do to a publication. Message keys are {@code deed.<code>}. */
public enum PublicationStep {
    /** Title, months, figures. */
    EDIT("publication-edit"),
    SUBMIT("publication-submit"),
    DISCARD("publication-discard"),
    APPROVE("publication-approve"),
    SEND_BACK("publication-send-back"),
    WITHDRAW("publication-withdraw"),
    /** Says for the public why a figure was corrected after it had been published. */
    EXPLAIN_CORRECTION("publication-explain-correction");

    private final String code;

    PublicationStep(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
