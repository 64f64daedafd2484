package fr.qualipilote.diagnosis;

import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.kernel.ServiceId;
import fr.qualipilote.referential.VersionId;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a campaign is about. Only the title and the referential are needed at first; all else is needed to open it.
 *
 * @param referential a version that was put in force; the campaign keeps it to its end
 * @param modules codes; mandatory modules must be among them when it is opened
 * @param deadline last day to hand in
 * @param mission reference of the mission letter signed by the secretary general
 */
public record DescribeCampaign(
        String title,
        VersionId referential,
        Set<String> modules,
        List<ServiceInScope> services,
        @Nullable LocalDate deadline,
        @Nullable String mission,
        @Nullable LocalDate missionOn) {

    /**
     * @param modules codes of those it is asked about, among the campaign's; empty for all of them
     * @param referent who answers; null where the post is vacant: then the substitute, else the head of service, else the whole service
     */
    public record ServiceInScope(
            ServiceId service, Set<String> modules, @Nullable PersonId referent, @Nullable PersonId substitute) {}
}
