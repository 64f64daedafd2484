package fr.qualipilote.publication;

import fr.qualipilote.indicators.Direction;
import fr.qualipilote.indicators.Method;
import fr.qualipilote.indicators.Unit;
import fr.qualipilote.indicators.Verdict;
import fr.qualipilote.kernel.Period;
import fr.qualipilote.kernel.Role;
import fr.qualipilote.surveys.Channel;
import fr.qualipilote.surveys.Interval;
import fr.qualipilote.surveys.Sampling;
import fr.qualipilote.surveys.WaveKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A set of figures as everybody reads it: words and numbers as they were when it was frozen. Nothing here is looked up again, but
 * for what was corrected since, which is told beside it.
 *
 * @param producer the organisation whose figures these are
 * @param publishedOn null in a preview, as are the three after it
 * @param approvedBy by which function it was approved; never by whom
 * @param sha256 of the set's JSON file
 * @param inForce whether no later set replaces it
 * @param corrections what was corrected since, in the order of the figures
 */
public record PublicSet(
        String reference,
        String title,
        YearMonth from,
        YearMonth to,
        String producer,
        Licence licence,
        @Nullable LocalDate publishedOn,
        @Nullable Role approvedBy,
        @Nullable String sha256,
        boolean inForce,
        List<IndicatorRow> indicators,
        List<SurveyRow> surveys,
        List<Correction> corrections)
        implements PublicPage {

    /** Under which conditions the figures may be used. @param address of its text; empty for none */
    public record Licence(String name, String address) {}

    /**
     * An indicator with its measures, by period.
     *
     * @param definition may be empty, as may formula, source and comment
     */
    public record IndicatorRow(
            String code,
            String name,
            String definition,
            String formula,
            Unit unit,
            int decimals,
            String source,
            String comment,
            List<MeasureCell> measures) {

        /** The measure whose period ends with that month. */
        public Optional<MeasureCell> in(YearMonth month) {
            return measures.stream()
                    .filter(measure -> measure.period().to().equals(month))
                    .findFirst();
        }
    }

    /** What a figure holds. */
    public enum State {
        VALUE,
        /** « - »: nothing happened that could be measured. Not zero. */
        NO_CASE,
        NOT_MEASURED,
        /** n is so small that people could be recognised. */
        SUPPRESSED
    }

    /**
     * @param rank of the figure in the set, from 1
     * @param value null without one
     * @param text as it is printed in French: « 89,65 % », « aucun cas »
     * @param target what it was judged by: « 90,00 % »; empty where there is none
     * @param sampleSize n, where it is known
     */
    public record MeasureCell(
            int rank,
            Period period,
            State state,
            @Nullable BigDecimal value,
            String text,
            Direction direction,
            @Nullable BigDecimal targetValue,
            String target,
            Verdict verdict,
            Method method,
            @Nullable Integer sampleSize) {}

    /**
     * The result of one question.
     *
     * @param source for instance « Enquête 2022 panel de 57 répondants »
     * @param percent null without one
     * @param answering n; null where it is not known or not shown
     * @param margin between which percentages the whole population's lies; null where nothing can be said
     * @param fewAnswers to be read with care
     */
    public record SurveyRow(
            int rank,
            String wave,
            WaveKind kind,
            String title,
            String source,
            Channel channel,
            Sampling sampling,
            @Nullable LocalDate fieldFrom,
            @Nullable LocalDate fieldTo,
            String question,
            State state,
            @Nullable BigDecimal percent,
            String text,
            @Nullable Integer answering,
            @Nullable Integer satisfied,
            @Nullable Interval margin,
            boolean fewAnswers) {}

    /**
     * A figure that was corrected after it had been published; told once the new value is validated.
     *
     * @param rank of the figure
     * @param what the indicator or the question
     * @param period null for a survey
     * @param before as it was published
     * @param after as it is now
     * @param reason written for everybody by the quality manager; empty where nobody wrote one
     */
    public record Correction(
            int rank, String what, @Nullable Period period, String before, String after, LocalDate on, String reason) {}

    /** Each month of its span. */
    public List<YearMonth> months() {
        return from.atDay(1)
                .datesUntil(to.plusMonths(1).atDay(1), java.time.Period.ofMonths(1))
                .map(YearMonth::from)
                .toList();
    }

    /** What was corrected of a figure. */
    public Optional<Correction> correctionOf(int rank) {
        return corrections.stream()
                .filter(correction -> correction.rank() == rank)
                .findFirst();
    }
}
