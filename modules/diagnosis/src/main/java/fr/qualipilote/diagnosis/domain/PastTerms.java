package fr.qualipilote.diagnosis.domain;

import fr.qualipilote.diagnosis.DescribeCampaign.ServiceInScope;
import fr.qualipilote.diagnosis.DescribePastCampaign;
import fr.qualipilote.diagnosis.InvalidDiagnosis;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * What is told of a campaign that was conducted elsewhere, checked as far as it can be by itself.
 *
 * @param campaign what its grid is about, once that is known
 * @param decidedAt the beginning of that day where the service is
 */
public record PastTerms(
        CampaignTerms campaign, LocalDate openedOn, LocalDate decidedOn, String minutes, Instant decidedAt) {

    /**
     * Nothing is asked yet: see {@link #about}.
     *
     * @param zone where the service is
     * @throws InvalidDiagnosis {@code title-…}, {@code minutes-…}, {@code opened-in-future}, {@code decided-in-future}, {@code
     *     decided-before-opened}
     */
    public static PastTerms of(DescribePastCampaign past, LocalDate today, ZoneId zone) {
        String title = GivenText.required(past.title(), "title", GivenText.TITLE);
        if (past.openedOn().isAfter(today)) {
            throw InvalidDiagnosis.because("opened-in-future", past.openedOn() + " is to come", past.openedOn());
        }
        if (past.decidedOn().isAfter(today)) {
            throw InvalidDiagnosis.because("decided-in-future", past.decidedOn() + " is to come", past.decidedOn());
        }
        if (past.decidedOn().isBefore(past.openedOn())) {
            throw InvalidDiagnosis.because(
                    "decided-before-opened", past.decidedOn() + " is before " + past.openedOn(), past.openedOn());
        }
        return new PastTerms(
                new CampaignTerms(title, past.referential(), List.of(), List.of(), null, null, null),
                past.openedOn(),
                past.decidedOn(),
                GivenText.required(past.minutes(), "minutes", GivenText.DOCUMENT),
                past.decidedOn().atStartOfDay(zone).toInstant());
    }

    /** The same, about what a grid answers. */
    public PastTerms about(List<String> modules, List<ServiceInScope> services) {
        return new PastTerms(
                new CampaignTerms(campaign.title(), campaign.referential(), modules, services, null, null, null),
                openedOn,
                decidedOn,
                minutes,
                decidedAt);
    }

    /** The committee's, on its day; who recorded it is not told. */
    Deed decision() {
        return new Deed(null, decidedAt, decidedOn);
    }
}
