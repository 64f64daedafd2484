package fr.qualipilote.diagnosis.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import fr.qualipilote.diagnosis.Answer;
import fr.qualipilote.diagnosis.Answer.Evidence;
import fr.qualipilote.diagnosis.Answer.State;
import fr.qualipilote.diagnosis.AnswerChanged;
import fr.qualipilote.diagnosis.AnswerSheet;
import fr.qualipilote.diagnosis.CampaignId;
import fr.qualipilote.diagnosis.InvalidDiagnosis;
import fr.qualipilote.diagnosis.ProductDocument;
import fr.qualipilote.diagnosis.SaveAnswer;
import fr.qualipilote.diagnosis.SheetChanges;
import fr.qualipilote.diagnosis.SheetId;
import fr.qualipilote.diagnosis.SheetLine;
import fr.qualipilote.diagnosis.UnknownDiagnosis;
import fr.qualipilote.diagnosis.spi.EvidenceSource.Kept;
import fr.qualipilote.kernel.AccessRefused;
import fr.qualipilote.kernel.ReceivedFile;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A sheet that is filled in, by several at once, on a database. */
abstract class AnswerContract extends DiagnosisBench {

    private static final byte[] PROOF = "Registre du 12 juin".getBytes(StandardCharsets.UTF_8);

    private CampaignId campaign;
    private SheetId baru;

    @BeforeEach
    void openOne() {
        campaign = open();
        baru = sheet(campaign, "BARU");
    }

    private static void assertRefused(String code, ThrowingCallable deed) {
        assertThatThrownBy(deed).isInstanceOfSatisfying(InvalidDiagnosis.class, refusal -> assertThat(refusal.code())
                .isEqualTo("diagnosis." + code));
    }

    private Answer save(String login, String criterion, int version, String level, String comment) {
        return sheets.save(signedIn(login), new SaveAnswer(baru, criterion, version, level, false, null, comment));
    }

    private Answer notApplicable(int version, String reason) {
        return sheets.save(signedIn("baru"), new SaveAnswer(baru, "M1-01-a", version, null, true, reason, null));
    }

    private Answer now(String criterion) {
        return read(baru).answers().get(criterion);
    }

    // --- one by one --------------------------------------------------------------------------------------------------

    @Test
    void anAnswerIsKeptAsItIsTypedAndWhatIsTheSameChangesNothing() {
        Answer first = save("baru", "M1-01-a", 0, "partiel", null);
        Answer second = save("baru", "M1-01-a", first.version(), "partiel", "Registre à informatiser");
        Answer same = save("baru", "M1-01-a", second.version(), "partiel", "Registre à informatiser ");

        assertThat(second.version()).isEqualTo(2);
        assertThat(same).isEqualTo(second);
        assertThat(now("M1-01-a")).satisfies(answer -> {
            assertThat(answer.level()).isEqualTo("partiel");
            assertThat(answer.comment()).isEqualTo("Registre à informatiser");
            assertThat(answer.author()).isEqualTo(person("baru"));
            assertThat(answer.at()).isEqualTo(clock.now());
            assertThat(answer.state()).isEqualTo(State.ANSWERED);
        });
        assertThat(line(campaign, "BARU").progress().answered()).isEqualTo(1);
    }

    @Test
    void notApplicableIsKeptWithoutReasonButCountsOnlyWithOne() {
        Answer without = notApplicable(0, "");
        assertThat(without.state()).isEqualTo(State.REASON_MISSING);
        assertThat(line(campaign, "BARU").progress().answered()).isZero();

        Answer with = notApplicable(without.version(), "Pas de local d’accueil");

        assertThat(with.state()).isEqualTo(State.ANSWERED);
        assertThat(line(campaign, "BARU").progress().answered()).isEqualTo(1);
        assertThat(line(campaign, "BARU").conformity().percent()).isNull();
    }

    @Test
    void choosingALevelAgainDropsTheReasonOfNotApplicable() {
        Answer without = notApplicable(0, "Pas de local");

        Answer level = save("baru", "M1-01-a", without.version(), "conforme", null);

        assertThat(level.notApplicable()).isFalse();
        assertThat(level.reason()).isEmpty();
    }

