package fr.qualipilote.ui.referential;

import fr.qualipilote.referential.ChapterLine;
import fr.qualipilote.referential.CommitmentLine;
import fr.qualipilote.referential.ConformityLevel;
import fr.qualipilote.referential.ConformityScale;
import fr.qualipilote.referential.CriterionChange;
import fr.qualipilote.referential.CriterionChange.Aspect;
import fr.qualipilote.referential.CriterionChange.Kind;
import fr.qualipilote.referential.CriterionLine;
import fr.qualipilote.referential.ModuleLine;
import fr.qualipilote.referential.QuestionType;
import fr.qualipilote.referential.VersionChanges;
import fr.qualipilote.referential.VersionChapter;
import fr.qualipilote.referential.VersionId;
import fr.qualipilote.referential.VersionLine;
import fr.qualipilote.referential.VersionSheet;
import fr.qualipilote.referential.VersionState;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A version of two modules and three criteria, in force or as a draft. */
final class SeedReferential {

    static final LocalDate SINCE = LocalDate.of(2021, 12, 1);

    static final VersionLine IN_FORCE = line("2021", VersionState.IN_FORCE, SINCE);
    static final VersionLine DRAFT = line("2022", VersionState.DRAFT, null);

    private SeedReferential() {}

    static VersionSheet sheet(VersionLine line) {
        return new VersionSheet(
                line,
                "Bilan intermédiaire",
                null,
                7,
                List.of(
                        new ModuleLine("M1", "Relation générale", true, 1),
                        new ModuleLine("ETR", "Étrangers", false, 2)),
                List.of(
                        chapter("accueil", "Accueil", 1, "M1"),
                        chapter("sejour", "Séjour", 2, "ETR"),
                        chapter("pilotage", "Pilotage", 3, null)),
                List.of(
                        new CommitmentLine("M1-1", "Les usagers sont bien accueillis", "accueil", 1),
                        new CommitmentLine("ETR-1", "Les demandes sont traitées", "sejour", 2)),
                List.of(
                        criterion("M1-1a", "M1", "accueil", "M1-1", "Les agents sont courtois.", 1),
                        criterion("M1-1b", "M1", "accueil", "M1-1", "L’affichage est à jour.", 2),
                        criterion("ETR-1a", "ETR", "sejour", "ETR-1", "Le délai est tenu.", 3)),
                new ConformityScale(
                        List.of(
                                new ConformityLevel("conforme", "Conforme", BigDecimal.valueOf(100), true, false, 1),
                                new ConformityLevel("non", "Non conforme", BigDecimal.ZERO, false, true, 2)),
                        "Sans objet"));
    }

    /** The same after another change. */
    static VersionSheet revised(VersionSheet sheet, int revision) {
        return new VersionSheet(
                sheet.line(),
                sheet.source(),
                sheet.derivedFrom(),
                revision,
                sheet.modules(),
                sheet.chapters(),
                sheet.commitments(),
                sheet.criteria(),
                sheet.scale());
    }

    static VersionChanges changes() {
        CriterionLine before = criterion("M1-1a", "M1", "accueil", "M1-1", "Les agents sont polis.", 1);
        VersionSheet sheet = sheet(DRAFT);
        return new VersionChanges(
                IN_FORCE,
                DRAFT,
                List.of(
                        new CriterionChange(
                                "M1-1a", Kind.REWORDED, before, sheet.criteria().get(0), Set.of(Aspect.LABEL)),
                        new CriterionChange(
                                "M1-1b",
                                Kind.SAME,
                                sheet.criteria().get(1),
                                sheet.criteria().get(1),
                                Set.of()),
                        new CriterionChange(
                                "ETR-1a", Kind.NEW, null, sheet.criteria().get(2), Set.of())),
                List.of("Séjour"),
                List.of("Internet"),
                Set.of("conforme", "non"),
                false);
    }

    private static VersionLine line(String edition, VersionState state, @Nullable LocalDate from) {
        return new VersionLine(
                new VersionId(UUID.nameUUIDFromBytes(edition.getBytes(StandardCharsets.UTF_8))),
                "essai",
                edition,
                "Référentiel d’essai",
                true,
                state,
                from,
                null,
                true,
                2,
                3);
    }

    private static VersionChapter chapter(String code, String label, int rank, @Nullable String module) {
        return new VersionChapter(new ChapterLine(code, label, rank, List.of()), module);
    }

    private static CriterionLine criterion(
            String code, String module, String chapter, String commitment, String label, int rank) {
        return new CriterionLine(
                code, module, chapter, commitment, label, "Enquête", QuestionType.LEVEL, BigDecimal.ONE, rank);
    }
}
