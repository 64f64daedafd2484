package fr.qualipilote.diagnosis;

import fr.qualipilote.kernel.ServiceId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a campaign says, now or as it was frozen. Lists are in the order of the referential, services by label.
 *
 * @param organisation whose results they are
 * @param summary what quality has drawn from them; null before
 * @param frozen when and with which fingerprint it was frozen; null while answers still count as they come
 * @param heat service × chapter, one line for each pair that is asked anything
 * @param divergences criteria that services judge far apart
 * @param missing what is not answered
 * @param unproven answers whose level needs evidence that is not there
 * @param gaps criteria where at least one service is at a level that is a gap
 * @param comparison with the previous campaign; null where there is none
 */
public record Results(
        String reference,
        String title,
        String referential,
        String organisation,
        @Nullable String summary,
        @Nullable Frozen frozen,
        ScoreLine whole,
        List<ScoreLine> modules,
        List<ScoreLine> chapters,
        List<ScoreLine> commitments,
        List<ScoreLine> criteria,
        List<ScoreLine> services,
        List<ScoreLine> heat,
        List<Divergence> divergences,
        List<Point> missing,
        List<Point> unproven,
        List<Gap> gaps,
        @Nullable Comparison comparison) {

    public Results {
        modules = List.copyOf(modules);
        chapters = List.copyOf(chapters);
        commitments = List.copyOf(commitments);
        criteria = List.copyOf(criteria);
        services = List.copyOf(services);
        heat = List.copyOf(heat);
        divergences = List.copyOf(divergences);
        missing = List.copyOf(missing);
        unproven = List.copyOf(unproven);
        gaps = List.copyOf(gaps);
    }

    /**
     * @param sha256 of the canonical JSON of the snapshot
     * @param takenOver null for a campaign that was conducted here
     */
    public record Frozen(Instant at, String sha256, @Nullable TakenOver takenOver) {

        /** Of a campaign that was conducted here. */
        public Frozen(Instant at, String sha256) {
            this(at, sha256, null);
        }
    }

    /**
     * A criterion on which services are far apart: at least two of them have a level, and the highest value is at least half of the
     * scale's width above the lowest one (the scale's width is the highest value of the version's levels minus the lowest).
     *
     * @param spread highest value minus lowest value
     */
    public record Divergence(String criterion, String text, BigDecimal spread, List<Judged> judged) {}

    /** @param level label */
    public record Judged(ServiceId service, String serviceLabel, String level) {}

    public record Point(String criterion, String text, ServiceId service, String serviceLabel) {}

    /** @param chapter code: the theme of an action about it */
    public record Gap(String criterion, String text, String chapter, List<Judged> judged) {}

    /**
     * With the campaign that the committee validated last before, on the same referential. Both scores are over the pairs of criterion and
     * service that were answered in both, of criteria that are the same in both versions, so that they speak of the same thing: while a
     * campaign runs, what is not answered yet counts on neither side.
     *
     * @param sameCriteria how many criteria are the same
     * @param added codes of criteria that are new or were reworded
     * @param removed codes of criteria that are asked no longer or were reworded
     */
    public record Comparison(
            String reference,
            String title,
            int sameCriteria,
            List<Compared> lines,
            List<String> added,
            List<String> removed) {}

    /** @param change percentage points from then to now; null where one of both has no score */
    public record Compared(
            ScoreKey key,
            String label,
            @Nullable BigDecimal before,
            @Nullable BigDecimal now,
            @Nullable BigDecimal change) {}
}
