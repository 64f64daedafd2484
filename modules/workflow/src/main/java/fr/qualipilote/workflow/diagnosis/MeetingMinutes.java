package fr.qualipilote.workflow.diagnosis;

import fr.qualipilote.diagnosis.ProductDocument;
import fr.qualipilote.kernel.Actor;
import fr.qualipilote.kernel.BusinessClock;
import fr.qualipilote.organisation.MeetingLine;
import fr.qualipilote.organisation.MeetingState;
import fr.qualipilote.organisation.Meetings;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Approved minutes of meetings: they are frozen, and everybody signed in reads them. */
@Component
@Order(2)
class MeetingMinutes extends ListedDocuments<MeetingLine> {

    private final Meetings meetings;

    MeetingMinutes(@Lazy Meetings meetings) {
        this.meetings = meetings;
    }

    @Override
    public ProductDocument.Kind kind() {
        return ProductDocument.Kind.MINUTES;
    }

    @Override
    Stream<MeetingLine> listed(Actor actor) {
        return meetings.meetings().stream().filter(meeting -> meeting.state() == MeetingState.APPROVED);
    }

    @Override
    String sha256(Actor actor, MeetingLine meeting) {
        return Objects.requireNonNull(meetings.minutes(actor, meeting.id()).sha256());
    }

    /** Of the day they were approved: before, they could have said anything else. */
    @Override
    ProductDocument document(MeetingLine meeting) {
        String reference = meeting.reference();
        return new ProductDocument(
                kind(),
                meeting.id().toString(),
                reference == null ? meeting.bodyName() : reference + " – " + meeting.bodyName(),
                LocalDate.ofInstant(Objects.requireNonNull(meeting.approvedAt()), BusinessClock.ZONE),
                meeting.id().toString());
    }
}
