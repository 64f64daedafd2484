package fr.qualipilote.ui.publication;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import fr.qualipilote.ui.open.OpenPage;
import fr.qualipilote.ui.shell.Places;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;

/** The ways between the screens of publications, and to the pages that everybody reads. */
public final class PublicationNavigation {

    private static final String FROM = "de";
    private static final String TO = "a";

    private PublicationNavigation() {}

    /** Where a publication is shown. */
    public static String addressOf(String reference) {
        return Places.PUBLICATIONS + "/" + reference;
    }

    /** Where a publication of some months is begun; the person may still change them. */
    public static String addressToPrepare(YearMonth from, YearMonth to) {
        return Places.PUBLICATIONS + "?"
                + QueryParameters.simple(Map.of(FROM, from.toString(), TO, to.toString()))
                        .getQueryString();
    }

    /** Loads the page: a dialog was open until now, and a navigation from there leaves the address behind. */
    static void show(String reference) {
        UI.getCurrent().getPage().setLocation(addressOf(reference));
    }

    /** The months that the address asks for, where it names two. */
    static Optional<Months> asked(QueryParameters parameters) {
        try {
            return parameters.getSingleParameter(FROM).flatMap(from -> parameters
                    .getSingleParameter(TO)
                    .map(to -> new Months(YearMonth.parse(from), YearMonth.parse(to))));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    record Months(YearMonth from, YearMonth to) {}

    /** What everybody reads, below the application: page or file. */
    static String open(String reference, String ending) {
        return OpenPage.ROOT.substring(1) + "/publications/" + reference + ending;
    }

    static String openInForce() {
        return OpenPage.ROOT.substring(1) + "/indicateurs";
    }
}
