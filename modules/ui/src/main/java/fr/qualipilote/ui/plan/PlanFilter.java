package fr.qualipilote.ui.plan;

import com.vaadin.flow.router.QueryParameters;
import fr.qualipilote.actionplan.ActionLine;
import fr.qualipilote.actionplan.ActionQuery;
import fr.qualipilote.actionplan.ActionState;
import fr.qualipilote.actionplan.Origin;
import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.kernel.ServiceId;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the address of the plan says about what it shows. What an address says that makes no sense is left out, so that an old
 * bookmark still opens the plan.
 *
 * @param states none: those that are open
 */
record PlanFilter(
        @Nullable String text,
        @Nullable String theme,
        @Nullable PersonId pilot,
        @Nullable ServiceId service,
        @Nullable Origin origin,
        Set<ActionState> states,
        boolean lateOnly) {

    static final PlanFilter NONE = new PlanFilter(null, null, null, null, null, Set.of(), false);

    private static final String TEXT = "q";
    private static final String THEME = "theme";
    private static final String PILOT = "pilote";
    private static final String SERVICE = "service";
    private static final String ORIGIN = "origine";
    private static final String STATES = "etat";
    private static final String LATE = "retard";

    PlanFilter {
        states = states.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(states));
    }

    static PlanFilter of(QueryParameters parameters) {
        Function<String, Optional<String>> value =
                name -> parameters.getSingleParameter(name).map(String::strip).filter(text -> !text.isEmpty());
        Set<ActionState> states = value.apply(STATES).stream()
                .flatMap(text -> Arrays.stream(text.split(",")))
                .flatMap(code -> constant(ActionState.class, code).stream())
                .collect(Collectors.toSet());
        return new PlanFilter(
                value.apply(TEXT).orElse(null),
                value.apply(THEME).orElse(null),
                value.apply(PILOT).flatMap(text -> readable(text, PersonId::of)).orElse(null),
                value.apply(SERVICE)
                        .flatMap(text -> readable(text, ServiceId::of))
                        .orElse(null),
                value.apply(ORIGIN)
                        .flatMap(code -> constant(Origin.class, code))
                        .orElse(null),
                states,
                value.apply(LATE).isPresent());
    }

    QueryParameters parameters() {
        Map<String, String> values = new LinkedHashMap<>();
        put(values, TEXT, text);
        put(values, THEME, theme);
        put(values, PILOT, pilot);
        put(values, SERVICE, service);
        put(values, ORIGIN, origin == null ? null : code(origin));
        put(values, STATES, states.stream().map(PlanFilter::code).collect(Collectors.joining(",")));
        put(values, LATE, lateOnly ? "1" : null);
        return QueryParameters.simple(values);
    }

    /** Everything but states and delay: those are counted, then chosen among what this finds. */
    ActionQuery query() {
        return new ActionQuery(text, theme, pilot, service, origin, Set.of(), false);
    }

    boolean shows(ActionLine line) {
        boolean state = states.isEmpty() ? line.state().isOpen() : states.contains(line.state());
        return state && (!lateOnly || line.late());
    }

    boolean isAny() {
        return !equals(NONE);
    }

    PlanFilter text(@Nullable String words) {
        String kept = words == null || words.isBlank() ? null : words.strip();
        return new PlanFilter(kept, theme, pilot, service, origin, states, lateOnly);
    }

    PlanFilter theme(@Nullable String code) {
        return new PlanFilter(text, code, pilot, service, origin, states, lateOnly);
    }

    PlanFilter pilot(@Nullable PersonId person) {
        return new PlanFilter(text, theme, person, service, origin, states, lateOnly);
    }

    PlanFilter service(@Nullable ServiceId contributor) {
        return new PlanFilter(text, theme, pilot, contributor, origin, states, lateOnly);
    }

    PlanFilter origin(@Nullable Origin source) {
        return new PlanFilter(text, theme, pilot, service, source, states, lateOnly);
    }

    PlanFilter with(ActionState state, boolean wanted) {
        Set<ActionState> changed = EnumSet.noneOf(ActionState.class);
        changed.addAll(states);
        if (wanted) {
            changed.add(state);
        } else {
            changed.remove(state);
        }
        return new PlanFilter(text, theme, pilot, service, origin, changed, lateOnly);
    }

    PlanFilter lateOnly(boolean wanted) {
        return new PlanFilter(text, theme, pilot, service, origin, states, wanted);
    }

    private static void put(Map<String, String> values, String name, @Nullable Object value) {
        if (value != null && !value.toString().isEmpty()) {
            values.put(name, value.toString());
        }
    }

    private static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static <E extends Enum<E>> Optional<E> constant(Class<E> type, String code) {
        return List.of(type.getEnumConstants()).stream()
                .filter(constant -> code(constant).equals(code))
                .findFirst();
    }

    private static <T> Optional<T> readable(String text, Function<String, T> reading) {
        try {
            return Optional.of(reading.apply(text));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }
}
