package fr.qualipilote.ui.shell;

/** The addresses of the screens; part of what people keep in mails and bookmarks, so they do not change. */
public final class Places {

    public static final String TASKS = "taches";
    public static final String PLAN = "plan";
    public static final String SELF_DIAGNOSES = "autodiagnostic";
    public static final String INDICATORS = "indicateurs";
    public static final String SURVEYS = "enquetes";
    public static final String PUBLICATIONS = "publications";
    public static final String COMMITTEES = "comites";
    public static final String MEETINGS = "reunions";
    public static final String ADMINISTRATION = "administration";
    public static final String REFERENTIALS = "referentiels";
    public static final String SIGN_IN = "connexion";
    public static final String PASSWORD = "mot-de-passe";
    public static final String ACCESSIBILITY = "accessibilite";

    private Places() {}
}