    @Test
    void onlyWhatTheQuestionAdmitsIsTaken() {
        assertRefused("level-unknown", () -> save("baru", "M1-01-a", 0, "excellent", null));
        assertRefused("level-unknown", () -> save("baru", "M3-01-a", 0, "partiel", null));
        assertRefused("level-unknown", () -> save("baru", "M3-01-b", 0, "conforme", null));
        assertRefused("criterion-unknown", () -> save("baru", "M9-01-a", 0, "conforme", null));
        assertRefused("comment-too-long", () -> save("baru", "M1-01-a", 0, "conforme", "x".repeat(4001)));
        assertRefused(
                "level-and-not-applicable",
                () -> sheets.save(
                        signedIn("baru"), new SaveAnswer(baru, "M1-01-a", 0, "conforme", true, "Sans local", null)));
        assertThat(save("baru", "M3-01-a", 0, "conforme", null).state()).isEqualTo(State.ANSWERED);
        assertThat(save("baru", "M3-01-b", 0, null, "Écoute").state()).isEqualTo(State.ANSWERED);
        assertThat(now("M1-01-a").version()).isZero();
    }

    // --- several at once ---------------------------------------------------------------------------------------------

    @Test
    void aColleagueWhoWasFasterIsNamedAndNothingIsOverwritten() {
        save("chef.baru", "M1-01-a", 0, "non-conforme", "Registre introuvable");

        assertThatThrownBy(() -> save("baru", "M1-01-a", 0, "conforme", null))
                .isInstanceOfSatisfying(AnswerChanged.class, refusal -> {
                    assertThat(refusal.arguments())
                            .containsExactly("M1-01-a", "Non conforme", person("chef.baru"), clock.now());
                    assertThat(refusal.current().comment()).isEqualTo("Registre introuvable");
                });

        assertThat(now("M1-01-a").level()).isEqualTo("non-conforme");
    }

    /** A browser may have kept an answer from before a backup was restored. */
    @Test
    void whatNobodyHasAnsweredIsWrittenWhateverVersionWasSeen() {
        assertThat(save("baru", "M1-01-a", 3, "partiel", null).version()).isEqualTo(1);
    }

    @Test
    void sayingWhatAColleagueHasSaidIsNoConflict() {
        save("chef.baru", "M1-01-a", 0, "partiel", null);

        assertThat(save("baru", "M1-01-a", 0, "partiel", null).author()).isEqualTo(person("chef.baru"));
    }

    @Test
    void colleaguesSeeEachOthersChangesByRevision() {
        AnswerSheet seen = sheets.sheet(signedIn("baru"), baru);
        save("chef.baru", "M1-01-a", 0, "partiel", null);
        save("chef.baru", "M1-02-a", 0, "conforme", null);

        SheetChanges changes = sheets.changesSince(signedIn("baru"), baru, seen.revision());

        assertThat(changes.answers()).extracting(Answer::criterion).containsExactly("M1-01-a", "M1-02-a");
        assertThat(changes.line().progress().answered()).isEqualTo(2);
        assertThat(sheets.changesSince(signedIn("baru"), baru, changes.revision())
                        .answers())
                .isEmpty();
        save("baru", "M1-01-a", 1, "conforme", null);
        assertThat(sheets.changesSince(signedIn("chef.baru"), baru, changes.revision())
                        .answers())
                .extracting(Answer::level)
                .containsExactly("conforme");
    }

    /** Each of them writes other criteria at the same time: nothing is lost, no revision is given twice. */
    @Test
    void colleaguesWhoWriteAtTheSameMomentTakeTurns() throws Exception {
        List<Callable<Answer>> deeds = List.of(
                () -> save("baru", "M1-01-a", 0, "conforme", null),
                () -> save("chef.baru", "M1-01-b", 0, "partiel", null),
                () -> save("baru", "M1-02-a", 0, "non-conforme", null),
                () -> save("chef.baru", "M3-01-a", 0, "conforme", null));
        ExecutorService threads = Executors.newFixedThreadPool(deeds.size());
        CyclicBarrier together = new CyclicBarrier(deeds.size());
        try {
            List<Future<Answer>> running = new ArrayList<>();
            for (Callable<Answer> deed : deeds) {
                running.add(threads.submit(() -> {
                    together.await(10, TimeUnit.SECONDS);
                    return deed.call();
                }));
            }
            for (Future<Answer> one : running) {
                one.get(30, TimeUnit.SECONDS);
            }
        } finally {
            threads.shutdownNow();
        }

        AnswerSheet sheet = read(baru);
        assertThat(sheet.line().progress().answered()).isEqualTo(4);
        assertThat(sheet.revision()).isEqualTo(4);
    }

    // --- evidence ----------------------------------------------------------------------------------------------------

