package fr.qualipilote.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import fr.qualipilote.actionplan.ActionPlans;
import fr.qualipilote.actionplan.Origin;
import fr.qualipilote.actionplan.Priority;
import fr.qualipilote.actionplan.ProposeAction;
import fr.qualipilote.diagnosis.AnswerSheets;
import fr.qualipilote.diagnosis.CampaignId;
import fr.qualipilote.diagnosis.CommitteeDecision;
import fr.qualipilote.diagnosis.GapDecision;
import fr.qualipilote.diagnosis.SelfDiagnoses;
import fr.qualipilote.indicators.CollectionId;
import fr.qualipilote.indicators.EnterMeasure;
import fr.qualipilote.indicators.IndicatorCollections;
import fr.qualipilote.indicators.Measures;
import fr.qualipilote.journey.Product;
import fr.qualipilote.kernel.Actor;
import fr.qualipilote.kernel.BusinessClock;
import fr.qualipilote.kernel.LatePolicy;
import fr.qualipilote.kernel.Recurrence;
import fr.qualipilote.organisation.Accounts;
import fr.qualipilote.organisation.Bodies;
import fr.qualipilote.organisation.BodyKind;
import fr.qualipilote.organisation.DecisionKind;
import fr.qualipilote.organisation.DemonstrationClock;
import fr.qualipilote.organisation.DraftDecision;
import fr.qualipilote.organisation.Meetings;
import fr.qualipilote.organisation.People;
import fr.qualipilote.organisation.PlanMeeting;
import fr.qualipilote.organisation.Services;
import fr.qualipilote.publication.PublicationId;
import fr.qualipilote.publication.Publications;
import fr.qualipilote.surveys.Channel;
import fr.qualipilote.surveys.DescribeWave;
import fr.qualipilote.surveys.EnterTotals;
import fr.qualipilote.surveys.Gathering;
import fr.qualipilote.surveys.QuestionId;
import fr.qualipilote.surveys.Sampling;
import fr.qualipilote.surveys.Surveys;
import fr.qualipilote.surveys.WaveId;
import fr.qualipilote.surveys.WaveKind;
import fr.qualipilote.worklist.Worklist;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Each kind of task, and the list of tasks in its states, in light and dark: axe finds nothing. */
class AccessibilityOfTasksBrowserTest extends LooksWithAxe {

    /** Waves of the summer are called so. */
    private static final String SUMMER = "Enquête d’été ";

    private static final LocalDate AUTUMN = LocalDate.of(2022, 9, 26);

    /** The kinds of task that the demonstration does not have by itself. */
    @BeforeAll
    static void somethingOfEverything(
            @Autowired ActionPlans plans,
            @Autowired Worklist worklist,
            @Autowired People people,
            @Autowired Accounts accounts,
            @Autowired DemonstrationClock clock,
            @Autowired IndicatorCollections collections,
            @Autowired Measures measures,
            @Autowired Publications publications,
            @Autowired Surveys surveys,
            @Autowired SelfDiagnoses diagnoses,
            @Autowired AnswerSheets sheets,
            @Autowired Services services) {
        var product = new Product(plans, worklist, people, accounts, clock);
        var campaigns = new Campaigns(diagnoses, sheets, services, people, accounts);
        var today = LocalDate.of(2022, 6, 24);
        diagnoses.open(
                product.signIn("rq"), campaigns.prepared("Campagne en retard", today, today.plusMonths(1), "BARU"));
        List<WaveId> waves = asksInSummer(product.signIn("rq"), surveys);
        product.moveTo(AUTUMN);
        tellsWhatWasAnswered(product, surveys, waves);
        eachStageOfASelfDiagnosis(product, campaigns, diagnoses);
        plans.accept(product.signIn("rq"), product.id("ACT-2022-002"));
        plans.requestPostponement(
                product.signIn("rq"), product.id("ACT-2022-004"), LocalDate.of(2023, 3, 31), "Travaux attribués tard");
        var august = product.sheet("ACT-2022-009").occurrences().get(0);
        product.proves("rq", "ACT-2022-009", august);
        plans.declareDone(product.signIn("rq"), august.id(), "98 % en trois jours");
        var procedure = product.id("ACT-2022-006");
        plans.accept(product.signIn("rq"), procedure);
        var update = product.sheet("ACT-2022-006").occurrences().get(0);
        product.proves("rq", "ACT-2022-006", update);
        plans.declareDone(product.signIn("rq"), update.id(), "Procédure relue");
        plans.verify(product.signIn("adjoint"), update.id(), null);
        plans.propose(
                product.signIn("baru"),
                new ProposeAction(
                        product.sheet("ACT-2022-009").line().theme(),
                        "Traduire la page d’accueil",
                        Origin.SUGGESTION,
                        null,
                        List.of(),
                        new Recurrence.Once(),
                        LatePolicy.KEEP,
                        LocalDate.of(2022, 12, 30),
                        null,
                        Priority.NORMAL,
                        null,
                        null,
                        null));
        collectValues(product, collections, measures);
        publish(product, publications);
    }

