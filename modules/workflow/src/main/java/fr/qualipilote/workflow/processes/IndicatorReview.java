package fr.qualipilote.workflow.processes;

/** « Analyse d’un écart à l’objectif »; business key: the review's id. */
public final class IndicatorReview {

    public static final String KEY = "indicator-review";

    /** Ids of the steps that wait, act or decide. */
    public static final class Elements {
        public static final String START_OPENED = "start_opened";
        public static final String REVIEW = "userTask_review";
        public static final String REMINDER = "boundary_reminder";
        public static final String REMIND_REVIEW = "serviceTask_remindReview";
        public static final String PROPOSE_ACTION = "serviceTask_proposeAction";
        public static final String START_DROPPED = "start_dropped";
        public static final String END_REMINDED = "endEvent_reminded";
        public static final String END_ACTION_PROPOSED = "endEvent_actionProposed";
        public static final String END_EXPLAINED = "endEvent_explained";
        public static final String END_DROPPED = "endEvent_dropped";

        private Elements() {}
    }

    public static final class Variables {
        public static final String REVIEW_ID = "reviewId";
        public static final String REVIEW_REMINDER_AT = "reviewReminderAt";
        public static final String ACTION_WANTED = "actionWanted";

        private Variables() {}
    }

    public static final class Messages {
        public static final String DROPPED = "indicator-review.dropped";

        private Messages() {}
    }

    private IndicatorReview() {}
}
