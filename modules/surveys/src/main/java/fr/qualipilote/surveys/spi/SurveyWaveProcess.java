package fr.qualipilote.surveys.spi;

import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.kernel.WantedAction;
import fr.qualipilote.surveys.WaveId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What surveys tell their process {@code survey-wave}, in the transaction of the use case: either both happen or neither. A call
 * that finds no open task where one is expected throws {@link IllegalStateException}: that is a bug, and rolls all back. Waves
 * that were taken over from the past have no process, and nothing is told about them.
 *
 * <p>Where a person's task is completed, {@code by} is who did it. Null when nobody did, but time.
 */
public interface SurveyWaveProcess {

    /** Starts {@code survey-wave}: « Préparer la vague » opens. */
    void started(WaveId wave);

    /** Completes « Préparer la vague »; the timer of the field's first day is planned ({@link SurveyWaveSteps#fieldOpening}). */
    void prepared(WaveId wave, @Nullable PersonId by);

    /** The dates changed while the opening is waited for: the waiting timer is planned anew. */
    void rescheduled(WaveId wave);

    /** The field was closed before its last day: its timer is ended, « Compléter les résultats » opens. */
    void fieldClosed(WaveId wave, @Nullable PersonId by);

    /** Completes « Compléter les résultats »; « Valider les résultats » opens. */
    void submitted(WaveId wave, @Nullable PersonId by);

    /** Completes « Valider les résultats »: on to the publication, or back to « Compléter les résultats ». */
    void judged(WaveId wave, boolean validated, @Nullable PersonId by);

    /** Completes « Publier les résultats », whether they were published or kept inside; « Décider des suites » opens. */
    void publicationDecided(WaveId wave, boolean published, @Nullable PersonId by);

    /**
     * Completes « Décider des suites »: the case ends. The process first proposes the wanted actions in the plan, in the name of
     * {@code by}, and tells {@link SurveyWaveSteps#actionsOpened}, all in this transaction; what the plan refuses rolls all back.
     */
    void concluded(WaveId wave, List<WantedAction> actions, PersonId by);

    /** Ends everything that runs for the wave. */
    void cancelled(WaveId wave, @Nullable PersonId by);

    /** Title, theme, dates or people changed: the task list shows the new ones. */
    void described(WaveId wave);
}
