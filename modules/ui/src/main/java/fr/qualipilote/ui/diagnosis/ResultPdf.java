package fr.qualipilote.ui.diagnosis;

import fr.qualipilote.diagnosis.Results;
import fr.qualipilote.diagnosis.Results.Compared;
import fr.qualipilote.diagnosis.Results.Comparison;
import fr.qualipilote.diagnosis.Results.Judged;
import fr.qualipilote.diagnosis.Results.Point;
import fr.qualipilote.diagnosis.Score;
import fr.qualipilote.diagnosis.ScoreKey;
import fr.qualipilote.diagnosis.ScoreLine;
import fr.qualipilote.ui.part.TaggedPdf;
import fr.qualipilote.ui.text.Wording;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The results as a tagged PDF that is read on paper, printed without colour too: what the committee and the users' committee get. */
record ResultPdf(ResultPaper paper, ResultFollowUps followUps) {

    static final String SUFFIX = "pdf";
    static final String MEDIA_TYPE = "application/pdf";

    /** Bands of scores, for who prints without colour: the best first. */
    private static final String LETTERS = "ABCDE";

    private static final String STYLE =
            """
            @page { size: A4 landscape; margin: 14mm 14mm 15mm 14mm; }
            body { font-size: 9pt; line-height: 1.3; }
            td { padding: 0.9mm 2mm; }
            h2 { margin-top: 5mm; }
            h1 { font-size: 16pt; }
            .figures td { font-size: 15pt; border: 0.6pt solid #82839a; width: 25%; }
            .figures th { border: 0; }
            .num { text-align: right; white-space: nowrap; }
            .map td, .map tbody th { border: 0.4pt solid #82839a; text-align: center; padding: 1.2mm; }
            .map tbody th { text-align: left; font-weight: normal; color: #1b1b2f; }
            .heat-0 { background: #ffffff; }
            .heat-1 { background: #f1f1f4; }
            .heat-2 { background: #dfdfe6; }
            .heat-3 { background: #cbcbd6; }
            .heat-4 { background: #b7b7c6; }
            .none { color: #55566a; }
            .code { white-space: nowrap; }
            .apart { page-break-before: always; }
            """;

    /** How many pages there are in all depends on what is decided later: a frozen page says its own number alone. */
    private static final String FROZEN_STYLE = STYLE
            + """
            @page { @bottom-right { content: counter(page); font-family: document; font-size: 8.5pt; color: #555; } }
            """;

    void write(OutputStream target) throws IOException {
        TaggedPdf.write(html(), target);
    }

    private Wording words() {
        return paper.words();
    }

    private Results results() {
        return paper.results();
    }

    String html() {
        Html page = new Html();
        standing(page);
        figures(page);
        scores(page);
        map(page);
        gaps(page);
        divergences(page);
        comparison(page);
        missing(page);
        page.paragraph("small", words().text("results.why.rule"));
        page.paragraph("small", words().text("results.pdf.answers"));
        if (followUps.areSaid()) {
            afterwards(page);
        }
        return TaggedPdf.document(
                words().locale(),
                paper.title(),
                paper.notes().get(0),
                followUps.areSaid() ? FROZEN_STYLE : STYLE,
                page.written());
    }

    // --- what it is --------------------------------------------------------------------------------------------------

    private void standing(Html page) {
        boolean frozen = results().frozen() != null;
        page.paragraph(frozen ? "" : "notice", paper.notes().get(1));
        page.paragraph(frozen ? "small" : "", paper.notes().get(2));
    }

    private void figures(Html page) {
        Score whole = results().whole().score();
        page.table(
                "figures",
                List.of(
                        words().text("results.conformity"),
                        words().text("results.progress.name"),
                        words().text("results.export.gaps"),
                        words().text("results.section.DIVERGENCES")),
                List.of(List.of(
                        ResultWords.percent(whole, words()),
                        ResultWords.progress(whole.progress(), words()),
                        words().number(results().gaps().size()),
                        words().number(results().divergences().size()))));
        String summary = results().summary();
        if (summary != null) {
            page.heading(words().text("results.conclusion"));
            page.paragraph("", summary);
        }
    }

    private void scores(Html page) {
        scores(page, "results.by-module", "results.column.module", results().modules());
        scores(page, "results.by-chapter", "results.column.chapter", results().chapters());
        scores(page, "results.by-service", "results.column.service", results().services());
    }

