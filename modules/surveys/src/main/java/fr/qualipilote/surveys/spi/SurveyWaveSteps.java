package fr.qualipilote.surveys.spi;

import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.kernel.Role;
import fr.qualipilote.kernel.ServiceId;
import fr.qualipilote.surveys.WaveId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the process asks of surveys: one use case a service task, and the questions of the task listener. Only {@code workflow}
 * sees this; there is no actor, time does it. Each of the deeds may come twice and does nothing the second time.
 */
public interface SurveyWaveSteps {

    // --- service tasks and timers ------------------------------------------------------------------------------------

    /** The beginning of the field's first day. */
    Instant fieldOpening(WaveId wave);

    /** The end of the field's last day. */
    Instant fieldClosing(WaveId wave);

    void openField(WaveId wave);

    void closeField(WaveId wave);

    /** The morning of the first working day after the results were due. */
    Instant resultsReminder(WaveId wave);

    /** Records in the history that results are missing. */
    void remindResults(WaveId wave);

    /** Keeps the references of the actions that were proposed in the plan because of the wave, for instance « ACT-2022-016 ». */
    void actionsOpened(WaveId wave, List<String> references);

    // --- the task listener's questions -------------------------------------------------------------------------------

    /** The tasks of the process, named by what they ask. */
    enum Task {
        /** « Préparer la vague ». */
        PREPARE,
        /** « Compléter les résultats ». */
        COMPLETE_RESULTS,
        /** « Valider les résultats », by somebody other than who handed them in. */
        VALIDATE_RESULTS,
        /** « Publier les résultats », or decide that they are not. */
        PUBLISH,
        /** « Décider des suites ». */
        DECIDE_ACTIONS
    }

    /** Words, date and people of a task. */
    TaskCard card(WaveId wave, Task task);

    /** What a wave is called, for who looks after the processes; empty when there is none. */
    Optional<CaseTitle> title(WaveId wave);

    record CaseTitle(String reference, String label) {}

    /**
     * @param subject the wave's title
     * @param theme chapter of the referential; null when it belongs to none
     * @param service the only service that takes part; null otherwise
     * @param assignee the person it goes to; null when it is offered to groups
     * @param roles offered to who has one of these roles
     * @param services offered to the members of these services
     * @param dueOn a working day
     */
    record TaskCard(
            String reference,
            String subject,
            @Nullable String theme,
            @Nullable ServiceId service,
            @Nullable PersonId assignee,
            Set<Role> roles,
            Set<ServiceId> services,
            @Nullable LocalDate dueOn) {}
}
