package fr.qualipilote.publication;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** A set in the list that everybody reads. @param withdrawnOn null unless it was withdrawn */
public record PublicLine(
        String reference,
        String title,
        YearMonth from,
        YearMonth to,
        LocalDate publishedOn,
        boolean inForce,
        @Nullable LocalDate withdrawnOn) {}
