package fr.qualipilote.referential;

import java.util.Arrays;
import java.util.Optional;

/** How a criterion is answered. */
public enum QuestionType {
    /** One of the levels of conformity of the version. */
    LEVEL("level"),
    /** Yes or no: yes is the level with the highest score, no the one with the lowest. */
    YES_NO("yes-no"),
    /** Words alone: informs, and counts in no score. */
    TEXT("text");

    private final String code;

    QuestionType(String code) {
        this.code = code;
    }

    /** The stable code used in tables, files and message keys. */
    public String code() {
        return code;
    }

    /** Whether the answer counts in the score. */
    public boolean isScored() {
        return this != TEXT;
    }

    public static Optional<QuestionType> ofCode(String code) {
        return Arrays.stream(values()).filter(type -> type.code.equals(code)).findFirst();
    }
}
