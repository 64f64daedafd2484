package fr.qualipilote.workflow.diagnosis;

import fr.qualipilote.diagnosis.ProductDocument;
import fr.qualipilote.diagnosis.spi.EvidenceSource.Kept;
import fr.qualipilote.kernel.Actor;
import fr.qualipilote.organisation.MeetingLine;
import fr.qualipilote.organisation.MeetingState;
import fr.qualipilote.organisation.Meetings;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Approved minutes of meetings: they are frozen, and everybody signed in reads them. */
@Component
@Order(2)
class MeetingMinutes implements KeptDocuments {

    private final Meetings meetings;

    MeetingMinutes(@Lazy Meetings meetings) {
        this.meetings = meetings;
    }

    @Override
    public ProductDocument.Kind kind() {
        return ProductDocument.Kind.MINUTES;
    }

    @Override
    public List<ProductDocument> documents(Actor actor, String typed, int most) {
        return approved()
                .map(this::document)
                .filter(document -> ProductEvidence.matches(document.name(), typed))
                .limit(most)
                .toList();
    }

    @Override
    public Optional<Kept> document(Actor actor, String key) {
        return approved()
                .filter(meeting -> meeting.id().toString().equals(key))
                .findFirst()
                .map(meeting -> new Kept(
                        document(meeting),
                        Objects.requireNonNull(
                                meetings.minutes(actor, meeting.id()).sha256())));
    }

    private Stream<MeetingLine> approved() {
        return meetings.meetings().stream().filter(meeting -> meeting.state() == MeetingState.APPROVED);
    }

    private ProductDocument document(MeetingLine meeting) {
        String reference = meeting.reference();
        return new ProductDocument(
                kind(),
                meeting.id().toString(),
                reference == null ? meeting.bodyName() : reference + " – " + meeting.bodyName(),
                meeting.day(),
                meeting.id().toString());
    }
}
