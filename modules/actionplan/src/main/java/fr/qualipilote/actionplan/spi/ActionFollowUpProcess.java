package fr.qualipilote.actionplan.spi;

import fr.qualipilote.actionplan.ActionId;
import fr.qualipilote.actionplan.ContributionId;
import fr.qualipilote.actionplan.OccurrenceId;
import fr.qualipilote.actionplan.PostponementId;
import fr.qualipilote.kernel.PersonId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the action plan tells its processes, in the transaction of the use case: either both happen or neither. A call that
 * finds no open task where one is expected throws {@link IllegalStateException}: that is a bug, and rolls all back.
 *
 * <p>Where a person's task is completed, {@code by} is who did it: the case shows it, whoever the task waited for. Null when
 * nobody did, but time or an import.
 */
public interface ActionFollowUpProcess {

    /**
     * Starts {@code action-follow-up}.
     *
     * @param alreadyRunning true for an action that is taken over while it runs: neither qualified nor answered
     * @param recurring whether it is carried out by occurrences
     */
    void started(ActionId action, boolean alreadyRunning, boolean recurring);

    /** Completes « Qualifier l'action ». */
    void qualified(ActionId action, boolean retained, boolean pilotAgreed, boolean recurring, @Nullable PersonId by);

    /** Completes « Répondre à la proposition ». */
    void answered(ActionId action, boolean accepted, @Nullable PersonId by);

    /** Completes one « Fournir sa part ». */
    void contributed(OccurrenceId occurrence, ContributionId contribution, @Nullable PersonId by);

    /**
     * Contributors changed while an occurrence is open: each part that is asked for and has no « Fournir sa part » gets one, and
     * those that are asked for no longer are withdrawn. Nothing may sleep.
     *
     * @param asked all parts that are still to be provided
     */
    void partsChanged(OccurrenceId occurrence, List<ContributionId> asked);

    /** Completes « Réaliser et déclarer fait » or « Compléter la réalisation ». */
    void declared(OccurrenceId occurrence, @Nullable PersonId by);

    /** Completes « Faire le point d'étape » if it is open; sets the next milestone's timer. */
    void progressReported(ActionId action, @Nullable PersonId by);

    /**
     * Completes « Vérifier la réalisation ». Not compliant goes back to the pilot. Compliant may be the last thing that a check
     * of effectiveness waited for: its date is asked for again.
     */
    void verified(ActionId action, OccurrenceId occurrence, boolean compliant, @Nullable PersonId by);

    void skipped(ActionId action, OccurrenceId occurrence);

    /** The rule or the next date changed: the waiting timer is planned anew. */
    void ruleChanged(ActionId action);

    void recurrenceEnded(ActionId action);

    /** Completes « Contrôler l'efficacité ». */
    void effectivenessChecked(ActionId action, boolean effective, @Nullable PersonId by);

    /** Ends everything that runs for the action. */
    void abandoned(ActionId action);

    /**
     * Puts everything that runs for the action to sleep, or wakes it; the timers of what slept are planned anew. What changed
     * meanwhile is told afterwards: {@link #partsChanged}, then {@link #described}.
     */
    void suspended(ActionId action, boolean suspended);

    /** The pilot, the verifier or the contributors changed: open tasks are given to who is responsible now. */
    void responsibilityChanged(ActionId action);

    /** Label, theme or dates changed: the task list shows the new ones. */
    void described(ActionId action);

    /** Starts {@code action-postponement}. */
    void postponementRequested(ActionId action, PostponementId postponement);

    /** Completes « Décider du report ». */
    void postponementDecided(PostponementId postponement, boolean granted, @Nullable PersonId by);

    /**
     * Watches a due date with reminders and alerts ({@code deadline-watch}); replaces the watch there was.
     *
     * @param watched an action that is not engaged yet, or an occurrence
     */
    void watch(ActionId action, UUID watched, Deadlines deadlines);

    /** The work is done: no more reminders or alerts. Nothing happens when there was no watch. */
    void unwatch(UUID watched);

    /** Completes « Traiter le retard » or « Arbitrer le retard » of the actor's level. */
    void delayTreated(ActionId action, DelayLevel level, @Nullable PersonId by);
}
