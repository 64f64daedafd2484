package fr.qualipilote.actionplan.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.qualipilote.actionplan.ActionId;
import fr.qualipilote.actionplan.ActionLine;
import fr.qualipilote.actionplan.ActionQuery;
import fr.qualipilote.actionplan.ActionState;
import fr.qualipilote.actionplan.CalendarMark;
import fr.qualipilote.actionplan.Contributor;
import fr.qualipilote.actionplan.OccurrenceState;
import fr.qualipilote.actionplan.Origin;
import fr.qualipilote.actionplan.UnknownAction;
import fr.qualipilote.kernel.Actor;
import fr.qualipilote.kernel.LatePolicy;
import fr.qualipilote.kernel.Recurrence;
import jakarta.persistence.EntityManagerFactory;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.assertj.core.groups.Tuple;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The plan as people read it. */
abstract class ReadingContract extends PlanBench {

    private static final LocalDate FIRST_OF_JULY = LocalDate.of(2022, 7, 1);

    @Autowired
    private EntityManagerFactory factory;

    /** A word that no other test writes. */
    private final String mark = "marque" + UUID.randomUUID().toString().replace("-", "");

    private List<ActionLine> found(String text) {
        return plans.actions(signedIn("agent"), text(text));
    }

    private static ActionQuery text(String words) {
        return new ActionQuery(words, null, null, null, null, Set.of(), false);
    }

    @Test
    void aLineShowsWhatTheSpreadsheetShows() {
        ActionId id = draft().label("Travaux d’amélioration de l’accessibilité " + mark)
                .contributors(serviceAsked("Logistique"), new Contributor.Someone(person("fraude")))
                .dueOn(LocalDate.of(2022, 12, 31))
                .milestone(LocalDate.of(2022, 8, 1))
                .observation("À suivre au fil de l’eau")
                .engaged();
        plans.observe(signedIn("rq"), id, "Devis demandé");

        ActionLine line = found(mark).get(0);
        assertThat(line.theme()).isEqualTo("accueil-general");
        assertThat(line.pilot()).isEqualTo(person("rq"));
        assertThat(line.contributors())
                .containsExactly(serviceAsked("Logistique"), new Contributor.Someone(person("fraude")));
        assertThat(line.recurrence()).isEqualTo(new Recurrence.Once());
        assertThat(line.initialDueOn()).isEqualTo("2022-12-31");
        assertThat(line.revisedDueOn()).isNull();
        assertThat(line.nextDueOn()).isEqualTo("2022-08-01");
        assertThat(line.latestObservation()).isEqualTo("Devis demandé");
        assertThat(line).isEqualTo(sheet(id).line());
    }

    @Test
    void wordsAreFoundWithoutAccentsInLabelThemeReferenceAndObservations() {
        ActionId id = draft().label("Vérification des mentions obligatoires " + mark)
                .theme("etrangers")
                .observation("Méthode par échantillon, 100 % des courriers")
                .proposed();
        String reference = sheet(id).line().reference();

        for (String words : List.of(
                mark,
                mark + " verification",
                "MENTIONS " + mark,
                mark + " Étrangers",
                mark + " etrangers echantillon",
                mark + " " + reference.toLowerCase(),
                mark + " 100 %")) {
            assertThat(found(words)).as(words).extracting(ActionLine::id).containsExactly(id);
        }
        assertThat(found(mark + " téléphonie")).isEmpty();
        assertThat(found(mark + " m_ntions")).as("no wildcard").isEmpty();
        assertThat(found(mark + " 100 !%")).isEmpty();
    }

    @Test
    void filtersNarrowAndCountAsTheyShow() {
        ActionId engaged = draft().label("A " + mark).pilot("smi").engaged();
        ActionId proposed =
                draft().label("B " + mark).withoutPilot().contributors().proposed();
        ActionId everyone = draft().label("C " + mark)
                .theme("internet")
                .contributors(new Contributor.AllServices())
                .qualified();

        assertFound(new ActionQuery(mark, "internet", null, null, null, Set.of(), false), everyone);
        assertFound(new ActionQuery(mark, null, person("smi"), null, null, Set.of(), false), engaged);
        assertFound(new ActionQuery(mark, null, null, service("BARU"), null, Set.of(), false), engaged, everyone);
        assertFound(new ActionQuery(mark, null, null, service("SICRE"), null, Set.of(), false), everyone);
        assertFound(new ActionQuery(mark, null, null, null, Origin.SURVEY, Set.of(), false));
        assertFound(
                new ActionQuery(
                        mark, null, null, null, null, Set.of(ActionState.PROPOSED, ActionState.TO_ACCEPT), false),
                proposed,
                everyone);
    }

    private void assertFound(ActionQuery query, ActionId... expected) {
        Actor reader = signedIn("agent");
        assertThat(plans.actions(reader, query)).extracting(ActionLine::id).containsExactlyInAnyOrder(expected);
        assertThat(plans.count(reader, query)).isEqualTo(expected.length);
    }

    @Test
    void lateIsWhatThePilotOwesAndNothingElse() {
        ActionId open = draft().label("ouverte " + mark).engaged();
        ActionId unanswered = draft().label("sans réponse " + mark).qualified();
        ActionId declared = draft().label("déclarée " + mark).engaged();
        declared(declared);
        ActionId suspended = draft().label("suspendue " + mark).engaged();
        plans.suspend(signedIn("rq"), suspended, "Crise");
        ActionId later =
                draft().label("plus tard " + mark).dueOn(DUE.plusDays(30)).engaged();

        clock.standOn(DUE);
        assertFound(new ActionQuery(mark, null, null, null, null, Set.of(), true));
        clock.standOn(DUE.plusDays(1));
        assertFound(new ActionQuery(mark, null, null, null, null, Set.of(), true), open, unanswered);
        assertThat(found(mark))
                .filteredOn(ActionLine::late)
                .extracting(ActionLine::id)
                .containsExactlyInAnyOrder(open, unanswered);
        assertThat(sheet(later).line().late()).isFalse();
    }

