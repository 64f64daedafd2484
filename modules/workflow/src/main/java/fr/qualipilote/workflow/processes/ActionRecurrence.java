package fr.qualipilote.workflow.processes;

/** « Occurrences d’une action récurrente »; business key: the action's id. */
public final class ActionRecurrence {

    public static final String KEY = "action-recurrence";

    /** Ids of the steps that wait, act or decide. */
    public static final class Elements {
        public static final String START_ENGAGED = "start_engaged";
        public static final String PLAN_NEXT = "serviceTask_planNext";
        public static final String WAIT = "gateway_wait";
        public static final String OPENING_DATE = "timer_opening";
        public static final String RULE_CHANGED = "message_ruleChanged";
        public static final String ENDED = "message_ended";
        public static final String OPEN_OCCURRENCE = "serviceTask_openOccurrence";
        public static final String WAIT_CLOSED = "gateway_waitClosed";
        public static final String OCCURRENCE_CLOSED = "message_occurrenceClosed";
        public static final String ENDED_MEANWHILE = "message_endedMeanwhile";
        public static final String END_EXHAUSTED = "endEvent_exhausted";
        public static final String END_ENDED = "endEvent_ended";

        private Elements() {}
    }

    public static final class Variables {
        public static final String ACTION_ID = "actionId";
        public static final String HAS_NEXT = "hasNext";
        public static final String NEXT_OPENING_AT = "nextOpeningAt";
        /** The occurrence opened last: the one whose end is waited for, where one is. */
        public static final String OCCURRENCE_ID = "occurrenceId";

        public static final String WAIT_FOR_COMPLETION = "waitForCompletion";

        private Variables() {}
    }

    public static final class Messages {
        public static final String RULE_CHANGED = "action-recurrence.rule-changed";
        public static final String OCCURRENCE_CLOSED = "action-recurrence.occurrence-closed";
        public static final String ENDED = "action-recurrence.ended";

        private Messages() {}
    }

    private ActionRecurrence() {}
}
