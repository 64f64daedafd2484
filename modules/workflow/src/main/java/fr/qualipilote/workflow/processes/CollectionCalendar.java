package fr.qualipilote.workflow.processes;

/** « Calendrier des saisies d’indicateurs »; business key: the day of the opening. */
public final class CollectionCalendar {

    public static final String KEY = "collection-calendar";

    /** Ids of the steps that wait, act or decide. */
    public static final class Elements {
        public static final String START_PLANNED = "start_planned";
        public static final String OPENING_DATE = "timer_opening";
        public static final String OPEN_COLLECTIONS = "serviceTask_openCollections";
        public static final String PLAN_NEXT_OPENING = "serviceTask_planNextOpening";
        public static final String END_OPENED = "endEvent_opened";

        private Elements() {}
    }

    public static final class Variables {
        public static final String OPENING_AT = "openingAt";

        private Variables() {}
    }

    /** None: only time moves it. */
    public static final class Messages {
        private Messages() {}
    }

    private CollectionCalendar() {}
}
