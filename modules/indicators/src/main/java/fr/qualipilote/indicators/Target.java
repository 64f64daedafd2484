package fr.qualipilote.indicators;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

/** What a value is judged by. The exact value is judged, not what is left of it after rounding for the screen. */
public sealed interface Target {

    /** What the target says of a value. */
    Verdict judge(BigDecimal value);

    Direction direction();

    /** The value to reach; empty where there is none. */
    Optional<BigDecimal> threshold();

    /** « 90 % », « 100,00 % »: at least so much. @param tolerance by how much it may be missed and still be close; zero for none */
    record Floor(BigDecimal value, BigDecimal tolerance) implements Target {

        public Floor {
            requireTolerance(tolerance);
            Objects.requireNonNull(value, "value");
        }

        public static Floor of(String value) {
            return new Floor(new BigDecimal(value), BigDecimal.ZERO);
        }

        @Override
        public Verdict judge(BigDecimal measured) {
            return verdict(value.subtract(measured), tolerance);
        }

        @Override
        public Direction direction() {
            return Direction.FLOOR;
        }

        @Override
        public Optional<BigDecimal> threshold() {
            return Optional.of(value);
        }
    }

    /** « 60 j maxi »: at most so much. @param tolerance by how much it may be missed and still be close; zero for none */
    record Ceiling(BigDecimal value, BigDecimal tolerance) implements Target {

        public Ceiling {
            requireTolerance(tolerance);
            Objects.requireNonNull(value, "value");
        }

        public static Ceiling of(String value) {
            return new Ceiling(new BigDecimal(value), BigDecimal.ZERO);
        }

        @Override
        public Verdict judge(BigDecimal measured) {
            return verdict(measured.subtract(value), tolerance);
        }

        @Override
        public Direction direction() {
            return Direction.CEILING;
        }

        @Override
        public Optional<BigDecimal> threshold() {
            return Optional.of(value);
        }
    }

    /** « pas d’objectif ». */
    record None() implements Target {

        @Override
        public Verdict judge(BigDecimal measured) {
            return Verdict.INFORMATIVE;
        }

        @Override
        public Direction direction() {
            return Direction.NONE;
        }

        @Override
        public Optional<BigDecimal> threshold() {
            return Optional.empty();
        }
    }

    private static Verdict verdict(BigDecimal missedBy, BigDecimal tolerance) {
        if (missedBy.signum() <= 0) {
            return Verdict.MET;
        }
        return missedBy.compareTo(tolerance) <= 0 ? Verdict.CLOSE : Verdict.MISSED;
    }

    private static void requireTolerance(BigDecimal tolerance) {
        if (tolerance.signum() < 0) {
            throw new IllegalArgumentException("A tolerance is not negative");
        }
    }
}
