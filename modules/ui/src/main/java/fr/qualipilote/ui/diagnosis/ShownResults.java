package fr.qualipilote.ui.diagnosis;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import fr.qualipilote.diagnosis.AnswerTable;
import fr.qualipilote.diagnosis.AnswerTable.Cell;
import fr.qualipilote.diagnosis.CampaignSheet;
import fr.qualipilote.diagnosis.Results;
import fr.qualipilote.diagnosis.Results.Judged;
import fr.qualipilote.kernel.ServiceId;
import fr.qualipilote.referential.ConformityLevel;
import fr.qualipilote.referential.CriterionLine;
import fr.qualipilote.ui.text.Wording;
import java.util.List;
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

    /** The level of an answer, in words and with its sign. */
    Component level(Cell cell, CriterionLine criterion, Wording words) {
        Optional<ConformityLevel> level = table.questionnaire().scale().level(cell.level());
        if (cell.notApplicable()) {
            return plain(table.questionnaire().scale().notApplicable());
        }
        if (level.isPresent()) {
            return level(level.get());
        }
        return plain(words.text(
                !cell.answered()
                        ? "results.unanswered"
                        : criterion.question().isScored() ? "results.no-level" : "results.words-only"));
    }

    /** The level that a frozen or present judgement names. */
    Component level(String label) {
        return table.questionnaire().scale().levels().stream()
                .filter(level -> level.label().equals(label))
                .findFirst()
                .map(this::level)
                .orElseGet(() -> plain(label));
    }

    private Component level(ConformityLevel level) {
        Span chip = new Span();
        Span sign = new Span(heat.band(level.score()).map(HeatScale.Band::sign).orElse(""));
        sign.getElement().setAttribute("aria-hidden", "true");
        chip.add(sign, new Span(level.label()));
        chip.addClassNames("qp-level", "qp-heat");
        heat.band(level.score()).ifPresent(band -> chip.addClassName(band.className()));
        return chip;
    }

    private static Component plain(String text) {
        Span span = new Span(text);
        span.addClassName("qp-level");
        return span;
    }

    /** Each service with the level it gives itself, which leads to its answer. */
    Component judged(String criterion, List<Judged> judged) {
        UnorderedList list = new UnorderedList();
        list.addClassName("qp-res-judged");
        judged.forEach(one -> list.add(
                new ListItem(sheet(one.service(), criterion, new Span(one.serviceLabel())), level(one.level()))));
        return list;
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
