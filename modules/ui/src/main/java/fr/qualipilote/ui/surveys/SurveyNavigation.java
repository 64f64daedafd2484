package fr.qualipilote.ui.surveys;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import fr.qualipilote.ui.shell.Places;
import fr.qualipilote.ui.text.Wording;

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

    /** The way back to the list, or to the wave. */
    static Nav back(String address, String text) {
        Nav way = new Nav(new Anchor(address, text));
        way.setAriaLabel(Wording.here().text("page.way"));
        way.addClassName("qp-way");
        return way;
    }
}
