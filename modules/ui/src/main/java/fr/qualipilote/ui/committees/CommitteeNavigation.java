package fr.qualipilote.ui.committees;

import fr.qualipilote.organisation.BodyId;
import fr.qualipilote.organisation.Matter;
import fr.qualipilote.organisation.MeetingId;
import fr.qualipilote.ui.diagnosis.DiagnosisNavigation;
import fr.qualipilote.ui.indicators.IndicatorNavigation;
import fr.qualipilote.ui.plan.PlanNavigation;
import fr.qualipilote.ui.publication.PublicationNavigation;
import fr.qualipilote.ui.shell.Places;
import fr.qualipilote.ui.surveys.SurveyNavigation;
import java.util.Optional;

/** The ways between the screens of the committees, and to what they speak of. */
public final class CommitteeNavigation {

    /** The item of the agenda that is open, by its number. */
    static final String ITEM = "point";

    private CommitteeNavigation() {}

    static String addressOf(BodyId body) {
        return Places.COMMITTEES + "/" + body;
    }

    public static String addressOf(MeetingId meeting) {
        return Places.MEETINGS + "/" + meeting;
    }

    static String addressOf(MeetingId meeting, int item) {
        return addressOf(meeting) + "?" + ITEM + "=" + item;
    }

    public static String addressOfMinutes(MeetingId meeting) {
        return addressOf(meeting) + "/compte-rendu";
    }

    /** Where a matter is shown; empty for one that has no screen of its own. */
    static Optional<String> addressOf(Matter matter) {
        return switch (matter.kind()) {
            case "action", "late-action", "action-to-arbitrate", "postponement" ->
                Optional.of(PlanNavigation.addressOf(matter.reference()));
            case "indicator-review" -> Optional.of(IndicatorNavigation.addressOf(matter.reference()));
            case "survey-wave" -> Optional.of(SurveyNavigation.addressOf(matter.reference()));
            case "publication" -> Optional.of(PublicationNavigation.addressOf(matter.reference()));
            case "self-diagnosis" -> Optional.of(DiagnosisNavigation.addressOf(matter.reference()));
            default -> Optional.empty();
        };
    }
}
