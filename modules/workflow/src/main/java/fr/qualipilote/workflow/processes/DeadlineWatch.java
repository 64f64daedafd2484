package fr.qualipilote.workflow.processes;

/** « Rappels et alertes d’échéance »; business key: the id of what is watched, an occurrence or an action not engaged yet. */
public final class DeadlineWatch {

    public static final String KEY = "deadline-watch";

    /** Ids of the steps that wait, act or decide. */
    public static final class Elements {
        public static final String START_DUE_DATE_SET = "start_dueDateSet";
        public static final String WORK = "receiveTask_work";
        public static final String REMINDER_FAR = "boundary_reminderFar";
        public static final String REMINDER_NEAR = "boundary_reminderNear";
        public static final String DUE = "boundary_due";
        public static final String REMIND = "serviceTask_remind";
        public static final String LATE = "boundary_late";
        public static final String RECORD_DELAY = "serviceTask_recordDelay";
        public static final String HEAD_ALERT = "userTask_headAlert";
        public static final String VERY_LATE = "boundary_veryLate";
        public static final String RECORD_ESCALATION = "serviceTask_recordEscalation";
        public static final String SG_ALERT = "userTask_sgAlert";
        public static final String END_REMINDED = "endEvent_reminded";
        public static final String END_HEAD_ALERTED = "endEvent_headAlerted";
        public static final String END_SG_ALERTED = "endEvent_sgAlerted";
        public static final String END_DONE = "endEvent_done";

        private Elements() {}
    }

    public static final class Variables {
        public static final String ACTION_ID = "actionId";
        public static final String REMINDER_FAR_AT = "reminderFarAt";
        public static final String REMINDER_NEAR_AT = "reminderNearAt";
        public static final String DUE_AT = "dueAt";
        public static final String LATE_AT = "lateAt";
        public static final String VERY_LATE_AT = "veryLateAt";

        private Variables() {}
    }

    public static final class Messages {
        public static final String WORK_DONE = "deadline-watch.work-done";

        private Messages() {}
    }

    private DeadlineWatch() {}
}
