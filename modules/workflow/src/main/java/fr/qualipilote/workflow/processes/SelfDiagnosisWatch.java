package fr.qualipilote.workflow.processes;

/** « Suivi de l’échéance d’une fiche »; business key: the sheet's id. */
public final class SelfDiagnosisWatch {

    public static final String KEY = "self-diagnosis-watch";

    /** Ids of the steps that wait, act or decide. */
    public static final class Elements {
        public static final String START_DUE_DATE_SET = "start_dueDateSet";
        public static final String REMINDER_FAR = "timer_reminderFar";
        public static final String REMIND_FAR = "serviceTask_remindFar";
        public static final String REMINDER_NEAR = "timer_reminderNear";
        public static final String REMIND_NEAR = "serviceTask_remindNear";
        public static final String HEAD_ALERT_DATE = "timer_headAlert";
        public static final String ALERT_HEAD = "serviceTask_alertHead";
        public static final String HEAD_ALERT = "userTask_headAlert";
        public static final String END_HEAD_ALERTED = "endEvent_headAlerted";
        public static final String SECRETARY_ALERT_DATE = "timer_secretaryAlert";
        public static final String ALERT_SECRETARY = "serviceTask_alertSecretary";
        public static final String SECRETARY_ALERT = "userTask_secretaryAlert";
        public static final String END_SECRETARY_ALERTED = "endEvent_secretaryAlerted";

        private Elements() {}
    }

    public static final class Variables {
        public static final String CAMPAIGN_ID = "campaignId";
        public static final String REMINDER_FAR_AT = "reminderFarAt";
        public static final String REMINDER_NEAR_AT = "reminderNearAt";
        public static final String HEAD_ALERT_AT = "headAlertAt";
        public static final String SECRETARY_ALERT_AT = "secretaryAlertAt";

        private Variables() {}
    }

    /** It ends with the answer that it watches, or by itself. */
    public static final class Messages {
        private Messages() {}
    }

    private SelfDiagnosisWatch() {}
}
