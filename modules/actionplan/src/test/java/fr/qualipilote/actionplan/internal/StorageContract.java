package fr.qualipilote.actionplan.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.qualipilote.actionplan.ActionId;
import fr.qualipilote.actionplan.ActionQuery;
import fr.qualipilote.actionplan.ActionSheet;
import fr.qualipilote.actionplan.ActionState;
import fr.qualipilote.actionplan.ChangedMeanwhile;
import fr.qualipilote.actionplan.Contributor;
import fr.qualipilote.actionplan.EditAction;
import fr.qualipilote.actionplan.EvidenceFile;
import fr.qualipilote.actionplan.EvidenceId;
import fr.qualipilote.actionplan.EvidenceLine;
import fr.qualipilote.actionplan.InvalidAction;
import fr.qualipilote.actionplan.OccurrenceId;
import fr.qualipilote.actionplan.Priority;
import fr.qualipilote.actionplan.StepRefused;
import fr.qualipilote.actionplan.UnknownAction;
import fr.qualipilote.kernel.LatePolicy;
import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.kernel.ServiceId;
import fr.qualipilote.organisation.UnknownPerson;
import fr.qualipilote.organisation.UnknownService;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the database holds, holds together, and refuses. */
abstract class StorageContract extends PlanBench {

    private static final LocalDate FIRST_OF_JULY = LocalDate.of(2022, 7, 1);

    @Autowired
    private JdbcTemplate database;

    // --- two at once -------------------------------------------------------------------------------------------------

