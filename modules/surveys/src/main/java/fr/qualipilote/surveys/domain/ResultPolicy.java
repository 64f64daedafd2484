package fr.qualipilote.surveys.domain;

import fr.qualipilote.surveys.Basis;
import fr.qualipilote.surveys.Gathering;
import fr.qualipilote.surveys.Result;
import fr.qualipilote.surveys.Sampling;

/**
 * What is said of a result beside its figures.
 *
 * @param fewAnswers below this n a result is told to be read with care
 * @param suppressedBelow below this n a result is not shown without account
 */
public record ResultPolicy(int fewAnswers, int suppressedBelow) {

    /** @param counted what came in one by one; not looked at where totals are entered */
    public Result result(Wave wave, WaveQuestion question, Tally counted) {
        if (wave.gathering() == Gathering.ONE_BY_ONE) {
            Basis basis = counted.answering() == 0 ? Basis.NOTHING : Basis.SINGLE_ENTRIES;
            return ofTally(wave, question, basis, counted);
        }
        Tally entered = question.tally();
        return entered == null ? withoutTally(question) : ofTally(wave, question, question.basis(), entered);
    }

    private Result ofTally(Wave wave, WaveQuestion question, Basis basis, Tally tally) {
        int n = tally.answering();
        return new Result(
                basis,
                n,
                tally.satisfied(),
                tally.percent().orElse(null),
                wave.sampling() == Sampling.SAMPLE
                        ? tally.margin(wave.population()).orElse(null)
                        : null,
                n > 0 && n < fewAnswers,
                n > 0 && n < suppressedBelow,
                question.note(),
                question.revision(),
                question.enteredBy(),
                question.enteredAt(),
                question.isCorrected());
    }

    /** Nothing is claimed where n is unknown. */
    private static Result withoutTally(WaveQuestion question) {
        return new Result(
                question.basis(),
                null,
                null,
                question.publishedPercent(),
                null,
                false,
                false,
                question.note(),
                question.revision(),
                question.enteredBy(),
                question.enteredAt(),
                question.isCorrected());
    }
}
