package fr.qualipilote.publication;

import java.util.Arrays;

/** What happened to a publication; message key {@code publication.history.<code>}. */
public enum HistoryCode {
    PREPARED("prepared", 0),
    DESCRIBED("described", 0),
    /** Argument: how many figures. */
    CHOSEN("chosen", 1),
    /** Argument: how many figures. */
    SUBMITTED("submitted", 1),
    /** Management was reminded that its approval is awaited. */
    REMINDED("reminded", 0),
    /** Argument: the reason. */
    SENT_BACK("sent-back", 1),
    /** Argument: the SHA-256 of what was frozen. */
    APPROVED("approved", 1),
    /** Argument: the reason. */
    DISCARDED("discarded", 1),
    /** Argument: the reason. */
    WITHDRAWN("withdrawn", 1),
    /** Arguments: which figure, the sentence. */
    CORRECTION_EXPLAINED("correction-explained", 2);

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

    /** @throws IllegalArgumentException when there is no such code */
    public static HistoryCode ofCode(String code) {
        return Arrays.stream(values())
                .filter(value -> value.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No history entry has the code " + code));
    }
}
