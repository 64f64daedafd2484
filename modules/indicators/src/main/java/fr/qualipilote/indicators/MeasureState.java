package fr.qualipilote.indicators;

/** How far a measure has been looked at. Only somebody else than who entered it takes it beyond {@link #ENTERED}. */
public enum MeasureState {
    ENTERED,
    CHECKED,
    VALIDATED,
    /** It is part of a frozen publication. */
    PUBLISHED;

    /** Whether changing the value is a correction, which needs a reason. */
    public boolean isChecked() {
        return this != ENTERED;
    }

    /** Whether reports and publications may use it. */
    public boolean isValidated() {
        return this == VALIDATED || this == PUBLISHED;
    }
}
