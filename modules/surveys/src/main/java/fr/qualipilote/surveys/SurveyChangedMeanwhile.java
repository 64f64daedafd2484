package fr.qualipilote.surveys;

import fr.qualipilote.kernel.BusinessRefusal;

/** Somebody else has changed it since it was read; nothing was changed. Argument: what it is called. */
public final class SurveyChangedMeanwhile extends BusinessRefusal {

    private SurveyChangedMeanwhile(String name) {
        super("survey.changed-meanwhile", name + " was changed by somebody else meanwhile", name);
    }

    public static SurveyChangedMeanwhile of(String name) {
        return new SurveyChangedMeanwhile(name);
    }
}
