package fr.qualipilote.indicators.internal;

import fr.qualipilote.indicators.IndicatorDefinition;
import fr.qualipilote.indicators.IndicatorId;
import fr.qualipilote.indicators.InvalidIndicator;
import fr.qualipilote.indicators.ReferenceFigureId;
import fr.qualipilote.indicators.Responsible;
import fr.qualipilote.indicators.domain.Indicator;
import fr.qualipilote.kernel.SearchText;
import fr.qualipilote.organisation.People;
import fr.qualipilote.organisation.PersonLine;
import fr.qualipilote.organisation.ServiceLine;
import fr.qualipilote.organisation.Services;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a definition is checked against: other indicators, people, services, figures. */
@Component
class IndicatorNaming {

    private static final Pattern DRAWN = Pattern.compile("IND-(\\d{1,6})");

    private final IndicatorRepository repository;
    private final FigureRepository figures;
    private final IndicatorRevisions revisions;
    private final People people;
    private final Services services;

    IndicatorNaming(
            IndicatorRepository repository,
            FigureRepository figures,
            IndicatorRevisions revisions,
            People people,
            Services services) {
        this.repository = repository;
        this.figures = figures;
        this.revisions = revisions;
        this.people = people;
        this.services = services;
    }

    /** Two people who give the same name at once wait for each other; the second is told. */
    void oneAtATime() {
        revisions.next();
    }

    IndicatorId newId() {
        return new IndicatorId(UUID.randomUUID());
    }

    /** With the next code where none is given. */
    IndicatorDefinition withCode(IndicatorDefinition defined) {
        if (!defined.code().isBlank()) {
            return defined;
        }
        int last = repository.codes().stream()
                .map(DRAWN::matcher)
                .filter(Matcher::matches)
                .mapToInt(drawn -> Integer.parseInt(drawn.group(1)))
                .max()
                .orElse(0);
        return defined.withCode("IND-%02d".formatted(last + 1));
    }

    /** @param own the indicator that may have the names already; null for a new one */
    void requireFree(IndicatorDefinition defined, @Nullable IndicatorId own) {
        if (isTaken(repository.withCode(SearchText.fold(defined.code())), own)) {
            throw InvalidIndicator.because("code-taken", defined.code() + " is taken", defined.code());
        }
        if (isTaken(repository.named(Indicator.nameKey(defined.name())), own)) {
            throw InvalidIndicator.because("name-taken", defined.name() + " is taken", defined.name());
        }
    }

    private static boolean isTaken(Optional<UUID> found, @Nullable IndicatorId own) {
        return found.isPresent() && (own == null || !found.get().equals(own.value()));
    }

    /** What is newly named must be there and in use. @param before null for a new indicator */
    void requireReferences(IndicatorDefinition defined, @Nullable IndicatorDefinition before) {
        ReferenceFigureId figure = defined.denominatorFigure();
        if (figure != null && !figures.existsById(figure.value())) {
            throw InvalidIndicator.because("figure-unknown", "No figure " + figure);
        }
        if (before != null && before.responsible().equals(defined.responsible())) {
            return;
        }
        if (defined.responsible() instanceof Responsible.Someone someone) {
            PersonLine person = people.person(someone.person());
            if (!person.active()) {
                throw InvalidIndicator.because("person-inactive", person.id() + " has left", person.name());
            }
        } else if (defined.responsible() instanceof Responsible.OneService one) {
            ServiceLine service = services.service(one.service());
            if (!service.active()) {
                throw InvalidIndicator.because("service-closed", service.code() + " is closed", service.label());
            }
        }
    }
}