    @Test
    void thePlanIsInTheOrderOfTheReferentialThenOfTheReferences() {
        ActionId pilotage = draft().label("1 " + mark).theme("pilotage").proposed();
        ActionId second = draft().label("2 " + mark).theme("accueil-general").proposed();
        ActionId third = draft().label("3 " + mark).theme("accueil-general").proposed();
        assertThat(found(mark)).extracting(ActionLine::id).containsExactly(second, third, pilotage);
    }

    @Test
    void theNumberOfQueriesDoesNotGrowWithThePlan() {
        draft().label("1 " + mark).engaged();
        Actor reader = signedIn("agent");
        long few = queries(() -> plans.actions(reader, text(mark)));
        for (int more = 0; more < 12; more++) {
            draft().label("x " + mark)
                    .contributors(serviceAsked("BARU"), serviceAsked("SMI"))
                    .observation("Note")
                    .engaged();
        }
        assertThat(found(mark)).hasSize(13);
        assertThat(queries(() -> plans.actions(reader, text(mark))))
                .isEqualTo(few)
                .isLessThanOrEqualTo(8);
    }

    @Test
    void theNumberOfQueriesOfASheetDoesNotGrowWithItsPast() {
        ActionId id = draft().contributors(serviceAsked("BARU"), serviceAsked("SMI"))
                .monthly(LatePolicy.KEEP, FIRST_OF_JULY)
                .engaged();
        clock.standOn(FIRST_OF_JULY);
        steps.openRecurringOccurrence(id);
        Actor reader = signedIn("agent");
        long few = queries(() -> plans.action(reader, id));
        clock.standOn(LocalDate.of(2022, 12, 20));
        for (int month = 0; month < 5; month++) {
            steps.openRecurringOccurrence(id);
        }
        assertThat(plans.action(reader, id).occurrences()).hasSize(6);
        assertThat(queries(() -> plans.action(reader, id))).isEqualTo(few);
    }

    @Test
    void theNumberOfQueriesOfTheCalendarDoesNotGrowWithThePlan() {
        Actor reader = signedIn("agent");
        draft().monthly(LatePolicy.KEEP, FIRST_OF_JULY).engaged();
        long few = queries(() -> plans.calendar(reader, 2022));
        for (int more = 0; more < 5; more++) {
            draft().monthly(LatePolicy.KEEP, FIRST_OF_JULY).engaged();
            draft().engaged();
        }
        assertThat(queries(() -> plans.calendar(reader, 2022))).isEqualTo(few);
    }

    private long queries(Supplier<?> reading) {
        Statistics statistics = factory.unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        statistics.clear();
        assertThat(reading.get()).isNotNull();
        return statistics.getPrepareStatementCount();
    }

    @Test
    void theYearShowsWhatWasOpenedAndWhatTheRulePlans() {
        ActionId monthly = draft().label("Mensuelle " + mark)
                .monthly(LatePolicy.KEEP, FIRST_OF_JULY)
                .engaged();
        ActionId once = draft().label("Une fois " + mark)
                .dueOn(LocalDate.of(2022, 12, 31))
                .milestone(LocalDate.of(2022, 8, 1))
                .engaged();
        ActionId awaited = draft().label("À accepter " + mark).qualified();
        clock.standOn(FIRST_OF_JULY);
        steps.openRecurringOccurrence(monthly);
        clock.standOn(LocalDate.of(2022, 7, 4));

        List<CalendarMark> marks = plans.calendar(signedIn("agent"), 2022).stream()
                .filter(one -> one.label().endsWith(mark))
                .toList();
        assertThat(marks)
                .filteredOn(one -> one.action().equals(monthly))
                .extracting(one -> one.on() + " " + one.period() + " " + one.state() + (one.late() ? " late" : ""))
                .containsExactly(
                        "2022-07-01 2022-06 OPEN late",
                        "2022-08-01 2022-07 PLANNED",
                        "2022-09-01 2022-08 PLANNED",
                        "2022-10-03 2022-09 PLANNED",
                        "2022-11-02 2022-10 PLANNED",
                        "2022-12-01 2022-11 PLANNED");
        assertThat(marks)
                .filteredOn(one -> one.action().equals(once))
                .extracting(one -> one.on() + " " + one.state())
                .containsExactly("2022-08-01 PLANNED", "2022-12-31 OPEN");
        assertThat(marks)
                .filteredOn(one -> one.action().equals(awaited))
                .extracting(CalendarMark::on, CalendarMark::state)
                .containsExactly(Tuple.tuple(DUE, OccurrenceState.PLANNED));
        assertThat(plans.calendar(signedIn("agent"), 2023))
                .filteredOn(one -> one.action().equals(monthly))
                .hasSize(12);
    }

    @Test
    void aReferenceLeadsToItsAction() {
        ActionId id = draft().proposed();
        String reference = sheet(id).line().reference();
        assertThat(plans.actionWithReference(signedIn("agent"), reference)
                        .line()
                        .id())
                .isEqualTo(id);
        assertThatThrownBy(() -> plans.actionWithReference(signedIn("agent"), "ACT-1999-001"))
                .isInstanceOf(UnknownAction.class);
        assertThatThrownBy(() -> sheet(new ActionId(UUID.randomUUID()))).isInstanceOf(UnknownAction.class);
    }
}
