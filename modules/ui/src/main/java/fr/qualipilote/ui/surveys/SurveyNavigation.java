package fr.qualipilote.ui.surveys;

import com.vaadin.flow.component.UI;
import fr.qualipilote.ui.shell.Places;

/** The ways between the screens of surveys. */
public final class SurveyNavigation {

    static final String CODE = "code";
    static final String NEW = Places.SURVEYS + "/nouvelle";
    static final String QUESTIONS = Places.SURVEYS + "/questions";

    private SurveyNavigation() {}

    /** Where a wave is shown. */
    public static String addressOf(String code) {
        return Places.SURVEYS + "/" + code;
    }

    /** Where answer sheets are entered. */
    static String sheets(String code) {
        return addressOf(code) + "/saisie";
    }

    /** Where mystery calls are noted. */
    static String calls(String code) {
        return addressOf(code) + "/appels";
    }

    static String links(String code) {
        return addressOf(code) + "/liens";
    }

    static String results(String code) {
        return addressOf(code) + "/import";
    }

    static String form(String code) {
        return addressOf(code) + "/modifier";
    }

    static void show(String address) {
        UI.getCurrent().navigate(address);
    }
}
