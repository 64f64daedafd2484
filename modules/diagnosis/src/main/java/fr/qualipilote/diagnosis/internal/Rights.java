package fr.qualipilote.diagnosis.internal;

import fr.qualipilote.diagnosis.CampaignState;
import fr.qualipilote.diagnosis.CampaignStep;
import fr.qualipilote.diagnosis.SheetStep;
import fr.qualipilote.diagnosis.domain.AccessPolicy;
import fr.qualipilote.diagnosis.domain.Campaign;
import fr.qualipilote.diagnosis.domain.Sheet;
import fr.qualipilote.diagnosis.spi.DelayLevel;
import fr.qualipilote.kernel.AccessRefused;
import fr.qualipilote.kernel.Actor;
import java.util.EnumSet;
import java.util.Set;

/** Decides access in the use cases. */
final class Rights {

    private Rights() {}

    static void requireQuality(Actor actor, String deed, String subject) {
        if (!AccessPolicy.isQuality(actor)) {
            throw AccessRefused.to(actor, deed, subject);
        }
    }

    static void require(CampaignStep step, Actor actor, Campaign campaign) {
        if (!AccessPolicy.may(step, actor)) {
            throw AccessRefused.to(actor, step.code(), campaign.reference());
        }
    }

    static void require(SheetStep step, Actor actor, Sheet sheet) {
        if (!may(step, actor, sheet)) {
            throw AccessRefused.to(actor, step.code(), sheet.campaign().reference());
        }
    }

    static void requireNamingReferent(Actor actor, Sheet sheet) {
        if (!AccessPolicy.mayNameReferent(actor, sheet)) {
            throw AccessRefused.to(
                    actor, CampaignStep.NAME_REFERENT.code(), sheet.campaign().reference());
        }
    }

    static void requireReading(Actor actor, Sheet sheet) {
        boolean open = sheet.campaign().state().isFrozen();
        if (!open && !AccessPolicy.mayRead(actor, sheet)) {
            throw AccessRefused.to(actor, "read-sheet", sheet.campaign().reference());
        }
    }

    /** What is valid is read by everybody. */
    static void requireResults(Actor actor, Campaign campaign) {
        if (!campaign.state().isFrozen() && !AccessPolicy.mayReadAll(actor)) {
            throw AccessRefused.to(actor, "read-results", campaign.reference());
        }
    }

    private static boolean may(SheetStep step, Actor actor, Sheet sheet) {
        return switch (step) {
            case ANSWER, HAND_IN -> AccessPolicy.mayAnswer(actor, sheet);
            case ACCEPT, SEND_BACK -> AccessPolicy.isQuality(actor);
            case TREAT_DELAY -> AccessPolicy.mayTreatAsHead(actor, sheet) || AccessPolicy.mayTreatAsSecretary(actor);
        };
    }

    /** What the actor may do now, by right and by state. */
    static Set<CampaignStep> steps(Actor actor, Campaign campaign) {
        Set<CampaignStep> steps = EnumSet.noneOf(CampaignStep.class);
        for (CampaignStep step : CampaignStep.values()) {
            if (step.isPossibleIn(campaign.state()) && campaign.offers(step) && AccessPolicy.may(step, actor)) {
                steps.add(step);
            }
        }
        return steps;
    }

    private static boolean alertWaits(Actor actor, Sheet sheet) {
        return (sheet.isAlertOpen(DelayLevel.HEAD_OF_SERVICE) && AccessPolicy.mayTreatAsHead(actor, sheet))
                || (sheet.isAlertOpen(DelayLevel.SECRETARY_GENERAL) && AccessPolicy.mayTreatAsSecretary(actor));
    }

    /** What the actor may do now, by right and by state; who handed a sheet in does not review it. */
    static Set<SheetStep> steps(Actor actor, Sheet sheet) {
        Set<SheetStep> steps = EnumSet.noneOf(SheetStep.class);
        if (sheet.campaign().state() != CampaignState.OPEN) {
            return steps;
        }
        for (SheetStep step : SheetStep.values()) {
            boolean own =
                    sheet.wasHandedInBy(actor.person()) && (step == SheetStep.ACCEPT || step == SheetStep.SEND_BACK);
            boolean nothing = step == SheetStep.TREAT_DELAY && !alertWaits(actor, sheet);
            if (step.isPossibleIn(sheet.state()) && !own && !nothing && may(step, actor, sheet)) {
                steps.add(step);
            }
        }
        return steps;
    }
}
