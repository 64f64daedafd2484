package fr.qualipilote.workflow.processes;

/** « Demande de report »; business key: the id of the request. */
public final class ActionPostponement {

    public static final String KEY = "action-postponement";

    /** Ids of the steps that wait, act or decide. */
    public static final class Elements {
        public static final String START_REQUESTED = "start_requested";
        public static final String DECIDE = "userTask_decide";
        public static final String END_GRANTED = "endEvent_granted";
        public static final String END_REFUSED = "endEvent_refused";

        private Elements() {}
    }

    public static final class Variables {
        public static final String ACTION_ID = "actionId";
        public static final String GRANTED = "granted";

        private Variables() {}
    }

    /** None: it is decided and over. */
    public static final class Messages {
        private Messages() {}
    }

    private ActionPostponement() {}
}
