package fr.qualipilote.ui.plan;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.VaadinSession;
import fr.qualipilote.ui.shell.Places;

/** The ways between the screens of the plan. */
public final class PlanNavigation {

    /** Where a plan is taken over from a spreadsheet. */
    static final String IMPORT = Places.PLAN + "/import";

    /** Where an action is proposed. */
    static final String PROPOSE = Places.PLAN + "/nouvelle";

    private static final String LAST_FILTER = PlanNavigation.class.getName() + ".filter";

    private PlanNavigation() {}

    /** Where an action is shown. */
    public static String addressOf(String reference) {
        return Places.PLAN + "/" + reference;
    }

    public static String addressOfCalendar(int year) {
        return Places.PLAN + "/calendrier/" + year;
    }

    public static void show(String reference) {
        UI.getCurrent().navigate(addressOf(reference));
    }

    /** Where the plan is, as it was last filtered. */
    static String addressOfPlan() {
        String query = lastFilter().parameters().getQueryString();
        return query.isEmpty() ? Places.PLAN : Places.PLAN + "?" + query;
    }

    static void show(PlanFilter filter) {
        UI.getCurrent().navigate(Places.PLAN, filter.parameters());
    }

    static void remember(PlanFilter filter) {
        VaadinSession.getCurrent().setAttribute(LAST_FILTER, filter.parameters());
    }

    private static PlanFilter lastFilter() {
        Object kept = VaadinSession.getCurrent().getAttribute(LAST_FILTER);
        return kept instanceof QueryParameters parameters ? PlanFilter.of(parameters) : PlanFilter.NONE;
    }
}
