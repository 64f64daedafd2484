package fr.qualipilote.surveys.internal;

import fr.qualipilote.kernel.BusinessClock;
import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.kernel.Role;
import fr.qualipilote.kernel.ServiceId;
import fr.qualipilote.surveys.domain.DatePolicy;
import fr.qualipilote.surveys.domain.Offices;
import fr.qualipilote.surveys.domain.Wave;
import fr.qualipilote.surveys.spi.SurveyWaveSteps.Task;
import fr.qualipilote.surveys.spi.SurveyWaveSteps.TaskCard;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says of each task what it is about, who is to do it and by when. */
@Component
class SurveyTaskCards {

    private static final Set<Role> QUALITY = Set.of(Role.QUALITY_MANAGER, Role.DEPUTY_QUALITY_MANAGER);

    private final SurveyPosts posts;
    private final DatePolicy dates;
    private final BusinessClock clock;

    SurveyTaskCards(SurveyPosts posts, DatePolicy dates, BusinessClock clock) {
        this.posts = posts;
        this.dates = dates;
        this.clock = clock;
    }

    TaskCard card(Wave wave, Task task) {
        return switch (task) {
            case PREPARE -> {
                LocalDate from = wave.fieldFrom();
                yield card(wave, null, QUALITY, Set.of(), from == null ? null : dates.prepareBy(from));
            }
            case COMPLETE_RESULTS -> completing(wave, dates.resultsBy(orToday(wave.closedOn())));
            case VALIDATE_RESULTS -> validating(wave, dates.decideBy(dayOf(wave.submittedAt())));
            case PUBLISH -> card(wave, null, QUALITY, Set.of(), dates.decideBy(dayOf(wave.validatedAt())));
            case DECIDE_ACTIONS -> card(wave, null, QUALITY, Set.of(), dates.decideBy(orToday(wave.publishedOn())));
        };
    }

    /** The services that take part and, beside them, quality; the person where one alone is asked. */
    private TaskCard completing(Wave wave, LocalDate due) {
        if (wave.services().isEmpty() && wave.asked().size() == 1) {
            return card(wave, wave.asked().iterator().next(), Set.of(), Set.of(), due);
        }
        return card(wave, null, wave.services().isEmpty() ? QUALITY : Set.of(), wave.services(), due);
    }

    /** Offered to those of quality who did not hand the results in; to the secretary general where nobody is left. */
    private TaskCard validating(Wave wave, LocalDate due) {
        Offices offices = posts.offices();
        PersonId submitter = wave.submittedBy();
        if (!offices.hasQualityBeside(submitter)) {
            return card(wave, null, Set.of(Role.SECRETARY_GENERAL), Set.of(), due);
        }
        if (submitter != null && submitter.equals(offices.qualityManager())) {
            return card(wave, null, Set.of(Role.DEPUTY_QUALITY_MANAGER), Set.of(), due);
        }
        if (submitter != null && submitter.equals(offices.deputyQualityManager())) {
            return card(wave, null, Set.of(Role.QUALITY_MANAGER), Set.of(), due);
        }
        return card(wave, null, QUALITY, Set.of(), due);
    }

    private static TaskCard card(
            Wave wave, @Nullable PersonId assignee, Set<Role> roles, Set<ServiceId> services, @Nullable LocalDate due) {
        return new TaskCard(
                wave.code(),
                wave.title(),
                wave.theme(),
                wave.services().size() == 1 ? wave.services().iterator().next() : null,
                assignee,
                roles,
                services,
                due);
    }

    private LocalDate orToday(@Nullable LocalDate date) {
        return date == null ? clock.today() : date;
    }

    private LocalDate dayOf(@Nullable Instant at) {
        return at == null ? clock.today() : LocalDate.ofInstant(at, BusinessClock.ZONE);
    }
}
