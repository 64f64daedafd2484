package fr.qualipilote.ui.testing;

import fr.qualipilote.kernel.Actor;
import fr.qualipilote.organisation.KeptViews;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What each person saw last, as long as the test runs. */
public final class InMemoryKeptViews implements KeptViews {

    private final Map<String, String> kept = new HashMap<>();

    @Override
    public Optional<String> last(Actor actor, String screen) {
        return Optional.ofNullable(kept.get(actor.person() + screen));
    }

    @Override
    public void keep(Actor actor, String screen, String query) {
        kept.put(actor.person() + screen, query);
    }
}
