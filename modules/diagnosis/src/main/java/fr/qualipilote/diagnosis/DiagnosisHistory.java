package fr.qualipilote.diagnosis;

import static fr.qualipilote.diagnosis.DiagnosisHistory.Argument.*;

import java.util.Arrays;
import java.util.List;

/** All that a campaign's history can say; the message key is {@code diagnosis.history.<code>}. */
public enum DiagnosisHistory {
    PREPARED("prepared"),
    /** Name of the grid, when the campaign was opened, when its results were decided on. */
    TAKEN_OVER("taken-over", TEXT, DATE, DATE),
    EDITED("edited"),
    /** Deadline. */
    OPENED("opened", DATE),
    /** New deadline, reason. */
    EXTENDED("extended", DATE, TEXT),
    /** Service, referent (may be empty). */
    REFERENT_NAMED("referent-named", SERVICE, PERSON),
    /** Service. */
    REMINDED("reminded", SERVICE),
    /** Service. */
    HEAD_ALERTED("head-alerted", SERVICE),
    /** Service. */
    SECRETARY_ALERTED("secretary-alerted", SERVICE),
    /** Service, what was decided about its delay. */
    DELAY_TREATED("delay-treated", SERVICE, TEXT),
    /** Service. */
    HANDED_IN("handed-in", SERVICE),
    /** Service, reason for the sheet (may be empty), how many criteria are to be seen again. */
    SENT_BACK("sent-back", SERVICE, TEXT, NUMBER),
    /** Service. */
    ACCEPTED("accepted", SERVICE),
    /** Service, reason. */
    LEFT_SCOPE("left-scope", SERVICE, TEXT),
    /** All sheets are accepted. */
    COMPLETE("complete"),
    CONSOLIDATED("consolidated"),
    /** Reference of the minutes. */
    VALIDATED("validated", TEXT),
    /** Reference of the minutes, how many services are asked. */
    MORE_ASKED("more-asked", TEXT, NUMBER),
    /** Reference of the minutes, until when. */
    ADJOURNED("adjourned", TEXT, DATE),
    /** Fingerprint. */
    FROZEN("frozen", TEXT),
    /** How many actions were opened, how many that were there already were linked, how many gaps stay without. */
    ACTIONS_DECIDED("actions-decided", NUMBER, NUMBER, NUMBER),
    /** On which day. */
    PRESENTED("presented", DATE),
    /** Reason. */
    SUSPENDED("suspended", TEXT),
    RESUMED("resumed"),
    /** Reason. */
    CANCELLED("cancelled", TEXT);

    /** What a placeholder names. */
    public enum Argument {
        TEXT,
        NUMBER,
        DATE,
        PERSON,
        SERVICE
    }

    private final String code;
    private final List<Argument> arguments;

    DiagnosisHistory(String code, Argument... arguments) {
        this.code = code;
        this.arguments = List.of(arguments);
    }

    public String code() {
        return code;
    }

    /** What the placeholders name, in their order. */
    public List<Argument> arguments() {
        return arguments;
    }

    /** @throws IllegalArgumentException when none has that code */
    public static DiagnosisHistory ofCode(String code) {
        return Arrays.stream(values())
                .filter(entry -> entry.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No history code " + code));
    }
}
