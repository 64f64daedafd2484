package fr.qualipilote.ui.referential;

import fr.qualipilote.kernel.SearchText;
import fr.qualipilote.referential.CommitmentLine;
import fr.qualipilote.referential.CriterionLine;
import fr.qualipilote.referential.ModuleLine;
import fr.qualipilote.referential.VersionChapter;
import fr.qualipilote.referential.VersionSheet;
import java.util.ArrayList;
import java.util.List;

/** A row of a version's content: a heading, or a criterion under it. */
sealed interface ContentRow {

    /** How far in a heading stands. */
    enum Depth {
        MODULE,
        CHAPTER,
        COMMITMENT
    }

    /** @param criteria how many stand under it */
    record Heading(Depth depth, String code, String label, boolean mandatory, int criteria) implements ContentRow {}

    record Question(CriterionLine criterion) implements ContentRow {}

    /**
     * The version as a list, chapters under their module.
     *
     * @param searched what is left out does not contain it, and stands under nothing that does; empty for all
     */
    static List<ContentRow> of(VersionSheet sheet, String searched) {
        List<ContentRow> rows = new ArrayList<>();
        for (ModuleLine module : sheet.modules()) {
            List<ContentRow> below = new ArrayList<>();
            boolean wanted = matches(module.code() + " " + module.label(), searched);
            sheet.chapters().stream()
                    .filter(chapter -> module.code().equals(chapter.module()))
                    .forEach(chapter -> addChapter(below, sheet, chapter, wanted ? "" : searched));
            if (wanted || !below.isEmpty()) {
                rows.add(new Heading(Depth.MODULE, module.code(), module.label(), module.mandatory(), criteria(below)));
                rows.addAll(below);
            }
        }
        sheet.chapters().stream()
                .filter(chapter -> chapter.module() == null)
                .forEach(chapter -> addChapter(rows, sheet, chapter, searched));
        return rows;
    }

    static int criteria(List<ContentRow> rows) {
        return (int) rows.stream().filter(Question.class::isInstance).count();
    }

    private static void addChapter(List<ContentRow> rows, VersionSheet sheet, VersionChapter held, String searched) {
        String code = held.chapter().code();
        boolean wanted = matches(code + " " + held.chapter().label(), searched);
        List<ContentRow> below = new ArrayList<>();
        sheet.commitments().stream()
                .filter(commitment -> commitment.chapter().equals(code))
                .forEach(commitment -> addCommitment(below, sheet, commitment, wanted ? "" : searched));
        if (wanted || !below.isEmpty()) {
            rows.add(new Heading(Depth.CHAPTER, code, held.chapter().label(), false, criteria(below)));
            rows.addAll(below);
        }
    }

    private static void addCommitment(
            List<ContentRow> rows, VersionSheet sheet, CommitmentLine commitment, String searched) {
        boolean wanted = matches(commitment.code() + " " + commitment.label(), searched);
        List<ContentRow> below = sheet.criteria().stream()
                .filter(criterion -> criterion.commitment().equals(commitment.code()))
                .filter(criterion -> wanted
                        || matches(
                                criterion.code() + " " + criterion.label() + " " + criterion.expectedEvidence(),
                                searched))
                .<ContentRow>map(Question::new)
                .toList();
        if (wanted || !below.isEmpty()) {
            rows.add(new Heading(Depth.COMMITMENT, commitment.code(), commitment.label(), false, below.size()));
            rows.addAll(below);
        }
    }

    private static boolean matches(String text, String searched) {
        return SearchText.contains(text, searched);
    }
}
