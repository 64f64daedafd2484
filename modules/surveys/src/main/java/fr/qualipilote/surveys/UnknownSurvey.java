package fr.qualipilote.surveys;

import fr.qualipilote.kernel.BusinessRefusal;

/** There is no such wave, question, scenario, call or link. */
public final class UnknownSurvey extends BusinessRefusal {

    private UnknownSurvey(String kind, String value) {
        super("survey.unknown", "No " + kind + " " + value, value);
    }

    /** @param kind for logs, for instance {@code question} */
    public static UnknownSurvey of(String kind, String value) {
        return new UnknownSurvey(kind, value);
    }
}
