package fr.qualipilote.diagnosis.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.qualipilote.diagnosis.CampaignId;
import fr.qualipilote.diagnosis.CampaignLine;
import fr.qualipilote.diagnosis.CampaignSheet;
import fr.qualipilote.diagnosis.CampaignSheet.Outcome;
import fr.qualipilote.diagnosis.CampaignState;
import fr.qualipilote.diagnosis.CampaignStep;
import fr.qualipilote.diagnosis.CommitteeDecision;
import fr.qualipilote.diagnosis.DescribeCampaign;
import fr.qualipilote.diagnosis.DescribeCampaign.ServiceInScope;
import fr.qualipilote.diagnosis.DiagnosisChangedMeanwhile;
import fr.qualipilote.diagnosis.DiagnosisHistory;
import fr.qualipilote.diagnosis.DiagnosisStepRefused;
import fr.qualipilote.diagnosis.Halt;
import fr.qualipilote.diagnosis.SheetId;
import fr.qualipilote.diagnosis.SheetLine;
import fr.qualipilote.diagnosis.SheetState;
import fr.qualipilote.diagnosis.SheetStep;
import fr.qualipilote.diagnosis.SmallReferential;
import fr.qualipilote.diagnosis.spi.SelfDiagnosisSteps.Task;
import fr.qualipilote.diagnosis.spi.SelfDiagnosisSteps.TaskCard;
import fr.qualipilote.kernel.BusinessClock;
import fr.qualipilote.kernel.BusinessRefusal;
import fr.qualipilote.kernel.Role;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** From preparation to the committee's decision, on a database. */
abstract class CampaignContract extends DiagnosisBench {

    private static void assertRefused(String code, ThrowingCallable deed) {
        assertThatThrownBy(deed).isInstanceOfSatisfying(BusinessRefusal.class, refusal -> assertThat(refusal.code())
                .isEqualTo("diagnosis." + code));
    }

    // --- preparation -------------------------------------------------------------------------------------------------

    @Test
    void aCampaignIsPreparedThenOpenedAndEachServiceIsAsked() {
        CampaignId id = prepared();

        CampaignSheet before = campaign(id);
        assertThat(before.line().reference()).matches("AD-2022-\\d\\d");
        assertThat(before.line().state()).isEqualTo(CampaignState.IN_PREPARATION);
        assertThat(before.sheets()).extracting(SheetLine::state).containsOnly(SheetState.PLANNED);
        assertThat(before.steps())
                .contains(CampaignStep.OPEN, CampaignStep.EDIT)
                .doesNotContain(CampaignStep.DECIDE);

        diagnoses.open(signedIn("rq"), id);

        CampaignSheet after = campaign(id);
        assertThat(after.line().state()).isEqualTo(CampaignState.OPEN);
        assertThat(after.sheets()).allSatisfy(sheet -> {
            assertThat(sheet.state()).isEqualTo(SheetState.ANSWERING);
            assertThat(sheet.dueOn()).isEqualTo(DEADLINE);
            assertThat(sheet.progress().asked()).isEqualTo(5);
        });
        assertThat(after.line().progress().asked()).isEqualTo(10);
        assertThat(process.told).containsExactly("started", "opened 2");
        assertThat(after.history())
                .extracting(CampaignSheet.HistoryEntry::code)
                .containsExactly(DiagnosisHistory.OPENED, DiagnosisHistory.PREPARED);
    }

    @Test
    void withoutItsMissionLetterItIsNotOpened() {
        DescribeCampaign full = description();
        assertNotOpened(
                "mission-missing",
                with(full, full.modules(), full.services(), full.deadline(), null, full.missionOn()));
        assertNotOpened(
                "mission-date-missing", with(full, full.modules(), full.services(), full.deadline(), "Lettre", null));
        assertNotOpened(
                "mission-in-future",
                with(full, full.modules(), full.services(), full.deadline(), "Lettre", TODAY.plusDays(1)));
    }

