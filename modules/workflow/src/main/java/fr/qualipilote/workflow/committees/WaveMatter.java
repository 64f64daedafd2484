package fr.qualipilote.workflow.committees;

import fr.qualipilote.kernel.Actor;
import fr.qualipilote.organisation.Matter;
import fr.qualipilote.organisation.spi.MeetingDecisionSteps.Order;
import fr.qualipilote.surveys.Surveys;
import fr.qualipilote.surveys.WaveState;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Surveys whose results are known and from which nothing has followed yet: a meeting notes them, or starts actions. */
@Component
@org.springframework.core.annotation.Order(60)
class WaveMatter implements CommitteeMatter {

    private final ObjectProvider<Surveys> surveys;

    WaveMatter(ObjectProvider<Surveys> surveys) {
        this.surveys = surveys;
    }

    @Override
    public String kind() {
        return "survey-wave";
    }

    @Override
    public List<Matter> waiting(Actor actor) {
        Surveys all = surveys.getIfAvailable();
        return all == null
                ? List.of()
                : all.waves(actor).stream()
                        .filter(wave -> wave.state() == WaveState.PUBLISHED)
                        .map(wave -> new Matter(kind(), wave.code(), wave.code(), wave.title(), wave.theme(), Set.of()))
                        .toList();
    }

    @Override
    public String carryOut(Order order, Actor deciding, Actor secretary) {
        throw new IllegalStateException("Nothing is decided about a survey: " + order);
    }
}
