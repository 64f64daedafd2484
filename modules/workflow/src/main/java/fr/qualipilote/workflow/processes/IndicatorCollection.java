package fr.qualipilote.workflow.processes;

/** « Saisie des indicateurs d’une période »; business key: the collection's id. */
public final class IndicatorCollection {

    public static final String KEY = "indicator-collection";

    /** Ids of the steps that wait, act or decide. */
    public static final class Elements {
        public static final String START_OPENED = "start_opened";
        public static final String ENTER = "userTask_enter";
        public static final String REMINDER = "boundary_reminder";
        public static final String REMIND_ENTRY = "serviceTask_remindEntry";
        public static final String MISSING = "boundary_missing";
        public static final String FLAG_MISSING = "serviceTask_flagMissing";
        public static final String CHECK = "userTask_check";
        public static final String COMPLETE = "userTask_complete";
        public static final String OPEN_REVIEWS = "serviceTask_openReviews";
        public static final String START_CANCELLED = "start_cancelled";
        public static final String END_REMINDED = "endEvent_reminded";
        public static final String END_FLAGGED = "endEvent_flagged";
        public static final String END_REVIEWS_OPENED = "endEvent_reviewsOpened";
        public static final String END_VALIDATED = "endEvent_validated";
        public static final String END_CANCELLED = "endEvent_cancelled";

        private Elements() {}
    }

    public static final class Variables {
        public static final String COLLECTION_ID = "collectionId";
        public static final String ENTRY_REMINDER_AT = "entryReminderAt";
        public static final String MISSING_AT = "missingAt";
        public static final String ACCEPTED = "accepted";
        public static final String OFF_TARGET = "offTarget";

        private Variables() {}
    }

    public static final class Messages {
        public static final String CANCELLED = "indicator-collection.cancelled";

        private Messages() {}
    }

    private IndicatorCollection() {}
}
