package fr.qualipilote.diagnosis;

import java.util.EnumSet;
import java.util.Set;

/** What may be done to a campaign, and in which states. */
public enum CampaignStep {
    EDIT("edit-campaign", CampaignState.IN_PREPARATION),
    OPEN("open-campaign", CampaignState.IN_PREPARATION),
    EXTEND("extend-campaign", CampaignState.OPEN),
    NAME_REFERENT("name-referent", CampaignState.IN_PREPARATION, CampaignState.OPEN),
    LEAVE_SCOPE("leave-scope", CampaignState.OPEN),
    CONSOLIDATE("consolidate", CampaignState.IN_REVIEW),
    DECIDE("decide-campaign", CampaignState.WITH_COMMITTEE),
    PROPOSE_ACTIONS("propose-actions", CampaignState.VALIDATED),
    PRESENT("present-campaign", CampaignState.VALIDATED),
    SUSPEND("suspend-campaign", CampaignState.OPEN, CampaignState.IN_REVIEW, CampaignState.WITH_COMMITTEE),
    RESUME("resume-campaign", CampaignState.SUSPENDED),
    CANCEL(
            "cancel-campaign",
            CampaignState.IN_PREPARATION,
            CampaignState.OPEN,
            CampaignState.IN_REVIEW,
            CampaignState.WITH_COMMITTEE,
            CampaignState.SUSPENDED);

    private final String code;
    private final Set<CampaignState> states;

    CampaignStep(String code, CampaignState first, CampaignState... others) {
        this.code = code;
        this.states = EnumSet.of(first, others);
    }

    /** Kebab-case; the message key is {@code deed.<code>}. */
    public String code() {
        return code;
    }

    public boolean isPossibleIn(CampaignState state) {
        return states.contains(state);
    }
}