    @Test
    void conformWithoutEvidenceIsFlaggedUntilThereIsSome() {
        Answer bare = save("baru", "M1-01-a", 0, "conforme", null);
        assertThat(bare.unproven()).isTrue();
        assertThat(save("baru", "M1-01-b", 0, "partiel", null).unproven()).isFalse();

        Answer proven = sheets.addFile(signedIn("baru"), baru, "M1-01-a", "registre.txt", PROOF);

        assertThat(proven.unproven()).isFalse();
        assertThat(proven.evidence()).singleElement().satisfies(file -> {
            assertThat(file.label()).isEqualTo("registre.txt");
            assertThat(file.mediaType()).isEqualTo("text/plain");
            assertThat(file.sha256()).isEqualTo(ReceivedFile.sha256(PROOF));
            assertThat(file.size()).isEqualTo(PROOF.length);
            assertThat(file.datedOn()).isEqualTo(TODAY);
            assertThat(sheets.file(signedIn("rq"), file.id()).content()).isEqualTo(PROOF);
        });
        assertThat(line(campaign, "BARU").conformity().unproven()).isZero();

        Answer again =
                sheets.removeEvidence(signedIn("baru"), proven.evidence().get(0).id());

        assertThat(again.unproven()).isTrue();
        assertThat(again.evidence()).isEmpty();
        assertThatThrownBy(() ->
                        sheets.file(signedIn("rq"), proven.evidence().get(0).id()))
                .isInstanceOf(UnknownDiagnosis.class);
    }

    @Test
    void whatIsInTheProductAlreadyMayProve() {
        save("baru", "M1-01-a", 0, "conforme", null);

        Answer proven = sheets.addReference(
                signedIn("baru"), baru, "M1-01-a", "ACT-2022-001 – Mise à jour du registre", "/actions/ACT-2022-001");

        assertThat(proven.unproven()).isFalse();
        assertThat(proven.evidence()).singleElement().satisfies(reference -> {
            assertThat(reference.link()).isEqualTo("/actions/ACT-2022-001");
            assertThat(reference.sha256()).isNull();
        });
        assertRefused(
                "evidence-link-unsafe",
                () -> sheets.addReference(signedIn("baru"), baru, "M1-01-a", "Lien", "javascript:alert(1)"));
        assertRefused(
                "evidence-link-unsafe",
                () -> sheets.addReference(signedIn("baru"), baru, "M1-01-a", "Lien", "//ailleurs.example"));
    }

    private static final Kept REGISTER = new Kept(
            new ProductDocument(
                    ProductDocument.Kind.ACTION_FILE,
                    "f1",
                    "registre.pdf – ACT-2022-001",
                    LocalDate.of(2022, 5, 2),
                    "ACT-2022-001"),
            "ab".repeat(32));

    private Answer pick(String login) {
        return sheets.addDocument(
                signedIn(login), baru, "M1-01-a", ProductDocument.Kind.ACTION_FILE, "f1", "/plan/ACT-2022-001");
    }

    @Test
    void aDocumentOfTheProductIsTakenDownWithItsNameItsDateAndItsFingerprint() {
        process.documents.add(REGISTER);
        save("baru", "M1-01-a", 0, "conforme", null);
        assertThat(sheets.documents(signedIn("baru"), "registre")).containsExactly(REGISTER.document());

        Answer proven = pick("baru");
        process.documents.clear();

        assertThat(proven.unproven()).isFalse();
        assertThat(now("M1-01-a").evidence()).singleElement().satisfies(document -> {
            assertThat(document.label()).isEqualTo("registre.pdf – ACT-2022-001");
            assertThat(document.datedOn()).isEqualTo(LocalDate.of(2022, 5, 2));
            assertThat(document.sha256()).isEqualTo("ab".repeat(32));
            assertThat(document.link()).isEqualTo("/plan/ACT-2022-001");
            assertThat(document.mediaType()).isNull();
            assertThatThrownBy(() -> sheets.file(signedIn("rq"), document.id())).isInstanceOf(UnknownDiagnosis.class);
        });
    }

    @Test
    void aFileThatProvesAnotherAnswerIsTakenDownAgainWithItsDateAndItsFingerprint() {
        save("baru", "M1-01-a", 0, "conforme", null);
        Evidence file = sheets.addFile(signedIn("baru"), baru, "M1-01-a", "registre.txt", PROOF)
                .evidence()
                .get(0);
        save("baru", "M1-01-b", 0, "conforme", null);

        Answer proven = sheets.addAgain(signedIn("baru"), baru, "M1-01-b", file.id(), "/fiches/baru?critere=M1-01-a");
        sheets.removeEvidence(signedIn("baru"), file.id());

        assertThat(proven.unproven()).isFalse();
        assertThat(now("M1-01-b").evidence()).singleElement().satisfies(again -> {
            assertThat(again.label()).isEqualTo("registre.txt – M1-01-a");
            assertThat(again.sha256()).isEqualTo(ReceivedFile.sha256(PROOF));
            assertThat(again.datedOn()).isEqualTo(file.datedOn());
            assertThat(again.link()).isEqualTo("/fiches/baru?critere=M1-01-a");
            assertThat(again.mediaType()).isNull();
        });
    }

