package fr.qualipilote.publication;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * A publication as lists show it.
 *
 * @param reference for instance « PUB-2022-001 »
 * @param figures how many it holds
 * @param publishedOn when it was approved and frozen; null before
 * @param inForce whether it is what everybody reads first
 */
public record PublicationLine(
        PublicationId id,
        String reference,
        String title,
        YearMonth from,
        YearMonth to,
        PublicationState state,
        int figures,
        @Nullable LocalDate publishedOn,
        boolean inForce) {}
