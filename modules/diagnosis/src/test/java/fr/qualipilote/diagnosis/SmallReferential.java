package fr.qualipilote.diagnosis;

import fr.qualipilote.referential.ChapterLine;
import fr.qualipilote.referential.CommitmentLine;
import fr.qualipilote.referential.ConformityLevel;
import fr.qualipilote.referential.ConformityScale;
import fr.qualipilote.referential.CriterionLine;
import fr.qualipilote.referential.ModuleLine;
import fr.qualipilote.referential.QuestionType;
import fr.qualipilote.referential.Questionnaire;
import fr.qualipilote.referential.VersionId;
import fr.qualipilote.referential.VersionLine;
import fr.qualipilote.referential.VersionState;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Two versions of a referential small enough to compute with: one mandatory module, one for foreigners. */
public final class SmallReferential {

    public static final VersionId FIRST = new VersionId(UUID.fromString("00000000-0000-4000-8000-00000000a001"));
    public static final VersionId SECOND = new VersionId(UUID.fromString("00000000-0000-4000-8000-00000000a002"));
    public static final VersionId DRAFT = new VersionId(UUID.fromString("00000000-0000-4000-8000-00000000a003"));

    public static final ConformityScale SCALE = new ConformityScale(
            List.of(
                    new ConformityLevel("conforme", "Conforme", BigDecimal.valueOf(100), true, false, 1),
                    new ConformityLevel("partiel", "Partiel", BigDecimal.valueOf(50), false, true, 2),
                    new ConformityLevel("non-conforme", "Non conforme", BigDecimal.ZERO, false, true, 3)),
            "Sans objet");

    public static final List<ModuleLine> MODULES = List.of(
            new ModuleLine("M1", "Relation générale avec les usagers", true, 1),
            new ModuleLine("M3", "Usagers étrangers", false, 2));

    private SmallReferential() {}

    public static VersionLine line(VersionId id) {
        return new VersionLine(
                id,
                "petit",
                id.equals(FIRST) ? "1" : id.equals(SECOND) ? "2" : "3",
                "Petit référentiel",
                false,
                id.equals(DRAFT) ? VersionState.DRAFT : VersionState.IN_FORCE,
                LocalDate.of(2022, 1, 1),
                null,
                true,
                2,
                5);
    }

    /** M1-01-a weighs 2; M3-01-a is a yes-no question, M3-01-b asks for words. The second version rewords M1-01-b, adds M1-02-b. */
    public static List<CriterionLine> criteria(VersionId version) {
        List<CriterionLine> criteria = new ArrayList<>();
        boolean second = version.equals(SECOND);
        criteria.add(level("M1-01-a", "M1", "accueil-general", "M1-01", "Le registre accessibilité est à jour", 2));
        criteria.add(level(
                "M1-01-b",
                "M1",
                "accueil-general",
                "M1-01",
                second ? "Les horaires sont affichés dehors" : "Les horaires sont affichés",
                1));
        criteria.add(level(
                "M1-02-a", "M1", "courriers-courriels", "M1-02", "Les courriels ont une réponse dans les 5 jours", 1));
        if (second) {
            criteria.add(level("M1-02-b", "M1", "courriers-courriels", "M1-02", "Les courriers sont signés", 1));
        }
        criteria.add(criterion(
                "M3-01-a", "M3", "etrangers", "M3-01", "Les démarches sont en ligne", QuestionType.YES_NO, 1));
        criteria.add(criterion("M3-01-b", "M3", "etrangers", "M3-01", "Points forts du service", QuestionType.TEXT, 1));
        return criteria;
    }

    private static CriterionLine level(
            String code, String module, String chapter, String commitment, String label, int weight) {
        return criterion(code, module, chapter, commitment, label, QuestionType.LEVEL, weight);
    }

    private static CriterionLine criterion(
            String code,
            String module,
            String chapter,
            String commitment,
            String label,
            QuestionType question,
            int weight) {
        return new CriterionLine(code, module, chapter, commitment, label, "", question, BigDecimal.valueOf(weight), 1);
    }

    public static Questionnaire questionnaire(VersionId version, Collection<String> modules) {
        List<CriterionLine> criteria = criteria(version);
        List<Questionnaire.QuestionnaireChapter> chapters = new ArrayList<>();
        List<String> codes = List.of("accueil-general", "courriers-courriels", "etrangers");
        List<String> labels = List.of("Accueil – Disposition générale", "Courriers – Courriels", "Étrangers");
        for (int i = 0; i < codes.size(); i++) {
            String code = codes.get(i);
            List<CriterionLine> asked = criteria.stream()
                    .filter(one -> one.chapter().equals(code) && modules.contains(one.module()))
                    .toList();
            if (!asked.isEmpty()) {
                String commitment = asked.get(0).commitment();
                chapters.add(new Questionnaire.QuestionnaireChapter(
                        new ChapterLine(code, labels.get(i), i + 1, List.of()),
                        asked.get(0).module(),
                        List.of(new CommitmentLine(commitment, "Engagement " + commitment, code, i + 1)),
                        asked));
            }
        }
        return new Questionnaire(
                line(version),
                SCALE,
                MODULES.stream()
                        .filter(module -> modules.contains(module.code()))
                        .toList(),
                chapters);
    }
}
