package fr.qualipilote.indicators;

import fr.qualipilote.kernel.Period;
import fr.qualipilote.kernel.PersonId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One cell of the table: one indicator in the column of one month. Four states that are never confused. A period of several
 * months stands in the column of its last one.
 */
public sealed interface Cell {

    /** What the cell speaks of; null in the columns where the indicator has no period. */
    @Nullable Period period();

    Verdict verdict();

    /** What somebody has entered, if anything was; also where it was erased again, with an empty text. */
    Optional<Entry> entry();

    /** To be given back as {@link EnterMeasure#expectedVersion()}; 0 where nothing was ever entered. */
    default int version() {
        return entry().map(Entry::version).orElse(0);
    }

    /** A value. It is the exact one: it is shown with the indicator's decimals. @param target what it was judged by */
    record Value(Period period, BigDecimal value, Verdict verdict, Target target, Entry entered) implements Cell {
        @Override
        public Optional<Entry> entry() {
            return Optional.of(entered);
        }
    }

    /** « - »: nothing happened that could be measured. Not zero, and not judged. */
    record NoCase(Period period, Entry entered) implements Cell {
        @Override
        public Verdict verdict() {
            return Verdict.NONE;
        }

        @Override
        public Optional<Entry> entry() {
            return Optional.of(entered);
        }
    }

    /**
     * There is no value although there should be one.
     *
     * @param declared true where somebody wrote « ? »; false where the date passed with nothing entered
     * @param entered the « ? », or what is left of an entry that was erased again; null where nothing was ever entered
     */
    record NotMeasured(Period period, boolean declared, @Nullable Entry entered) implements Cell {
        @Override
        public Verdict verdict() {
            return Verdict.NONE;
        }

        @Override
        public Optional<Entry> entry() {
            return Optional.ofNullable(entered);
        }
    }

    /** Nothing is expected yet, or not in this column. @param erased what was entered and taken away again */
    record NotDue(@Nullable Period period, Why why, @Nullable Entry erased) implements Cell {

        @Override
        public Verdict verdict() {
            return Verdict.NONE;
        }

        @Override
        public Optional<Entry> entry() {
            return Optional.ofNullable(erased);
        }
    }

    /** Why nothing is due. */
    enum Why {
        /** The period begins after today: nothing can be entered. */
        NOT_BEGUN,
        /** The period has begun, or is over and there is still time. */
        NOT_YET,
        /** No period of the indicator ends with this month: nothing can be entered. */
        NO_PERIOD,
        /** Before values were asked for, or after the indicator was retired. */
        NOT_ASKED
    }

    /**
     * What was entered, by whom, and how far it has been looked at.
     *
     * @param text as it can be entered again: « 89,65 », « 1 234 / 1 389 », « - », « ? », empty where it was erased
     * @param edition counts the values, from 1: checking and publishing leave it as it is
     * @param sampleSize n, where it is known
     * @param returnReason why it was sent back; null where it was not, or was answered
     * @param corrected whether a value that had been checked was changed
     */
    record Entry(
            MeasureId measure,
            int version,
            int edition,
            String text,
            MeasureState state,
            Method method,
            @Nullable Integer sampleSize,
            @Nullable String comment,
            @Nullable String returnReason,
            boolean corrected,
            PersonId by,
            Instant at) {}
}