    @Test
    void whatElseIsMissingIsNamedBeforeItOpens() {
        DescribeCampaign full = description();
        LocalDate signed = full.missionOn();
        assertNotOpened("modules-missing", with(full, Set.of(), full.services(), DEADLINE, "Lettre", signed));
        assertNotOpened("module-mandatory", with(full, Set.of("M3"), full.services(), DEADLINE, "Lettre", signed));
        assertNotOpened("services-missing", with(full, full.modules(), List.of(), DEADLINE, "Lettre", signed));
        assertNotOpened("deadline-missing", with(full, full.modules(), full.services(), null, "Lettre", signed));
        assertNotOpened("deadline-past", with(full, full.modules(), full.services(), TODAY, "Lettre", signed));
        ServiceInScope nothing = new ServiceInScope(service("BARU"), Set.of("M3"), null, null);
        assertNotOpened(
                "service-without-criteria", with(full, Set.of("M1"), List.of(nothing), DEADLINE, "Lettre", signed));
    }

    private void assertNotOpened(String code, DescribeCampaign description) {
        CampaignId id = diagnoses.prepare(signedIn("rq"), description);

        assertRefused(code, () -> diagnoses.open(signedIn("rq"), id));

        assertThat(campaign(id).line().state()).isEqualTo(CampaignState.IN_PREPARATION);
        assertThat(process.told).doesNotContain("opened 2", "opened 1");
    }

    private static DescribeCampaign with(
            DescribeCampaign like,
            Set<String> modules,
            List<ServiceInScope> services,
            LocalDate deadline,
            String mission,
            LocalDate missionOn) {
        return new DescribeCampaign(like.title(), like.referential(), modules, services, deadline, mission, missionOn);
    }

    @Test
    void whatMakesNoSenseIsNotPrepared() {
        ServiceInScope baru = asked("BARU", "baru");
        assertRefused(
                "service-twice",
                () -> diagnoses.prepare(signedIn("rq"), description(SmallReferential.FIRST, baru, baru)));
        assertRefused(
                "referential-draft",
                () -> diagnoses.prepare(signedIn("rq"), description(SmallReferential.DRAFT, baru)));
        DescribeCampaign full = description();
        assertRefused(
                "module-unknown",
                () -> diagnoses.prepare(
                        signedIn("rq"),
                        with(full, Set.of("M9"), full.services(), DEADLINE, full.mission(), full.missionOn())));
        assertRefused(
                "title-missing",
                () -> diagnoses.prepare(
                        signedIn("rq"),
                        new DescribeCampaign(" ", SmallReferential.FIRST, Set.of(), List.of(), null, null, null)));
    }

    @Test
    void editingKeepsTheSheetsOfServicesThatStayAndRefusesWhatWasReadTooLongAgo() {
        CampaignId id = prepared();
        SheetId baru = sheet(id, "BARU");
        int seen = campaign(id).version();

        diagnoses.edit(
                signedIn("rq"),
                id,
                seen,
                description(SmallReferential.FIRST, asked("BARU", null), asked("SIDSIC", null)));

        assertThat(campaign(id).sheets())
                .extracting(SheetLine::service)
                .containsExactly(service("BARU"), service("SIDSIC"));
        assertThat(sheet(id, "BARU")).isEqualTo(baru);
        assertThatThrownBy(() -> diagnoses.edit(signedIn("rq"), id, seen, description()))
                .isInstanceOf(DiagnosisChangedMeanwhile.class);
    }

