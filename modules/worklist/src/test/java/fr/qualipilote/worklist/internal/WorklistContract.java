package fr.qualipilote.worklist.internal;

import static fr.qualipilote.worklist.internal.Desk.BARU;
import static fr.qualipilote.worklist.internal.Desk.SMI;
import static fr.qualipilote.worklist.internal.Desk.actor;
import static fr.qualipilote.worklist.internal.Desk.head;
import static fr.qualipilote.worklist.internal.Desk.idOf;
import static fr.qualipilote.worklist.internal.Desk.member;
import static fr.qualipilote.worklist.internal.Desk.person;
import static fr.qualipilote.worklist.internal.Desk.with;
import static fr.qualipilote.worklist.internal.Desk.work;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.qualipilote.kernel.AccessRefused;
import fr.qualipilote.kernel.Actor;
import fr.qualipilote.kernel.Role;
import fr.qualipilote.worklist.CandidateGroup;
import fr.qualipilote.worklist.DueBand;
import fr.qualipilote.worklist.HandOverLine;
import fr.qualipilote.worklist.InvalidWorkRequest;
import fr.qualipilote.worklist.SavedFilter;
import fr.qualipilote.worklist.UnknownWorkItem;
import fr.qualipilote.worklist.WorkCounts;
import fr.qualipilote.worklist.WorkItemId;
import fr.qualipilote.worklist.WorkItemLine;
import fr.qualipilote.worklist.WorkItemTaken;
import fr.qualipilote.worklist.WorkPage;
import fr.qualipilote.worklist.WorkQuery;
import fr.qualipilote.worklist.WorkScope;
import fr.qualipilote.worklist.Worklist;
import fr.qualipilote.worklist.spi.WorkLedger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest
abstract class WorklistContract {

    private static final CandidateGroup QUALITY = CandidateGroup.of(Role.QUALITY_MANAGER);
    private static final CandidateGroup DEPUTY = CandidateGroup.of(Role.DEPUTY_QUALITY_MANAGER);
    private static final CandidateGroup MEMBERS_OF_BARU = CandidateGroup.membersOf(BARU);
    private static final CandidateGroup HEAD_OF_BARU = CandidateGroup.headOf(BARU);

    private final Actor quality = with(1, Role.QUALITY_MANAGER);
    private final Actor deputy = with(2, Role.DEPUTY_QUALITY_MANAGER);
    private final Actor ofBaru = member(3, BARU);
    private final Actor alsoOfBaru = member(4, BARU);
    private final Actor ofSmi = member(5, SMI);
    private final Actor headOfBaru = head(6, BARU);
    private final Actor prefect = with(7, Role.PREFECT);

    @Autowired
    private Worklist worklist;

    @Autowired
    private WorkLedger ledger;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @BeforeEach
    void startWithNothing() {
        for (String table : List.of(
                "work_lane",
                "work_word",
                "work_item",
                "work_filter",
                "work_draft_value",
                "work_draft",
                "work_handover")) {
            jdbc.update("delete from " + table);
        }
    }

    // --- the ledger --------------------------------------------------------------------------------------------------

    @Test
    void whatTheEngineOpensIsShownAsItWasOpened() {
        open(work("t1")
                .subject("Mettre à jour l’affichage")
                .reference("ACT-2022-011")
                .of(BARU)
                .waitingFor(HEAD_OF_BARU, MEMBERS_OF_BARU));

        WorkItemLine line = worklist.item(ofBaru, idOf("t1"));

        assertThat(line.subject()).isEqualTo("Mettre à jour l’affichage");
        assertThat(line.reference()).isEqualTo("ACT-2022-011");
        assertThat(line.formKey()).isEqualTo("action-follow-up/carry-out");
        assertThat(line.service()).isEqualTo(BARU);
        assertThat(line.assignee()).isNull();
        assertThat(line.candidates()).containsExactly(HEAD_OF_BARU, MEMBERS_OF_BARU);
        assertThat(line.dueOn()).isEqualTo("2022-07-01");
        assertThat(line.createdAt()).isEqualTo("2022-06-24T07:00:00Z");
        assertThat(line.open()).isTrue();
    }

