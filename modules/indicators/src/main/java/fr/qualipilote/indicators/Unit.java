package fr.qualipilote.indicators;

/**
 * What a value counts. How many decimals are shown belongs to the indicator: see {@link IndicatorDefinition#decimals()}.
 */
public enum Unit {
    /** Parts of a hundred: 89.65 is « 89,65 % ». A value given as a numerator and a denominator is multiplied by 100. */
    PERCENT("%", 2, 100),
    /** « 67 j ». */
    DAYS("j", 0, 1),
    /** « 3 h ». */
    HOURS("h", 0, 1),
    /** « 4 min ». */
    MINUTES("min", 0, 1),
    /** « 47 »: whole cases or people, without a sign. */
    COUNT("", 0, 1),
    /** « 2,75 »: a mark on a scale that the definition tells. */
    SCORE("", 2, 1);

    private final String sign;
    private final int decimals;
    private final int factor;

    Unit(String sign, int decimals, int factor) {
        this.sign = sign;
        this.decimals = decimals;
        this.factor = factor;
    }

    /** The sign after the number, the same in French and English; empty where there is none. */
    public String sign() {
        return sign;
    }

    /** How many decimals are usual. */
    public int decimals() {
        return decimals;
    }

    /** What the quotient of numerator and denominator is multiplied by. */
    public int factor() {
        return factor;
    }

    /** Whether it measures how long something takes, so that a median says something beside the mean. */
    public boolean isDelay() {
        return this == DAYS || this == HOURS || this == MINUTES;
    }
}
