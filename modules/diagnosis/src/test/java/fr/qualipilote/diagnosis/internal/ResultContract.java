package fr.qualipilote.diagnosis.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import fr.qualipilote.diagnosis.ActionProposal;
import fr.qualipilote.diagnosis.ActionProposal.Match;
import fr.qualipilote.diagnosis.ActionProposal.Why;
import fr.qualipilote.diagnosis.AnswerTable;
import fr.qualipilote.diagnosis.CampaignId;
import fr.qualipilote.diagnosis.CampaignSheet;
import fr.qualipilote.diagnosis.CampaignState;
import fr.qualipilote.diagnosis.CommitteeDecision;
import fr.qualipilote.diagnosis.ComparisonExplanation;
import fr.qualipilote.diagnosis.GapDecision;
import fr.qualipilote.diagnosis.InvalidDiagnosis;
import fr.qualipilote.diagnosis.ProductDocument;
import fr.qualipilote.diagnosis.Results;
import fr.qualipilote.diagnosis.ScoreExplanation;
import fr.qualipilote.diagnosis.ScoreKey;
import fr.qualipilote.diagnosis.SheetId;
import fr.qualipilote.diagnosis.SheetLine;
import fr.qualipilote.diagnosis.SmallReferential;
import fr.qualipilote.diagnosis.UnknownDiagnosis;
import fr.qualipilote.diagnosis.spi.EvidenceSource.Kept;
import fr.qualipilote.diagnosis.spi.OpenActions.OpenAction;
import fr.qualipilote.kernel.AccessRefused;
import fr.qualipilote.kernel.Actor;
import fr.qualipilote.kernel.ReceivedFile;
import fr.qualipilote.kernel.WantedAction;
import fr.qualipilote.organisation.Programmes;
import fr.qualipilote.organisation.ServiceLine;
import jakarta.persistence.EntityManagerFactory;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What answers come to, what is frozen and what follows from it, on a database. */
abstract class ResultContract extends DiagnosisBench {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private EntityManagerFactory factory;

    @Autowired
    private Programmes programmes;

    private Results results(CampaignId id) {
        return results.results(signedIn("rq"), id);
    }

    @Test
    void resultsSpeakOfAllSetsAndEachScoreIsExplained() {
        CampaignId id = withCommittee();

        Results now = results(id);

        // BARU: 100 on weights 2 + 1 + 1 + 1; SMI: 50 on 2 + 1 + 1, 0 on 1
        assertThat(now.whole().score().percent()).isEqualByComparingTo("70.0");
        assertThat(now.services())
                .extracting(line -> line.label() + " " + line.score().percent())
                .containsExactly("BARU 100.0", "SMI 40.0");
        assertThat(now.modules())
                .extracting(line -> line.key().code() + " " + line.score().percent())
                .containsExactly("M1 75.0", "M3 50.0");
        assertThat(now.heat()).hasSize(6);
        assertThat(now.gaps())
                .extracting(Results.Gap::criterion)
                .containsExactly("M1-01-a", "M1-01-b", "M1-02-a", "M3-01-a");
        assertThat(now.divergences())
                .extracting(Results.Divergence::criterion)
                .containsExactly("M3-01-a", "M1-01-a", "M1-01-b", "M1-02-a");
        assertThat(now.missing()).isEmpty();
        assertThat(now.unproven()).hasSize(4);
        assertThat(now.frozen()).isNull();

        ScoreExplanation why = results.explain(
                signedIn("rq"), id, ScoreKey.chapter("etrangers").in(service("SMI")));
        assertThat(why.line().label()).isEqualTo("Étrangers – SMI");
        assertThat(why.line().score().percent()).isEqualByComparingTo("0.0");
        assertThat(why.terms())
                .extracting(ScoreExplanation.Term::part)
                .containsExactly(ScoreExplanation.Part.COUNTS, ScoreExplanation.Part.INFORMS);
    }

