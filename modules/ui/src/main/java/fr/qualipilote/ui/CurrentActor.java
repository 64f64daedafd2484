package fr.qualipilote.ui;

import com.vaadin.flow.server.VaadinRequest;
import fr.qualipilote.kernel.Actor;
import fr.qualipilote.organisation.People;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** On whose behalf a screen calls a use case: the signed-in person with the rights of this very request. */
@Component
public class CurrentActor {

    private static final String ATTRIBUTE = CurrentActor.class.getName();

    private final People people;

    CurrentActor(People people) {
        this.people = people;
    }

    /**
     * Looked up once a request, so that a right that is withdrawn is gone with the next click.
     *
     * @throws IllegalStateException when nobody is signed in
     */
    public Actor get() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !(authentication.getPrincipal() instanceof SignedInPerson person)) {
            throw new IllegalStateException("Nobody is signed in");
        }
        VaadinRequest request = VaadinRequest.getCurrent();
        if (request == null) {
            return people.actor(person.personId());
        }
        if (request.getAttribute(ATTRIBUTE) instanceof Actor known && known.is(person.personId())) {
            return known;
        }
        Actor actor = people.actor(person.personId());
        request.setAttribute(ATTRIBUTE, actor);
        return actor;
    }
}
