package fr.qualipilote.ui.diagnosis;

import fr.qualipilote.kernel.ServiceId;
import fr.qualipilote.ui.shell.Places;

/** The ways between the screens of self-diagnosis, and to them. */
public final class DiagnosisNavigation {

    static final String REFERENCE = "reference";
    static final String SERVICE = "service";
    static final String SECTION = "section";

    /** Routes, below the list of campaigns. */
    static final String CAMPAIGN = Places.SELF_DIAGNOSES + "/:" + REFERENCE;

    static final String SHEET = CAMPAIGN + "/fiches/:" + SERVICE;
    static final String RESULTS = CAMPAIGN + "/resultats/:" + SECTION + "?";

    private DiagnosisNavigation() {}

    /** Where a campaign is shown. @param reference for instance « AD-2022-01 » */
    public static String addressOf(String reference) {
        return Places.SELF_DIAGNOSES + "/" + reference;
    }

    /** Where a service's sheet is filled, read and checked. */
    public static String addressOf(String reference, ServiceId service) {
        return addressOf(reference) + "/fiches/" + service;
    }

    /** What the campaign says. */
    public static String addressOfResults(String reference) {
        return addressOf(reference) + "/resultats";
    }
}
