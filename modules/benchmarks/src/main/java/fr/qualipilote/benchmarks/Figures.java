package fr.qualipilote.benchmarks;

import java.util.Collection;
import java.util.Locale;

/** The middle of several rounds, and how far they lie apart. */
record Figures(double median, double min, double max) {

    static Figures of(Collection<Double> rounds) {
        double[] sorted =
                rounds.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        if (sorted.length == 0) {
            throw new IllegalArgumentException("Nothing was measured");
        }
        return new Figures(median(sorted), sorted[0], sorted[sorted.length - 1]);
    }

    private static double median(double[] sorted) {
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /** « 1.05 (0.98–1.2) ». */
    String text() {
        return number(median) + " (" + number(min) + "–" + number(max) + ")";
    }

    /** Three figures that say something. */
    static String number(double value) {
        double size = Math.abs(value);
        String format = size >= 100 ? "%.0f" : size >= 10 ? "%.1f" : size >= 0.1 ? "%.2f" : "%.3f";
        return String.format(Locale.ROOT, format, value);
    }
}
