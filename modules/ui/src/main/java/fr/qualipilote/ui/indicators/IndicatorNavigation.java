package fr.qualipilote.ui.indicators;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.VaadinSession;
import fr.qualipilote.ui.shell.Places;

/** The ways between the screens of the indicators. */
public final class IndicatorNavigation {

    /** Where values are taken over from a spreadsheet. */
    static final String IMPORT = Places.INDICATORS + "/import";

    private static final String LAST_FILTER = IndicatorNavigation.class.getName() + ".filter";

    private IndicatorNavigation() {}

    /** Where an indicator is shown. */
    public static String addressOf(String code) {
        return Places.INDICATORS + "/" + code;
    }

    static void show(String code) {
        UI.getCurrent().navigate(addressOf(code));
    }

    static void show(IndicatorFilter filter) {
        UI.getCurrent().navigate(Places.INDICATORS, filter.parameters());
    }

    static void remember(IndicatorFilter filter) {
        VaadinSession.getCurrent().setAttribute(LAST_FILTER, filter.parameters());
    }

    /** Where the table is, as it was last filtered. */
    static String addressOfTable() {
        Object kept = VaadinSession.getCurrent().getAttribute(LAST_FILTER);
        String query = kept instanceof QueryParameters parameters ? parameters.getQueryString() : "";
        return query.isEmpty() ? Places.INDICATORS : Places.INDICATORS + "?" + query;
    }
}
