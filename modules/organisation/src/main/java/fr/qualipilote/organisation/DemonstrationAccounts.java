package fr.qualipilote.organisation;

import java.util.List;

/** The accounts that the sign-in page offers in the demonstration, and nowhere else. */
public interface DemonstrationAccounts {

    /**
     * In the order in which the page shows them; empty outside the demonstration.
     */
    List<Entry> accounts();

    /**
     * An account anyone may try.
     *
     * @param login for instance {@code rq}
     * @param name the function, for instance « Responsable qualité »
     * @param password the same for all of them
     */
    record Entry(String login, String name, String password) {}
}
