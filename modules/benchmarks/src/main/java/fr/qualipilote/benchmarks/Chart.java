package fr.qualipilote.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SortedMap;

/** The growth curves as a picture: both axes logarithmic, every curve with a colour, a mark and its name at its end. */
final class Chart {

    private static final int WIDTH = 860;
    private static final int HEIGHT = 480;
    private static final int LEFT = 80;
    private static final int RIGHT = 650;
    private static final int TOP = 64;
    private static final int BOTTOM = 410;
    private static final int LEAST_APART = 34;

    /** A curve. */
    record Curve(String name, String style, SortedMap<Integer, Figures> points) {

        double at(int tasks) {
            return Objects.requireNonNull(points.get(tasks), "not measured").median();
        }
    }

    private final List<Curve> curves;
    private final int smallest;
    private final int largest;
    private final double least;
    private final double most;
    private final StringBuilder svg = new StringBuilder();

    private Chart(List<Curve> curves) {
        this.curves = curves;
        this.smallest = curves.get(0).points().firstKey();
        this.largest = curves.get(0).points().lastKey();
        this.least = Math.pow(10, Math.floor(Math.log10(extreme(curves, false))));
        this.most = Math.pow(10, Math.ceil(Math.log10(extreme(curves, true))));
    }

    private static double extreme(List<Curve> curves, boolean highest) {
        var medians = curves.stream()
                .flatMap(curve -> curve.points().values().stream())
                .mapToDouble(Figures::median);
        return (highest ? medians.max() : medians.min()).orElseThrow();
    }

    static String of(Reads.Result reads) {
        return new Chart(List.of(
                        new Curve("engine’s query", "stock", reads.timesOf(Scenario.PAGE_STOCK)),
                        new Curve("JPA view, offset", "jpa", reads.timesOf(Scenario.PAGE_JPA)),
                        new Curve("Qualipilote", "ours", reads.timesOf(Scenario.PAGE_OURS)),
                        new Curve("raw scan of 50 rows", "raw", reads.timesOf(Scenario.PAGE_RAW))))
                .draw();
    }

    private String draw() {
        svg.append(
                """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" role="img" aria-labelledby="title description">
                <title id="title">Time of a page of fifty tasks against the number of open tasks</title>
                <desc id="description">%s</desc>
                <style>
                  svg { font-family: system-ui, sans-serif; --paper: #ffffff; --ink: #1b1b1f; --soft: #565b66; --grid: #d9dce3;
                    --ours: #0a58ca; --stock: #b3261e; --jpa: #8a5300; --raw: #4d6b3c; }
                  @media (prefers-color-scheme: dark) {
                    svg { --paper: #17181c; --ink: #eceef2; --soft: #b4b8c2; --grid: #383b44;
                      --ours: #82b1ff; --stock: #ff8a80; --jpa: #f0b866; --raw: #a5cf8c; }
                  }
                  .paper { fill: var(--paper); } text { fill: var(--soft); font-size: 14px; }
                  .head { fill: var(--ink); font-size: 18px; font-weight: 600; } .name { font-weight: 600; }
                  .grid { stroke: var(--grid); stroke-width: 1; } .curve { fill: none; stroke-width: 2.5; }
                  .ours { stroke: var(--ours); } .stock { stroke: var(--stock); stroke-dasharray: 9 4; }
                  .jpa { stroke: var(--jpa); stroke-dasharray: 3 4; } .raw { stroke: var(--raw); stroke-dasharray: 12 4 2 4; }
                  text.ours, .mark.ours { fill: var(--ours); stroke: none; } text.stock, .mark.stock { fill: var(--stock); stroke: none; }
                  text.jpa, .mark.jpa { fill: var(--jpa); stroke: none; } text.raw, .mark.raw { fill: var(--raw); stroke: none; }
                </style>
                <rect class="paper" width="%d" height="%d" rx="6"/>
                <text class="head" x="%d" y="34">A page of fifty tasks, « mine or my groups’ » (milliseconds)</text>
                """
                        .formatted(WIDTH, HEIGHT, described(), WIDTH, HEIGHT, LEFT));
        drawAxes();
        List<Double> places = namePlaces();
        for (int i = 0; i < curves.size(); i++) {
            drawCurve(curves.get(i), places.get(i));
        }
        return svg.append("</svg>\n").toString();
    }

