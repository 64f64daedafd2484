package fr.qualipilote.referential;

import java.math.BigDecimal;

/**
 * A criterion of a version: one question that a self-diagnosis asks.
 *
 * @param code stable from one version to the next, for instance « M1-01-a »; unique in the version
 * @param module code of the module, by its chapter
 * @param chapter code of the chapter, by its commitment
 * @param commitment code of the commitment
 * @param label the question, as it is asked
 * @param expectedEvidence what proves the answer, in words; may be empty
 * @param weight above 0; how much it counts beside the others
 * @param rank its place in the version, from 1
 */
public record CriterionLine(
        String code,
        String module,
        String chapter,
        String commitment,
        String label,
        String expectedEvidence,
        QuestionType question,
        BigDecimal weight,
        int rank) {}
