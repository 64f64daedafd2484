package fr.qualipilote.organisation.internal;

import fr.qualipilote.kernel.Actor;
import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.organisation.DecisionId;
import fr.qualipilote.organisation.Matter;
import fr.qualipilote.organisation.spi.AgendaSource;
import fr.qualipilote.organisation.spi.MeetingDecisionProcess;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What meetings ask of the processes, written down; and what waits, as a test says. */
class RecordedCommittee implements AgendaSource, MeetingDecisionProcess {

    final List<Matter> waiting = new ArrayList<>();
    final List<String> told = new ArrayList<>();

    @Nullable RuntimeException refusal;

    void forget() {
        waiting.clear();
        told.clear();
        refusal = null;
    }

    @Override
    public List<Matter> waiting(Actor actor) {
        return List.copyOf(waiting);
    }

    @Override
    public Optional<Matter> matter(Actor actor, String kind, String id) {
        return waiting.stream()
                .filter(matter -> matter.kind().equals(kind) && matter.id().equals(id))
                .findFirst();
    }

    @Override
    public void recorded(DecisionId decision, boolean toConfirm) {
        refuse();
        told.add(toConfirm ? "to-confirm" : "recorded");
    }

    @Override
    public void confirmed(DecisionId decision, boolean confirmed, PersonId by) {
        refuse();
        told.add(confirmed ? "confirmed" : "set-aside");
    }

    private void refuse() {
        if (refusal != null) {
            throw refusal;
        }
    }
}
