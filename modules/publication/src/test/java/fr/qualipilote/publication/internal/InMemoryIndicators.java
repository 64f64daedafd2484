package fr.qualipilote.publication.internal;

import fr.qualipilote.indicators.PublishableMeasures;
import fr.qualipilote.kernel.Actor;
import fr.qualipilote.publication.domain.Figures;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Calls answered in April and May, and letters of which there were none; corrected as a test needs it. */
final class InMemoryIndicators implements PublishableMeasures {

    private static final YearMonth APRIL = YearMonth.of(2022, 4);

    final List<Edition> published = new ArrayList<>();

    private final List<Figure> figures = new ArrayList<>();
    private final Set<Edition> unvalidated = new HashSet<>();
    private String calls = "";

    void reset() {
        published.clear();
        unvalidated.clear();
        rename("Taux d’appels décrochés");
    }

    void rename(String name) {
        calls = name;
        figures.clear();
        figures.add(Figures.measure(name, APRIL, 1, "87,67", "87.67"));
        figures.add(Figures.measure(name, PublicationBench.MAY, 1, "88,19", "88.19"));
        figures.add(Figures.measure("Courriers", PublicationBench.MAY, 1, "-", null));
    }

    void corrects(YearMonth month, String text, String value, boolean validated) {
        Figure before = callsIn(month);
        Figure after = Figures.measure(calls, month, before.edition().edition() + 1, text, value);
        figures.set(figures.indexOf(before), after);
        if (!validated) {
            unvalidated.add(after.edition());
        }
    }

    void validates(YearMonth month) {
        unvalidated.remove(callsIn(month).edition());
    }

    private Figure callsIn(YearMonth month) {
        return figures.stream()
                .filter(figure ->
                        figure.name().equals(calls) && figure.period().to().equals(month))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public List<Figure> publishable(Actor actor, YearMonth from, YearMonth to) {
        return figures.stream()
                .filter(figure -> !unvalidated.contains(figure.edition()))
                .filter(figure -> !figure.period().to().isBefore(from)
                        && !figure.period().to().isAfter(to))
                .toList();
    }

    @Override
    public void published(Actor actor, Collection<Edition> measures) {
        published.addAll(measures);
    }

    @Override
    public List<CorrectedSince> correctedSince(Collection<Edition> asked) {
        List<CorrectedSince> since = new ArrayList<>();
        for (Edition edition : asked) {
            figures.stream()
                    .filter(figure -> figure.edition().measure().equals(edition.measure())
                            && figure.edition().edition() > edition.edition())
                    .forEach(now -> since.add(corrected(edition, now)));
        }
        return since;
    }

    private CorrectedSince corrected(Edition edition, Figure now) {
        boolean told = !unvalidated.contains(now.edition());
        @Nullable BigDecimal value = told ? now.value() : null;
        return new CorrectedSince(edition, Instant.parse("2022-07-03T08:00:00Z"), told ? now.text() : null, value);
    }
}