    private void scores(Html page, String title, String column, List<ScoreLine> lines) {
        page.heading(words().text(title));
        page.table(
                "",
                List.of(
                        words().text(column),
                        words().text("results.column.conformity"),
                        words().text("results.column.progress"),
                        words().text("results.column.gaps"),
                        words().text("results.unproven"),
                        words().text("results.column.not-applicable")),
                lines.stream()
                        .map(line -> List.of(
                                line.label(),
                                ResultWords.percent(line.score(), words()),
                                ResultWords.progress(line.score().progress(), words()),
                                words().number(line.score().gaps()),
                                words().number(line.score().unproven()),
                                words().number(line.score().notApplicable())))
                        .toList());
    }

    // --- map ---------------------------------------------------------------------------------------------------------

    private void map(Html page) {
        HeatScale heat = paper.heat();
        Map<ScoreKey, ScoreLine> pairs = new HashMap<>();
        results().heat().forEach(line -> pairs.put(line.key(), line));
        page.heading(words().text("results.map.caption"));
        List<String> headings = new ArrayList<>(List.of(words().text("results.column.service")));
        results().chapters().forEach(chapter -> headings.add(chapter.label()));
        page.open("map", headings);
        for (ScoreLine service : results().services()) {
            page.row(ResultWords.code(service.label()));
            for (ScoreLine chapter : results().chapters()) {
                ScoreKey key =
                        chapter.key().in(Objects.requireNonNull(service.key().service()));
                cell(page, heat, pairs.get(key));
            }
            page.endRow();
        }
        page.close();
        page.paragraph(
                "small",
                heat.bands().stream()
                        .map(band -> words().text("results.pdf.band", letter(band), band.explained(words())))
                        .collect(Collectors.joining(" ; ")));
    }

    private void cell(Html page, HeatScale heat, @Nullable ScoreLine pair) {
        if (pair == null) {
            page.cell("none", words().text("results.map.not-asked"));
            return;
        }
        Optional<HeatScale.Band> band = heat.band(pair.score().percent());
        String figure = ResultWords.percent(pair.score(), words());
        page.cell(
                band.map(one -> "heat-" + one.step()).orElse("none"),
                band.map(one -> words().text("results.pdf.cell", figure, letter(one)))
                        .orElse(figure));
    }

    private static String letter(HeatScale.Band band) {
        return String.valueOf(LETTERS.charAt(band.step()));
    }

    // --- criterion by criterion --------------------------------------------------------------------------------------

    private void gaps(Html page) {
        page.heading(words().text("results.gaps.title"));
        if (results().gaps().isEmpty()) {
            page.paragraph("", words().text("results.gaps.none"));
            return;
        }
        page.table(
                "",
                List.of(
                        words().text("results.column.criterion"),
                        words().text("results.column.chapter"),
                        words().text("results.column.services")),
                results().gaps().stream()
                        .map(gap -> List.of(
                                criterion(gap.criterion(), gap.text()),
                                paper.chapter(gap.chapter()),
                                judged(gap.criterion(), gap.judged())))
                        .toList());
    }

    private void divergences(Html page) {
        page.heading(words().text("results.section.DIVERGENCES"));
        page.paragraph("", words().text("results.divergences.rule"));
        if (results().divergences().isEmpty()) {
            page.paragraph("", words().text("results.divergences.none"));
            return;
        }
        page.table(
                "",
                List.of(
                        words().text("results.column.criterion"),
                        words().text("results.column.spread"),
                        words().text("results.column.services")),
                results().divergences().stream()
                        .map(one -> List.of(
                                criterion(one.criterion(), one.text()),
                                words().decimal(one.spread()),
                                judged(one.criterion(), one.judged())))
                        .toList());
    }

    private String criterion(String code, String text) {
        return words().text("results.export.criterion", code, text);
    }

    /** « Partiel : BARU, SMI » on one line, « Non conforme : RCOM » on the next. */
    private String judged(String criterion, List<Judged> judged) {
        Map<String, List<String>> byLevel = new LinkedHashMap<>();
        judged.forEach(one -> byLevel.computeIfAbsent(one.level(), level -> new ArrayList<>())
                .add(ResultWords.code(one.serviceLabel())));
        return byLevel.entrySet().stream()
                .map(level -> words().text(
                                "results.pdf.judged",
                                paper.said(criterion, level.getKey()),
                                String.join(", ", level.getValue())))
                .collect(Collectors.joining("\n"));
    }

    // --- before ------------------------------------------------------------------------------------------------------

