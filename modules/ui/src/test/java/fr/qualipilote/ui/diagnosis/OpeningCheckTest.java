package fr.qualipilote.ui.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import fr.qualipilote.diagnosis.DescribeCampaign;
import fr.qualipilote.diagnosis.DescribeCampaign.ServiceInScope;
import fr.qualipilote.ui.part.Names;
import fr.qualipilote.ui.testing.House;
import fr.qualipilote.ui.testing.SomeCampaign;
import fr.qualipilote.ui.text.Wording;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OpeningCheckTest {

    private static final LocalDate TODAY = LocalDate.of(2022, 7, 1);

    private final House house = new House();
    private final OpeningCheck check = new OpeningCheck(
            SmallVersion.SHEET,
            new Names(house.people, house.services, house.referentials),
            TODAY,
            Wording.in(Locale.FRENCH));

    private static DescribeCampaign campaign(
            Set<String> modules, List<ServiceInScope> services, @Nullable LocalDate deadline, LocalDate missionOn) {
        return new DescribeCampaign("Titre", SomeCampaign.VERSION, modules, services, deadline, "Lettre", missionOn);
    }

    private static ServiceInScope baru(String... modules) {
        return new ServiceInScope(House.BARU, Set.of(modules), null, null);
    }

    @Test
    void nothingIsMissingOfACompleteOne() {
        assertThat(check.missing(campaign(Set.of("M1"), List.of(baru()), TODAY.plusDays(1), TODAY)))
                .isEmpty();
    }

    @Test
    void theMandatoryModuleIsNamed() {
        assertThat(check.missing(campaign(Set.of("M2"), List.of(baru()), TODAY.plusDays(1), TODAY)))
                .containsExactly("le module obligatoire «\u00a0Accueil\u00a0»");
    }

    @Test
    void aServiceWhoseModulesAreNotAskedIsNamed() {
        assertThat(check.missing(campaign(Set.of("M1"), List.of(baru("M2")), TODAY.plusDays(1), TODAY)))
                .containsExactly("des modules pour BARU, à qui rien n’est demandé");
    }

    @Test
    void aDeadlineThatHasComeAndALetterOfTomorrowAreRefusedInAdvance() {
        assertThat(check.missing(campaign(Set.of("M1"), List.of(baru()), TODAY, TODAY.plusDays(1))))
                .containsExactly(
                        "une échéance à venir (le 1er juillet 2022 est passé ou c’est aujourd’hui)",
                        "une lettre de mission déjà signée (la date du 2 juillet 2022 est à venir)");
    }

    @Test
    void whatIsNotThereAtAllIsListed() {
        assertThat(check.missing(
                        new DescribeCampaign(" ", SomeCampaign.VERSION, Set.of(), List.of(), null, null, null)))
                .contains(
                        "un titre",
                        "au moins un module",
                        "au moins un service",
                        "l’échéance",
                        "la référence de la lettre de mission",
                        "la date de la lettre de mission");
    }
}
