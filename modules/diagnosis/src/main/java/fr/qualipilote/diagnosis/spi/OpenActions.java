package fr.qualipilote.diagnosis.spi;

import fr.qualipilote.kernel.Actor;
import java.util.List;

/** The actions of the plan that are not over, so that a gap does not open what is open already; {@code workflow} asks the plan. */
public interface OpenActions {

    List<OpenAction> openActions(Actor actor);

    /** @param theme code of a chapter */
    record OpenAction(String reference, String theme, String label) {}
}
