package fr.qualipilote.diagnosis.domain;

import fr.qualipilote.diagnosis.DescribeCampaign;
import fr.qualipilote.diagnosis.DescribeCampaign.ServiceInScope;
import fr.qualipilote.diagnosis.InvalidDiagnosis;
import fr.qualipilote.kernel.ServiceId;
import fr.qualipilote.referential.VersionId;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a campaign is about, checked as far as it can be by itself. */
public record CampaignTerms(
        String title,
        VersionId referential,
        List<String> modules,
        List<ServiceInScope> services,
        @Nullable LocalDate deadline,
        @Nullable String mission,
        @Nullable LocalDate missionOn) {

    /** @throws InvalidDiagnosis {@code title-…}, {@code mission-too-long}, {@code service-twice} */
    public static CampaignTerms of(DescribeCampaign description) {
        Set<ServiceId> seen = new HashSet<>();
        for (ServiceInScope one : description.services()) {
            if (!seen.add(one.service())) {
                throw InvalidDiagnosis.because("service-twice", one.service() + " is there twice", one.service());
            }
        }
        return new CampaignTerms(
                GivenText.required(description.title(), "title", GivenText.TITLE),
                description.referential(),
                description.modules().stream().sorted().toList(),
                description.services(),
                description.deadline(),
                GivenText.optional(description.mission(), "mission", GivenText.DOCUMENT),
                description.missionOn());
    }
}
