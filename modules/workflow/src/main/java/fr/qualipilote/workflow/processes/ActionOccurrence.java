package fr.qualipilote.workflow.processes;

/** « Réalisation d’une action ou d’une occurrence »; business key: the occurrence's id. */
public final class ActionOccurrence {

    public static final String KEY = "action-occurrence";

    /** Ids of the steps that wait, act or decide. */
    public static final class Elements {
        public static final String START_OPENED = "start_opened";
        public static final String CARRY_OUT = "subProcess_carryOut";
        public static final String START_WORK_OPENED = "start_workOpened";
        public static final String CONTRIBUTE = "userTask_contribute";
        public static final String DECLARE = "userTask_declare";
        public static final String CHECKPOINT_DATE = "boundary_checkpoint";
        public static final String CHECKPOINT = "userTask_checkpoint";
        public static final String VERIFY = "userTask_verify";
        public static final String REDO = "userTask_redo";
        public static final String START_SKIPPED = "start_skipped";
        public static final String END_PARTS_RECEIVED = "endEvent_partsReceived";
        public static final String END_DECLARED = "endEvent_declared";
        public static final String END_CHECKPOINT_DONE = "endEvent_checkpointDone";
        public static final String END_VERIFIED = "endEvent_verified";
        public static final String END_SKIPPED = "endEvent_skipped";

        private Elements() {}
    }

    public static final class Variables {
        public static final String ACTION_ID = "actionId";
        public static final String OCCURRENCE_ID = "occurrenceId";
        /** Handed over within one transaction and never stored: the tasks keep one id each. */
        public static final String CONTRIBUTION_IDS = "contributionIds";

        public static final String CONTRIBUTION_ID = "contributionId";
        /** When to ask for the first progress report; the timer is moved from report to report. */
        public static final String CHECKPOINT_CYCLE = "checkpointCycle";

        public static final String COMPLIANT = "compliant";

        private Variables() {}
    }

    public static final class Messages {
        public static final String SKIPPED = "action-occurrence.skipped";

        private Messages() {}
    }

    private ActionOccurrence() {}
}
