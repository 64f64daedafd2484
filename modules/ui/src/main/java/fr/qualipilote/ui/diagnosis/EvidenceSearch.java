package fr.qualipilote.ui.diagnosis;

import fr.qualipilote.actionplan.ActionPlans;
import fr.qualipilote.actionplan.ActionQuery;
import fr.qualipilote.diagnosis.Answer;
import fr.qualipilote.diagnosis.AnswerSheets;
import fr.qualipilote.diagnosis.ProductDocument;
import fr.qualipilote.indicators.IndicatorRegistry;
import fr.qualipilote.kernel.Actor;
import fr.qualipilote.kernel.SearchText;
import fr.qualipilote.organisation.MeetingId;
import fr.qualipilote.surveys.Surveys;
import fr.qualipilote.ui.committees.CommitteeNavigation;
import fr.qualipilote.ui.indicators.IndicatorNavigation;
import fr.qualipilote.ui.plan.PlanNavigation;
import fr.qualipilote.ui.publication.PublicationNavigation;
import fr.qualipilote.ui.surveys.SurveyNavigation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds what is in the product already and may prove an answer, by reference or words. What one may see the use cases say. */
@Component
class EvidenceSearch {

    /** As many of each kind as one reads. */
    private static final int MOST = 15;

    private final ActionPlans plans;
    private final IndicatorRegistry indicators;
    private final Surveys surveys;
    private final AnswerSheets sheets;

    EvidenceSearch(ActionPlans plans, IndicatorRegistry indicators, Surveys surveys, AnswerSheets sheets) {
        this.plans = plans;
        this.indicators = indicators;
        this.surveys = surveys;
        this.sheets = sheets;
    }

    /** What can be referred to. */
    enum Kind {
        ACTION,
        INDICATOR,
        SURVEY,
        /** Given to another criterion of the same sheet. */
        EVIDENCE,
        ACTION_FILE,
        MINUTES,
        PUBLICATION
    }

    /**
     * @param label as the evidence will be called, for instance « ACT-2022-001 – Mise à jour du registre accessibilité »
     * @param address within the product, from its root, or of the web
     * @param document null for what no module keeps with a date and a fingerprint
     * @param given null unless it proves another answer
     */
    record Found(
            Kind kind,
            String label,
            String address,
            @Nullable ProductDocument document,
            Answer.@Nullable Evidence given) {

        Found(Kind kind, String label, String address) {
            this(kind, label, address, null, null);
        }

        /** The day it bears; null for what has none. */
        @Nullable LocalDate on() {
            return document != null ? document.on() : given == null ? null : given.datedOn();
        }
    }

    /** What proves another answer. @param address where it is read */
    static Found given(Answer.Evidence given, String criterion, String address) {
        return new Found(Kind.EVIDENCE, named(given.label(), criterion), address, null, given);
    }

    /** @param typed words or a reference; empty for the first of each kind */
    List<Found> search(Actor actor, String typed) {
        List<Found> found = new ArrayList<>();
        found.addAll(actions(actor, typed));
        found.addAll(indicators(actor, typed));
        found.addAll(some(
                surveys.waves(actor).stream()
                        .map(wave -> new Found(
                                Kind.SURVEY,
                                named(wave.code(), wave.title()),
                                page(SurveyNavigation.addressOf(wave.code())))),
                typed));
        sheets.documents(actor, typed).stream().map(EvidenceSearch::document).forEach(found::add);
        return found;
    }

    private List<Found> actions(Actor actor, String typed) {
        ActionQuery query = new ActionQuery(typed.isEmpty() ? null : typed, null, null, null, null, Set.of(), false);
        return plans.actions(actor, query).stream()
                .limit(MOST)
                .map(action -> new Found(
                        Kind.ACTION,
                        named(action.reference(), action.label()),
                        page(PlanNavigation.addressOf(action.reference()))))
                .toList();
    }

    private List<Found> indicators(Actor actor, String typed) {
        return indicators.indicators(actor, typed.isEmpty() ? null : typed, null, true).stream()
                .limit(MOST)
                .map(indicator -> new Found(
                        Kind.INDICATOR,
                        named(indicator.code(), indicator.name()),
                        page(IndicatorNavigation.addressOf(indicator.code()))))
                .toList();
    }

    private static Found document(ProductDocument document) {
        return switch (document.kind()) {
            case ACTION_FILE -> found(Kind.ACTION_FILE, document, PlanNavigation.addressOf(document.place()));
            case MINUTES ->
                found(Kind.MINUTES, document, CommitteeNavigation.addressOfMinutes(MeetingId.of(document.place())));
            case PUBLICATION -> found(Kind.PUBLICATION, document, PublicationNavigation.addressOf(document.place()));
        };
    }

    private static Found found(Kind kind, ProductDocument document, String address) {
        return new Found(kind, document.name(), page(address), document, null);
    }

    private static List<Found> some(Stream<Found> all, String typed) {
        return all.filter(one -> matches(one, typed)).limit(MOST).toList();
    }

    /** Every word, wherever it stands. */
    static boolean matches(Found found, String typed) {
        return Stream.of(typed.split("\\s+")).allMatch(word -> SearchText.contains(found.label(), word));
    }

    private static String named(String reference, String title) {
        return reference + " – " + title;
    }

    private static String page(String address) {
        return "/" + address;
    }
}
