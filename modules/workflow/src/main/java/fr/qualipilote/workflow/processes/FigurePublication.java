package fr.qualipilote.workflow.processes;

/** « Publication de chiffres »; business key: the publication's id. */
public final class FigurePublication {

    public static final String KEY = "figure-publication";

    /** Ids of the steps that wait, act or decide. */
    public static final class Elements {
        public static final String START_SUBMITTED = "start_submitted";
        public static final String APPROVE = "userTask_approve";
        public static final String REMINDER = "boundary_reminder";
        public static final String REMIND_APPROVAL = "serviceTask_remindApproval";
        public static final String REVISE = "userTask_revise";
        public static final String START_DISCARDED = "start_discarded";
        public static final String END_REMINDED = "endEvent_reminded";
        public static final String END_PUBLISHED = "endEvent_published";
        public static final String END_DISCARDED = "endEvent_discarded";

        private Elements() {}
    }

    public static final class Variables {
        public static final String PUBLICATION_ID = "publicationId";
        public static final String APPROVAL_REMINDER_AT = "approvalReminderAt";
        public static final String APPROVED = "approved";

        private Variables() {}
    }

    public static final class Messages {
        public static final String DISCARDED = "figure-publication.discarded";

        private Messages() {}
    }

    private FigurePublication() {}
}
