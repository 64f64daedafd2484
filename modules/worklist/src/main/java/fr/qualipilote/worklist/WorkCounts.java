package fr.qualipilote.worklist;

/**
 * How much there is, each capped at {@link #CAP} (screens show « 1 000+ »).
 *
 * @param toTake how many of them nobody has yet
 */
public record WorkCounts(int late, int thisWeek, int later, int toTake) {

    public static final int CAP = 1_000;

    public int total() {
        return Math.min(CAP, late + thisWeek + later);
    }
}
