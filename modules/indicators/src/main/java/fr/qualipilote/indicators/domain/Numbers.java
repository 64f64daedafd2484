package fr.qualipilote.indicators.domain;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Numbers as the product keeps and gives them. */
public final class Numbers {

    /** Decimals of the columns. */
    public static final int SCALE = 8;

    private Numbers() {}

    /** Without zeros at the end, and never with an exponent. */
    public static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    public static @Nullable BigDecimal plainOrNull(@Nullable BigDecimal number) {
        return number == null ? null : plain(number);
    }

    /** As it is entered: all its decimals, with a comma. */
    public static String text(BigDecimal number) {
        return number.toPlainString().replace('.', ',');
    }

    static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null || other == null ? one == other : one.compareTo(other) == 0;
    }
}
