package fr.qualipilote.ui.diagnosis;

import fr.qualipilote.referential.ConformityScale;
import fr.qualipilote.referential.CriterionLine;
import fr.qualipilote.referential.QuestionType;
import fr.qualipilote.referential.VersionLine;
import fr.qualipilote.referential.VersionSheet;
import fr.qualipilote.referential.VersionState;
import fr.qualipilote.ui.testing.SomeCampaign;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** A version in force with a mandatory module of two criteria and an optional one of one. */
final class SmallVersion {

    static final VersionLine LINE = new VersionLine(
            SomeCampaign.VERSION,
            "demonstration",
            "1",
            "Référentiel de démonstration",
            true,
            VersionState.IN_FORCE,
            LocalDate.of(2022, 1, 1),
            null,
            true,
            2,
            3);

    static final VersionSheet SHEET = new VersionSheet(
            LINE,
            "",
            null,
            1,
            SomeCampaign.MODULES,
            List.of(),
            List.of(),
            List.of(criterion("M1-01-a", "M1", 1), criterion("M1-01-b", "M1", 2), criterion("M2-01-a", "M2", 3)),
            new ConformityScale(List.of(), "Sans objet"));

    private SmallVersion() {}

    private static CriterionLine criterion(String code, String module, int rank) {
        return new CriterionLine(
                code, module, "accueil-general", code, "Critère " + code, "", QuestionType.LEVEL, BigDecimal.ONE, rank);
    }
}
