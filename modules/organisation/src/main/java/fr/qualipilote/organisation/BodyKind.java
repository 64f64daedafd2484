package fr.qualipilote.organisation;

/** What a body is for. */
public enum BodyKind {
    /** « Comité de pilotage (COPIL) ». */
    STEERING_COMMITTEE,
    /** « Comité des usagers ». */
    USERS_COMMITTEE,
    /** « Groupe de travail thématique ». */
    WORKING_GROUP,
    OTHER
}
