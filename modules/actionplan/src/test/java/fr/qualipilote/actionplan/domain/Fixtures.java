package fr.qualipilote.actionplan.domain;

import fr.qualipilote.actionplan.ActionState;
import fr.qualipilote.actionplan.Contributor;
import fr.qualipilote.actionplan.OccurrenceId;
import fr.qualipilote.actionplan.Origin;
import fr.qualipilote.actionplan.Priority;
import fr.qualipilote.kernel.BusinessClock;
import fr.qualipilote.kernel.LatePolicy;
import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.kernel.Recurrence;
import fr.qualipilote.kernel.ServiceId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Actions in every state, on 24 June 2022. */
final class Fixtures {

    static final LocalDate TODAY = LocalDate.of(2022, 6, 24);
    static final LocalDate DUE = LocalDate.of(2022, 9, 15);
    static final LocalDate FIRST_OF_JULY = LocalDate.of(2022, 7, 1);
    static final PersonId PILOT = someone();
    static final PersonId VERIFIER = someone();
    static final ServiceId BARU = new ServiceId(UUID.randomUUID());
    static final ServiceId SMI = new ServiceId(UUID.randomUUID());
    static final DeadlinePolicy DEADLINES = new DeadlinePolicy(15, 7, 5, 0, 5, 5, 30, BusinessClock.ZONE);

    private Fixtures() {}

    static PersonId someone() {
        return new PersonId(UUID.randomUUID());
    }

    static Deed on(LocalDate date) {
        return by(PILOT, date);
    }

    static Deed by(PersonId author, LocalDate date) {
        return new Deed(author, date.atTime(9, 0).atZone(BusinessClock.ZONE).toInstant(), date);
    }

    static Deed today() {
        return on(TODAY);
    }

    static Terms once() {
        return terms(new Recurrence.Once(), LatePolicy.KEEP, DUE, null, List.of(new Contributor.OneService(BARU)));
    }

    static Terms monthly(LatePolicy policy) {
        return terms(
                Recurrence.EveryMonths.monthlyOn(1),
                policy,
                null,
                FIRST_OF_JULY,
                List.of(new Contributor.OneService(BARU)));
    }

    static Terms terms(
            Recurrence recurrence,
            LatePolicy policy,
            @Nullable LocalDate dueOn,
            @Nullable LocalDate nextDueOn,
            List<Contributor> contributors) {
        return new Terms(
                "pilotage",
                "Mettre à jour le dossier",
                PILOT,
                contributors,
                recurrence,
                policy,
                dueOn,
                nextDueOn,
                Priority.NORMAL,
                null,
                null);
    }

    static Action proposed(Terms terms) {
        return Action.propose("ACT-2022-001", Origin.AUDIT, terms, "Pilotage", null, today());
    }

    static Action toAccept(Terms terms) {
        Action action = proposed(terms);
        action.qualify(terms, "Pilotage", false, today());
        return action;
    }

    static Action inProgress(Terms terms) {
        Action action = proposed(terms);
        action.qualify(terms, "Pilotage", true, today());
        return action;
    }

    static Action opened() {
        Action action = inProgress(once());
        action.open(List.of(), today());
        return action;
    }

    static OccurrenceId latest(Action action) {
        List<Occurrence> all = action.occurrences();
        return all.get(all.size() - 1).id();
    }

    static Action declared() {
        Action action = opened();
        action.declareDone(latest(action), "Fait", true, today());
        return action;
    }

    static Action verified() {
        Action action = declared();
        action.verify(latest(action), null, today());
        return action;
    }

    /** An action done once in a state; in progress and suspended with an occurrence open. */
    static Action in(ActionState state) {
        return switch (state) {
            case PROPOSED -> proposed(once());
            case TO_ACCEPT -> toAccept(once());
            case TO_ARBITRATE -> {
                Action action = toAccept(once());
                action.refuse("Pas le bon service", today());
                yield action;
            }
            case IN_PROGRESS -> opened();
            case TO_VERIFY -> declared();
            case AWAITING_EFFECTIVENESS -> verified();
            case SUSPENDED -> {
                Action action = opened();
                action.suspend("Poste vacant", today());
                yield action;
            }
            case CLOSED -> {
                Action action = verified();
                action.checkEffectiveness(true, null, DEADLINES, today());
                yield action;
            }
            case DISMISSED -> {
                Action action = proposed(once());
                action.dismiss("Doublon", today());
                yield action;
            }
            case ABANDONED -> {
                Action action = opened();
                action.abandon("COPIL du 24 juin 2022", today());
                yield action;
            }
        };
    }
}
