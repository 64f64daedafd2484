package fr.qualipilote.publication;

import java.time.LocalDate;
import java.time.YearMonth;

/** What stands under a reference: the set, or that it was withdrawn. */
public sealed interface PublicPage permits PublicSet, PublicPage.Withdrawn {

    /** Its figures are not shown any more. @param reason for everybody */
    record Withdrawn(
            String reference,
            String title,
            YearMonth from,
            YearMonth to,
            LocalDate publishedOn,
            LocalDate withdrawnOn,
            String reason)
            implements PublicPage {}
}