    @Test
    void aNewCampaignIsProposedTheScopeOfTheReferentialAndThePeopleOfTheLastOne() {
        referential.generally.add(service("BARU"));
        referential.withForeigners.add(service("SMI"));
        diagnoses.prepare(
                signedIn("rq"),
                description(
                        SmallReferential.FIRST,
                        new ServiceInScope(service("BARU"), Set.of(), person("baru"), person("chef.baru"))));

        DescribeCampaign suggested = diagnoses.suggested(signedIn("rq"), SmallReferential.SECOND);

        assertThat(suggested.modules()).containsExactly("M1", "M3");
        assertThat(suggested.services())
                .contains(new ServiceInScope(service("BARU"), Set.of("M1"), person("baru"), person("chef.baru")))
                .anySatisfy(one -> {
                    assertThat(one.service()).isEqualTo(service("SMI"));
                    assertThat(one.modules()).isEmpty();
                });
    }

    // --- who is asked ------------------------------------------------------------------------------------------------

    @Test
    void theTaskGoesToTheReferentElseTheSubstituteElseTheHeadElseTheService() {
        CampaignId id = diagnoses.prepare(
                signedIn("rq"),
                description(
                        SmallReferential.FIRST,
                        asked("BARU", "baru"),
                        new ServiceInScope(service("SMI"), Set.of(), null, person("smi")),
                        asked("SIDSIC", null),
                        asked("WEBMESTRE", null)));
        diagnoses.open(signedIn("rq"), id);

        assertThat(card(id, "BARU", Task.ANSWER).assignee()).isEqualTo(person("baru"));
        assertThat(card(id, "SMI", Task.ANSWER).assignee()).isEqualTo(person("smi"));
        assertThat(card(id, "SIDSIC", Task.ANSWER).assignee()).isEqualTo(person("adjoint.sidsic"));
        TaskCard webmaster = card(id, "WEBMESTRE", Task.ANSWER);
        assertThat(webmaster.assignee()).isNull();
        assertThat(webmaster.services()).containsExactly(service("WEBMESTRE"));
        assertThat(webmaster.subjectId()).isEqualTo(sheet(id, "WEBMESTRE").value());
        assertThat(webmaster.dueOn()).isEqualTo(DEADLINE);
    }

    private TaskCard card(CampaignId id, String service, Task task) {
        return steps.card(id, task, sheet(id, service));
    }

    @Test
    void anotherReferentTakesOverWhileTheCampaignIsOpen() {
        CampaignId id = open();
        process.reset();

        diagnoses.nameReferent(signedIn("chef.baru"), sheet(id, "BARU"), null, person("chef.baru"));

        assertThat(line(id, "BARU").answering()).isEqualTo(person("chef.baru"));
        assertThat(process.told).containsExactly("described");
    }

    @Test
    void tasksAboutTheCampaignAreOfferedToWhoLeadsAndTheDecisionToTheSecretaryGeneral() {
        CampaignId id = prepared();
        assertThat(steps.card(id, Task.OPEN, null).roles())
                .containsExactlyInAnyOrder(Role.QUALITY_MANAGER, Role.DEPUTY_QUALITY_MANAGER);
        assertThat(steps.card(id, Task.DECIDE, null).roles()).containsExactly(Role.SECRETARY_GENERAL);
        assertThat(steps.title(id).orElseThrow().label()).isEqualTo("Autodiagnostic 2022");
        assertThat(steps.campaignOf(sheet(id, "BARU"))).isEqualTo(id);
    }

    // --- late --------------------------------------------------------------------------------------------------------

    @Test
    void remindersAndAlertsFallOnMorningsOfWorkingDays() {
        CampaignId id = open();

        var dates = steps.deadlines(sheet(id, "BARU"));

        // 14 July is a holiday
        assertThat(local(dates.reminderFar())).isEqualTo(LocalDateTime.of(2022, 7, 12, 8, 0));
        assertThat(local(dates.reminderNear())).isEqualTo(LocalDateTime.of(2022, 7, 21, 8, 0));
        assertThat(local(dates.headAlert())).isEqualTo(LocalDateTime.of(2022, 7, 27, 8, 0));
        assertThat(local(dates.secretaryAlert())).isEqualTo(LocalDateTime.of(2022, 8, 2, 8, 0));
    }