    private String described() {
        StringBuilder description = new StringBuilder();
        for (Curve curve : curves) {
            description
                    .append(curve.name())
                    .append(": ")
                    .append(Figures.number(curve.at(smallest)))
                    .append(" ms at ")
                    .append(grouped(smallest))
                    .append(" open tasks, ")
                    .append(Figures.number(curve.at(largest)))
                    .append(" ms at ")
                    .append(grouped(largest))
                    .append(". ");
        }
        return description.toString().strip();
    }

    private void drawAxes() {
        for (double value = least; value <= most * 1.001; value *= 10) {
            add("<line class=\"grid\" x1=\"%d\" x2=\"%d\" y1=\"%.1f\" y2=\"%.1f\"/>", LEFT, RIGHT, y(value), y(value));
            add("<text x=\"%d\" y=\"%.1f\" text-anchor=\"end\">%s</text>", LEFT - 10, y(value) + 5, plain(value));
        }
        for (int tasks : curves.get(0).points().keySet()) {
            add("<line class=\"grid\" x1=\"%.1f\" x2=\"%.1f\" y1=\"%d\" y2=\"%d\"/>", x(tasks), x(tasks), TOP, BOTTOM);
            add("<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%s</text>", x(tasks), BOTTOM + 24, grouped(tasks));
        }
        add(
                "<text x=\"%d\" y=\"%d\" text-anchor=\"middle\">open tasks (both axes logarithmic)</text>",
                (LEFT + RIGHT) / 2, BOTTOM + 50);
    }

    private void drawCurve(Curve curve, double nameAt) {
        StringBuilder path = new StringBuilder();
        curve.points().forEach((tasks, figures) -> path.append(path.isEmpty() ? 'M' : 'L')
                .append(String.format(Locale.ROOT, "%.1f %.1f", x(tasks), y(figures.median()))));
        add("<path class=\"curve %s\" d=\"%s\"/>", curve.style(), path);
        curve.points()
                .forEach((tasks, figures) -> add(
                        "<circle class=\"mark %s\" cx=\"%.1f\" cy=\"%.1f\" r=\"4.5\"/>",
                        curve.style(), x(tasks), y(figures.median())));
        double last = curve.at(largest);
        add("<text class=\"name %s\" x=\"%d\" y=\"%.1f\">%s</text>", curve.style(), RIGHT + 14, nameAt, curve.name());
        add("<text x=\"%d\" y=\"%.1f\">%s ms</text>", RIGHT + 14, nameAt + 17, Figures.number(last));
    }

    /** Names stand at the ends of their curves, moved apart where two would touch. */
    private List<Double> namePlaces() {
        List<Curve> fromAbove = new ArrayList<>(curves);
        fromAbove.sort((one, other) -> Double.compare(other.at(largest), one.at(largest)));
        List<Double> places = new ArrayList<>(curves.stream().map(curve -> 0.0).toList());
        double lowest = TOP - LEAST_APART;
        for (Curve curve : fromAbove) {
            double place = Math.max(y(curve.at(largest)), lowest + LEAST_APART + 4);
            places.set(curves.indexOf(curve), place);
            lowest = place;
        }
        return places;
    }

    private double x(double tasks) {
        return LEFT + (RIGHT - LEFT) * share(tasks, smallest, largest);
    }

    private double y(double millis) {
        return BOTTOM - (BOTTOM - TOP) * share(millis, least, most);
    }

    private static double share(double value, double from, double to) {
        return from == to ? 0.5 : Math.log(value / from) / Math.log(to / from);
    }

    private static String plain(double value) {
        return value >= 1
                ? String.format(Locale.ROOT, "%.0f", value)
                : String.format(Locale.ROOT, "%.3g", value).replaceAll("0+$", "");
    }

    /** « 1 000 000 » with narrow no-break spaces. */
    static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number).replace(',', '\u202f');
    }

    private void add(String element, Object... values) {
        svg.append(String.format(Locale.ROOT, element, values)).append('\n');
    }
}
