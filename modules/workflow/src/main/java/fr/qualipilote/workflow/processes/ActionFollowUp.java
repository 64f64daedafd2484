package fr.qualipilote.workflow.processes;

/** « Suivi d’une action »; business key: the action's id. */
public final class ActionFollowUp {

    public static final String KEY = "action-follow-up";

    /** Ids of the steps that wait, act or decide. */
    public static final class Elements {
        public static final String START_PROPOSED = "start_proposed";
        public static final String QUALIFY = "userTask_qualify";
        public static final String ANSWER = "userTask_answer";
        public static final String NO_ANSWER = "boundary_noAnswer";
        public static final String REMIND_ANSWER = "serviceTask_remindAnswer";
        public static final String OPEN_OCCURRENCE = "serviceTask_openOccurrence";
        public static final String CARRY_OUT = "callActivity_carryOut";
        public static final String RECURRENCE = "callActivity_recurrence";
        public static final String PLAN_EFFECTIVENESS = "serviceTask_planEffectiveness";
        public static final String EFFECTIVENESS_DATE = "timer_effectiveness";
        public static final String CHECK_EFFECTIVENESS = "userTask_checkEffectiveness";
        public static final String START_ABANDONED = "start_abandoned";
        public static final String END_DISMISSED = "endEvent_dismissed";
        public static final String END_ANSWER_REMINDED = "endEvent_answerReminded";
        public static final String END_CLOSED = "endEvent_closed";
        public static final String END_ABANDONED = "endEvent_abandoned";

        private Elements() {}
    }

    public static final class Variables {
        public static final String ACTION_ID = "actionId";
        public static final String ALREADY_RUNNING = "alreadyRunning";
        public static final String RECURRING = "recurring";
        public static final String RETAINED = "retained";
        public static final String AGREED = "agreed";
        public static final String ANSWER_REMINDER_AT = "answerReminderAt";
        public static final String ACCEPTED = "accepted";
        public static final String OCCURRENCE_ID = "occurrenceId";
        public static final String CONTRIBUTION_IDS = "contributionIds";
        public static final String CHECKPOINT_CYCLE = "checkpointCycle";
        public static final String EFFECTIVENESS_AT = "effectivenessAt";
        public static final String EFFECTIVENESS_DUE = "effectivenessDue";
        public static final String EFFECTIVE = "effective";

        private Variables() {}
    }

    public static final class Messages {
        public static final String ABANDONED = "action-follow-up.abandoned";

        private Messages() {}
    }

    private ActionFollowUp() {}
}
