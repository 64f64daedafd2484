package fr.qualipilote.ui.administration;

import fr.qualipilote.kernel.Actor;
import fr.qualipilote.kernel.Role;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A part of the administration, and to whom the screens offer it; the use cases decide again. */
enum Section {
    SERVICES("services"),
    PEOPLE("personnes"),
    MANDATES("mandats"),
    HAND_OVER("passation"),
    PROGRAMME("programme"),
    UPKEEP("fonctionnement");

    private final String path;

    Section(String path) {
        this.path = path;
    }

    /** The last part of the address. */
    String path() {
        return path;
    }

    boolean isOfferedTo(Actor actor) {
        return actor.is(Role.ADMINISTRATOR)
                || switch (this) {
                    case HAND_OVER ->
                        actor.isAnyOf(Role.QUALITY_MANAGER, Role.SECRETARY_GENERAL)
                                || !actor.headed().isEmpty();
                    case PROGRAMME -> actor.isAnyOf(Role.QUALITY_MANAGER, Role.SECRETARY_GENERAL, Role.PREFECT);
                    default -> false;
                };
    }

    static List<Section> offeredTo(Actor actor) {
        return Arrays.stream(values())
                .filter(section -> section.isOfferedTo(actor))
                .toList();
    }

    static Optional<Section> at(String path) {
        return Arrays.stream(values())
                .filter(section -> section.path.equals(path))
                .findFirst();
    }
}
