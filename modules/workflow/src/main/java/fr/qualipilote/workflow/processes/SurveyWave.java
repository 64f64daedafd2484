package fr.qualipilote.workflow.processes;

/** « Vague d’enquête »; business key: the wave's id. */
public final class SurveyWave {

    public static final String KEY = "survey-wave";

    /** Ids of the steps that wait, act or decide. */
    public static final class Elements {
        public static final String START_DECIDED = "start_decided";
        public static final String PREPARE = "userTask_prepare";
        public static final String FIELD_OPENING = "timer_fieldOpening";
        public static final String OPEN_FIELD = "serviceTask_openField";
        public static final String FIELD_CLOSING = "timer_fieldClosing";
        public static final String CLOSE_FIELD = "serviceTask_closeField";
        public static final String COMPLETE_RESULTS = "userTask_completeResults";
        public static final String RESULTS_REMINDER = "boundary_resultsReminder";
        public static final String REMIND_RESULTS = "serviceTask_remindResults";
        public static final String VALIDATE_RESULTS = "userTask_validateResults";
        public static final String PUBLISH = "userTask_publish";
        public static final String DECIDE_ACTIONS = "userTask_decideActions";
        public static final String PROPOSE_ACTIONS = "serviceTask_proposeActions";
        public static final String START_CANCELLED = "start_cancelled";
        public static final String END_REMINDED = "endEvent_reminded";
        public static final String END_ACTIONS_PROPOSED = "endEvent_actionsProposed";
        public static final String END_CLOSED = "endEvent_closed";
        public static final String END_CANCELLED = "endEvent_cancelled";

        private Elements() {}
    }

    public static final class Variables {
        public static final String WAVE_ID = "waveId";
        public static final String FIELD_OPENING_AT = "fieldOpeningAt";
        public static final String FIELD_CLOSING_AT = "fieldClosingAt";
        public static final String RESULTS_REMINDER_AT = "resultsReminderAt";
        public static final String VALIDATED = "validated";
        public static final String ACTIONS_WANTED = "actionsWanted";

        private Variables() {}
    }

    public static final class Messages {
        public static final String CANCELLED = "survey-wave.cancelled";

        private Messages() {}
    }

    private SurveyWave() {}
}
