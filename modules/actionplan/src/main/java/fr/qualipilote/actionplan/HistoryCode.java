package fr.qualipilote.actionplan;

import static fr.qualipilote.actionplan.HistoryCode.Argument.*;

import java.util.Arrays;
import java.util.List;

/**
 * All that a history can say. The message key is {@code history.<code>}; {@link #arguments()} says what its placeholders
 * name, in their order, so that a screen can show people, dates and services as it does everywhere else.
 */
public enum HistoryCode {
    /** Pilot (may be empty). */
    PROPOSED("proposed", PERSON),
    /** Taken over from an existing plan by import; the file's name. */
    TAKEN_OVER("taken-over", TEXT),
    /** Planned values brought up to date by import; the file's name. */
    IMPORTED_AGAIN("imported-again", TEXT),
    /** Pilot, final date (may be empty). */
    QUALIFIED("qualified", PERSON, DATE),
    /** As {@link #QUALIFIED}, the pilot having agreed already. */
    QUALIFIED_AS_AGREED("qualified-as-agreed", PERSON, DATE),
    /** Reason. */
    DISMISSED("dismissed", TEXT),
    ACCEPTED("accepted"),
    /** Reason. */
    REFUSED("refused", TEXT),
    /** The other date, reason. */
    OTHER_DATE_PROPOSED("other-date-proposed", DATE, TEXT),
    /** Due date. */
    CARRYING_OUT_OPENED("carrying-out-opened", DATE),
    /** Period (may be empty), due date. */
    OCCURRENCE_OPENED("occurrence-opened", PERIOD, DATE),
    /** Late when the next one opened. Period (may be empty), due date. */
    OCCURRENCE_SKIPPED("occurrence-skipped", PERIOD, DATE),
    /** Ended with its action or its recurrence. Period (may be empty), due date. */
    OCCURRENCE_CANCELLED("occurrence-cancelled", PERIOD, DATE),
    /** A service has answered. Service, due date of the occurrence. */
    PART_PROVIDED_BY_SERVICE("part-provided-by-service", SERVICE, DATE),
    /** A person named has answered. Due date of the occurrence. */
    PART_PROVIDED("part-provided", DATE),
    /** Per cent, note. */
    PROGRESS_REPORTED("progress-reported", NUMBER, TEXT),
    /** Period (may be empty), due date, result. */
    DECLARED_DONE("declared-done", PERIOD, DATE, TEXT),
    /** Period (may be empty), due date, note (may be empty). */
    VERIFIED("verified", PERIOD, DATE, TEXT),
    /** Period (may be empty), due date, reason. */
    SENT_BACK("sent-back", PERIOD, DATE, TEXT),
    /** No occurrence is left to open. */
    RECURRENCE_EXHAUSTED("recurrence-exhausted"),
    /** Reason. */
    RECURRENCE_ENDED("recurrence-ended", TEXT),
    /** Note (may be empty). */
    FOUND_EFFECTIVE("found-effective", TEXT),
    /** Reopened. Note. */
    FOUND_INEFFECTIVE("found-ineffective", TEXT),
    /** From date, to date, reason. */
    POSTPONEMENT_REQUESTED("postponement-requested", DATE, DATE, TEXT),
    /** To date, note (may be empty). */
    POSTPONEMENT_GRANTED("postponement-granted", DATE, TEXT),
    /** To date, note (may be empty). */
    POSTPONEMENT_REFUSED("postponement-refused", DATE, TEXT),
    /** Without object: declared done, closed or abandoned before a decision. To date. */
    POSTPONEMENT_LAPSED("postponement-lapsed", DATE),
    /** Next date (may be empty). */
    RULE_CHANGED("rule-changed", DATE),
    /** Former pilot (may be empty), new pilot, reason. */
    TRANSFERRED("transferred", PERSON, PERSON, TEXT),
    /** Parts asked of somebody by name go to somebody else. Former, new, reason. */
    PARTS_HANDED_OVER("parts-handed-over", PERSON, PERSON, TEXT),
    /** Contributors changed while an occurrence is open. How many parts are asked for, how many no longer; its due date. */
    PARTS_CHANGED("parts-changed", NUMBER, NUMBER, DATE),
    /** Reason. */
    SUSPENDED("suspended", TEXT),
    /** New final date (may be empty). */
    RESUMED("resumed", DATE),
    /** Decision. */
    ABANDONED("abandoned", TEXT),
    EDITED("edited"),
    OBSERVED("observed"),
    /** File name. */
    EVIDENCE_ADDED("evidence-added", TEXT),
    /** The pilot was reminded that an answer is awaited. */
    ANSWER_REMINDED("answer-reminded"),
    /** The pilot was reminded of a date. Due date. */
    DEADLINE_REMINDED("deadline-reminded", DATE),
    /** Late: the head of service is alerted, or the secretary general where there is none. Due date. */
    DELAY_RECORDED("delay-recorded", DATE),
    /** Still late: the secretary general is alerted. Due date. */
    DELAY_ESCALATED("delay-escalated", DATE),
    /** What was decided. */
    DELAY_TREATED("delay-treated", TEXT);

    /** What an argument names, and how it is written. An argument that may be missing is then the empty text. */
    public enum Argument {
        /** As it stands. */
        TEXT,
        /** A whole number in digits. */
        NUMBER,
        /** ISO, for instance {@code 2022-09-15}. */
        DATE,
        /** {@link fr.qualipilote.kernel.Period#code()}. */
        PERIOD,
        /** {@link fr.qualipilote.kernel.PersonId} as text. */
        PERSON,
        /** {@link fr.qualipilote.kernel.ServiceId} as text. */
        SERVICE
    }

    private final String code;
    private final List<Argument> arguments;

    HistoryCode(String code, Argument... arguments) {
        this.code = code;
        this.arguments = List.of(arguments);
    }

    public String code() {
        return code;
    }

    public List<Argument> arguments() {
        return arguments;
    }

    /** Whether it may have brought the action, or one of its occurrences, into another state. */
    public boolean isDecisive() {
        return switch (this) {
            case EDITED,
                    OBSERVED,
                    EVIDENCE_ADDED,
                    ANSWER_REMINDED,
                    DEADLINE_REMINDED,
                    DELAY_RECORDED,
                    DELAY_ESCALATED,
                    IMPORTED_AGAIN,
                    PROGRESS_REPORTED,
                    PARTS_CHANGED,
                    PARTS_HANDED_OVER -> false;
            default -> true;
        };
    }

    /** @throws IllegalArgumentException when there is no such code */
    public static HistoryCode ofCode(String code) {
        return Arrays.stream(values())
                .filter(value -> value.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No history entry has the code " + code));
    }
}