    private void comparison(Html page) {
        Comparison comparison = results().comparison();
        page.heading(words().text("results.section.COMPARISON"));
        if (comparison == null) {
            page.paragraph("", words().text("results.comparison.none.next"));
            return;
        }
        page.paragraph("", words().text("results.comparison.with", comparison.title(), comparison.reference()));
        page.paragraph("", words().text("results.comparison.basis", comparison.sameCriteria()));
        page.paragraph("", words().text("results.comparison.rule"));
        page.table(
                "",
                List.of(
                        words().text("results.export.kind"),
                        words().text("results.export.label"),
                        words().text("results.column.before"),
                        words().text("results.column.now"),
                        words().text("results.column.change")),
                comparison.lines().stream().map(this::compared).toList());
        ReferentialChange change = ReferentialChange.of(comparison);
        codes(page, "results.comparison.reworded", change.reworded());
        codes(page, "results.comparison.added", change.added());
        codes(page, "results.comparison.removed", change.removed());
    }

    private List<String> compared(Compared line) {
        return List.of(
                paper.kind(line.key()),
                line.key().equals(ScoreKey.campaign()) ? words().text("results.all") : line.label(),
                ResultWords.percent(line.before(), words()),
                ResultWords.percent(line.now(), words()),
                // the font has no triangles
                ResultWords.change(line.change(), words()).replaceFirst("^[▲▼=] ", ""));
    }

    private void codes(Html page, String key, List<String> codes) {
        if (!codes.isEmpty()) {
            page.paragraph(
                    "", words().text("results.pdf.codes", words().text(key, codes.size()), String.join(", ", codes)));
        }
    }

    // --- what is missing ---------------------------------------------------------------------------------------------

    private void missing(Html page) {
        page.heading(words().text("results.section.MISSING"));
        if (results().missing().isEmpty() && results().unproven().isEmpty()) {
            page.paragraph("", words().text("results.missing.none.next"));
            return;
        }
        page.table(
                "",
                List.of(
                        words().text("results.column.service"),
                        words().text("results.unanswered.column"),
                        words().text("results.unproven")),
                results().services().stream()
                        .map(service -> List.of(
                                service.label(),
                                codes(service, results().missing()),
                                codes(service, results().unproven())))
                        .toList());
    }

    private String codes(ScoreLine service, List<Point> points) {
        String codes = points.stream()
                .filter(point -> point.service().equals(service.key().service()))
                .map(Point::criterion)
                .collect(Collectors.joining(", "));
        return codes.isEmpty() ? words().text("none") : codes;
    }

    // --- what is decided after the results were frozen ---------------------------------------------------------------

    /** On a page of its own, so that the pages before are always the same. */
    private void afterwards(Html page) {
        page.headingOfPage(followUps.title());
        page.paragraph("notice", words().text("results.follow-ups.apart"));
        if (followUps.lines().isEmpty()) {
            page.paragraph("", words().text("results.gaps.none"));
            return;
        }
        page.table(
                "",
                List.of(words().text("results.column.criterion"), words().text("results.column.follow-up")),
                followUps.lines().stream()
                        .map(line -> List.of(
                                criterion(line.gap().criterion(), line.gap().text()), line.followUp()))
                        .toList());
    }

    // --- XHTML -------------------------------------------------------------------------------------------------------

    /** A page being written; what it is given is text. */
    private static final class Html {

        private final StringBuilder page = new StringBuilder();

        void heading(String text) {
            element("h2", "", text);
        }

        void headingOfPage(String text) {
            element("h2", "apart", text);
        }

        void paragraph(String className, String text) {
            element("p", className, text);
        }

        void table(String className, List<String> headings, List<List<String>> rows) {
            open(className, headings);
            rows.forEach(row -> {
                page.append("<tr>");
                row.forEach(text -> cell("", text));
                endRow();
            });
            close();
        }

        void open(String className, List<String> headings) {
            page.append("<table class=\"").append(className).append("\"><thead><tr>");
            headings.forEach(heading -> element("th", "", heading));
            page.append("</tr></thead><tbody>");
        }

        void row(String name) {
            page.append("<tr>");
            element("th", "", name);
        }

        void cell(String className, String text) {
            element("td", className, text);
        }

        void endRow() {
            page.append("</tr>");
        }

        void close() {
            page.append("</tbody></table>");
        }

        private void element(String name, String className, String text) {
            page.append('<').append(name);
            if (!className.isEmpty()) {
                page.append(" class=\"").append(className).append('"');
            }
            page.append('>')
                    .append(TaggedPdf.escaped(text))
                    .append("</")
                    .append(name)
                    .append('>');
        }

        CharSequence written() {
            return page;
        }
    }
}
