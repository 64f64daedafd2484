package fr.qualipilote.organisation;

import fr.qualipilote.kernel.Actor;
import java.util.List;

/**
 * The bodies that steer or accompany the programme. Anyone signed in reads them; the quality manager and the deputy found and
 * change them.
 */
public interface Bodies {

    /** Those that exist today first, by kind and name. */
    List<BodySheet> bodies();

    /** @throws UnknownBody when there is none */
    BodySheet body(BodyId id);

    /** Whether the actor founds and changes bodies and plans their meetings. */
    boolean mayPrepare(Actor actor);

    /**
     * @throws InvalidOrganisation when a text is missing or too long, the dates are reversed, the chair is neither a function of
     *     the whole organisation nor a person, or another body that exists has that name
     */
    BodyId found(Actor actor, DescribeBody description);

    /**
     * @param seen the version that the form was filled in from
     * @throws InvalidOrganisation {@code changed-meanwhile} when somebody else has changed it since: nothing is overwritten
     */
    void change(Actor actor, BodyId id, int seen, DescribeBody description);
}
