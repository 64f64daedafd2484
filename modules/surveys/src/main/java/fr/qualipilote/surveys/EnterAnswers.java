package fr.qualipilote.surveys;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One answer sheet.
 *
 * @param key made by the form when it is shown: the same sheet sent twice counts once
 * @param answers what was answered; questions that were passed over are left out
 * @param comment free text without names; may be null
 */
public record EnterAnswers(
        WaveId wave, UUID key, EntryWay way, Map<QuestionId, Answer> answers, @Nullable String comment) {

    public EnterAnswers {
        answers = Map.copyOf(answers);
    }
}
