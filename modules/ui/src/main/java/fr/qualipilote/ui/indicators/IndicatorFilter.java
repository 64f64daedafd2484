package fr.qualipilote.ui.indicators;

import com.vaadin.flow.router.QueryParameters;
import fr.qualipilote.indicators.GridQuery;
import fr.qualipilote.indicators.GridQuery.Only;
import fr.qualipilote.kernel.ServiceId;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the table shows, as its address says it.
 *
 * @param span null for the current year
 */
record IndicatorFilter(@Nullable String text, @Nullable ServiceId service, Only only, @Nullable YearSpan span) {

    static final IndicatorFilter NONE = new IndicatorFilter(null, null, Only.ALL, null);

    private static final String TEXT = "q";
    private static final String SERVICE = "service";
    private static final String ONLY = "voir";
    private static final String SPAN = "periode";

    static IndicatorFilter of(QueryParameters parameters) {
        Function<String, Optional<String>> value =
                name -> parameters.getSingleParameter(name).filter(text -> !text.isBlank());
        return new IndicatorFilter(
                value.apply(TEXT).orElse(null),
                value.apply(SERVICE).flatMap(IndicatorFilter::service).orElse(null),
                value.apply(ONLY).flatMap(IndicatorFilter::only).orElse(Only.ALL),
                value.apply(SPAN).flatMap(YearSpan::of).orElse(null));
    }

    QueryParameters parameters() {
        Map<String, String> values = new LinkedHashMap<>();
        if (text != null) {
            values.put(TEXT, text);
        }
        if (service != null) {
            values.put(SERVICE, service.toString());
        }
        if (only != Only.ALL) {
            values.put(ONLY, code(only));
        }
        if (span != null) {
            values.put(SPAN, span.code());
        }
        return QueryParameters.simple(values);
    }

    YearSpan spanAt(LocalDate today) {
        return span == null ? new YearSpan(today.getYear(), 1) : span;
    }

    /** Which rows and months, as far as today. */
    GridQuery query(LocalDate today, int offset, int limit) {
        YearSpan shown = spanAt(today);
        return new GridQuery(shown.from(), shown.to(today), text, service, only, false, offset, limit);
    }

    boolean isAny() {
        return !equals(NONE);
    }

    /** Whether rows are left out, whatever the months. */
    boolean leavesOut() {
        return text != null || service != null || only != Only.ALL;
    }

    IndicatorFilter text(@Nullable String words) {
        return new IndicatorFilter(words == null || words.isBlank() ? null : words.strip(), service, only, span);
    }

    IndicatorFilter service(@Nullable ServiceId responsible) {
        return new IndicatorFilter(text, responsible, only, span);
    }

    IndicatorFilter only(Only wanted) {
        return new IndicatorFilter(text, service, wanted, span);
    }

    /** @param wanted the current year is not written into the address: next year it is another one */
    IndicatorFilter span(YearSpan wanted, LocalDate today) {
        return new IndicatorFilter(
                text, service, only, wanted.equals(new YearSpan(today.getYear(), 1)) ? null : wanted);
    }

    private static String code(Only only) {
        return only.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Optional<Only> only(String code) {
        return Stream.of(Only.values()).filter(only -> code(only).equals(code)).findFirst();
    }

    private static Optional<ServiceId> service(String text) {
        try {
            return Optional.of(ServiceId.of(text));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }
}
