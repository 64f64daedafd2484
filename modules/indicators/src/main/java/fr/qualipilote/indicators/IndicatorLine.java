package fr.qualipilote.indicators;

import org.jspecify.annotations.Nullable;

/**
 * An indicator as lists and the head of a table's row show it.
 *
 * @param target in force in the last month that was asked for
 * @param comment the line « périodicité / commentaire » of the table
 * @param denominatorName for what is entered as a quotient; null for the others
 */
public record IndicatorLine(
        IndicatorId id,
        String code,
        String name,
        Unit unit,
        int decimals,
        Periodicity periodicity,
        Target target,
        String comment,
        @Nullable String denominatorName,
        Responsible responsible,
        boolean publishable,
        boolean retired) {}
