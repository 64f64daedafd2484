package fr.qualipilote.ui.diagnosis;

import fr.qualipilote.diagnosis.CampaignSheet;
import fr.qualipilote.diagnosis.CampaignStep;
import fr.qualipilote.diagnosis.SheetLine;
import fr.qualipilote.diagnosis.SheetState;
import fr.qualipilote.kernel.Actor;
import fr.qualipilote.kernel.Role;

/** Which ways the screens offer where no record says so; the use cases decide again. */
final class DiagnosisRights {

    private DiagnosisRights() {}

    static boolean managesQuality(Actor actor) {
        return actor.isAnyOf(Role.QUALITY_MANAGER, Role.DEPUTY_QUALITY_MANAGER);
    }

    /** Quality by its step; a head of service for the own service only, which the campaign's steps cannot say. */
    static boolean mayNameReferent(Actor actor, CampaignSheet campaign, SheetLine sheet) {
        boolean asked = sheet.state() != SheetState.OUT_OF_SCOPE && sheet.state() != SheetState.ACCEPTED;
        boolean may = campaign.steps().contains(CampaignStep.NAME_REFERENT)
                || (CampaignStep.NAME_REFERENT.isPossibleIn(campaign.line().state()) && actor.heads(sheet.service()));
        return asked && may;
    }

    /** Whether the results may be opened: whoever reads the score of the whole reads what it is made of. */
    static boolean readsResults(CampaignSheet campaign) {
        return campaign.line().conformity() != null;
    }
}
