package fr.qualipilote.diagnosis;

import fr.qualipilote.referential.Questionnaire;
import java.util.Map;

/**
 * A service's sheet with what it asks and what was answered.
 *
 * @param questionnaire what the service is asked, in the order of the version
 * @param answers one for each criterion, by code
 * @param revision to ask for what changes from now on
 */
public record AnswerSheet(
        CampaignId campaign,
        String reference,
        String title,
        SheetLine line,
        Questionnaire questionnaire,
        Map<String, Answer> answers,
        long revision) {}