    @Test
    void theLedgerWritesOnlyInTheTransactionOfTheEngine() {
        assertThatThrownBy(() -> ledger.opened(work("t1").opened()))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void whenTheEngineRollsBackNothingIsShown() {
        transaction.executeWithoutResult(status -> {
            ledger.opened(work("t1").assignedTo(quality).opened());
            status.setRollbackOnly();
        });

        assertThat(tasks(quality, WorkScope.MINE)).isEmpty();
    }

    @Test
    void workThatIsDoneLeavesTheListsAndIsStillTold() {
        open(work("t1").assignedTo(quality));

        tell(() -> ledger.completed("t1"));

        assertThat(tasks(quality, WorkScope.MINE_AND_MY_GROUPS)).isEmpty();
        assertThat(tasks(quality, WorkScope.ALL)).isEmpty();
        assertThat(worklist.item(quality, idOf("t1")).open()).isFalse();
        assertThat(ledger.engineTaskOf(idOf("t1"))).isEmpty();
        assertThat(rowsOf("work_lane")).isZero();
        assertThat(rowsOf("work_word")).isZero();
    }

    @Test
    void workThatIsCancelledLeavesTheLists() {
        open(work("t1").waitingFor(QUALITY));

        tell(() -> ledger.cancelled("t1"));

        assertThat(tasks(quality, WorkScope.TO_TAKE)).isEmpty();
        assertThat(worklist.item(quality, idOf("t1")).open()).isFalse();
    }

    @Test
    void suspendedWorkIsKeptOutOfListsAndCountsAndComesBack() {
        UUID suspendedCase = UUID.randomUUID();
        open(work("t1").ofCase(suspendedCase).assignedTo(quality), work("t2").waitingFor(QUALITY));

        tell(() -> ledger.suspended(suspendedCase, true));
        assertThat(tasks(quality, WorkScope.MINE_AND_MY_GROUPS)).containsExactly("t2");
        assertThat(worklist.counts(quality, WorkQuery.of(WorkScope.ALL)).total())
                .isEqualTo(1);
        assertThat(worklist.openWorkOf(quality, suspendedCase)).isEmpty();
        assertThat(worklist.item(quality, idOf("t1")).open()).isFalse();
        assertThatThrownBy(() -> worklist.delegate(quality, idOf("t1"), person(9), ""))
                .isInstanceOf(UnknownWorkItem.class);

        tell(() -> ledger.suspended(suspendedCase, false));
        assertThat(tasks(quality, WorkScope.MINE_AND_MY_GROUPS)).containsExactlyInAnyOrder("t1", "t2");
    }

    @Test
    void aCaseThatChangesIsShownAnew() {
        open(work("t1").assignedTo(quality).subject("Ancien libellé").theme("telephonie"));

        tell(() -> ledger.changed(work("t1")
                .subject("Nouveau libellé")
                .theme("courriers")
                .due("2022-09-15")
                .waitingFor(DEPUTY)
                .opened()));

        WorkItemLine line = only(quality, WorkQuery.of(WorkScope.MINE));
        assertThat(line.subject()).isEqualTo("Nouveau libellé");
        assertThat(line.dueOn()).isEqualTo("2022-09-15");
        assertThat(line.assignee()).isEqualTo(quality.person());
        assertThat(line.candidates()).containsExactly(DEPUTY);
        assertThat(worklist.page(quality, WorkQuery.of(WorkScope.MINE).text("ancien"), null, 10)
                        .items())
                .isEmpty();
        assertThat(only(quality, WorkQuery.of(WorkScope.MINE).theme("courriers").text("nouveau"))
                        .id())
                .isEqualTo(line.id());
    }

    @Test
    void aSubjectOfAnyLengthIsTaken() {
        open(work("t1").assignedTo(quality).subject("très long ".repeat(500)));

        assertThat(only(quality, WorkQuery.of(WorkScope.MINE)).subject())
                .hasSize(1_000)
                .endsWith("…");
    }

    // --- scopes ------------------------------------------------------------------------------------------------------

    @Test
    void mineIsWhatIsAssignedToMe() {
        open(
                work("mine").assignedTo(ofBaru),
                work("hers").assignedTo(alsoOfBaru),
                work("free").waitingFor(MEMBERS_OF_BARU));

        assertThat(tasks(ofBaru, WorkScope.MINE)).containsExactly("mine");
    }

    @Test
    void toTakeIsWhatWaitsForOneOfMyGroupsAndNobodyHas() {
        open(
                work("free").waitingFor(MEMBERS_OF_BARU),
                work("taken").waitingFor(MEMBERS_OF_BARU).assignedTo(alsoOfBaru),
                work("other").waitingFor(CandidateGroup.membersOf(SMI)));

        assertThat(tasks(ofBaru, WorkScope.TO_TAKE)).containsExactly("free");
        assertThat(tasks(ofSmi, WorkScope.TO_TAKE)).containsExactly("other");
        assertThat(tasks(headOfBaru, WorkScope.TO_TAKE)).containsExactly("free");
    }

    @Test
    void mineAndMyGroupsIsOneListInOneOrder() {
        open(
                work("free").waitingFor(MEMBERS_OF_BARU).due("2022-07-02"),
                work("mine").assignedTo(ofBaru).due("2022-07-03"),
                work("role").waitingFor(CandidateGroup.of(Role.CONTRIBUTOR)).due("2022-07-01"),
                work("never").assignedTo(ofSmi).due("2022-07-01"));

        assertThat(tasks(ofBaru, WorkScope.MINE_AND_MY_GROUPS)).containsExactly("role", "free", "mine");
    }

    @Test
    void workThatWaitsForTwoOfMyGroupsIsShownAndCountedOnce() {
        open(work("both").waitingFor(MEMBERS_OF_BARU, HEAD_OF_BARU, CandidateGroup.of(Role.HEAD_OF_SERVICE)));

        assertThat(tasks(headOfBaru, WorkScope.MINE_AND_MY_GROUPS)).containsExactly("both");
        assertThat(worklist.counts(headOfBaru, WorkQuery.of(WorkScope.TO_TAKE)).toTake())
                .isEqualTo(1);
        assertThat(worklist.exactCount(headOfBaru, WorkQuery.of(WorkScope.TO_TAKE)))
                .isEqualTo(1);
    }

    @Test
    void myServicesIsAllThatConcernsThemWhoeverHasIt() {
        open(
                work("part").of(BARU).assignedTo(quality),
                work("free").waitingFor(MEMBERS_OF_BARU),
                work("escalated").waitingFor(HEAD_OF_BARU).assignedTo(headOfBaru),
                work("other").of(SMI).assignedTo(ofSmi),
                work("none").assignedTo(quality));

        assertThat(tasks(ofBaru, WorkScope.MY_SERVICES)).containsExactlyInAnyOrder("part", "free", "escalated");
        assertThat(tasks(headOfBaru, WorkScope.MY_SERVICES)).containsExactlyInAnyOrder("part", "free", "escalated");
        assertThat(tasks(quality, WorkScope.MY_SERVICES)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"QUALITY_MANAGER", "DEPUTY_QUALITY_MANAGER", "SECRETARY_GENERAL", "PREFECT", "ADMINISTRATOR"})
    void thoseWhoSteerListEverything(Role role) {
        open(work("mine").assignedTo(ofBaru), work("free").waitingFor(HEAD_OF_BARU));

        assertThat(tasks(with(50, role), WorkScope.ALL)).containsExactlyInAnyOrder("mine", "free");
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"AGENT", "CONTRIBUTOR", "HEAD_OF_SERVICE", "INTERNAL_AUDITOR"})
    void nobodyElseListsEverything(Role role) {
        Actor actor = actor(50, Set.of(role), Set.of(BARU), Set.of(BARU));
        WorkQuery everything = WorkQuery.of(WorkScope.ALL);

        assertThatThrownBy(() -> worklist.page(actor, everything, null, 10)).isInstanceOf(AccessRefused.class);
        assertThatThrownBy(() -> worklist.counts(actor, everything)).isInstanceOf(AccessRefused.class);
        assertThatThrownBy(() -> worklist.exactCount(actor, everything)).isInstanceOf(AccessRefused.class);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void everyRoleListsItsOwnWorkAndWhatWaitsForIt(Role role) {
        Actor actor = actor(50, Set.of(role), Set.of(), Set.of());
        open(
                work("mine").assignedTo(actor),
                work("free").waitingFor(CandidateGroup.of(role)),
                work("never").waitingFor(HEAD_OF_BARU));

        assertThat(tasks(actor, WorkScope.MINE)).containsExactly("mine");
        assertThat(tasks(actor, WorkScope.TO_TAKE)).containsExactly("free");
        assertThat(tasks(actor, WorkScope.MINE_AND_MY_GROUPS)).containsExactlyInAnyOrder("mine", "free");
        assertThat(tasks(actor, WorkScope.MY_SERVICES)).isEmpty();
    }

    // --- paging ------------------------------------------------------------------------------------------------------

    @Test
    void pagesGoThroughTiesAndEndWithWhatHasNoDate() {
        for (int number = 0; number < 30; number++) {
            open(work("tie" + number).assignedTo(ofBaru).due("2022-07-01"));
            open(work("group" + number).waitingFor(MEMBERS_OF_BARU).due("2022-07-01"));
            open(work("none" + number).waitingFor(MEMBERS_OF_BARU).due((LocalDate) null));
        }
        open(work("first").assignedTo(ofBaru).due("2022-06-01"));

        List<WorkItemLine> all = new ArrayList<>();
        WorkPage.@Nullable Position next = null;
        do {
            WorkPage page = worklist.page(ofBaru, WorkQuery.of(WorkScope.MINE_AND_MY_GROUPS), next, 7);
            assertThat(page.items()).hasSizeLessThanOrEqualTo(7).isNotEmpty();
            all.addAll(page.items());
            next = page.next();
        } while (next != null);

        assertThat(all).hasSize(91).extracting(WorkItemLine::id).doesNotHaveDuplicates();
        assertThat(all.get(0).id()).isEqualTo(idOf("first"));
        assertThat(all.subList(1, 61)).extracting(WorkItemLine::dueOn).containsOnly(LocalDate.of(2022, 7, 1));
        assertThat(all.subList(61, 91)).extracting(WorkItemLine::dueOn).containsOnlyNulls();
    }

    @Test
    void aPageThatIsJustFullIsTheLastOne() {
        open(work("t1").assignedTo(ofBaru), work("t2").assignedTo(ofBaru));

        assertThat(worklist.page(ofBaru, WorkQuery.of(WorkScope.MINE), null, 2).next())
                .isNull();
        assertThat(worklist.page(ofBaru, WorkQuery.of(WorkScope.MINE), null, 1).next())
                .isNotNull();
    }

    @Test
    void oneJumpsToADate() {
        open(
                work("june").assignedTo(ofBaru).due("2022-06-30"),
                work("first").assignedTo(ofBaru).due("2022-07-01"),
                work("later").assignedTo(ofBaru).due("2022-07-02"));
        WorkPage.Position firstOfJuly = new WorkPage.Position(LocalDate.of(2022, 7, 1), new WorkItemId(new UUID(0, 0)));

        assertThat(worklist.page(ofBaru, WorkQuery.of(WorkScope.MINE), firstOfJuly, 10)
                        .items())
                .extracting(WorkItemLine::id)
                .containsExactly(idOf("first"), idOf("later"));
    }

    @Test
    void aPageHasBetweenOneAndTwoHundredItems() {
        WorkQuery mine = WorkQuery.of(WorkScope.MINE);
        assertThatThrownBy(() -> worklist.page(ofBaru, mine, null, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> worklist.page(ofBaru, mine, null, 201)).isInstanceOf(IllegalArgumentException.class);
    }

    // --- bands and counts --------------------------------------------------------------------------------------------

    @Test
    void bandsMeetWithoutGapOrOverlap() {
        open(
                work("yesterday").assignedTo(ofBaru).due("2022-06-23"),
                work("today").assignedTo(ofBaru).due("2022-06-24"),
                work("sunday").waitingFor(MEMBERS_OF_BARU).due("2022-06-26"),
                work("monday").assignedTo(ofBaru).due("2022-06-27"),
                work("none").waitingFor(MEMBERS_OF_BARU).due((LocalDate) null));
        WorkQuery query = WorkQuery.of(WorkScope.MINE_AND_MY_GROUPS);

        assertThat(tasks(ofBaru, query.due(DueBand.LATE))).containsExactly("yesterday");
        assertThat(tasks(ofBaru, query.due(DueBand.THIS_WEEK))).containsExactly("today", "sunday");
        assertThat(tasks(ofBaru, query.due(DueBand.LATER))).containsExactly("monday", "none");
        assertThat(worklist.counts(ofBaru, query)).isEqualTo(new WorkCounts(1, 2, 2, 2));
        assertThat(worklist.counts(ofBaru, query.due(DueBand.LATE))).isEqualTo(new WorkCounts(1, 2, 2, 2));
        assertThat(worklist.exactCount(ofBaru, query)).isEqualTo(5);
        assertThat(worklist.exactCount(ofBaru, query.due(DueBand.LATER))).isEqualTo(2);
    }

    @Test
    void countsStopAtAThousandAndExactOnesDoNot() {
        tell(() -> IntStream.range(0, 1_050)
                .forEach(number -> ledger.opened(
                        work("t" + number).waitingFor(MEMBERS_OF_BARU).opened())));

        WorkQuery query = WorkQuery.of(WorkScope.TO_TAKE);
        assertThat(worklist.counts(ofBaru, query)).isEqualTo(new WorkCounts(0, 0, 1_000, 1_000));
        assertThat(worklist.exactCount(ofBaru, query)).isEqualTo(1_050);
    }

    @Test
    void countsAreRightWhenManyWaitForTwoOfMyGroups() {
        tell(() -> IntStream.range(0, 800)
                .forEach(number -> ledger.opened(work("t" + number)
                        .waitingFor(MEMBERS_OF_BARU, HEAD_OF_BARU)
                        .opened())));

        assertThat(worklist.counts(headOfBaru, WorkQuery.of(WorkScope.TO_TAKE)))
                .isEqualTo(new WorkCounts(0, 0, 800, 800));
    }

    // --- filters and search ------------------------------------------------------------------------------------------

    @Test
    void filtersGoTogether() {
        open(
                work("right").assignedTo(ofBaru).theme("courriers").of(BARU).process("occurrence"),
                work("theme").assignedTo(ofBaru).theme("telephonie").of(BARU).process("occurrence"),
                work("service").assignedTo(ofBaru).theme("courriers").of(SMI).process("occurrence"),
                work("process").assignedTo(ofBaru).theme("courriers").of(BARU),
                work("person").assignedTo(ofSmi).theme("courriers").of(BARU).process("occurrence"));

        WorkQuery query = new WorkQuery(WorkScope.ALL, null, null, "courriers", BARU, ofBaru.person(), "occurrence");
        assertThat(tasks(quality, query)).containsExactly("right");
        assertThat(worklist.counts(quality, query)).isEqualTo(new WorkCounts(0, 0, 1, 0));
    }

    @Test
    void whatAColleagueHasIsShownAsFarAsTheScopeGoes() {
        open(
                work("ours").of(BARU).assignedTo(alsoOfBaru),
                work("elsewhere").of(SMI).assignedTo(alsoOfBaru));

        assertThat(tasks(ofBaru, of(WorkScope.MY_SERVICES, alsoOfBaru))).containsExactly("ours");
        assertThat(tasks(ofBaru, of(WorkScope.MINE_AND_MY_GROUPS, alsoOfBaru))).isEmpty();
        assertThat(tasks(ofBaru, of(WorkScope.MINE, alsoOfBaru))).isEmpty();
        assertThat(tasks(ofBaru, of(WorkScope.TO_TAKE, alsoOfBaru))).isEmpty();
        assertThat(tasks(quality, of(WorkScope.ALL, alsoOfBaru))).containsExactlyInAnyOrder("ours", "elsewhere");
    }

    @Test
    void searchFindsBeginningsOfWordsWithoutCaseAndAccents() {
        open(
                work("one")
                        .assignedTo(ofBaru)
                        .subject("Améliorer l’accueil des étrangers")
                        .reference("ACT-2022-014"),
                work("two")
                        .assignedTo(ofBaru)
                        .subject("Mettre à jour le SVI")
                        .reference("ACT-2022-015")
                        .theme("telephonie"));

        assertThat(search("ACCUEIL")).containsExactly("one");
        assertThat(search("etrang")).containsExactly("one");
        assertThat(search("étrangers ameliorer")).containsExactly("one");
        assertThat(search("étrangers svi")).isEmpty();
        assertThat(search("ccueil")).isEmpty();
        assertThat(search("act-2022-015")).containsExactly("two");
        assertThat(search("14")).containsExactly("one");
        assertThat(search("téléphonie")).containsExactly("two");
        assertThat(search("act")).containsExactlyInAnyOrder("one", "two");
        assertThat(search("%")).containsExactlyInAnyOrder("one", "two");
        assertThat(search("")).containsExactlyInAnyOrder("one", "two");
    }

    @Test
    void aSearchFindsTheSameWhetherItsWordsAreRareOrCommon() {
        tell(() -> IntStream.range(0, LaneTable.RARE + 200)
                .forEach(number -> ledger.opened(work("t" + number)
                        .waitingFor(number % 2 == 0 ? MEMBERS_OF_BARU : CandidateGroup.membersOf(SMI))
                        .subject(number % 100 == 0 ? "Courrier modèle" : "Courrier réponse")
                        .reference("ACT-2022-" + number)
                        .due(LocalDate.of(2022, 7, 1).plusDays(number % 50))
                        .opened())));

        WorkQuery common = WorkQuery.of(WorkScope.TO_TAKE).text("courrier");
        assertThat(worklist.page(ofBaru, common, null, 50).items()).hasSize(50);
        assertThat(worklist.exactCount(ofBaru, common)).isEqualTo((LaneTable.RARE + 200) / 2);
        int modelled = (LaneTable.RARE + 200) / 100;
        WorkQuery rare = WorkQuery.of(WorkScope.TO_TAKE).text("courrier modele");
        assertThat(worklist.page(ofBaru, rare, null, 50).items()).hasSize(modelled);
        assertThat(worklist.counts(ofBaru, rare)).isEqualTo(new WorkCounts(0, 0, modelled, modelled));
        assertThat(worklist.page(ofSmi, rare, null, 50).items()).isEmpty();
    }

    // --- one piece of work -------------------------------------------------------------------------------------------

    @Test
    void workIsSeenByThoseWhomItConcernsAndNobodyElse() {
        open(work("t1").of(BARU).waitingFor(HEAD_OF_BARU).assignedTo(ofSmi).ofCase(new UUID(1, 1)));

        for (Actor sees : List.of(ofSmi, ofBaru, headOfBaru, quality, deputy, prefect)) {
            assertThat(worklist.item(sees, idOf("t1")).id()).isEqualTo(idOf("t1"));
            assertThat(worklist.openWorkOf(sees, new UUID(1, 1))).hasSize(1);
            assertThat(worklist.handOvers(sees, idOf("t1"))).isEmpty();
        }
        Actor stranger = member(60, SMI);
        assertThatThrownBy(() -> worklist.item(stranger, idOf("t1"))).isInstanceOf(UnknownWorkItem.class);
        assertThatThrownBy(() -> worklist.handOvers(stranger, idOf("t1"))).isInstanceOf(UnknownWorkItem.class);
        assertThat(worklist.openWorkOf(stranger, new UUID(1, 1))).isEmpty();
        assertThatThrownBy(() -> worklist.claim(stranger, idOf("t1"), null)).isInstanceOf(UnknownWorkItem.class);
    }

    @Test
    void whoeverIsInTheGroupTakesWhatNobodyHas() {
        open(work("t1").waitingFor(MEMBERS_OF_BARU));

        worklist.claim(ofBaru, idOf("t1"), null);

        assertThat(tasks(ofBaru, WorkScope.MINE)).containsExactly("t1");
        assertThat(tasks(alsoOfBaru, WorkScope.TO_TAKE)).isEmpty();
        assertThat(worklist.handOvers(alsoOfBaru, idOf("t1"))).singleElement().satisfies(line -> {
            assertThat(line.kind()).isEqualTo(HandOverLine.Kind.TAKEN);
            assertThat(line.to()).isEqualTo(ofBaru.person());
            assertThat(line.from()).isNull();
        });
    }

    @Test
    void seeingIsNotTaking() {
        open(work("t1").of(BARU).waitingFor(QUALITY));

        assertThatThrownBy(() -> worklist.claim(ofBaru, idOf("t1"), null)).isInstanceOf(AccessRefused.class);
        assertThatThrownBy(() -> worklist.claim(prefect, idOf("t1"), null)).isInstanceOf(AccessRefused.class);
        worklist.claim(headOfBaru, idOf("t1"), null);
        assertThat(tasks(headOfBaru, WorkScope.MINE)).containsExactly("t1");
    }

    @Test
    void nothingIsTakenFromAColleagueUnseen() {
        open(work("t1").waitingFor(MEMBERS_OF_BARU).assignedTo(alsoOfBaru));

        assertThatThrownBy(() -> worklist.claim(ofBaru, idOf("t1"), null))
                .isInstanceOfSatisfying(
                        WorkItemTaken.class, taken -> assertThat(taken.by()).isEqualTo(alsoOfBaru.person()));
        assertThatThrownBy(() -> worklist.claim(ofBaru, idOf("t1"), person(99))).isInstanceOf(WorkItemTaken.class);

        worklist.claim(ofBaru, idOf("t1"), alsoOfBaru.person());
        assertThat(tasks(ofBaru, WorkScope.MINE)).containsExactly("t1");
    }

    @Test
    void takingWhatIHaveChangesNothing() {
        open(work("t1").assignedTo(ofBaru));

        worklist.claim(ofBaru, idOf("t1"), null);

        assertThat(worklist.handOvers(ofBaru, idOf("t1"))).isEmpty();
    }

    @Test
    void ofTwoWhoTakeAtOnceExactlyOneHasIt() throws Exception {
        List<Actor> people = IntStream.range(0, 4)
                .mapToObj(number -> member(70 + number, BARU))
                .toList();
        ExecutorService threads = Executors.newFixedThreadPool(people.size());
        try {
            for (int round = 0; round < 10; round++) {
                String task = "race" + round;
                open(work(task).waitingFor(MEMBERS_OF_BARU));
                CyclicBarrier start = new CyclicBarrier(people.size());
                List<Future<Boolean>> claims = new ArrayList<>();
                for (Actor actor : people) {
                    Callable<Boolean> claim = () -> {
                        start.await();
                        try {
                            worklist.claim(actor, idOf(task), null);
                            return true;
                        } catch (WorkItemTaken taken) {
                            return false;
                        }
                    };
                    claims.add(threads.submit(claim));
                }
                int winners = 0;
                for (Future<Boolean> claim : claims) {
                    winners += claim.get() ? 1 : 0;
                }
                assertThat(winners).isEqualTo(1);
                assertThat(worklist.handOvers(quality, idOf(task))).hasSize(1);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void whatIsGivenBackWaitsForItsGroupsAgain() {
        open(work("t1").waitingFor(MEMBERS_OF_BARU).assignedTo(ofBaru));

        assertThatThrownBy(() -> worklist.release(alsoOfBaru, idOf("t1"))).isInstanceOf(AccessRefused.class);
        worklist.release(ofBaru, idOf("t1"));

        assertThat(tasks(alsoOfBaru, WorkScope.TO_TAKE)).containsExactly("t1");
        assertThat(tasks(ofBaru, WorkScope.MINE)).isEmpty();
    }

    @Test
    void whatHasNoGroupIsNotGivenBack() {
        open(work("t1").assignedTo(ofBaru));

        assertThatThrownBy(() -> worklist.release(ofBaru, idOf("t1")))
                .isInstanceOfSatisfying(InvalidWorkRequest.class, refusal -> assertThat(refusal.code())
                        .isEqualTo("worklist.without-group"));
    }

    @Test
    void workIsDelegatedWithAWordByWhoeverHasItOrLeads() {
        open(work("t1").of(BARU).assignedTo(ofBaru));

        assertThatThrownBy(() -> worklist.delegate(alsoOfBaru, idOf("t1"), ofSmi.person(), ""))
                .isInstanceOf(AccessRefused.class);
        worklist.delegate(ofBaru, idOf("t1"), ofSmi.person(), " Merci de compléter ");
        assertThat(tasks(ofSmi, WorkScope.MINE)).containsExactly("t1");
        assertThat(worklist.handOvers(ofSmi, idOf("t1")).get(0).note()).isEqualTo("Merci de compléter");

        worklist.delegate(headOfBaru, idOf("t1"), alsoOfBaru.person(), "");
        assertThat(tasks(alsoOfBaru, WorkScope.MINE)).containsExactly("t1");
    }

    @Test
    void severalAreReassignedAllOrNone() {
        open(
                work("t1").of(BARU).assignedTo(ofBaru),
                work("t2").of(BARU).assignedTo(alsoOfBaru),
                work("t3").of(SMI).waitingFor(HEAD_OF_BARU),
                work("t4").assignedTo(headOfBaru));

        assertThatThrownBy(() -> worklist.reassign(
                        headOfBaru, List.of(idOf("t1"), idOf("t2"), idOf("t4")), ofSmi.person(), "Absence"))
                .isInstanceOf(AccessRefused.class);
        assertThat(tasks(ofSmi, WorkScope.MINE)).isEmpty();
        assertThatThrownBy(
                        () -> worklist.reassign(quality, List.of(idOf("t1"), idOf("gone")), ofSmi.person(), "Absence"))
                .isInstanceOf(UnknownWorkItem.class);
        assertThat(tasks(ofSmi, WorkScope.MINE)).isEmpty();
        assertThatThrownBy(() -> worklist.reassign(quality, List.of(idOf("t1")), ofSmi.person(), " "))
                .isInstanceOf(InvalidWorkRequest.class);

        assertThat(worklist.reassign(
                        headOfBaru, List.of(idOf("t1"), idOf("t2"), idOf("t3")), ofSmi.person(), "Absence"))
                .isEqualTo(3);
        assertThat(tasks(ofSmi, WorkScope.MINE)).containsExactlyInAnyOrder("t1", "t2", "t3");
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void reassigningIsForThoseWhoLead(Role role) {
        Actor actor = actor(50, Set.of(role), Set.of(BARU), Set.of());
        open(work("t1").of(BARU).assignedTo(ofBaru));
        boolean leads = Set.of(
                        Role.QUALITY_MANAGER, Role.DEPUTY_QUALITY_MANAGER, Role.SECRETARY_GENERAL, Role.ADMINISTRATOR)
                .contains(role);

        if (leads) {
            assertThat(worklist.reassign(actor, List.of(idOf("t1")), ofSmi.person(), "Congé"))
                    .isEqualTo(1);
        } else {
            assertThatThrownBy(() -> worklist.reassign(actor, List.of(idOf("t1")), ofSmi.person(), "Congé"))
                    .isInstanceOf(AccessRefused.class);
        }
    }

    @Test
    void allTheWorkOfSomebodyWhoLeavesIsHandedOver() {
        Actor administrator = with(8, Role.ADMINISTRATOR);
        open(
                work("t1").assignedTo(ofBaru),
                work("t2").of(BARU).assignedTo(ofBaru),
                work("t3").assignedTo(alsoOfBaru));

        assertThat(worklist.openWorkOfPerson(administrator, ofBaru.person())).hasSize(2);
        assertThat(worklist.handOver(administrator, ofBaru.person(), ofSmi.person(), "Mutation"))
                .isEqualTo(2);
        assertThat(tasks(ofSmi, WorkScope.MINE)).containsExactlyInAnyOrder("t1", "t2");
        assertThat(tasks(alsoOfBaru, WorkScope.MINE)).containsExactly("t3");
        assertThatThrownBy(() -> worklist.handOver(administrator, ofBaru.person(), ofBaru.person(), "Mutation"))
                .isInstanceOf(InvalidWorkRequest.class);
    }

    @Test
    void theHeadOfAServiceHandsOverWhatConcernsTheService() {
        open(work("t1").assignedTo(ofBaru), work("t2").of(BARU).assignedTo(ofBaru));

        assertThat(worklist.openWorkOfPerson(headOfBaru, ofBaru.person()))
                .extracting(WorkItemLine::id)
                .containsExactly(idOf("t2"));
        assertThat(worklist.handOver(headOfBaru, ofBaru.person(), ofSmi.person(), "Mutation"))
                .isEqualTo(1);
        assertThat(tasks(ofBaru, WorkScope.MINE)).containsExactly("t1");
        assertThatThrownBy(() -> worklist.handOver(ofSmi, ofBaru.person(), ofSmi.person(), "Mutation"))
                .isInstanceOf(AccessRefused.class);
        assertThatThrownBy(() -> worklist.openWorkOfPerson(prefect, ofBaru.person()))
                .isInstanceOf(AccessRefused.class);
    }

    // --- filters and drafts ------------------------------------------------------------------------------------------

    @Test
    void aFilterIsKeptUnderItsNamePerPerson() {
        WorkQuery query = new WorkQuery(
                WorkScope.MY_SERVICES, DueBand.LATE, "accueil", "courriers", BARU, ofBaru.person(), "occurrence");

        SavedFilter saved = worklist.saveFilter(ofBaru, " En retard ", query);
        assertThat(worklist.savedFilters(ofBaru)).containsExactly(new SavedFilter(saved.id(), "En retard", query));
        assertThat(worklist.savedFilters(alsoOfBaru)).isEmpty();

        SavedFilter again = worklist.saveFilter(ofBaru, "en retard", WorkQuery.of(WorkScope.MINE));
        assertThat(again.id()).isEqualTo(saved.id());
        assertThat(worklist.savedFilters(ofBaru)).containsExactly(again);

        worklist.deleteFilter(alsoOfBaru, saved.id());
        assertThat(worklist.savedFilters(ofBaru)).hasSize(1);
        worklist.deleteFilter(ofBaru, saved.id());
        assertThat(worklist.savedFilters(ofBaru)).isEmpty();
    }

    @Test
    void filtersHaveLimits() {
        WorkQuery query = WorkQuery.of(WorkScope.MINE);
        assertThatThrownBy(() -> worklist.saveFilter(ofBaru, " ", query)).isInstanceOf(InvalidWorkRequest.class);
        assertThatThrownBy(() -> worklist.saveFilter(ofBaru, "x".repeat(81), query))
                .isInstanceOf(InvalidWorkRequest.class);
        assertThatThrownBy(() -> worklist.saveFilter(ofBaru, "x", query.text("x".repeat(201))))
                .isInstanceOf(InvalidWorkRequest.class);
        IntStream.range(0, 30).forEach(number -> worklist.saveFilter(ofBaru, "Filtre " + number, query));
        assertThatThrownBy(() -> worklist.saveFilter(ofBaru, "Un de trop", query))
                .isInstanceOf(InvalidWorkRequest.class);
        worklist.saveFilter(ofBaru, "Filtre 7", query.text("courrier"));
        assertThat(worklist.savedFilters(ofBaru)).hasSize(30);
    }

    @Test
    void aDraftIsKeptPerPersonAndGoneWhenTheWorkIsDone() {
        open(work("t1").waitingFor(MEMBERS_OF_BARU));
        worklist.saveDraft(ofBaru, idOf("t1"), Map.of("observation", "Début", "progress", "20"));
        worklist.saveDraft(ofBaru, idOf("t1"), Map.of("observation", "Suite ".repeat(2_000)));
        worklist.saveDraft(alsoOfBaru, idOf("t1"), Map.of("observation", "Autre"));

        assertThat(worklist.draft(ofBaru, idOf("t1"))).hasValueSatisfying(draft -> assertThat(draft.values())
                .isEqualTo(Map.of("observation", "Suite ".repeat(2_000))));
        worklist.discardDraft(alsoOfBaru, idOf("t1"));
        assertThat(worklist.draft(alsoOfBaru, idOf("t1"))).isEmpty();

        tell(() -> ledger.completed("t1"));
        assertThat(worklist.draft(ofBaru, idOf("t1"))).isEmpty();
        assertThat(rowsOf("work_draft_value")).isZero();
        assertThatThrownBy(() -> worklist.saveDraft(ofBaru, idOf("t1"), Map.of()))
                .isInstanceOf(UnknownWorkItem.class);
    }

    @Test
    void aDraftHasALimit() {
        open(work("t1").assignedTo(ofBaru));

        assertThatThrownBy(() -> worklist.saveDraft(ofBaru, idOf("t1"), Map.of("observation", "x".repeat(200_000))))
                .isInstanceOf(InvalidWorkRequest.class);
    }

    // -----------------------------------------------------------------------------------------------------------------

    private void open(Desk.Work... works) {
        tell(() -> {
            for (Desk.Work work : works) {
                ledger.opened(work.opened());
            }
        });
    }

    /** As the engine does: in a transaction. */
    private void tell(Runnable news) {
        transaction.executeWithoutResult(status -> news.run());
    }

    private List<String> tasks(Actor actor, WorkScope scope) {
        return tasks(actor, WorkQuery.of(scope));
    }

    private List<String> tasks(Actor actor, WorkQuery query) {
        return worklist.page(actor, query, null, 200).items().stream()
                .map(line -> jdbc.queryForObject(
                        "select engine_task_id from work_item where id = ?",
                        String.class,
                        line.id().value()))
                .toList();
    }

    private List<String> search(String text) {
        return tasks(ofBaru, WorkQuery.of(WorkScope.MINE).text(text));
    }

    private static WorkQuery of(WorkScope scope, Actor assignee) {
        return new WorkQuery(scope, null, null, null, null, assignee.person(), null);
    }

    private WorkItemLine only(Actor actor, WorkQuery query) {
        List<WorkItemLine> items = worklist.page(actor, query, null, 10).items();
        assertThat(items).hasSize(1);
        return items.get(0);
    }

    private int rowsOf(String table) {
        Integer rows = jdbc.queryForObject("select count(*) from " + table, Integer.class);
        return rows == null ? 0 : rows;
    }
}
