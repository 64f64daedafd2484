package fr.qualipilote.ui.diagnosis;

import com.vaadin.flow.router.QueryParameters;
import fr.qualipilote.kernel.ServiceId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which answers a part of the results is about, as its address says it.
 *
 * @param service null for all
 * @param chapter code; null for all
 */
record ResultFilter(@Nullable ServiceId service, @Nullable String chapter) {

    static final ResultFilter NONE = new ResultFilter(null, null);

    private static final String SERVICE = "service";
    private static final String CHAPTER = "chapitre";

    /** What is not understood does not filter. */
    static ResultFilter of(QueryParameters parameters) {
        return new ResultFilter(
                first(parameters, SERVICE).flatMap(ResultFilter::service).orElse(null),
                first(parameters, CHAPTER).orElse(null));
    }

    private static Optional<String> first(QueryParameters parameters, String name) {
        return parameters.getSingleParameter(name).filter(value -> !value.isBlank());
    }

    private static Optional<ServiceId> service(String id) {
        try {
            return Optional.of(ServiceId.of(id));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    QueryParameters parameters() {
        Map<String, List<String>> all = new LinkedHashMap<>();
        if (service != null) {
            all.put(SERVICE, List.of(service.toString()));
        }
        if (chapter != null) {
            all.put(CHAPTER, List.of(chapter));
        }
        return new QueryParameters(all);
    }

    ResultFilter with(@Nullable ServiceId other) {
        return new ResultFilter(other, chapter);
    }

    ResultFilter within(@Nullable String other) {
        return new ResultFilter(service, other);
    }

    boolean admits(ServiceId one) {
        return service == null || service.equals(one);
    }

    boolean admits(String chapterCode) {
        return chapter == null || chapter.equals(chapterCode);
    }
}
