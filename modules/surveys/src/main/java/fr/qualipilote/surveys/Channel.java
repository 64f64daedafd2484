package fr.qualipilote.surveys;

/** Where people are asked. */
public enum Channel {
    /** « Accueil général »: in the hall. */
    HALL,
    PHONE,
    WEB,
    MAIL,
    /** « Point d'accueil numérique (PAN) ». */
    DIGITAL_POINT,
    /** Several of them. */
    SEVERAL,
    /** A piece of software that counts. */
    SOFTWARE
}
