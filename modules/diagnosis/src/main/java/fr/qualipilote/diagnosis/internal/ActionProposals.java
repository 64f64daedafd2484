package fr.qualipilote.diagnosis.internal;

import fr.qualipilote.diagnosis.ActionProposal;
import fr.qualipilote.diagnosis.ActionProposal.Match;
import fr.qualipilote.diagnosis.ActionProposal.Why;
import fr.qualipilote.diagnosis.GapDecision;
import fr.qualipilote.diagnosis.InvalidDiagnosis;
import fr.qualipilote.diagnosis.Results.Gap;
import fr.qualipilote.diagnosis.domain.Campaign;
import fr.qualipilote.diagnosis.domain.GapFollowUp;
import fr.qualipilote.diagnosis.domain.GivenText;
import fr.qualipilote.diagnosis.domain.SimilarWords;
import fr.qualipilote.diagnosis.spi.OpenActions;
import fr.qualipilote.diagnosis.spi.OpenActions.OpenAction;
import fr.qualipilote.kernel.Actor;
import fr.qualipilote.kernel.BusinessClock;
import fr.qualipilote.kernel.WantedAction;
import fr.qualipilote.kernel.WorkingDays;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** One action for each gap, beside those of the plan that may be about the same thing. */
@Component
class ActionProposals {

    /** How long an action is given unless somebody says another date. */
    private static final int MONTHS = 6;

    private final Campaigns campaigns;
    private final ResultReading results;
    private final OpenActions plan;
    private final BusinessClock clock;

    ActionProposals(Campaigns campaigns, ResultReading results, @Lazy OpenActions plan, BusinessClock clock) {
        this.campaigns = campaigns;
        this.results = results;
        this.plan = plan;
        this.clock = clock;
    }

    List<ActionProposal> of(Actor actor, Campaign campaign) {
        List<OpenAction> open = plan.openActions(actor);
        LocalDate dueOn = WorkingDays.ofFrance().sameOrNext(clock.today().plusMonths(MONTHS));
        return results.results(campaign).gaps().stream()
                .map(gap -> new ActionProposal(
                        gap, gap.chapter(), gap.text(), dueOn, observation(campaign, gap), matching(gap, open)))
                .toList();
    }

    /** « AD-2022-01, M1-01-a. BARU : Partiel ; SMI : Non conforme ». */
    private static String observation(Campaign campaign, Gap gap) {
        return campaign.reference() + ", " + gap.criterion() + ". "
                + gap.judged().stream()
                        .map(one -> one.serviceLabel() + "\u00a0: " + one.level())
                        .collect(Collectors.joining("\u00a0; "));
    }

    private List<Match> matching(Gap gap, List<OpenAction> open) {
        Map<String, Match> found = new LinkedHashMap<>();
        Map<String, OpenAction> byReference = new HashMap<>();
        open.forEach(action -> byReference.put(action.reference(), action));
        for (String reference : campaigns.actionsFor(gap.criterion())) {
            OpenAction action = byReference.get(reference);
            if (action != null) {
                found.putIfAbsent(reference, new Match(reference, action.label(), Why.SAME_CRITERION));
            }
        }
        open.stream()
                .filter(action -> action.theme().equals(gap.chapter()))
                .filter(action -> SimilarWords.similar(action.label(), gap.text()))
                .forEach(action -> found.putIfAbsent(
                        action.reference(), new Match(action.reference(), action.label(), Why.SIMILAR_WORDS)));
        return List.copyOf(found.values());
    }

    // --- what was decided --------------------------------------------------------------------------------------------

    /** @param wanted in the order of the outcomes that are to be opened */
    record Plan(List<GapFollowUp> outcomes, List<WantedAction> wanted) {}

    /** @throws InvalidDiagnosis unless every gap is decided, once */
    Plan decided(Actor actor, Campaign campaign, List<GapDecision> decisions) {
        Map<String, GapDecision> byCriterion = new HashMap<>();
        for (GapDecision decision : decisions) {
            if (byCriterion.put(decision.criterion(), decision) != null) {
                throw InvalidDiagnosis.because(
                        "gap-twice", decision.criterion() + " is decided twice", decision.criterion());
            }
        }
        Set<String> open =
                plan.openActions(actor).stream().map(OpenAction::reference).collect(Collectors.toSet());
        List<GapFollowUp> outcomes = new ArrayList<>();
        List<WantedAction> wanted = new ArrayList<>();
        int undecided = 0;
        for (Gap gap : results.results(campaign).gaps()) {
            GapDecision decision = byCriterion.remove(gap.criterion());
            if (decision == null) {
                undecided++;
            } else {
                outcomes.add(outcome(decision, open));
                if (decision instanceof GapDecision.Open one) {
                    wanted.add(one.action());
                }
            }
        }
        for (String unknown : byCriterion.keySet()) {
            throw InvalidDiagnosis.because("gap-unknown", unknown + " is no gap", unknown);
        }
        if (undecided > 0) {
            throw InvalidDiagnosis.because("gap-undecided", undecided + " gaps are not decided", undecided);
        }
        return new Plan(outcomes, wanted);
    }

    private static GapFollowUp outcome(GapDecision decision, Set<String> open) {
        if (decision instanceof GapDecision.Link link) {
            if (!open.contains(link.reference())) {
                throw InvalidDiagnosis.because(
                        "action-unknown", link.reference() + " is no open action", link.reference());
            }
            return GapFollowUp.linked(link.criterion(), link.reference());
        }
        if (decision instanceof GapDecision.Leave leave) {
            return GapFollowUp.left(leave.criterion(), GivenText.required(leave.reason(), "reason", GivenText.TEXT));
        }
        return GapFollowUp.toOpen(decision.criterion());
    }
}
