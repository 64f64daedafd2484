package fr.qualipilote.publication.domain;

import fr.qualipilote.indicators.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/**
 * Numbers as they are printed in French: « 89,65 % », « 67 j », « 1 234 ». What is frozen is printed once and for all, so nothing here
 * may depend on the machine's language or on what its Java knows of French.
 */
public final class PrintedFigure {

    private static final char NARROW_SPACE = '\u202f';
    private static final char SPACE = '\u00a0';

    private PrintedFigure() {}

    public static String of(BigDecimal value, Unit unit, int decimals) {
        String number = number(value, decimals);
        return unit.sign().isEmpty() ? number : number + SPACE + unit.sign();
    }

    /** Results of surveys have one decimal. */
    public static String percent(BigDecimal percent) {
        return of(percent, Unit.PERCENT, 1);
    }

    private static String number(BigDecimal value, int decimals) {
        DecimalFormatSymbols symbols = new DecimalFormatSymbols(Locale.ROOT);
        symbols.setDecimalSeparator(',');
        symbols.setGroupingSeparator(NARROW_SPACE);
        symbols.setMinusSign('\u2212');
        DecimalFormat format = new DecimalFormat("#,##0", symbols);
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(value);
    }
}
