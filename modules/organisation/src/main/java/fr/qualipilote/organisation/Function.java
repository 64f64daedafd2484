package fr.qualipilote.organisation;

import fr.qualipilote.kernel.Role;

/** A post that a mandate gives to somebody, with the role that goes with it. */
public enum Function {
    PREFECT(Role.PREFECT, false),
    SECRETARY_GENERAL(Role.SECRETARY_GENERAL, false),
    QUALITY_MANAGER(Role.QUALITY_MANAGER, false),
    DEPUTY_QUALITY_MANAGER(Role.DEPUTY_QUALITY_MANAGER, false),
    HEAD_OF_SERVICE(Role.HEAD_OF_SERVICE, true);

    private final Role role;
    private final boolean ofService;

    Function(Role role, boolean ofService) {
        this.role = role;
        this.ofService = ofService;
    }

    public Role role() {
        return role;
    }

    /** Whether the post is that of a service rather than of the whole organisation. */
    public boolean isOfService() {
        return ofService;
    }
}
