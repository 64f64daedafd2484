package fr.qualipilote.referential.domain;

import java.math.BigDecimal;

/** Numbers as they are compared, whatever the scale that a table keeps them in. */
final class Decimals {

    private Decimals() {}

    static BigDecimal shortest(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
