package fr.qualipilote.surveys;

/** How an answer sheet came in. */
public enum EntryWay {
    /** The public questionnaire, by link. */
    LINK,
    /** Asked or copied from paper by an agent, at a desk. */
    DESK,
    /** Asked on the phone. */
    PHONE
}