    @Test
    void aDocumentAndAReferenceThatProveAnotherAnswerKeepTheirOwnPlace() {
        process.documents.add(REGISTER);
        save("baru", "M1-01-a", 0, "conforme", null);
        Evidence document = pick("baru").evidence().get(0);
        Evidence reference = sheets.addReference(signedIn("baru"), baru, "M1-01-a", "Plan", "/plan").evidence().stream()
                .filter(one -> one.sha256() == null)
                .findFirst()
                .orElseThrow();
        process.documents.clear();

        sheets.addAgain(signedIn("baru"), baru, "M1-01-b", document.id(), "/ailleurs");
        sheets.addAgain(signedIn("baru"), baru, "M1-01-b", reference.id(), "/ailleurs");

        assertThat(now("M1-01-b").evidence())
                .extracting(Evidence::label, Evidence::link, Evidence::sha256, Evidence::datedOn)
                .containsExactlyInAnyOrder(
                        tuple(document.label(), "/plan/ACT-2022-001", "ab".repeat(32), LocalDate.of(2022, 5, 2)),
                        tuple("Plan", "/plan", null, null));
    }

    @Test
    void evidenceOfAnAnswerThatOneMayNotReadOrOfAnotherCampaignIsNotTakenAgain() {
        Evidence file = sheets.addFile(signedIn("baru"), baru, "M1-01-a", "registre.txt", PROOF)
                .evidence()
                .get(0);
        SheetId smi = sheet(sheets.sheet(signedIn("baru"), baru).campaign(), "SMI");
        SheetId later = sheet(open(), "BARU");

        assertThatThrownBy(() -> sheets.addAgain(signedIn("smi"), smi, "M1-01-a", file.id(), "/fiches"))
                .isInstanceOf(AccessRefused.class);
        assertRefused("evidence-gone", () -> sheets.addAgain(signedIn("baru"), later, "M1-01-a", file.id(), "/fiches"));
        assertRefused(
                "evidence-link-unsafe",
                () -> sheets.addAgain(signedIn("baru"), baru, "M1-01-b", file.id(), "javascript:alert(1)"));
    }

    @Test
    void nobodyPicksADocumentThatTheyMayNotSeeOrThatIsGone() {
        process.documents.add(REGISTER);
        process.shutOut.add(person("baru"));

        assertThat(sheets.documents(signedIn("baru"), "")).isEmpty();
        assertRefused("evidence-gone", () -> pick("baru"));
        assertThat(pick("chef.baru").evidence()).hasSize(1);
        process.documents.clear();
        assertRefused("evidence-gone", () -> pick("chef.baru"));
        assertThatThrownBy(() -> pick("smi")).isInstanceOf(AccessRefused.class);
    }

    @Test
    void filesThatWouldRunAreRefusedByTheirContent() {
        byte[] page = "<!DOCTYPE html><html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8);

        assertRefused("evidence-type", () -> sheets.addFile(signedIn("baru"), baru, "M1-01-a", "notes.txt", page));
        assertRefused(
                "evidence-empty", () -> sheets.addFile(signedIn("baru"), baru, "M1-01-a", "vide.pdf", new byte[0]));
        assertThat(now("M1-01-a").version()).isZero();
    }

    // --- handing in --------------------------------------------------------------------------------------------------

    @Test
    void handingInNamesWhatIsMissing() {
        answerAll("baru", baru, "conforme");
        notApplicable(now("M1-01-a").version(), null);
        save("baru", "M3-01-b", now("M3-01-b").version(), null, "");

        assertThatThrownBy(() -> sheets.handIn(signedIn("baru"), baru))
                .isInstanceOfSatisfying(InvalidDiagnosis.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo("diagnosis.sheet-incomplete");
                    assertThat(refusal.arguments()).containsExactly(2, "M1-01-a, M3-01-b");
                });
    }

    @Test
    void anybodyOfTheServiceSeesTheSheetInTheirsUntilItIsHandedIn() {
        assertThat(sheets.mine(signedIn("chef.baru"))).extracting(SheetLine::id).contains(baru);
        assertThat(sheets.mine(signedIn("agent"))).extracting(SheetLine::id).doesNotContain(baru);

        handIn("chef.baru", baru, "conforme");

        assertThat(sheets.mine(signedIn("baru"))).extracting(SheetLine::id).doesNotContain(baru);
        assertThatThrownBy(() -> save("baru", "M1-01-a", now("M1-01-a").version(), "partiel", null))
                .isInstanceOf(fr.qualipilote.diagnosis.DiagnosisStepRefused.class);
    }
}
