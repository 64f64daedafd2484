package fr.qualipilote.indicators;

import java.util.Locale;

/** What can be done with a measure; the code is the deed in refusals and the message key {@code deed.<code>}. */
public enum MeasureStep {
    ENTER_MEASURE,
    CORRECT_MEASURE,
    ANNOTATE_MEASURE,
    CHECK_MEASURE,
    VALIDATE_MEASURE,
    SEND_BACK_MEASURE;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
