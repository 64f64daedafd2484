package fr.qualipilote.ui.diagnosis;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
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
import fr.qualipilote.ui.text.Wording;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

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
        dress(span, cell);
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
                .map(ConformityLevel::label)
                .orElseGet(() -> words.text(
                        !cell.answered()
                                ? "results.unanswered"
                                : criterion.question().isScored() ? "results.no-level" : "results.words-only"));
    }

    /** Gives a part that says an answer the colour and the sign of its level. */
    void dress(HtmlContainer said, Cell cell) {
        dress(
                said,
                cell.notApplicable()
                        ? Optional.empty()
                        : table.questionnaire().scale().level(cell.level()));
    }

    private void dress(HtmlContainer said, Optional<ConformityLevel> level) {
        said.addClassName("qp-level");
        level.flatMap(one -> heat.band(one.score())).ifPresent(band -> {
            said.addClassNames("qp-heat", band.className());
            // drawn before the word, and not read out
            said.getElement().setAttribute("data-sign", band.sign());
        });
    }

    /** The level that a frozen or present judgement names. */
    Component level(String label) {
        Span span = new Span(label);
        dress(
                span,
                table.questionnaire().scale().levels().stream()
                        .filter(level -> level.label().equals(label))
                        .findFirst());
        return span;
    }

    // --- links -------------------------------------------------------------------------------------------------------

    /** A criterion with its code. */
    static Component criterion(String code, String text) {
        Span reference = new Span(code);
        reference.addClassName("qp-ref");
        Div cell = new Div(reference, new Span(text));
        cell.addClassName("qp-res-criterion");
        return cell;
    }

    /** To the sheet of a service, at a criterion. */
    Anchor sheet(ServiceId service, String criterion, Component shown) {
        Anchor link = new Anchor(DiagnosisNavigation.addressOf(reference(), service, criterion), shown);
        link.getElement().setAttribute("router-link", true);
        return link;
    }
}
