package fr.qualipilote.referential;

import java.util.List;

/**
 * What a campaign asks: the criteria of some modules of a version, chapter by chapter, in the order of the version.
 *
 * @param modules those that were asked for, in the order of the version
 * @param chapters those that have criteria
 */
public record Questionnaire(
        VersionLine version, ConformityScale scale, List<ModuleLine> modules, List<QuestionnaireChapter> chapters) {

    public Questionnaire {
        modules = List.copyOf(modules);
        chapters = List.copyOf(chapters);
    }

    /** All of them, in order. */
    public List<CriterionLine> criteria() {
        return chapters.stream().flatMap(chapter -> chapter.criteria().stream()).toList();
    }

    /**
     * A chapter with what is asked under it.
     *
     * @param module code of its module
     * @param commitments those that have criteria
     */
    public record QuestionnaireChapter(
            ChapterLine chapter, String module, List<CommitmentLine> commitments, List<CriterionLine> criteria) {

        public QuestionnaireChapter {
            commitments = List.copyOf(commitments);
            criteria = List.copyOf(criteria);
        }
    }
}
