package fr.qualipilote.publication.internal;

import fr.qualipilote.kernel.BusinessClock;
import fr.qualipilote.kernel.Period;
import fr.qualipilote.kernel.Role;
import fr.qualipilote.kernel.WorkingDays;
import fr.qualipilote.publication.HistoryCode;
import fr.qualipilote.publication.PublicationId;
import fr.qualipilote.publication.domain.Deed;
import fr.qualipilote.publication.domain.HistoryEntry;
import fr.qualipilote.publication.domain.Publication;
import fr.qualipilote.publication.spi.FigurePublicationSteps;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the process asks. */
@Service
@Transactional(readOnly = true)
class PublicationSteps implements FigurePublicationSteps {

    private static final int WORKING_DAYS_TO_DECIDE = 5;
    private static final LocalTime MORNING = LocalTime.of(8, 0);

    private final PublicationReading reading;
    private final BusinessClock clock;

    PublicationSteps(PublicationReading reading, BusinessClock clock) {
        this.reading = reading;
        this.clock = clock;
    }

    @Override
    public Instant approvalReminder(PublicationId id) {
        return dueOn(reading.toRead(id), HistoryCode.SUBMITTED)
                .atTime(MORNING)
                .atZone(BusinessClock.ZONE)
                .toInstant();
    }

    @Override
    @Transactional
    public void remindApproval(PublicationId id) {
        reading.toChange(id).remind(new Deed(null, clock.now(), clock.today()));
    }

    @Override
    public TaskCard card(PublicationId id, Task task) {
        Publication publication = reading.toRead(id);
        return switch (task) {
            case APPROVE -> card(publication, Set.of(Role.SECRETARY_GENERAL, Role.PREFECT), HistoryCode.SUBMITTED);
            case REVISE ->
                card(publication, Set.of(Role.QUALITY_MANAGER, Role.DEPUTY_QUALITY_MANAGER), HistoryCode.SENT_BACK);
        };
    }

    private static TaskCard card(Publication publication, Set<Role> roles, HistoryCode since) {
        int months = (int) ChronoUnit.MONTHS.between(publication.from(), publication.to()) + 1;
        return new TaskCard(
                publication.reference(),
                publication.title(),
                new Period(publication.from(), months).code(),
                roles,
                dueOn(publication, since));
    }

    /** Five working days after it was submitted or sent back last. */
    private static LocalDate dueOn(Publication publication, HistoryCode since) {
        Instant from = publication.history().stream()
                .filter(entry -> entry.code() == since)
                .map(HistoryEntry::at)
                .findFirst()
                .orElseGet(publication::preparedAt);
        return WorkingDays.ofFrance().plus(LocalDate.ofInstant(from, BusinessClock.ZONE), WORKING_DAYS_TO_DECIDE);
    }

    @Override
    public Optional<CaseTitle> title(PublicationId id) {
        return reading.find(id).map(publication -> new CaseTitle(publication.reference(), publication.title()));
    }
}
