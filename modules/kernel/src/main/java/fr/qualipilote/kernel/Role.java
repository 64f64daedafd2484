package fr.qualipilote.kernel;

import java.util.Arrays;

/**
 * What a person may do across the programme. Roles come from mandates in force and from the account; being the pilot of an
 * action or a contributor to it is not a role but a fact about that action.
 */
public enum Role {
    /** Anyone with an account: « agent ». */
    AGENT("agent"),
    /** Member of a service that contributes to actions: « contributeur ». */
    CONTRIBUTOR("contributor"),
    /** « Chef de service », holder or interim. */
    HEAD_OF_SERVICE("head-of-service"),
    /** « Responsable qualité (RQ) ». */
    QUALITY_MANAGER("quality-manager"),
    /** « Adjoint au responsable qualité »: verifies what the quality manager pilots. */
    DEPUTY_QUALITY_MANAGER("deputy-quality-manager"),
    /** « Secrétaire général (SG) ». */
    SECRETARY_GENERAL("secretary-general"),
    /** « Préfet ». */
    PREFECT("prefect"),
    /** « Auditeur interne ». */
    INTERNAL_AUDITOR("internal-auditor"),
    /** « Administrateur ». */
    ADMINISTRATOR("administrator");

    private final String code;

    Role(String code) {
        this.code = code;
    }

    /** The stable code used in candidate groups, tables and message keys. */
    public String code() {
        return code;
    }

    /** @throws IllegalArgumentException when no role has that code */
    public static Role ofCode(String code) {
        return Arrays.stream(values())
                .filter(role -> role.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No role has the code " + code));
    }
}