    private static LocalDateTime local(java.time.Instant at) {
        return LocalDateTime.ofInstant(at, BusinessClock.ZONE);
    }

    @Test
    void aDelayIsToldOnceToTheHeadThenToTheSecretaryGeneral() {
        CampaignId id = open();
        SheetId baru = sheet(id, "BARU");
        clock.standOn(LocalDate.of(2022, 8, 2));

        steps.remind(baru);
        steps.alertHead(baru);
        steps.alertHead(baru);
        steps.alertSecretary(baru);

        SheetLine late = line(id, "BARU");
        assertThat(late.late()).isTrue();
        assertThat(late.headAlertedSince()).isEqualTo(clock.now());
        assertThat(late.secretaryAlertedSince()).isEqualTo(clock.now());
        assertThat(campaign(id).line().late()).isEqualTo(2);
        assertThat(campaign(id).history())
                .extracting(CampaignSheet.HistoryEntry::code)
                .containsOnlyOnce(DiagnosisHistory.HEAD_ALERTED)
                .startsWith(
                        DiagnosisHistory.SECRETARY_ALERTED, DiagnosisHistory.HEAD_ALERTED, DiagnosisHistory.REMINDED);
        assertThat(card(id, "BARU", Task.TREAT_DELAY_AS_HEAD).headsOf()).containsExactly(service("BARU"));
        assertThat(card(id, "BARU", Task.TREAT_DELAY_AS_SECRETARY_GENERAL).roles())
                .containsExactly(Role.SECRETARY_GENERAL);
    }

    @Test
    void whoIsAlertedSaysWhatWasDecidedOnce() {
        CampaignId id = open();
        SheetId baru = sheet(id, "BARU");
        assertRefused("no-delay", () -> diagnoses.treatDelay(signedIn("chef.baru"), baru, "Tout va bien"));
        steps.alertHead(baru);
        assertThat(diagnoses.campaign(signedIn("chef.baru"), id).sheets())
                .filteredOn(sheet -> sheet.id().equals(baru))
                .singleElement()
                .satisfies(sheet -> assertThat(sheet.steps()).contains(SheetStep.TREAT_DELAY));

        diagnoses.treatDelay(signedIn("chef.baru"), baru, "Un collègue aide");
        steps.alertSecretary(baru);
        diagnoses.treatDelay(signedIn("sg"), baru, "Relance");

        assertRefused("no-delay", () -> diagnoses.treatDelay(signedIn("sg"), baru, "Encore"));
        assertThat(process.told).endsWith("delay treated HEAD_OF_SERVICE", "delay treated SECRETARY_GENERAL");
        assertThat(campaign(id).history().get(0).arguments())
                .containsExactly(service("BARU").toString(), "Relance");
        assertThat(line(id, "BARU").headAlertedSince()).isNotNull();
    }

    @Test
    void nobodyIsAlertedOfASheetThatWasHandedIn() {
        CampaignId id = open();
        SheetId baru = sheet(id, "BARU");
        handIn("baru", baru, "conforme");
        int before = campaign(id).history().size();

        steps.remind(baru);
        steps.alertHead(baru);
        steps.alertSecretary(baru);

        assertThat(line(id, "BARU").headAlertedSince()).isNull();
        assertThat(campaign(id).history()).hasSize(before);
    }

    @Test
    void anExtensionMovesTheDatesOfSheetsThatAreWaitedForAndCalmsTheAlerts() {
        CampaignId id = open();
        handIn("smi", sheet(id, "SMI"), "conforme");
        steps.alertHead(sheet(id, "BARU"));
        LocalDate later = DEADLINE.plusDays(14);

        diagnoses.extend(signedIn("rq"), id, later, "Congés d’été");

        assertThat(line(id, "BARU").dueOn()).isEqualTo(later);
        assertThat(line(id, "BARU").headAlertedSince()).isNull();
        assertThat(line(id, "SMI").dueOn()).isEqualTo(DEADLINE);
        assertThat(process.told).endsWith("described");
        assertRefused("deadline-not-later", () -> diagnoses.extend(signedIn("rq"), id, DEADLINE, "Trop tôt"));
        assertRefused("reason-missing", () -> diagnoses.extend(signedIn("rq"), id, later.plusDays(1), " "));
    }

