package fr.qualipilote.publication.domain;

import fr.qualipilote.indicators.MeasureId;
import fr.qualipilote.publication.FigureId;
import fr.qualipilote.surveys.QuestionId;
import fr.qualipilote.surveys.WaveId;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A figure that is to be published, not copied yet.
 *
 * @param source the measure or the wave
 * @param part the question; null for a measure
 * @param fingerprint of what was submitted; null before
 */
@Embeddable
public record Choice(
        @Enumerated(EnumType.STRING) @Column(name = "kind") Kind kind,
        UUID source,
        @Nullable UUID part,
        @Nullable String fingerprint) {

    enum Kind {
        MEASURE,
        RESULT
    }

    static Choice of(FigureId id, @Nullable String fingerprint) {
        if (id instanceof FigureId.OfResult result) {
            return new Choice(
                    Kind.RESULT, result.wave().value(), result.question().value(), fingerprint);
        }
        return new Choice(Kind.MEASURE, ((FigureId.OfMeasure) id).measure().value(), null, fingerprint);
    }

    public FigureId id() {
        return kind == Kind.MEASURE
                ? new FigureId.OfMeasure(new MeasureId(source))
                : new FigureId.OfResult(new WaveId(source), new QuestionId(Objects.requireNonNull(part)));
    }
}
