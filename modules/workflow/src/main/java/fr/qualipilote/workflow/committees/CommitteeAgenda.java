package fr.qualipilote.workflow.committees;

import fr.qualipilote.kernel.Actor;
import fr.qualipilote.organisation.Matter;
import fr.qualipilote.organisation.spi.AgendaSource;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;

/** Draws together what waits in the modules, in the order in which Spring orders their kinds. */
@Service
class CommitteeAgenda implements AgendaSource {

    private final List<CommitteeMatter> matters;

    CommitteeAgenda(@Lazy List<CommitteeMatter> matters) {
        this.matters = matters;
    }

    @Override
    public List<Matter> waiting(Actor actor) {
        return matters.stream()
                .flatMap(matter -> matter.waiting(actor).stream())
                .toList();
    }

    @Override
    public Optional<Matter> matter(Actor actor, String kind, String id) {
        return matters.stream()
                .filter(matter -> matter.kind().equals(kind))
                .findFirst()
                .flatMap(matter -> matter.matter(actor, id));
    }
}
