package fr.qualipilote.ui.open;

import fr.qualipilote.indicators.Direction;
import fr.qualipilote.indicators.Method;
import fr.qualipilote.indicators.Verdict;
import fr.qualipilote.kernel.Period;
import fr.qualipilote.kernel.Role;
import fr.qualipilote.publication.PublicSet;
import fr.qualipilote.publication.PublicSet.Correction;
import fr.qualipilote.publication.PublicSet.IndicatorRow;
import fr.qualipilote.publication.PublicSet.MeasureCell;
import fr.qualipilote.publication.PublicSet.State;
import fr.qualipilote.publication.PublicSet.SurveyRow;
import fr.qualipilote.surveys.Sampling;
import fr.qualipilote.ui.text.Wording;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/** A set of figures in words of one language, as the templates lay it out. The figures themselves stay in the words of their day. */
public record FiguresPage(
        String reference,
        String title,
        String span,
        String published,
        boolean preview,
        boolean inForce,
        List<String> months,
        List<Row> indicators,
        List<Legend> legend,
        List<Survey> surveys,
        List<Definition> definitions,
        List<String> corrections,
        String producer,
        String licence,
        String licenceAddress,
        String sha256) {

    /** @param comment under the name; may be empty @param targets one, or more where it changed on the way */
    public record Row(String name, String comment, List<String> targets, List<Cell> cells) {}

    /**
     * @param sign beside the value, before the word; empty where there is none
     * @param verdict in words; empty where there is none
     * @param tone of the style sheet: {@code ok}, {@code bad}, {@code warn}, {@code none}
     * @param notes period, n, method; what was corrected
     */
    public record Cell(String text, String sign, String verdict, String tone, List<String> notes) {

        static final Cell EMPTY = new Cell("", "", "", "none", List.of());
    }

    public record Legend(String sign, String tone, String word) {}

    /** @param notes how sure it is; what was corrected */
    public record Survey(String question, String text, String answering, String source, List<String> notes) {}

    public record Definition(String name, List<String> sentences) {}

    public static FiguresPage of(PublicSet set, Wording words) {
        return new Maker(set, words).make();
    }

    private record Maker(PublicSet set, Wording words) {

        FiguresPage make() {
            return new FiguresPage(
                    set.reference(),
                    set.title(),
                    span(words, set.from(), set.to()),
                    published(),
                    set.publishedOn() == null,
                    set.inForce(),
                    set.months().stream()
                            .map(month -> capital(words.period(Period.month(month))))
                            .toList(),
                    set.indicators().stream().map(this::row).toList(),
                    legend(),
                    set.surveys().stream().map(this::survey).toList(),
                    set.indicators().stream().map(this::definition).toList(),
                    set.corrections().stream().map(this::correction).toList(),
                    set.producer(),
                    set.licence().name(),
                    set.licence().address(),
                    Objects.toString(set.sha256(), ""));
        }

        private String published() {
            LocalDate on = set.publishedOn();
            Role by = set.approvedBy();
            return on == null || by == null
                    ? words.text("open.set.not-published")
                    : words.text("open.set.published", words.dayMonthYear(on), words.text("open.set.by." + by.code()));
        }

        // --- indicators ----------------------------------------------------------------------------------------------

        private Row row(IndicatorRow row) {
            return new Row(
                    row.name(),
                    row.comment(),
                    targets(row),
                    set.months().stream()
                            .map(month -> row.in(month).map(this::cell).orElse(Cell.EMPTY))
                            .toList());
        }

        /** The target in force at the end; before it those that changed on the way, with the months until which they held. */
        private List<String> targets(IndicatorRow row) {
            List<String> targets = new ArrayList<>();
            MeasureCell before = null;
            for (MeasureCell measure : row.measures()) {
                if (before != null && !target(before).equals(target(measure))) {
                    targets.add(words.text("open.set.target-until", target(before), words.period(before.period())));
                }
                before = measure;
            }
            if (before != null) {
                targets.add(target(before));
            }
            return targets;
        }

        private String target(MeasureCell measure) {
            return measure.direction() == Direction.NONE
                    ? words.text("open.set.target.none")
                    : words.text("open.set.target." + code(measure.direction()), measure.target());
        }

        private Cell cell(MeasureCell measure) {
            Stream<String> period =
                    measure.period().months() > 1 ? Stream.of(words.period(measure.period())) : Stream.empty();
            Stream<String> corrected =
                    set.correctionOf(measure.rank()).stream().map(correction -> words.text("open.set.corrected-mark"));
            return new Cell(
                    text(measure.state(), measure.text()),
                    sign(measure.verdict()),
                    verdict(measure.verdict()),
                    tone(measure.verdict()),
                    Stream.of(period, method(measure).stream(), corrected)
                            .flatMap(stream -> stream)
                            .toList());
        }

        private String text(State state, String frozen) {
            return state == State.VALUE ? frozen : words.text("open.set.state." + code(state));
        }

        private List<String> method(MeasureCell measure) {
            Integer n = measure.sampleSize();
            if (measure.state() != State.VALUE) {
                return List.of();
            }
            List<String> notes = new ArrayList<>();
            if (measure.method() != Method.EXHAUSTIVE) {
                notes.add(words.text("open.set.method." + code(measure.method())));
            }
            if (n != null) {
                notes.add(words.text("open.set.n", n));
            }
            return notes;
        }

        private List<Legend> legend() {
            return Stream.of(Verdict.MET, Verdict.CLOSE, Verdict.MISSED)
                    .filter(verdict -> set.indicators().stream()
                            .flatMap(row -> row.measures().stream())
                            .anyMatch(measure -> measure.verdict() == verdict))
                    .map(verdict ->
                            new Legend(sign(verdict), tone(verdict), words.text("open.set.legend." + code(verdict))))
                    .toList();
        }

        private String verdict(Verdict verdict) {
            return switch (verdict) {
                case MET, MISSED, CLOSE -> words.text("open.set.verdict." + code(verdict));
                case INFORMATIVE, NONE -> "";
            };
        }

        private static String sign(Verdict verdict) {
            return switch (verdict) {
                case MET -> "✓";
                case MISSED -> "✗";
                case CLOSE -> "≈";
                case INFORMATIVE, NONE -> "";
            };
        }

        private static String tone(Verdict verdict) {
            return switch (verdict) {
                case MET -> "ok";
                case MISSED -> "bad";
                case CLOSE -> "warn";
                case INFORMATIVE, NONE -> "none";
            };
        }

        private Definition definition(IndicatorRow row) {
            List<String> sentences = new ArrayList<>();
            if (!row.definition().isEmpty()) {
                sentences.add(row.definition());
            }
            if (!row.formula().isEmpty()) {
                sentences.add(words.text("open.set.formula", row.formula()));
            }
            if (!row.source().isEmpty()) {
                sentences.add(words.text("open.set.source", row.source()));
            }
            return new Definition(row.name(), sentences);
        }

        // --- surveys -------------------------------------------------------------------------------------------------

        private Survey survey(SurveyRow row) {
            List<String> notes = new ArrayList<>();
            if (row.margin() != null) {
                notes.add(words.text(
                        "open.set.margin", row.margin().low(), row.margin().high()));
            } else if (row.state() == State.VALUE && row.sampling() == Sampling.VOLUNTEERS) {
                notes.add(words.text("open.set.volunteers"));
            }
            if (row.fewAnswers()) {
                notes.add(words.text("open.set.few"));
            }
            set.correctionOf(row.rank()).ifPresent(correction -> notes.add(words.text("open.set.corrected-mark")));
            return new Survey(row.question(), text(row.state(), row.text()), answering(row), row.source(), notes);
        }

        private String answering(SurveyRow row) {
            Integer n = row.answering();
            if (n != null) {
                return words.number(n);
            }
            return words.text(row.state() == State.SUPPRESSED ? "open.set.n-hidden" : "open.set.n-unknown");
        }

        // --- corrections ---------------------------------------------------------------------------------------------

        private String correction(Correction correction) {
            Period period = correction.period();
            String what = period == null
                    ? correction.what()
                    : words.text("open.set.of-period", correction.what(), words.period(period));
            String told = words.text(
                    "open.set.correction",
                    what,
                    correction.before(),
                    correction.after(),
                    words.dayMonthYear(correction.on()));
            return correction.reason().isEmpty()
                    ? words.text("open.set.sentence", told)
                    : words.text("open.set.correction-reason", told, correction.reason());
        }

        private String capital(String text) {
            return text.substring(0, 1).toUpperCase(words.locale()) + text.substring(1);
        }

        private static String code(Enum<?> constant) {
            return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** « janvier à mai 2022 », « mai 2022 », « novembre 2021 à mai 2022 ». */
    static String span(Wording words, YearMonth from, YearMonth to) {
        if (from.equals(to)) {
            return words.period(Period.month(from));
        }
        String end = words.period(Period.month(to));
        String start = words.period(Period.month(from));
        return words.text(
                "period.from-to",
                from.getYear() == to.getYear() ? start.substring(0, start.lastIndexOf(' ')) : start,
                end);
    }
}