    // --- review ------------------------------------------------------------------------------------------------------

    @Test
    void aSheetIsSentBackWithReasonsAndAcceptedTheSecondTime() {
        CampaignId id = open();
        SheetId baru = sheet(id, "BARU");
        handIn("baru", baru, "conforme");
        assertThat(line(id, "BARU").steps()).containsExactlyInAnyOrder(SheetStep.ACCEPT, SheetStep.SEND_BACK);

        diagnoses.sendBack(signedIn("rq"), baru, null, Map.of("M1-01-a", "Joignez le registre"));

        assertThat(line(id, "BARU").state()).isEqualTo(SheetState.RETURNED);
        assertThat(read(baru).answers().get("M1-01-a").returnReason()).isEqualTo("Joignez le registre");
        answer("baru", baru, "M1-01-a", "partiel");
        sheets.handIn(signedIn("baru"), baru);
        diagnoses.accept(signedIn("rq"), baru);

        assertThat(line(id, "BARU").state()).isEqualTo(SheetState.ACCEPTED);
        assertThat(read(baru).answers().get("M1-01-a").returnReason()).isNull();
        assertThat(process.told).endsWith("handed in", "reviewed false", "handed in", "reviewed true");
        assertThat(campaign(id).line().accepted()).isEqualTo(1);
    }

    @Test
    void sendingBackNeedsWordsAndWhoHandedInDoesNotReview() {
        CampaignId id = diagnoses.prepare(
                signedIn("rq"), description(SmallReferential.FIRST, asked("QUALITE", "rq"), asked("SMI", "smi")));
        diagnoses.open(signedIn("rq"), id);
        SheetId own = sheet(id, "QUALITE");
        handIn("rq", own, "conforme");

        assertRefused("own-sheet", () -> diagnoses.accept(signedIn("rq"), own));
        assertThat(line(id, "QUALITE").steps()).isEmpty();
        assertRefused("nothing-to-return", () -> diagnoses.sendBack(signedIn("adjoint"), own, " ", Map.of()));
        assertRefused(
                "criterion-unknown", () -> diagnoses.sendBack(signedIn("adjoint"), own, null, Map.of("M9", "Quoi ?")));
        assertThat(line(id, "QUALITE").state()).isEqualTo(SheetState.HANDED_IN);
        diagnoses.accept(signedIn("adjoint"), own);
        assertThat(line(id, "QUALITE").acceptedBy()).isEqualTo(person("adjoint"));
    }

    @Test
    void theLastAcceptedSheetLeadsToConsolidation() {
        CampaignId id = open();
        accepted("baru", sheet(id, "BARU"), "conforme");
        assertThat(campaign(id).line().state()).isEqualTo(CampaignState.OPEN);

        accepted("smi", sheet(id, "SMI"), "partiel");

        assertThat(campaign(id).line().state()).isEqualTo(CampaignState.IN_REVIEW);
    }

    @Test
    void aServiceThatLeavesIsWaitedForNoLongerAndItsAnswersCountNoMore() {
        CampaignId id = open();
        accepted("baru", sheet(id, "BARU"), "conforme");

        diagnoses.leaveScope(signedIn("rq"), sheet(id, "SMI"), "Réorganisation");

        assertThat(line(id, "SMI").state()).isEqualTo(SheetState.OUT_OF_SCOPE);
        assertThat(campaign(id).line().state()).isEqualTo(CampaignState.IN_REVIEW);
        assertThat(campaign(id).line().progress().asked()).isEqualTo(5);
        assertThat(results.results(signedIn("rq"), id).services()).hasSize(1);
        assertThat(process.told).endsWith("left scope");
    }

