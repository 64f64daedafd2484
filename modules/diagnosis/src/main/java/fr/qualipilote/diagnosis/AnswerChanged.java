package fr.qualipilote.diagnosis;

import fr.qualipilote.kernel.BusinessRefusal;
import fr.qualipilote.kernel.PersonId;
import java.time.Instant;

/**
 * A colleague has changed the answer since it was read; nothing was overwritten. Arguments of {@code diagnosis.answer-changed}: the
 * criterion's code, the label of the level it has now (empty where there is none), who and when.
 */
public final class AnswerChanged extends BusinessRefusal {

    private final transient Answer current;

    private AnswerChanged(String levelLabel, PersonId by, Instant at, Answer current) {
        super(
                "diagnosis.answer-changed",
                "The answer to " + current.criterion() + " was changed meanwhile",
                current.criterion(),
                levelLabel,
                by,
                at);
        this.current = current;
    }

    public static AnswerChanged to(String levelLabel, PersonId by, Instant at, Answer current) {
        return new AnswerChanged(levelLabel, by, at, current);
    }

    /** The answer as it is now. */
    public Answer current() {
        return current;
    }
}
