package fr.qualipilote.workflow.processes;

/** « Autodiagnostic »; business key: the campaign's id. */
public final class SelfDiagnosis {

    public static final String KEY = "self-diagnosis";

    /** Ids of the steps that wait, act or decide. */
    public static final class Elements {
        public static final String START_PREPARED = "start_prepared";
        public static final String OPEN = "userTask_open";
        public static final String SERVICES = "callActivity_services";
        public static final String CONSOLIDATE = "userTask_consolidate";
        public static final String DECIDE = "userTask_decide";
        public static final String RESUMPTION = "timer_resumption";
        public static final String FREEZE = "serviceTask_freeze";
        public static final String DECIDE_ACTIONS = "userTask_decideActions";
        public static final String OPEN_ACTIONS = "serviceTask_openActions";
        public static final String PRESENT = "userTask_present";
        public static final String END_PRESENTED = "endEvent_presented";
        public static final String START_CANCELLED = "start_cancelled";
        public static final String END_CANCELLED = "endEvent_cancelled";

        private Elements() {}
    }

    public static final class Variables {
        public static final String CAMPAIGN_ID = "campaignId";
        /** Handed over within one transaction and never stored: each called case keeps its own id. */
        public static final String SHEET_IDS = "sheetIds";

        public static final String SHEET_ID = "sheetId";
        public static final String VALIDATED = "validated";
        public static final String ADJOURNED = "adjourned";
        public static final String RESUMPTION_AT = "resumptionAt";

        private Variables() {}
    }

    public static final class Messages {
        public static final String CANCELLED = "self-diagnosis.cancelled";

        private Messages() {}
    }

    private SelfDiagnosis() {}
}
