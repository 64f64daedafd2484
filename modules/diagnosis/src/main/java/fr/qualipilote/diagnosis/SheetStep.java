package fr.qualipilote.diagnosis;

/** What may be done to a service's sheet. */
public enum SheetStep {
    ANSWER("answer-sheet"),
    HAND_IN("hand-in-sheet"),
    ACCEPT("accept-sheet"),
    SEND_BACK("send-back-sheet"),
    /** To say what was decided about its delay. */
    TREAT_DELAY("treat-sheet-delay");

    private final String code;

    SheetStep(String code) {
        this.code = code;
    }

    /** Kebab-case; the message key is {@code deed.<code>}. */
    public String code() {
        return code;
    }

    public boolean isPossibleIn(SheetState state) {
        return switch (this) {
            case ANSWER, HAND_IN, TREAT_DELAY -> state.isWritable();
            case ACCEPT, SEND_BACK -> state == SheetState.HANDED_IN;
        };
    }
}
