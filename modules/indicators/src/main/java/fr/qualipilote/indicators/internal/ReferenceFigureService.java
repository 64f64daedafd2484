package fr.qualipilote.indicators.internal;

import fr.qualipilote.indicators.InvalidIndicator;
import fr.qualipilote.indicators.ReferenceFigureId;
import fr.qualipilote.indicators.ReferenceFigures;
import fr.qualipilote.indicators.UnknownIndicator;
import fr.qualipilote.indicators.domain.ReferenceFigure;
import fr.qualipilote.kernel.Actor;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The use cases of dated figures. */
@Service
@Transactional
class ReferenceFigureService implements ReferenceFigures {

    private final EntityManager entities;
    private final FigureRepository repository;

    ReferenceFigureService(EntityManager entities, FigureRepository repository) {
        this.entities = entities;
        this.repository = repository;
    }

    @Override
    @Transactional(readOnly = true)
    public List<ReferenceFigureLine> figures(Actor actor) {
        return repository.everyOne().stream().map(ReferenceFigure::line).toList();
    }

    @Override
    public ReferenceFigureId define(Actor actor, String name, DatedValue first) {
        IndicatorRights.requireQuality(actor, "define-figure", name);
        ReferenceFigure figure = new ReferenceFigure(name, first);
        if (repository.existsByNameKey(ReferenceFigure.key(figure.name()))) {
            throw InvalidIndicator.because("figure-taken", name + " is there already", figure.name());
        }
        entities.persist(figure);
        entities.flush();
        return figure.id();
    }

    @Override
    public void setValue(Actor actor, ReferenceFigureId id, DatedValue value) {
        IndicatorRights.requireQuality(actor, "define-figure", id.toString());
        ReferenceFigure figure = repository.findById(id.value()).orElseThrow(() -> UnknownIndicator.part("figure", id));
        figure.set(value);
        repository.flush();
    }
}
