package fr.qualipilote.organisation;

import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.kernel.ServiceId;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mandate with its dates.
 *
 * @param service null unless the function is that of a service
 * @param interim true for « intérim »
 * @param until the last day in force; null while open
 */
public record MandateLine(
        UUID id,
        Function function,
        @Nullable ServiceId service,
        PersonId person,
        boolean interim,
        LocalDate from,
        @Nullable LocalDate until,
        @Nullable String note) {}
