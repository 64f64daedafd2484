package fr.qualipilote.ui.administration;

import com.vaadin.flow.router.QueryParameters;
import fr.qualipilote.kernel.Role;
import fr.qualipilote.kernel.SearchText;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whom the list of people shows, as the address says it. What the address has wrong is left out.
 *
 * @param text words of the name, the mail address or the login
 * @param service the code of a service
 */
record PeopleFilter(@Nullable String text, @Nullable String service, @Nullable Role role, @Nullable Standing presence) {

    /** What may be said of somebody and of their account. */
    enum Standing {
        PRESENT,
        GONE,
        WITHOUT_ACCOUNT,
        LOCKED,
        CLOSED;

        boolean holdsFor(Someone someone) {
            return switch (this) {
                case PRESENT -> someone.line().active();
                case GONE -> !someone.line().active();
                case WITHOUT_ACCOUNT -> someone.account() == null;
                case LOCKED -> someone.account() != null && someone.account().lockedUntil() != null;
                case CLOSED -> someone.account() != null && !someone.account().enabled();
            };
        }
    }

    static final PeopleFilter EVERYBODY = new PeopleFilter(null, null, null, null);

    static PeopleFilter of(QueryParameters parameters) {
        return EVERYBODY
                .text(parameters.getSingleParameter("q").orElse(null))
                .service(parameters.getSingleParameter("service").orElse(null))
                .role(constant(parameters, "role", Role.values()).orElse(null))
                .presence(constant(parameters, "etat", Standing.values()).orElse(null));
    }

    QueryParameters parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        if (text != null) {
            parameters.put("q", text);
        }
        if (service != null) {
            parameters.put("service", service);
        }
        if (role != null) {
            parameters.put("role", code(role));
        }
        if (presence != null) {
            parameters.put("etat", code(presence));
        }
        return QueryParameters.simple(parameters);
    }

    PeopleFilter text(@Nullable String other) {
        return new PeopleFilter(given(other), service, role, presence);
    }

    PeopleFilter service(@Nullable String other) {
        return new PeopleFilter(text, given(other), role, presence);
    }

    PeopleFilter role(@Nullable Role other) {
        return new PeopleFilter(text, service, other, presence);
    }

    PeopleFilter presence(@Nullable Standing other) {
        return new PeopleFilter(text, service, role, other);
    }

    boolean isAny() {
        return !equals(EVERYBODY);
    }

    /** @param services the codes of the services that the person belongs to */
    boolean shows(Someone someone, Set<String> services) {
        return (text == null
                        || Arrays.stream(text.split("\\s+"))
                                .allMatch(word -> SearchText.contains(someone.words(), word)))
                && (service == null || services.contains(service))
                && (role == null || someone.roles().contains(role))
                && (presence == null || presence.holdsFor(someone));
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static <E extends Enum<E>> Optional<E> constant(QueryParameters parameters, String name, E[] constants) {
        return parameters.getSingleParameter(name).flatMap(asked -> Arrays.stream(constants)
                .filter(constant -> code(constant).equals(asked))
                .findFirst());
    }
}