    @Test
    void theLastServiceCannotLeave() {
        CampaignId id = open();
        diagnoses.leaveScope(signedIn("rq"), sheet(id, "SMI"), "Réorganisation");

        assertRefused("service-last", () -> diagnoses.leaveScope(signedIn("rq"), sheet(id, "BARU"), "Aussi"));
        assertThatThrownBy(() -> diagnoses.leaveScope(signedIn("rq"), sheet(id, "SMI"), "Encore"))
                .isInstanceOf(DiagnosisStepRefused.class);
    }

    // --- decision ----------------------------------------------------------------------------------------------------

    @Test
    void theCommitteeAsksForMoreAdjournsThenValidates() {
        CampaignId id = withCommittee();
        SheetId smi = sheet(id, "SMI");

        diagnoses.decide(
                signedIn("sg"),
                id,
                new CommitteeDecision.AskForMore("PV du 24 juin", Map.of(smi, "Chiffrez les délais de réponse")));

        assertThat(campaign(id).line().state()).isEqualTo(CampaignState.OPEN);
        assertThat(line(id, "SMI").state()).isEqualTo(SheetState.RETURNED);
        assertThat(line(id, "SMI").reason()).isEqualTo("Chiffrez les délais de réponse");
        assertThat(line(id, "BARU").state()).isEqualTo(SheetState.ACCEPTED);

        sheets.handIn(signedIn("smi"), smi);
        diagnoses.accept(signedIn("rq"), smi);
        diagnoses.consolidate(signedIn("rq"), id, "Complété");
        LocalDate until = LocalDate.of(2022, 7, 4);
        diagnoses.decide(signedIn("sg"), id, new CommitteeDecision.Adjourn("PV du 24 juin", until, "Quorum"));

        assertThat(campaign(id).adjournedUntil()).isEqualTo(until);
        assertThat(campaign(id).line().state()).isEqualTo(CampaignState.WITH_COMMITTEE);
        assertThat(local(steps.committeeResumption(id))).isEqualTo(LocalDateTime.of(2022, 7, 4, 8, 0));
        assertThat(steps.card(id, Task.DECIDE, null).dueOn()).isEqualTo(until);

        diagnoses.decide(signedIn("prefet"), id, new CommitteeDecision.Validate("PV du 4 juillet"));

        CampaignSheet valid = campaign(id);
        assertThat(valid.line().state()).isEqualTo(CampaignState.VALIDATED);
        assertThat(valid.decisions())
                .extracting(CampaignSheet.Decided::outcome)
                .containsExactly(Outcome.VALIDATED, Outcome.ADJOURNED, Outcome.MORE_ASKED);
        assertThat(valid.decisions().get(0).by()).isEqualTo(person("prefet"));
        assertThat(valid.frozen()).isNotNull();
        assertThat(process.told).contains("more asked 1", "adjourned").endsWith("validated");
    }

    @Test
    void aDecisionNeedsItsMinutesAndWhatItDecides() {
        CampaignId id = withCommittee();
        SheetId smi = sheet(id, "SMI");

        assertRefused(
                "minutes-missing", () -> diagnoses.decide(signedIn("sg"), id, new CommitteeDecision.Validate("")));
        assertRefused(
                "services-to-ask-missing",
                () -> diagnoses.decide(signedIn("sg"), id, new CommitteeDecision.AskForMore("PV", Map.of())));
        Map<SheetId, String> second = new LinkedHashMap<>();
        second.put(smi, "Quoi ?");
        second.put(sheet(id, "BARU"), " ");
        assertRefused(
                "request-missing",
                () -> diagnoses.decide(signedIn("sg"), id, new CommitteeDecision.AskForMore("PV", second)));
        assertRefused(
                "date-not-after-today",
                () -> diagnoses.decide(signedIn("sg"), id, new CommitteeDecision.Adjourn("PV", TODAY, "Quorum")));
        assertThat(line(id, "SMI").state()).isEqualTo(SheetState.ACCEPTED);
        assertThat(campaign(id).decisions()).isEmpty();
    }