    /** @return what each of them got: a value or what it threw */
    private static <T> List<Object> atOnce(List<Callable<T>> deeds) throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(deeds.size());
        CyclicBarrier start = new CyclicBarrier(deeds.size());
        try {
            List<Future<T>> futures = new ArrayList<>();
            for (Callable<T> deed : deeds) {
                futures.add(people.submit(() -> {
                    start.await();
                    return deed.call();
                }));
            }
            List<Object> results = new ArrayList<>();
            for (Future<T> future : futures) {
                try {
                    results.add(future.get());
                } catch (ExecutionException refused) {
                    results.add(refused.getCause());
                }
            }
            return results;
        } finally {
            people.shutdownNow();
        }
    }

    @Test
    void peopleWhoProposeAtOnceGetNumbersWithoutGapsOrDoubles() throws Exception {
        clock.standOn(LocalDate.of(2031, 1, 6));
        List<Callable<ActionId>> proposals = new ArrayList<>();
        for (int person = 0; person < 4; person++) {
            proposals.add(() -> draft().dueOn(LocalDate.of(2031, 9, 15)).proposed());
        }
        List<Object> ids = atOnce(proposals);

        assertThat(ids)
                .hasOnlyElementsOfType(ActionId.class)
                .extracting(id -> sheet((ActionId) id).line().reference())
                .containsExactlyInAnyOrder("ACT-2031-001", "ACT-2031-002", "ACT-2031-003", "ACT-2031-004");
    }

    @Test
    void aNumberThatWasRolledBackIsGivenToTheNext() {
        clock.standOn(LocalDate.of(2032, 1, 5));
        process.failNext();
        assertThatThrownBy(() -> draft().dueOn(LocalDate.of(2032, 9, 15)).proposed())
                .hasMessage("the engine cannot go on");
        ActionId id = draft().dueOn(LocalDate.of(2032, 9, 15)).proposed();
        assertThat(sheet(id).line().reference()).isEqualTo("ACT-2032-001");
    }

    @Test
    void ofTwoWhoVerifyAtOnceOneIsTold() throws Exception {
        ActionId id = draft().engaged();
        OccurrenceId occurrence = declared(id);
        List<Object> results = atOnce(List.of(() -> verified(occurrence), () -> verified(occurrence)));

        assertThat(results).filteredOn("verified"::equals).hasSize(1);
        assertThat(results)
                .filteredOn(result -> !"verified".equals(result))
                .singleElement()
                .isInstanceOfSatisfying(StepRefused.class, refused -> assertThat(refused.arguments())
                        .as("who was faster, and when")
                        .endsWith(person("adjoint"), clock.now()));
        assertThat(sheet(id).line().state()).isEqualTo(ActionState.AWAITING_EFFECTIVENESS);
    }

    private String verified(OccurrenceId occurrence) {
        plans.verify(signedIn("adjoint"), occurrence, null);
        return "verified";
    }

    @Test
    void anOccurrenceOpenedTwiceAtOnceIsOne() throws Exception {
        ActionId id = draft().monthly(LatePolicy.KEEP, FIRST_OF_JULY).engaged();
        clock.standOn(FIRST_OF_JULY);
        List<Object> results = atOnce(
                List.of(() -> steps.openRecurringOccurrence(id).occurrence(), () -> steps.openRecurringOccurrence(id)
                        .occurrence()));

        assertThat(sheet(id).occurrences()).hasSize(1);
        assertThat(results).contains(latest(id).id());
    }

    @Test
    void theDatabaseItselfRefusesASecondOccurrenceOfAPeriod() {
        ActionId id = draft().engaged();
        assertThatThrownBy(() -> database.update(
                        """
                        insert into plan_occurrence (id, action_id, rank, period_key, due_on, state, opened_at)
                        select ?, action_id, rank + 1, period_key, due_on, state, opened_at
                        from plan_occurrence where action_id = ?""",
                        UUID.randomUUID(),
                        id.value()))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void nobodyOverwritesWhatWasNotSeen() {
        ActionId id = draft().engaged();
        ActionSheet shown = sheet(id);
        plans.edit(signedIn("rq"), edition(shown, "Premier libellé"));

        assertThatThrownBy(() -> plans.edit(signedIn("adjoint"), edition(shown, "Second libellé")))
                .isInstanceOf(ChangedMeanwhile.class);
        assertThat(sheet(id).line().label()).isEqualTo("Premier libellé");
        plans.edit(signedIn("adjoint"), edition(sheet(id), "Second libellé"));
        assertThat(sheet(id).line().label()).isEqualTo("Second libellé");
    }

    private static EditAction edition(ActionSheet shown, String label) {
        return new EditAction(
                shown.line().id(),
                shown.version(),
                shown.line().theme(),
                label,
                List.of(new Contributor.AllServices()),
                Priority.HIGH,
                null,
                null);
    }

    @Test
    void everyChangeMovesTheVersion() {
        ActionId id = draft().engaged();
        int before = sheet(id).version();
        plans.observe(signedIn("rq"), id, "À suivre");
        int observed = sheet(id).version();
        plans.contribute(signedIn("baru"), latest(id).contributions().get(0).id(), "Relu");
        assertThat(observed).isGreaterThan(before);
        assertThat(sheet(id).version()).isGreaterThan(observed);
    }

    // --- both or neither ---------------------------------------------------------------------------------------------

    @Test
    void whatTheEngineRefusesIsNotWritten() {
        ActionId id = draft().qualified();
        ActionSheet before = sheet(id);
        process.failNext();
        assertThatThrownBy(() -> plans.accept(signedIn("rq"), id)).hasMessage("the engine cannot go on");
        assertThat(sheet(id)).isEqualTo(before);

        plans.accept(signedIn("rq"), id);
        assertThat(sheet(id).line().state()).isEqualTo(ActionState.IN_PROGRESS);
    }

    @Test
    void whatIsRefusedIsNotToldToTheEngine() {
        ActionId id = draft().engaged();
        process.reset();
        assertThatThrownBy(() -> plans.declareDone(signedIn("rq"), latest(id).id(), "Fait"))
                .isInstanceOfSatisfying(InvalidAction.class, refusal -> assertThat(refusal.code())
                        .isEqualTo("action.evidence-missing"));
        assertThatThrownBy(() -> plans.accept(signedIn("rq"), id)).isInstanceOf(StepRefused.class);
        assertThat(process.calls()).isEmpty();
    }

    @Test
    void peopleServicesAndThemesMustExist() {
        assertThatThrownBy(() -> draft().theme("astrologie").proposed())
                .isInstanceOfSatisfying(InvalidAction.class, refusal -> assertThat(refusal.code())
                        .isEqualTo("action.theme-unknown"));
        assertThatThrownBy(() -> draft().contributors(new Contributor.OneService(new ServiceId(UUID.randomUUID())))
                        .proposed())
                .isInstanceOf(UnknownService.class);
        assertThatThrownBy(() -> draft().contributors(new Contributor.Someone(new PersonId(UUID.randomUUID())))
                        .proposed())
                .isInstanceOf(UnknownPerson.class);
    }

    @Test
    void textsOfTheGreatestLengthAndOddestKindAreKept() {
        String label = "œ".repeat(500);
        ActionId id =
                draft().label(label).observation("½ ﷺ \u0000 ".repeat(400)).engaged();
        plans.observe(signedIn("rq"), id, "œ".repeat(4000));
        plans.sendBack(signedIn("adjoint"), declared(id), "'; drop table plan_action; --".repeat(100));

        assertThat(sheet(id).line().label()).isEqualTo(label);
        assertThat(sheet(id).observations()).hasSize(2);
        assertThat(plans.count(
                        signedIn("rq"), new ActionQuery("\u0000œœœ '%", null, null, null, null, Set.of(), false)))
                .isZero();
        assertThatThrownBy(() -> plans.actionWithReference(signedIn("rq"), "\u0000"))
                .isInstanceOf(UnknownAction.class);
    }

    // --- evidence ----------------------------------------------------------------------------------------------------

    @Test
    void filesOfAllActionsAreFoundByTheirNamesAndThoseOfTheirActions() {
        ActionId id = draft().engaged();
        String reference = sheet(id).line().reference();
        EvidenceId first = added(id, "Relevé d’été.txt", PROOF);
        EvidenceId second = added(id, "autre.txt", PROOF);

        assertThat(plans.evidence(signedIn("agent"), reference, 10))
                .extracting(EvidenceLine::id)
                .containsExactlyInAnyOrder(first, second);
        assertThat(plans.evidence(signedIn("agent"), reference, 1)).hasSize(1);
        assertThat(plans.evidence(signedIn("agent"), "ETE " + reference + " releve", 10))
                .singleElement()
                .satisfies(file -> {
                    assertThat(file.fileName()).isEqualTo("Relevé d’été.txt");
                    assertThat(file.action()).isEqualTo(reference);
                    assertThat(plans.evidenceLine(signedIn("agent"), first)).contains(file);
                });
        assertThat(plans.evidence(signedIn("agent"), reference + " introuvable", 10))
                .isEmpty();
        assertThat(plans.evidenceLine(signedIn("agent"), new EvidenceId(UUID.randomUUID())))
                .isEmpty();
    }

    private EvidenceId added(ActionId id, String name, byte[] content) {
        return plans.addEvidence(signedIn("rq"), id, null, name, content);
    }

    @Test
    void aFileComesBackAsItWasGivenWithItsTypeAndFingerprint() throws NoSuchAlgorithmException {
        byte[] large = new byte[3 * 1024 * 1024 + 7];
        new Random(42).nextBytes(large);
        byte[] header = "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(header, 0, large, 0, header.length);
        ActionId id = draft().engaged();
        EvidenceId evidence = added(id, "registre.pdf", large);
        String fingerprint = sha256(large);

        EvidenceFile file = plans.evidence(signedIn("agent"), evidence);
        assertThat(file.content()).isEqualTo(large);
        assertThat(file.mediaType()).isEqualTo("application/pdf");
        assertThat(sheet(id).evidence()).singleElement().satisfies(one -> {
            assertThat(one.fileName()).isEqualTo("registre.pdf");
            assertThat(one.size()).isEqualTo(large.length);
            assertThat(one.sha256()).isEqualTo(fingerprint);
            assertThat(one.author()).isEqualTo(person("rq"));
        });
    }

    private static String sha256(byte[] content) throws NoSuchAlgorithmException {
        return "%064x"
                .formatted(
                        new BigInteger(1, MessageDigest.getInstance("SHA-256").digest(content)));
    }

    @Test
    void tooLargeOrEmptyFilesAreRefused() {
        ActionId id = draft().engaged();
        assertThatThrownBy(() -> added(id, "vide.txt", new byte[0])).hasMessageContaining("empty");
        byte[] largest = new byte[10 * 1024 * 1024];
        assertThat(added(id, "limite.bin", largest)).isNotNull();
        assertThatThrownBy(() -> added(id, "trop.bin", new byte[largest.length + 1]))
                .isInstanceOfSatisfying(InvalidAction.class, refusal -> assertThat(refusal.code())
                        .isEqualTo("action.evidence-too-large"));
    }

    @Test
    void aProofGivenBeforeTheOccurrenceWasOpenedProvesNothing() {
        ActionId id = draft().monthly(LatePolicy.KEEP, FIRST_OF_JULY).engaged();
        added(id, "avant.txt", PROOF);
        clock.standOn(FIRST_OF_JULY);
        steps.openRecurringOccurrence(id);
        OccurrenceId july = latest(id).id();
        assertThatThrownBy(() -> plans.declareDone(signedIn("rq"), july, "Fait"))
                .hasMessageContaining("proves");

        added(id, "depuis.txt", PROOF);
        plans.declareDone(signedIn("rq"), july, "Fait");
        assertThatThrownBy(() -> plans.evidence(signedIn("rq"), new EvidenceId(UUID.randomUUID())))
                .isInstanceOf(UnknownAction.class);
    }

    @Test
    void aProofOfOneOccurrenceProvesNoOther() {
        ActionId id = draft().monthly(LatePolicy.KEEP, FIRST_OF_JULY).engaged();
        clock.standOn(FIRST_OF_JULY);
        OccurrenceId july = steps.openRecurringOccurrence(id).occurrence();
        clock.standOn(LocalDate.of(2022, 8, 1));
        OccurrenceId august = steps.openRecurringOccurrence(id).occurrence();
        plans.addEvidence(signedIn("rq"), id, august, "aout.txt", PROOF);

        assertThatThrownBy(() -> plans.declareDone(signedIn("rq"), july, "Fait"))
                .hasMessageContaining("proves");
        plans.declareDone(signedIn("rq"), august, "Fait");
        plans.verify(signedIn("adjoint"), august, null);
        assertThatThrownBy(() -> plans.addEvidence(signedIn("rq"), id, august, "apres.txt", PROOF))
                .as("what is verified is closed")
                .isInstanceOf(StepRefused.class);
    }
}
