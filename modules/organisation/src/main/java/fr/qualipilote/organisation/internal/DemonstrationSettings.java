package fr.qualipilote.organisation.internal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * What makes an installation a demonstration; both are absent elsewhere.
 *
 * @param load whether the demonstration's organisation is written into an empty database
 * @param date where the clock stands at the first start; a date makes this a demonstration
 */
@ConfigurationProperties("qualipilote.demonstration")
record DemonstrationSettings(
        @DefaultValue("false") boolean load, @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate date) {

    boolean isDemonstration() {
        return date != null;
    }
}
