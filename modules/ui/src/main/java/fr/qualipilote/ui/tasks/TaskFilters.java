package fr.qualipilote.ui.tasks;

import com.vaadin.flow.router.QueryParameters;
import fr.qualipilote.worklist.DueBand;
import fr.qualipilote.worklist.WorkQuery;
import fr.qualipilote.worklist.WorkScope;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the list shows, as the address says it. An address that was typed wrong shows the list without that filter.
 *
 * @param pages how many pages are shown, one under the other
 */
record TaskFilters(
        WorkScope scope,
        @Nullable DueBand due,
        @Nullable String text,
        @Nullable String theme,
        @Nullable String process,
        int pages) {

    static final int PAGE = 50;
    private static final int MOST_PAGES = 40;
    static final TaskFilters DEFAULT = new TaskFilters(WorkScope.MINE_AND_MY_GROUPS, null, null, null, null, 1);

    static TaskFilters of(QueryParameters parameters) {
        return new TaskFilters(
                constant(parameters, "vue", WorkScope.class).orElse(WorkScope.MINE_AND_MY_GROUPS),
                constant(parameters, "echeance", DueBand.class).orElse(null),
                text(parameters, "q"),
                text(parameters, "theme"),
                text(parameters, "processus"),
                pages(parameters));
    }

    static TaskFilters of(WorkQuery query) {
        return new TaskFilters(query.scope(), query.due(), query.text(), query.theme(), query.process(), 1);
    }

    QueryParameters toParameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        if (scope != WorkScope.MINE_AND_MY_GROUPS) {
            parameters.put("vue", code(scope));
        }
        put(parameters, "echeance", due == null ? null : code(due));
        put(parameters, "q", text);
        put(parameters, "theme", theme);
        put(parameters, "processus", process);
        if (pages > 1) {
            parameters.put("pages", Integer.toString(pages));
        }
        return QueryParameters.simple(parameters);
    }

    /** What comes back next time: words that were looked for once are not looked for again. */
    TaskFilters lasting() {
        return new TaskFilters(scope, due, null, theme, process, 1);
    }

    WorkQuery query() {
        return new WorkQuery(scope, due, text, theme, null, null, process);
    }

    boolean isNarrowed() {
        return due != null || text != null || theme != null || process != null;
    }

    TaskFilters scope(WorkScope other) {
        return new TaskFilters(other, due, text, theme, process, 1);
    }

    TaskFilters due(@Nullable DueBand other) {
        return new TaskFilters(scope, other, text, theme, process, 1);
    }

    TaskFilters text(@Nullable String other) {
        return new TaskFilters(scope, due, other == null || other.isBlank() ? null : other.strip(), theme, process, 1);
    }

    TaskFilters theme(@Nullable String other) {
        return new TaskFilters(scope, due, text, other, process, 1);
    }

    TaskFilters process(@Nullable String other) {
        return new TaskFilters(scope, due, text, theme, other, 1);
    }

    TaskFilters oneMorePage() {
        return new TaskFilters(scope, due, text, theme, process, Math.min(MOST_PAGES, pages + 1));
    }

    private static void put(Map<String, String> parameters, String name, @Nullable String value) {
        if (value != null) {
            parameters.put(name, value);
        }
    }

    private static @Nullable String text(QueryParameters parameters, String name) {
        return parameters
                .getSingleParameter(name)
                .filter(value -> !value.isBlank())
                .orElse(null);
    }

    private static int pages(QueryParameters parameters) {
        return parameters
                .getSingleParameter("pages")
                .filter(value -> value.matches("[1-9]\\d?"))
                .map(Integer::valueOf)
                .map(number -> Math.min(MOST_PAGES, number))
                .orElse(1);
    }

    private static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static <E extends Enum<E>> Optional<E> constant(QueryParameters parameters, String name, Class<E> type) {
        return parameters.getSingleParameter(name).flatMap(code -> {
            for (E constant : type.getEnumConstants()) {
                if (code(constant).equals(code)) {
                    return Optional.of(constant);
                }
            }
            return Optional.empty();
        });
    }
}
