package fr.qualipilote.organisation.internal;

import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.kernel.Role;
import fr.qualipilote.organisation.DecisionId;
import fr.qualipilote.organisation.DraftDecision;
import fr.qualipilote.organisation.Matter;
import fr.qualipilote.organisation.Seat;
import fr.qualipilote.organisation.domain.Decision;
import fr.qualipilote.organisation.domain.Meeting;
import fr.qualipilote.organisation.spi.MeetingDecisionSteps;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Answers the process {@code meeting-decision}. */
@Service
@Transactional
class DecisionFollowUp implements MeetingDecisionSteps {

    private final Sittings sittings;
    private final DecisionRepository decisions;

    DecisionFollowUp(Sittings sittings, DecisionRepository decisions) {
        this.sittings = sittings;
        this.decisions = decisions;
    }

    @Override
    @Transactional(readOnly = true)
    public Order order(DecisionId id) {
        Decision decision = sittings.decision(id);
        DraftDecision content = decision.content();
        Matter matter = sittings.item(decision.item()).matter();
        return new Order(
                decision.kind(),
                content.text(),
                source(decision),
                recordedBy(decision),
                Objects.requireNonNullElseGet(decision.answeredBy(), () -> recordedBy(decision)),
                content.follower(),
                content.dueOn(),
                content.theme(),
                matter == null ? null : matter.kind(),
                matter == null ? null : matter.id(),
                content.services());
    }

    private String source(Decision decision) {
        Meeting meeting = sittings.meeting(decision.meeting());
        return referenceOf(decision) + " (" + sittings.body(meeting.body()).name() + ")";
    }

    private static PersonId recordedBy(Decision decision) {
        return Objects.requireNonNull(decision.recordedBy(), "A decision that was taken was recorded by somebody");
    }

    @Override
    public void carriedOut(DecisionId id, @Nullable String outcome) {
        sittings.decision(id).carriedOut(outcome);
    }

    @Override
    @Transactional(readOnly = true)
    public TaskCard card(DecisionId id) {
        Decision decision = sittings.decision(id);
        Meeting meeting = sittings.meeting(decision.meeting());
        PersonId presiding = sittings.presiding(meeting);
        if (presiding == null) {
            throw new IllegalStateException("Nobody presides over meeting " + meeting.id());
        }
        // a chair that goes with a function may change hands while the decision waits
        Role role =
                meeting.presidedBy() == null && sittings.body(meeting.body()).chair() instanceof Seat.OfFunction chair
                        ? chair.function().role()
                        : null;
        Matter matter = sittings.item(decision.item()).matter();
        return new TaskCard(
                meeting.id(),
                referenceOf(decision),
                decision.content().text(),
                matter == null ? null : matter.theme(),
                role == null ? presiding : null,
                role,
                meeting.day());
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<CaseTitle> title(DecisionId id) {
        return decisions
                .findById(id.value())
                .map(decision ->
                        new CaseTitle(referenceOf(decision), decision.content().text()));
    }

    private static String referenceOf(Decision decision) {
        return Objects.requireNonNullElse(decision.reference(), "");
    }
}