    /** What the steering committee has decided in its meeting, and whoever presides has still to confirm. */
    @BeforeAll
    static void aDecisionThatWaitsForTheChair(
            @Autowired Bodies bodies,
            @Autowired Meetings meetings,
            @Autowired People people,
            @Autowired Accounts accounts,
            @Autowired BusinessClock clock) {
        Actor rq = people.actor(accounts.signIn("rq").orElseThrow().person());
        var committee = bodies.bodies().stream()
                .filter(body -> body.kind() == BodyKind.STEERING_COMMITTEE)
                .findFirst()
                .orElseThrow();
        var meeting = meetings.plan(
                rq, committee.id(), new PlanMeeting(clock.today(), LocalTime.of(16, 0), 60, "Salle de réunion"));
        meetings.open(rq, meeting);
        var decision = meetings.draft(rq, meetings.addMatter(rq, meeting, "action", "ACT-2022-004"));
        meetings.keepDraft(
                rq,
                decision,
                new DraftDecision(DecisionKind.ABANDON_ACTION, "Travaux repris par le bailleur", null, null, null));
        meetings.record(rq, decision);
    }

    /** A campaign waits at each of its tasks, for quality or for the secretary general. */
    private static void eachStageOfASelfDiagnosis(Product product, Campaigns campaigns, SelfDiagnoses diagnoses) {
        var rq = product.signIn("rq");
        campaigns.prepared("Campagne à ouvrir", AUTUMN, AUTUMN.plusMonths(1), "BARU");
        campaigns.opened("Campagne à remplir", AUTUMN);
        campaigns.handedIn("Campagne à relire", AUTUMN);
        List<CampaignId> accepted = new ArrayList<>();
        for (String next : List.of("consolider", "valider", "suivre", "présenter")) {
            var campaign = campaigns.handedIn("Campagne à " + next, AUTUMN);
            diagnoses.accept(rq, campaigns.sheetOf(campaign, "BARU").id());
            accepted.add(campaign.line().id());
        }
        accepted.stream().skip(1).forEach(id -> diagnoses.consolidate(rq, id, "Registre à reprendre"));
        accepted.stream()
                .skip(2)
                .forEach(id ->
                        diagnoses.decide(product.signIn("sg"), id, new CommitteeDecision.Validate("PV du COPIL")));
        diagnoses.proposeActions(
                rq, accepted.get(3), List.of(new GapDecision.Leave("DEMO-GEN-2a", "Déjà au plan d’action")));
    }

    /** June is validated and has a value off target, July waits for its check, August is entered and not finished, for BARU. */
    private static void collectValues(Product product, IndicatorCollections collections, Measures measures) {
        var baru = product.signIn("baru");
        for (var task : product.tasksOf("baru", "indicator-collection/enter")) {
            var collection = new CollectionId(task.caseId());
            var sheet = collections.collection(baru, collection);
            YearMonth month = sheet.line().period().to();
            sheet.grid().rows().forEach(row -> {
                boolean mails = row.indicator().name().contains("courriels");
                measures.enter(baru, EnterMeasure.of(row.indicator().id(), month, mails ? "9 j" : "-", 0));
            });
            if (month.getMonthValue() < AUTUMN.getMonthValue() - 1) {
                collections.finish(baru, collection);
            }
            if (month.getMonthValue() == 6) {
                collections.accept(product.signIn("adjoint"), collection);
            }
        }
    }

    /** A wave that has to be prepared, and four whose field is over by the autumn. */
    private static List<WaveId> asksInSummer(Actor rq, Surveys surveys) {
        QuestionId question = surveys.questions(rq).stream()
                .filter(line -> line.label().startsWith("Satisfaction globale"))
                .findFirst()
                .orElseThrow()
                .id();
        List<WaveId> waves = Stream.of("à préparer", "à compléter", "à valider", "à publier", "à suivre")
                .map(state -> surveys.create(rq, wave(SUMMER + state, question)))
                .toList();
        waves.stream().skip(1).forEach(wave -> surveys.prepare(rq, wave));
        return waves;
    }

    private static DescribeWave wave(String title, QuestionId question) {
        return new DescribeWave(
                WaveKind.SATISFACTION,
                title,
                null,
                "accueil-physique",
                Channel.HALL,
                Sampling.SAMPLE,
                Gathering.TOTALS,
                LocalDate.of(2022, 7, 1),
                LocalDate.of(2022, 8, 31),
                null,
                null,
                "Questionnaire remis à l’accueil.",
                List.of(question),
                List.of(),
                Set.of(),
                Set.of(),
                null,
                false);
    }

    /** Each of the four stands one step further than the one before. */
    private static void tellsWhatWasAnswered(Product product, Surveys surveys, List<WaveId> waves) {
        var rq = product.signIn("rq");
        for (WaveId wave : waves.subList(2, 5)) {
            var question = surveys.wave(rq, wave).results().get(0).question().id();
            surveys.enterTotals(rq, new EnterTotals(wave, question, 0, 57, 51, null, "Décompte du 5 septembre"));
            surveys.submit(rq, wave);
        }
        waves.subList(3, 5).forEach(wave -> surveys.validate(product.signIn("adjoint"), wave));
        surveys.keepInside(rq, waves.get(4), "Trop peu de réponses");
    }