    // --- exceptions --------------------------------------------------------------------------------------------------

    @Test
    void aSuspendedCampaignIsResumedWhereItStoodWithANewDeadline() {
        CampaignId id = open();
        SheetId baru = sheet(id, "BARU");

        diagnoses.suspend(signedIn("sg"), id, "Crise sanitaire");

        assertThat(campaign(id).line().halt()).isEqualTo(new Halt("Crise sanitaire", person("sg"), clock.now()));
        assertThatThrownBy(() -> answer("baru", baru, "M1-01-a", "conforme")).isInstanceOf(DiagnosisStepRefused.class);
        clock.standOn(LocalDate.of(2022, 9, 1));
        diagnoses.resume(signedIn("sg"), id, LocalDate.of(2022, 9, 30));

        assertThat(campaign(id).line().state()).isEqualTo(CampaignState.OPEN);
        assertThat(campaign(id).line().halt()).isNull();
        assertThat(line(id, "BARU").dueOn()).isEqualTo(LocalDate.of(2022, 9, 30));
        assertThat(process.told).endsWith("suspended true", "suspended false", "described");
        answer("baru", baru, "M1-01-a", "conforme");
    }

    @Test
    void whoeverSeesACampaignThatStandsStillReadsWhoHasStoppedItSinceWhenAndWhy() {
        CampaignId id = open();
        diagnoses.suspend(signedIn("sg"), id, "Crise sanitaire");
        diagnoses.resume(signedIn("sg"), id, null);
        clock.standOn(LocalDate.of(2022, 9, 1));
        diagnoses.suspend(signedIn("rq"), id, "Élections");

        Halt halt = new Halt("Élections", person("rq"), clock.now());
        assertThat(diagnoses.campaign(signedIn("baru"), id).line().halt()).isEqualTo(halt);
        assertThat(diagnoses.campaigns(signedIn("baru")))
                .filteredOn(line -> line.id().equals(id))
                .extracting(CampaignLine::halt)
                .containsExactly(halt);

        clock.standOn(LocalDate.of(2022, 9, 2));
        diagnoses.cancel(signedIn("sg"), id, "Fusion");

        assertThat(campaign(id).line().halt()).isEqualTo(new Halt("Fusion", person("sg"), clock.now()));
    }

    @Test
    void aCancelledCampaignIsOver() {
        CampaignId id = open();

        diagnoses.cancel(signedIn("rq"), id, "Nouveau référentiel");

        assertThat(campaign(id).line().state()).isEqualTo(CampaignState.CANCELLED);
        assertThat(campaign(id).steps()).isEmpty();
        assertThat(process.told).endsWith("cancelled");
        assertThatThrownBy(() -> diagnoses.open(signedIn("rq"), id)).isInstanceOf(DiagnosisStepRefused.class);
    }

    @Test
    void campaignsAreListedLatestFirstWithoutGapsInTheirNumbers() {
        CampaignId first = prepared();
        CampaignId second = prepared();

        List<CampaignLine> lines = diagnoses.campaigns(signedIn("agent"));

        assertThat(lines).extracting(CampaignLine::id).startsWith(second, first);
        int one = number(campaign(first).line().reference());
        assertThat(number(campaign(second).line().reference())).isEqualTo(one + 1);
        assertThat(diagnoses
                        .campaignWithReference(
                                signedIn("agent"), campaign(first).line().reference())
                        .line()
                        .id())
                .isEqualTo(first);
    }

    private static int number(String reference) {
        return Integer.parseInt(reference.substring(reference.lastIndexOf('-') + 1));
    }
}
