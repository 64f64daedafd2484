package fr.qualipilote.ui.diagnosis;

import com.vaadin.flow.component.UI;
import fr.qualipilote.kernel.ServiceId;
import fr.qualipilote.ui.shell.Places;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The ways between the screens of self-diagnosis, and to them. */
public final class DiagnosisNavigation {

    static final String REFERENCE = "reference";
    static final String SERVICE = "service";
    static final String SECTION = "section";

    /** Query parameter of a sheet: the code of the criterion to begin with. */
    static final String CRITERION = "critere";

    /** Routes, below the list of campaigns. */
    static final String NEW = Places.SELF_DIAGNOSES + "/nouvelle";

    /** A self-diagnosis that was done elsewhere. */
    static final String TAKEOVER = Places.SELF_DIAGNOSES + "/reprise";

    static final String CAMPAIGN = Places.SELF_DIAGNOSES + "/:" + REFERENCE;

    static final String FORM = CAMPAIGN + "/modifier";
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

    /** The same, at one of its criteria. */
    static String addressOf(String reference, ServiceId service, String criterion) {
        return addressOf(reference, service) + "?" + CRITERION + "="
                + URLEncoder.encode(criterion, StandardCharsets.UTF_8);
    }

    /** What the campaign says. */
    public static String addressOfResults(String reference) {
        return addressOf(reference) + "/resultats";
    }

    /** Where a campaign that is not open yet is changed. */
    static String addressOfForm(String reference) {
        return addressOf(reference) + "/modifier";
    }

    static void show(String address) {
        UI.getCurrent().navigate(address);
    }

    static String addressOfResults(String reference, ResultSection section) {
        return section == ResultSection.SUMMARY
                ? addressOfResults(reference)
                : addressOfResults(reference) + "/" + section.path();
    }

    /** A part of the results, as it is filtered. */
    static String addressOfResults(String reference, ResultSection section, ResultFilter filter) {
        String query = section.isFiltered() ? filter.parameters().getQueryString() : "";
        String address = addressOfResults(reference, section);
        return query.isEmpty() ? address : address + "?" + query;
    }
}