    /** One set waits for its approval, another was sent back. */
    private static void publish(Product product, Publications publications) {
        var rq = product.signIn("rq");
        for (String title : List.of("Nos résultats du printemps", "Nos résultats du semestre")) {
            publications.submit(rq, publications.prepare(rq, title, YearMonth.of(2022, 1), YearMonth.of(2022, 5)));
        }
        var first = product.tasksOf("sg", "figure-publication/approve").get(0);
        publications.sendBack(product.signIn("sg"), new PublicationId(first.caseId()), "Sans le mois d’avril");
    }

    @Test
    void theTaskListFullFilteredAndEmpty() {
        Visitor rq = comes("rq");
        rq.opens("taches?q=introuvable");
        assertThat(rq.heading("Aucune tâche ne correspond")).isVisible();
        looksAt(rq, "tasks, nothing found");
        rq.opens("taches");
        rq.field("Tout choisir").check();
        rq.atRest();
        looksAt(rq, "tasks, all picked");
        rq.clicks("Réaffecter…");
        looksAtTheDialog(rq, "reassign");
        rq.clicks("Annuler");
        rq.menuItem("Filtres enregistrés").click();
        rq.atRest();
        rq.menuItem("Enregistrer ces filtres…").click();
        looksAtTheDialog(rq, "keep a filter");

        Visitor agent = comes("agent");
        agent.opens("taches");
        assertThat(agent.heading("Rien ne vous attend")).isVisible();
        looksAt(agent, "tasks, none");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "rq         | Ouvrir la campagne",
                "chef.baru  | Répondre à l’autodiagnostic",
                "rq         | Relire la fiche",
                "rq         | Consolider les résultats",
                "sg         | Prendre la décision du comité",
                "rq         | Décider des actions",
                "rq         | Présenter au comité des usagers",
                "chef.baru  | Traiter le retard : Campagne en retard",
                "sg         | Arbitrer le retard : Campagne en retard",
                "rq         | Répondre à la proposition",
                "rq         | suivi de l'indicateur qualité concernant internet",
                "baru       | Fournir votre part",
                "adjoint    | Vérifier",
                "adjoint    | Décider du report",
                "chef.baru  | Traiter le retard",
                "sg         | Arbitrer le retard",
                "rq         | Qualifier",
                "rq         | Faire le point d’étape",
                "adjoint    | Contrôler l’efficacité",
                "baru       | Saisir les indicateurs",
                "adjoint    | Contrôler et valider les valeurs",
                "rq         | Analyser l’écart à l’objectif",
                "sg         | Approuver la publication",
                "rq         | Revoir la sélection",
                "rq         | Préparer la vague",
                "rq         | Compléter les résultats",
                "adjoint    | Valider les résultats",
                "rq         | Publier les résultats",
                "rq         | Décider des suites",
                "sg         | Confirmer la décision",
            })
    void eachKindOfTask(String login, String title) {
        Visitor visitor = comes(login);
        visitor.opensFirstTask(title);

        looksBesideTheList(visitor, title);
    }

    @Test
    void eachTabOfATaskAndItsDialogs() {
        Visitor rq = comes("rq");
        rq.opensFirstTask("suivi de l'indicateur qualité concernant internet");
        rq.clicks("Déclarer fait");
        rq.atRest();
        looksBesideTheList(rq, "task with faults");
        for (String tab : List.of("Dossier", "Schéma", "Preuves", "Historique")) {
            rq.opensTab(tab);
            looksBesideTheList(rq, "task, " + tab);
        }
        rq.opensTab("Tâche");
        rq.clicks("Demander un report…");
        looksAtTheDialog(rq, "postpone");
        rq.clicks("Demander le report");
        looksAtTheDialog(rq, "postpone with faults");
        rq.clicks("Annuler");
        rq.clicks("Transmettre…");
        looksAtTheDialog(rq, "hand over");
    }

    /** There is something to postpone once a date has come. */
    @Test
    void aPostponementFromThePageOfTheAction() {
        Visitor rq = comes("rq");
        rq.opens("plan/ACT-2022-009");
        beginsStep(rq, "Demander un report…");
        looksAtTheDialog(rq, "postpone, from the action");
    }

    @Test
    void tasksOnAPhone() {
        Visitor rq = visits.signedIn(address(), "rq", Visits.PHONE);
        rq.opens("taches");
        looksAt(rq, "tasks on a phone");
        rq.clicks("Ouvrir ou fermer la navigation");
        rq.atRest();
        looksAt(rq, "navigation on a phone");
        rq.opensFirstTask("suivi de l'indicateur qualité concernant internet");
        looksAt(rq, "task on a phone");
        rq.opensTab("Schéma");
        looksAt(rq, "diagram on a phone");
    }
}
