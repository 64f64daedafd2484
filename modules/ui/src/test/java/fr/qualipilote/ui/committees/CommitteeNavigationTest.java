package fr.qualipilote.ui.committees;

import static org.assertj.core.api.Assertions.assertThat;

import fr.qualipilote.organisation.DecisionKind;
import fr.qualipilote.organisation.Matter;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CommitteeNavigationTest {

    @Test
    void anItemAboutASelfDiagnosisLeadsToTheCampaign() {
        Matter matter = new Matter(
                "self-diagnosis",
                "AD-2022-01",
                "AD-2022-01",
                "Autodiagnostic 2022",
                null,
                Set.of(DecisionKind.VALIDATE));

        assertThat(CommitteeNavigation.addressOf(matter)).contains("autodiagnostic/AD-2022-01");
    }
}
