package fr.qualipilote.workflow.processes;

/** « Autodiagnostic d’un service »; business key: the sheet's id. */
public final class SelfDiagnosisService {

    public static final String KEY = "self-diagnosis-service";

    /** Ids of the steps that wait, act or decide. */
    public static final class Elements {
        public static final String START_ASKED = "start_asked";
        public static final String PLAN_REMINDERS = "serviceTask_planReminders";
        public static final String ANSWERING = "subProcess_answer";
        public static final String START_ANSWERING = "start_answering";
        public static final String ANSWER = "userTask_answer";
        public static final String END_HANDED_IN = "endEvent_handedIn";
        public static final String WATCH = "callActivity_watch";
        public static final String END_WATCHED = "endEvent_watched";
        public static final String REVIEW = "userTask_review";
        public static final String END_ACCEPTED = "endEvent_accepted";
        public static final String START_LEFT_SCOPE = "start_leftScope";
        public static final String END_LEFT_SCOPE = "endEvent_leftScope";

        private Elements() {}
    }

    public static final class Variables {
        public static final String CAMPAIGN_ID = "campaignId";
        public static final String REMINDER_FAR_AT = "reminderFarAt";
        public static final String REMINDER_NEAR_AT = "reminderNearAt";
        public static final String HEAD_ALERT_AT = "headAlertAt";
        public static final String SECRETARY_ALERT_AT = "secretaryAlertAt";
        public static final String ACCEPTED = "accepted";

        private Variables() {}
    }

    public static final class Messages {
        public static final String LEFT_SCOPE = "self-diagnosis-service.left-scope";

        private Messages() {}
    }

    private SelfDiagnosisService() {}
}
