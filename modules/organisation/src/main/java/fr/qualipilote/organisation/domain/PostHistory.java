package fr.qualipilote.organisation.domain;

import fr.qualipilote.organisation.Incumbency;
import fr.qualipilote.organisation.InvalidOrganisation;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * All mandates of one post. At most one is in force on a day, be it a holder's or an interim's: an interim stands in for a
 * vacancy, so it ends the day before a holder begins.
 */
public record PostHistory(List<Mandate> mandates) {

    public PostHistory {
        mandates = List.copyOf(mandates);
    }

    public static PostHistory of(Post post, Collection<Mandate> mandates) {
        return new PostHistory(
                mandates.stream().filter(mandate -> mandate.post().equals(post)).toList());
    }

    /** Who holds the post on a day. A day that no mandate covers is a vacancy since the last mandate before it. */
    public Incumbency on(LocalDate day) {
        for (Mandate mandate : mandates) {
            if (mandate.covers(day)) {
                return mandate.isInterim()
                        ? new Incumbency.Interim(mandate.person(), mandate.from(), mandate.until())
                        : new Incumbency.Held(mandate.person(), mandate.from());
            }
        }
        @Nullable LocalDate lastDay = mandates.stream()
                .filter(mandate -> mandate.hasEndedBefore(day))
                .map(Mandate::until)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
        return new Incumbency.Vacant(lastDay == null ? null : lastDay.plusDays(1));
    }

    /** @throws InvalidOrganisation when the mandate meets another one of this post */
    public void requireRoomFor(Mandate newcomer) {
        for (Mandate mandate : mandates) {
            if (!mandate.id().equals(newcomer.id()) && mandate.meets(newcomer)) {
                throw InvalidOrganisation.because(
                        mandate.isInterim() ? "mandate-meets-interim" : "mandate-meets-holder",
                        "The post is taken from " + mandate.from() + " to " + mandate.until(),
                        mandate.from());
            }
        }
    }
}
