package fr.qualipilote.ui.administration;

import fr.qualipilote.kernel.ServiceId;
import fr.qualipilote.organisation.Function;
import fr.qualipilote.organisation.Incumbency;
import fr.qualipilote.organisation.MandateLine;
import fr.qualipilote.organisation.Mandates;
import fr.qualipilote.ui.part.Names;
import fr.qualipilote.ui.text.Wording;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Posts and mandates as sentences. */
final class PostWords {

    /** @param service null unless the function is that of a service */
    record Post(Function function, @Nullable ServiceId service) {
        static Post of(MandateLine line) {
            return new Post(line.function(), line.service());
        }
    }

    private final Wording words = Wording.here();
    private final Mandates mandates;
    private final Names names;
    private final LocalDate today;
    private List<MandateLine> lines = List.of();

    PostWords(Mandates mandates, Names names, LocalDate today) {
        this.mandates = mandates;
        this.names = names;
        this.today = today;
    }

    /** Reads the mandates anew. */
    void read() {
        lines = mandates.mandates();
    }

    /** The posts of the whole organisation, then the head of each open service. */
    List<Post> posts() {
        List<Post> posts = new ArrayList<>();
        for (Function function : Function.values()) {
            if (function.isOfService()) {
                names.activeServices().forEach(service -> posts.add(new Post(function, service.id())));
            } else {
                posts.add(new Post(function, null));
            }
        }
        return posts;
    }

    String title(Post post) {
        return post.service() == null
                ? words.label(post.function())
                : words.text(
                        "administration.mandate.of-service",
                        words.label(post.function()),
                        names.service(post.service()));
    }

    /** « Poste vacant depuis le 1er janvier 2022, intérim par … jusqu’au 17 juillet 2022 », and who follows. */
    String situation(Post post) {
        Incumbency now = post.service() == null
                ? mandates.holder(post.function(), today)
                : mandates.headOf(post.service(), today);
        String present = present(now, post);
        return of(post).filter(line -> line.from().isAfter(today))
                .min(Comparator.comparing(MandateLine::from))
                .map(next -> words.text(
                        next.interim() ? "administration.mandate.then-interim" : "administration.mandate.then",
                        present,
                        names.person(next.person()),
                        words.dayMonthYear(next.from())))
                .orElse(present);
    }

    private String present(Incumbency now, Post post) {
        if (now instanceof Incumbency.Held held) {
            return words.text(
                    "administration.mandate.held", names.person(held.holder()), words.dayMonthYear(held.since()));
        }
        if (now instanceof Incumbency.Interim interim) {
            String since = words.dayMonthYear(vacantSince(post, interim.since()));
            return interim.until() == null
                    ? words.text("administration.mandate.interim", since, names.person(interim.standIn()))
                    : words.text(
                            "administration.mandate.interim-until",
                            since,
                            names.person(interim.standIn()),
                            words.dayMonthYear(interim.until()));
        }
        LocalDate since = ((Incumbency.Vacant) now).since();
        return since == null
                ? words.text("administration.mandate.never")
                : words.text("administration.mandate.vacant", words.dayMonthYear(since));
    }

    /** The day after the last holder's, where there was one; otherwise the interim's first. */
    private LocalDate vacantSince(Post post, LocalDate interimSince) {
        return of(post).filter(line -> !line.interim())
                .map(MandateLine::until)
                .filter(Objects::nonNull)
                .filter(until -> until.isBefore(today))
                .max(Comparator.naturalOrder())
                .map(until -> until.plusDays(1))
                .orElse(interimSince);
    }

    private java.util.stream.Stream<MandateLine> of(Post post) {
        return lines.stream().filter(line -> Post.of(line).equals(post));
    }

    String kind(MandateLine line) {
        return words.text(line.interim() ? "administration.mandate.is-interim" : "administration.mandate.is-holder");
    }

    String dates(MandateLine line) {
        LocalDate until = line.until();
        return until == null
                ? words.text("administration.mandate.since", words.dayMonthYear(line.from()))
                : words.text(
                        "administration.mandate.from-to", words.dayMonthYear(line.from()), words.dayMonthYear(until));
    }
}
