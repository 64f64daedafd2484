package fr.qualipilote.workflow.processes;

/** « Décision de séance »; business key: the decision's id. */
public final class MeetingDecision {

    public static final String KEY = "meeting-decision";

    /** Ids of the steps that wait, act or decide. */
    public static final class Elements {
        public static final String START_RECORDED = "start_recorded";
        public static final String CONFIRM = "userTask_confirm";
        public static final String CARRY_OUT = "serviceTask_carryOut";
        public static final String END_CARRIED_OUT = "endEvent_carriedOut";
        public static final String END_SET_ASIDE = "endEvent_setAside";

        private Elements() {}
    }

    public static final class Variables {
        public static final String DECISION_ID = "decisionId";
        public static final String TO_CONFIRM = "toConfirm";
        public static final String CONFIRMED = "confirmed";

        private Variables() {}
    }

    /** None: it is confirmed and over. */
    public static final class Messages {
        private Messages() {}
    }

    private MeetingDecision() {}
}