    @Test
    void aValidationFreezesEverythingAndNothingMovesItLater() {
        CampaignId id = validated();
        Actor agent = signedIn("agent");
        Results frozen = results.results(agent, id);
        AnswerTable table = results.table(agent, id);
        byte[] json = results.snapshot(agent, id);

        assertThat(frozen.frozen()).isNotNull();
        assertThat(frozen.frozen().sha256()).isEqualTo(ReceivedFile.sha256(json));
        assertThat(new String(json, StandardCharsets.UTF_8))
                .contains("\"minutes\":\"PV du COPIL du 24 juin 2022\"")
                .contains("Les horaires sont affichés");
        assertThat(jdbc.sql("select count(*) from diag_snapshot_answer where campaign_id = ?")
                        .param(id.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(10);

        SheetId baru = sheet(id, "BARU");
        jdbc.sql("update diag_answer set level_code = 'non-conforme' where sheet_id = ?")
                .param(baru.value())
                .update();
        ServiceLine smi = services.service(service("SMI"));
        services.change(signedIn("admin"), smi, "SMI", "Service des migrations", List.of());
        try {
            assertThat(results.results(agent, id)).isEqualTo(frozen);
            assertThat(results.table(agent, id)).isEqualTo(table);
            assertThat(results.snapshot(agent, id)).isEqualTo(json);
            assertThat(results.explain(agent, id, ScoreKey.of(service("SMI")))
                            .line()
                            .label())
                    .isEqualTo("SMI");
        } finally {
            services.change(signedIn("admin"), services.service(service("SMI")), "SMI", "SMI", List.of());
        }
    }

    @Test
    void whatProvesAnAnswerKeepsItsNameItsDateAndItsFingerprintWhenTheSourceIsGone() {
        CampaignId id = open();
        SheetId baru = sheet(id, "BARU");
        process.documents.add(new Kept(
                new ProductDocument(
                        ProductDocument.Kind.MINUTES, "m1", "R-2022-01 – COPIL", LocalDate.of(2022, 3, 1), "m1"),
                "cd".repeat(32)));
        sheets.addDocument(signedIn("baru"), baru, "M1-01-a", ProductDocument.Kind.MINUTES, "m1", "/seances/m1");
        accepted("baru", baru, "conforme");
        accepted("smi", sheet(id, "SMI"), "partiel");
        diagnoses.consolidate(signedIn("rq"), id, "Rien à dire");
        diagnoses.decide(signedIn("sg"), id, new CommitteeDecision.Validate("PV"));

        process.documents.clear();
        jdbc.sql("delete from diag_evidence where sheet_id = ?")
                .param(baru.value())
                .update();

        assertThat(results.table(signedIn("agent"), id)
                        .columns()
                        .get(0)
                        .cells()
                        .get(0)
                        .evidence())
                .containsExactly(new AnswerTable.Proof("R-2022-01 – COPIL", "cd".repeat(32), LocalDate.of(2022, 3, 1)));
        assertThat(new String(results.snapshot(signedIn("agent"), id), StandardCharsets.UTF_8))
                .contains(
                        "{\"label\":\"R-2022-01 – COPIL\",\"mark\":\"" + "cd".repeat(32) + "\",\"on\":\"2022-03-01\"}");
    }

    /** All that the files are written from, but what becomes of the gaps, which they say apart. */
    private record Said(Results results, AnswerTable table, String json, List<ScoreExplanation> why) {}

    private Said said(CampaignId id) {
        Actor reader = signedIn("agent");
        Results read = results.results(reader, id);
        return new Said(
                read,
                results.table(reader, id),
                new String(results.snapshot(reader, id), StandardCharsets.UTF_8),
                read.services().stream()
                        .map(line -> results.explain(reader, id, line.key()))
                        .toList());
    }

    @Test
    void nothingThatTheFilesSayMovesWithWhatIsDecidedOrChangedAfterwards() {
        CampaignId id = validated();
        Said then = said(id);
        String organisation = programmes.programme().organisation();
        assertThat(then.results().organisation()).isEqualTo(organisation);
        assertThat(then.results().summary()).isEqualTo("Les courriels sont à reprendre");

        decideAndPresent(id);
        clock.standOn(TODAY.plusYears(2));
        changeEverything(id);
        try {
            assertThat(said(id)).isEqualTo(then);
            assertThat(campaign(id).followUps()).hasSize(4);
        } finally {
            programmes.rename(
                    signedIn("admin"), organisation, programmes.programme().label());
            services.change(signedIn("admin"), services.service(service("SMI")), "SMI", "SMI", List.of());
        }
    }

    private void decideAndPresent(CampaignId id) {
        List<ActionProposal> proposals = diagnoses.proposals(signedIn("rq"), id);
        diagnoses.proposeActions(
                signedIn("rq"),
                id,
                List.of(
                        new GapDecision.Open("M1-01-a", wanted(proposals.get(0))),
                        new GapDecision.Leave("M1-01-b", "Traité en réunion de service"),
                        new GapDecision.Leave("M1-02-a", "Sans suite"),
                        new GapDecision.Open("M3-01-a", wanted(proposals.get(3)))));
        diagnoses.present(signedIn("rq"), id, TODAY, "Comité local des usagers");
    }

    /** Answers, evidence, names, words: whatever a later hand could touch. */
    private void changeEverything(CampaignId id) {
        SheetId smi = sheet(id, "SMI");
        jdbc.sql("update diag_answer set level_code = 'conforme', note = 'Autrement' where sheet_id = ?")
                .param(smi.value())
                .update();
        jdbc.sql("update diag_campaign set summary = 'Tout va bien', title = 'Autre' where id = ?")
                .param(id.value())
                .update();
        services.change(
                signedIn("admin"), services.service(service("SMI")), "SMI", "Service des migrations", List.of());
        programmes.rename(
                signedIn("admin"),
                "Préfecture d’ailleurs",
                programmes.programme().label());
    }

    @Test
    void thereIsNoSnapshotBeforeTheValidation() {
        CampaignId id = withCommittee();

        assertThatThrownBy(() -> results.snapshot(signedIn("rq"), id)).isInstanceOf(UnknownDiagnosis.class);
    }

    @Test
    void theNumberOfQueriesDoesNotGrowWithTheServices() {
        CampaignId two = open();
        CampaignId five = diagnoses.prepare(
                signedIn("rq"),
                description(
                        SmallReferential.FIRST,
                        asked("BARU", "baru"),
                        asked("SMI", "smi"),
                        asked("SIDSIC", null),
                        asked("RCOM", null),
                        asked("SICRE", null)));
        diagnoses.open(signedIn("rq"), five);
        Actor reader = signedIn("rq");

        assertThat(queries(() -> results.results(reader, five))).isEqualTo(queries(() -> results.results(reader, two)));
        assertThat(queries(() -> results.table(reader, five))).isEqualTo(queries(() -> results.table(reader, two)));
        assertThat(queries(() -> results.withAnswers(reader, five)))
                .isEqualTo(queries(() -> results.results(reader, two)));
        assertThat(queries(() -> campaign(five))).isEqualTo(queries(() -> campaign(two)));
    }

    @Test
    void theListOfCampaignsIsReadWithAsManyQueriesForTenAsForOne() {
        validated();
        opened();
        Actor reader = signedIn("rq");
        Actor answering = signedIn("baru");
        long alone = queriesOnceKnown(() -> diagnoses.campaigns(reader));
        long mine = queriesOnceKnown(() -> sheets.mine(answering));

        for (int more = 1; more < 10; more++) {
            opened();
        }

        assertThat(queriesOnceKnown(() -> diagnoses.campaigns(reader))).isEqualTo(alone);
        assertThat(queriesOnceKnown(() -> sheets.mine(answering))).isEqualTo(mine);
        assertThat(diagnoses.campaigns(reader)).hasSizeGreaterThan(10).allSatisfy(line -> assertThat(line)
                .isEqualTo(campaign(line.id()).line()));
        assertThat(sheets.mine(answering)).hasSizeGreaterThan(9).allSatisfy(sheet -> assertThat(
                        campaign(sheet.campaign()).sheets())
                .extracting(SheetLine::id, SheetLine::progress)
                .contains(tuple(sheet.id(), sheet.progress())));
    }

    /** One service has answered. */
    private void opened() {
        CampaignId one = diagnoses.prepare(
                signedIn("rq"), description(SmallReferential.FIRST, asked("BARU", "baru"), asked("SMI", "smi")));
        diagnoses.open(signedIn("rq"), one);
        answerAll("smi", sheet(one, "SMI"), "partiel");
    }

    /** Versions and frozen texts are read once while the server runs. */
    private long queriesOnceKnown(Supplier<?> reading) {
        assertThat(reading.get()).isNotNull();
        return queries(reading);
    }

    private long queries(Supplier<?> reading) {
        Statistics statistics = factory.unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        statistics.clear();
        assertThat(reading.get()).isNotNull();
        return statistics.getPrepareStatementCount();
    }

    // --- the campaign before -----------------------------------------------------------------------------------------

    @Test
    void aCampaignOnALaterVersionIsComparedOnTheCriteriaThatAreTheSame() {
        CampaignId first = validated();
        CampaignId second = diagnoses.prepare(
                signedIn("rq"), description(SmallReferential.SECOND, asked("BARU", "baru"), asked("SMI", "smi")));
        diagnoses.open(signedIn("rq"), second);

        assertThat(read(sheet(second, "SMI")).answers().get("M1-01-a").before()).isEqualTo("Partiel");
        assertThat(read(sheet(second, "SMI")).answers().get("M1-01-b").before()).isNull();

        answerAll("baru", sheet(second, "BARU"), "conforme");
        answerAll("smi", sheet(second, "SMI"), "conforme");
        Results.Comparison comparison = results(second).comparison();

        assertThat(comparison).isNotNull();
        assertThat(comparison.reference()).isEqualTo(campaign(first).line().reference());
        assertThat(comparison.sameCriteria()).isEqualTo(4);
        assertThat(comparison.added()).containsExactly("M1-01-b", "M1-02-b");
        assertThat(comparison.removed()).containsExactly("M1-01-b");
        // same: weights 2 + 1 + 1, and a question for words; SMI then: (50·2 + 50 + 0) ÷ 4
        assertThat(comparison.lines())
                .filteredOn(line -> line.key().equals(ScoreKey.of(service("SMI"))))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.before()).isEqualByComparingTo("37.5");
                    assertThat(line.now()).isEqualByComparingTo("100.0");
                    assertThat(line.change()).isEqualByComparingTo("62.5");
                });
        ComparisonExplanation why = results.explainComparison(signedIn("rq"), second, ScoreKey.of(service("SMI")));
        assertThat(why.before().line().score().percent()).isEqualByComparingTo("37.5");
        assertThat(why.now().line().score().percent()).isEqualByComparingTo("100.0");
        assertThat(why.now().terms())
                .extracting(ScoreExplanation.Term::criterion)
                .containsExactly("M1-01-a", "M1-02-a", "M3-01-a", "M3-01-b");
        assertThat(why.before().terms()).hasSize(4);
    }

    @Test
    void whatIsNotAnsweredYetIsComparedOnNeitherSide() {
        validated();
        CampaignId running = open();
        answer("smi", sheet(running, "SMI"), "M1-01-a", "conforme");

        ComparisonExplanation why = results.explainComparison(signedIn("rq"), running, ScoreKey.campaign());

        // in the campaign before, SMI was « Partiel » there
        assertThat(why.before().line().score().percent()).isEqualByComparingTo("50.0");
        assertThat(why.before().terms()).hasSize(1);
        assertThat(why.now().line().score().percent()).isEqualByComparingTo("100.0");
        assertThat(why.now().terms()).hasSize(1);
    }

    @Test
    void aFrozenCampaignIsExplainedBesideTheOneItWasComparedWith() {
        CampaignId first = validated();
        CampaignId second = validated();

        assertThat(results.explainComparison(signedIn("agent"), second, ScoreKey.campaign())
                        .before()
                        .line()
                        .score()
                        .percent())
                .isEqualByComparingTo(results.results(signedIn("agent"), first)
                        .whole()
                        .score()
                        .percent());
    }

    @Test
    void theComparisonIsExplainedToWhoReadsTheResultsAlone() {
        CampaignId id = withCommittee();

        assertThatThrownBy(() -> results.explainComparison(signedIn("agent"), id, ScoreKey.campaign()))
                .isInstanceOf(AccessRefused.class);
    }

    // --- actions -----------------------------------------------------------------------------------------------------

    private static WantedAction wanted(ActionProposal proposal) {
        return new WantedAction(proposal.theme(), proposal.label(), null, proposal.dueOn(), proposal.observation());
    }

    @Test
    void eachGapProposesAnActionBesideThoseOfThePlanThatMatch() {
        CampaignId id = validated();
        process.plan.add(new OpenAction("ACT-2022-001", "accueil-general", "Mise à jour du registre accessibilité"));
        process.plan.add(new OpenAction("ACT-2022-002", "internet", "Mise en ligne du registre accessibilité"));

        List<ActionProposal> proposals = diagnoses.proposals(signedIn("rq"), id);

        assertThat(proposals).hasSize(4);
        ActionProposal first = proposals.get(0);
        assertThat(first.theme()).isEqualTo("accueil-general");
        assertThat(first.observation()).contains("M1-01-a").contains("SMI").contains("Partiel");
        assertThat(first.dueOn()).isEqualTo(LocalDate.of(2022, 12, 26));
        assertThat(first.matching())
                .containsExactly(new Match("ACT-2022-001", "Mise à jour du registre accessibilité", Why.SIMILAR_WORDS));
        assertThat(proposals.get(1).matching()).isEmpty();
    }

    @Test
    void thePersonDecidesWhatBecomesOfEachGapAndTheReferencesComeBack() {
        CampaignId id = validated();
        process.plan.add(new OpenAction("ACT-2022-001", "accueil-general", "Mise à jour du registre accessibilité"));
        List<ActionProposal> proposals = diagnoses.proposals(signedIn("rq"), id);

        diagnoses.proposeActions(
                signedIn("rq"),
                id,
                List.of(
                        new GapDecision.Leave("M1-02-a", "Traité en réunion de service"),
                        new GapDecision.Link("M1-01-a", "ACT-2022-001"),
                        new GapDecision.Open("M1-01-b", wanted(proposals.get(1))),
                        new GapDecision.Open("M3-01-a", wanted(proposals.get(3)))));

        assertThat(campaign(id).followUps())
                .containsExactly(
                        new CampaignSheet.FollowUp("M1-01-a", "ACT-2022-001", true, null),
                        new CampaignSheet.FollowUp("M1-01-b", "ACT-2022-101", false, null),
                        new CampaignSheet.FollowUp("M1-02-a", null, false, "Traité en réunion de service"),
                        new CampaignSheet.FollowUp("M3-01-a", "ACT-2022-102", false, null));
        assertThat(process.wanted).extracting(WantedAction::theme).containsExactly("accueil-general", "etrangers");
        assertThatThrownBy(() -> diagnoses.proposeActions(signedIn("rq"), id, List.of()))
                .isInstanceOf(InvalidDiagnosis.class);

        CampaignId next = validated();
        process.plan.add(new OpenAction("ACT-2022-101", "accueil-general", "Affichage dehors"));
        assertThat(diagnoses.proposals(signedIn("rq"), next).get(1).matching())
                .contains(new Match("ACT-2022-101", "Affichage dehors", Why.SAME_CRITERION));
    }

    @Test
    void everyGapIsDecidedOnceAndOnlyOpenActionsAreLinked() {
        CampaignId id = validated();
        List<GapDecision> all = new ArrayList<>();
        results(id).gaps().forEach(gap -> all.add(new GapDecision.Leave(gap.criterion(), "Sans suite")));

        assertRefused("gap-undecided", id, all.subList(1, all.size()));
        List<GapDecision> twice = new ArrayList<>(all);
        twice.add(all.get(0));
        assertRefused("gap-twice", id, twice);
        List<GapDecision> unknown = new ArrayList<>(all);
        unknown.add(new GapDecision.Leave("M9", "Quoi ?"));
        assertRefused("gap-unknown", id, unknown);
        List<GapDecision> linked = new ArrayList<>(all.subList(1, all.size()));
        linked.add(new GapDecision.Link(all.get(0).criterion(), "ACT-1999-001"));
        assertRefused("action-unknown", id, linked);
        List<GapDecision> silent = new ArrayList<>(all.subList(1, all.size()));
        silent.add(new GapDecision.Leave(all.get(0).criterion(), " "));
        assertRefused("reason-missing", id, silent);

        assertThat(campaign(id).followUps()).isEmpty();
        diagnoses.proposeActions(signedIn("rq"), id, all);
        assertThat(campaign(id).followUps()).hasSize(4);
    }

    private void assertRefused(String code, CampaignId id, List<GapDecision> decisions) {
        assertThatThrownBy(() -> diagnoses.proposeActions(signedIn("rq"), id, decisions))
                .isInstanceOfSatisfying(InvalidDiagnosis.class, refusal -> assertThat(refusal.code())
                        .isEqualTo("diagnosis." + code));
    }

    @Test
    void whatThePlanRefusesLeavesTheCampaignAsItWas() {
        CampaignId id = validated();
        List<GapDecision> all = new ArrayList<>();
        diagnoses
                .proposals(signedIn("rq"), id)
                .forEach(proposal -> all.add(new GapDecision.Open(proposal.gap().criterion(), wanted(proposal))));
        process.refuse();

        assertThatThrownBy(() -> diagnoses.proposeActions(signedIn("rq"), id, all))
                .isInstanceOf(IllegalStateException.class);

        assertThat(campaign(id).followUps()).isEmpty();
    }

    @Test
    void theUsersCommitteeSeesTheResultsOnceTheActionsAreDecided() {
        CampaignId id = validated();
        assertThatThrownBy(() -> diagnoses.present(signedIn("rq"), id, TODAY, null))
                .isInstanceOf(InvalidDiagnosis.class);
        List<GapDecision> all = new ArrayList<>();
        results(id).gaps().forEach(gap -> all.add(new GapDecision.Leave(gap.criterion(), "Sans suite")));
        diagnoses.proposeActions(signedIn("rq"), id, all);
        assertThatThrownBy(() -> diagnoses.present(signedIn("rq"), id, TODAY.plusDays(1), null))
                .isInstanceOf(InvalidDiagnosis.class);

        diagnoses.present(signedIn("rq"), id, TODAY, "Comité local des usagers");

        assertThat(campaign(id).line().state()).isEqualTo(CampaignState.CLOSED);
        assertThat(campaign(id).presentedOn()).isEqualTo(TODAY);
        assertThat(campaign(id).steps()).isEmpty();
        assertThat(process.told).endsWith("presented");
    }

    @Test
    void aVerdictThatAsksForMoreFreezesNothing() {
        CampaignId id = withCommittee();

        diagnoses.decide(
                signedIn("sg"),
                id,
                new CommitteeDecision.AskForMore("PV", java.util.Map.of(sheet(id, "SMI"), "Chiffrez")));

        assertThat(campaign(id).frozen()).isNull();
        assertThat(results(id).whole().score().percent()).isEqualByComparingTo(new BigDecimal("70.0"));
    }
}
