package fr.qualipilote.ui.diagnosis;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import fr.qualipilote.diagnosis.AnswerTable;
import fr.qualipilote.diagnosis.AnswerTable.Cell;
import fr.qualipilote.diagnosis.CampaignSheet;
import fr.qualipilote.diagnosis.Results;
import fr.qualipilote.kernel.ServiceId;
import fr.qualipilote.referential.ConformityLevel;
import fr.qualipilote.referential.CriterionLine;
import fr.qualipilote.ui.part.Markup;
import fr.qualipilote.ui.text.Wording;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The results as one visit shows them: read together, so that all parts of the page say the same.
 *
 * @param why opens the explanation of any score
 */
record ShownResults(
        CampaignSheet campaign,
        Results results,
        AnswerTable table,
        HeatScale heat,
        ResultFilter filter,
        WhyScores why) {

    private static final String CRITERION = "qp-res-criterion";

    static ShownResults of(
            CampaignSheet campaign, Results results, AnswerTable table, ResultFilter filter, WhyScores why) {
        return new ShownResults(
                campaign, results, table, HeatScale.of(table.questionnaire().scale()), filter, why);
    }

    String reference() {
        return campaign.line().reference();
    }

    boolean isFrozen() {
        return results.frozen() != null;
    }

    Map<String, CriterionLine> criteria() {
        return table.questionnaire().criteria().stream()
                .collect(Collectors.toMap(CriterionLine::code, Function.identity(), (one, other) -> one));
    }

    /** What is asked, by the code of the criterion. */
    Map<String, String> texts() {
        return table.questionnaire().criteria().stream()
                .collect(Collectors.toMap(CriterionLine::code, CriterionLine::label, (one, other) -> one));
    }

    /** « Accueil – Physique »; the code itself where it is not asked. */
    String chapter(String code) {
        return table.questionnaire().chapters().stream()
                .filter(part -> part.chapter().code().equals(code))
                .map(part -> part.chapter().label())
                .findFirst()
                .orElse(code);
    }

    // --- answers -----------------------------------------------------------------------------------------------------

    /** An answer in a word, with the colour and the sign of its level. */
    Component level(Cell cell, CriterionLine criterion, Wording words) {
        Span span = new Span(said(cell, criterion, words));
        Look look = look(cell);
        span.setClassName(look.classes());
        if (look.sign() != null) {
            span.getElement().setAttribute("data-sign", look.sign());
        }
        return span;
    }

    /** The level of an answer, or why it has none. */
    String said(Cell cell, CriterionLine criterion, Wording words) {
        if (cell.notApplicable()) {
            return table.questionnaire().scale().notApplicable();
        }
        return table.questionnaire()
                .scale()
                .level(cell.level())
                .map(level -> AnswerWords.said(
                        criterion.question(),
                        level.label(),
                        table.questionnaire().scale(),
                        words))
                .orElseGet(() -> words.text(
                        !cell.answered()
                                ? "results.unanswered"
                                : criterion.question().isScored() ? "results.no-level" : "results.words-only"));
    }

    /**
     * How what says a level is shown besides its word.
     *
     * @param classes its colour
     * @param sign drawn before the word, and not read out; null where there is no level
     */
    record Look(String classes, @Nullable String sign) {}

    Look look(Cell cell) {
        return look(
                cell.notApplicable()
                        ? Optional.empty()
                        : table.questionnaire().scale().level(cell.level()));
    }

    private Look look(Optional<ConformityLevel> level) {
        return level.flatMap(one -> heat.band(one.score()))
                .map(band -> new Look("qp-level qp-heat " + band.className(), band.sign()))
                .orElseGet(() -> new Look("qp-level", null));
    }

    /** The level that a frozen or present judgement names. @param said in the words of its question */
    Markup level(String label, String said) {
        Look look = look(table.questionnaire().scale().levels().stream()
                .filter(level -> level.label().equals(label))
                .findFirst());
        return Markup.of("span", said, "class", look.classes(), "data-sign", look.sign());
    }

    // --- links -------------------------------------------------------------------------------------------------------

    /** A criterion with its code. */
    static Component criterion(String code, String text) {
        Div cell = new Div();
        cell.addClassName(CRITERION);
        named(code, text).fill(cell.getElement());
        return cell;
    }

    /** The same, written. */
    static Markup criterionWritten(String code, String text) {
        return new Markup()
                .open("div", "class", CRITERION)
                .add(named(code, text))
                .close("div");
    }

    private static Markup named(String code, String text) {
        return Markup.of("span", code, "class", "qp-ref").element("span", text);
    }

    /** To the sheet of a service, at a criterion. */
    Anchor sheet(ServiceId service, String criterion, Component shown) {
        Anchor link = new Anchor(DiagnosisNavigation.addressOf(reference(), service, criterion), shown);
        link.getElement().setAttribute("router-link", true);
        return link;
    }

    /** The same, written. @param attributes of the link, name and value in turn */
    Markup sheet(ServiceId service, String criterion, Markup shown, @Nullable String... attributes) {
        return link(DiagnosisNavigation.addressOf(reference(), service, criterion), shown, attributes);
    }

    /** To a place of the product. */
    static Markup link(String address, Markup shown, @Nullable String... attributes) {
        List<@Nullable String> all = new ArrayList<>(List.of("href", address, "router-link", ""));
        all.addAll(Arrays.asList(attributes));
        return new Markup().open("a", all.toArray(String[]::new)).add(shown).close("a");
    }
}
