package fr.qualipilote.diagnosis.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.qualipilote.diagnosis.CampaignId;
import fr.qualipilote.diagnosis.CampaignLine;
import fr.qualipilote.diagnosis.CommitteeDecision;
import fr.qualipilote.diagnosis.DescribePastCampaign;
import fr.qualipilote.diagnosis.EvidenceId;
import fr.qualipilote.diagnosis.GapDecision;
import fr.qualipilote.diagnosis.PastDiagnoses;
import fr.qualipilote.diagnosis.ProductDocument;
import fr.qualipilote.diagnosis.SaveAnswer;
import fr.qualipilote.diagnosis.ScoreKey;
import fr.qualipilote.diagnosis.SheetId;
import fr.qualipilote.diagnosis.SmallReferential;
import fr.qualipilote.diagnosis.spi.EvidenceSource.Kept;
import fr.qualipilote.kernel.AccessRefused;
import fr.qualipilote.kernel.Actor;
import fr.qualipilote.kernel.testing.OnH2;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Each use case as each role of the demonstration; the sheet is that of the BARU. */
@OnH2
class DiagnosisAccessTest extends DiagnosisBench {

    private static final List<String> EVERYONE = List.of(
            "rq", "adjoint", "sg", "prefet", "chef.baru", "baru", "smi", "sidsic", "auditeur", "admin", "agent");

    private static final AtomicInteger DAYS = new AtomicInteger();

    @Autowired
    private PastDiagnoses past;

    /** A use case ready to be tried on a campaign made for the occasion. */
    private interface Attempt {
        void by(Actor actor);
    }

    private record Case(String useCase, List<String> allowed, Function<DiagnosisAccessTest, Attempt> prepare) {
        @Override
        public String toString() {
            return useCase;
        }
    }

    private static Case of(String useCase, List<String> allowed, Function<DiagnosisAccessTest, Attempt> prepare) {
        return new Case(useCase, allowed, prepare);
    }

    private static Kept minutes() {
        return new Kept(
                new ProductDocument(ProductDocument.Kind.MINUTES, "m1", "R-2022-01 – COPIL", TODAY, "m1"),
                "cd".repeat(32));
    }

    static Stream<Case> cases() {
        List<String> quality = List.of("rq", "adjoint");
        List<String> management = List.of("sg", "prefet");
        List<String> leading = List.of("rq", "adjoint", "sg", "prefet");
        List<String> answering = List.of("chef.baru", "baru");
        List<String> reading = List.of("rq", "adjoint", "sg", "prefet", "chef.baru", "baru", "auditeur");
        List<String> auditing = List.of("rq", "adjoint", "sg", "prefet", "auditeur");
        return Stream.of(
                of("campaigns", EVERYONE, test -> actor -> test.diagnoses.campaigns(actor)),
                of("campaign", EVERYONE, test -> {
                    CampaignId id = test.open();
                    return actor -> test.diagnoses.campaign(actor, id);
                }),
                of("suggested", quality, test -> actor -> test.diagnoses.suggested(actor, SmallReferential.FIRST)),
                of("prepare", quality, test -> actor -> test.diagnoses.prepare(actor, test.description())),
                of("takeover template", quality, test -> actor -> test.template(actor)),
                of(
                        "takeover preview",
                        quality,
                        test -> actor -> test.past.preview(actor, pastCampaign(), "grille.csv", grid())),
                of(
                        "take over",
                        quality,
                        test -> actor -> test.past.takeOver(actor, pastCampaign(), "grille.csv", grid())),
                of("edit", quality, test -> {
                    CampaignId id = test.prepared();
                    int version = test.campaign(id).version();
                    return actor -> test.diagnoses.edit(actor, id, version, test.description());
                }),
                of("open", quality, test -> {
                    CampaignId id = test.prepared();
                    return actor -> test.diagnoses.open(actor, id);
                }),
                of("extend", quality, test -> {
                    CampaignId id = test.open();
                    return actor -> test.diagnoses.extend(actor, id, DEADLINE.plusDays(7), "Congés");
                }),
                of("name-referent", List.of("rq", "adjoint", "chef.baru"), test -> {
                    SheetId id = test.sheet(test.open(), "BARU");
                    return actor -> test.diagnoses.nameReferent(actor, id, null, null);
                }),
                of("leave-scope", quality, test -> {
                    SheetId id = test.sheet(test.open(), "BARU");
                    return actor -> test.diagnoses.leaveScope(actor, id, "Réorganisation");
                }),
                of("treat-delay", List.of("chef.baru", "sg"), test -> {
                    SheetId id = test.sheet(test.open(), "BARU");
                    test.steps.alertHead(id);
                    return actor -> test.diagnoses.treatDelay(actor, id, "Aide d’un collègue");
                }),
                of("accept", quality, test -> {
                    SheetId id = test.handedIn();
                    return actor -> test.diagnoses.accept(actor, id);
                }),
                of("send-back", quality, test -> {
                    SheetId id = test.handedIn();
                    return actor -> test.diagnoses.sendBack(actor, id, "À compléter", Map.of());
                }),
                of("consolidate", quality, test -> {
                    CampaignId id = test.open();
                    test.accepted("baru", test.sheet(id, "BARU"), "conforme");
                    test.accepted("smi", test.sheet(id, "SMI"), "partiel");
                    return actor -> test.diagnoses.consolidate(actor, id, "Synthèse");
                }),
                of("decide", management, test -> {
                    CampaignId id = test.withCommittee();
                    return actor -> test.diagnoses.decide(actor, id, new CommitteeDecision.Validate("PV"));
                }),
                of("proposals", leading, test -> {
                    CampaignId id = test.validated();
                    return actor -> test.diagnoses.proposals(actor, id);
                }),
                of("propose-actions", quality, test -> {
                    CampaignId id = test.validated();
                    return actor -> test.diagnoses.proposeActions(actor, id, test.nothing(id));
                }),
                of("present", quality, test -> {
                    CampaignId id = test.validated();
                    test.diagnoses.proposeActions(test.signedIn("rq"), id, test.nothing(id));
                    return actor -> test.diagnoses.present(actor, id, TODAY, null);
                }),
                of("suspend", leading, test -> {
                    CampaignId id = test.open();
                    return actor -> test.diagnoses.suspend(actor, id, "Crise");
                }),
                of("resume", leading, test -> {
                    CampaignId id = test.open();
                    test.diagnoses.suspend(test.signedIn("rq"), id, "Crise");
                    return actor -> test.diagnoses.resume(actor, id, null);
                }),
                of("cancel", leading, test -> {
                    CampaignId id = test.open();
                    return actor -> test.diagnoses.cancel(actor, id, "Abandon");
                }),
                of("sheet", reading, test -> {
                    SheetId id = test.sheet(test.open(), "BARU");
                    return actor -> test.sheets.sheet(actor, id);
                }),
                of("sheet once it is valid", EVERYONE, test -> {
                    SheetId id = test.sheet(test.validated(), "BARU");
                    return actor -> test.sheets.sheet(actor, id);
                }),
                of("changes", reading, test -> {
                    SheetId id = test.sheet(test.open(), "BARU");
                    return actor -> test.sheets.changesSince(actor, id, 0);
                }),
                of("save", answering, test -> {
                    SheetId id = test.sheet(test.open(), "BARU");
                    return actor ->
                            test.sheets.save(actor, new SaveAnswer(id, "M1-01-a", 0, "partiel", false, null, null));
                }),
                of("add-file", answering, test -> {
                    SheetId id = test.sheet(test.open(), "BARU");
                    return actor -> test.sheets.addFile(actor, id, "M1-01-a", "registre.txt", proof());
                }),
                of("add-reference", answering, test -> {
                    SheetId id = test.sheet(test.open(), "BARU");
                    return actor -> test.sheets.addReference(actor, id, "M1-01-a", "Plan", "/plan");
                }),
                of("add-document", answering, test -> {
                    SheetId id = test.sheet(test.open(), "BARU");
                    test.process.documents.add(minutes());
                    return actor -> test.sheets.addDocument(
                            actor, id, "M1-01-a", ProductDocument.Kind.MINUTES, "m1", "/seances/m1");
                }),
                of("add-again", answering, test -> {
                    SheetId id = test.sheet(test.open(), "BARU");
                    EvidenceId given = test.evidence(id);
                    return actor -> test.sheets.addAgain(actor, id, "M1-01-b", given, "/fiches");
                }),
                of("be there", reading, test -> {
                    SheetId id = test.sheet(test.open(), "BARU");
                    return actor -> test.presence.here(actor, id, UUID.randomUUID(), "");
                }),
                of("remove-evidence", answering, test -> {
                    EvidenceId id = test.evidence();
                    return actor -> test.sheets.removeEvidence(actor, id);
                }),
                of("file", reading, test -> {
                    EvidenceId id = test.evidence();
                    return actor -> test.sheets.file(actor, id);
                }),
                of("hand-in", answering, test -> {
                    SheetId id = test.sheet(test.open(), "BARU");
                    test.answerAll("baru", id, "conforme");
                    return actor -> test.sheets.handIn(actor, id);
                }),
                of("results", auditing, test -> {
                    CampaignId id = test.open();
                    return actor -> test.results.results(actor, id);
                }),
                of("table", auditing, test -> {
                    CampaignId id = test.open();
                    return actor -> test.results.table(actor, id);
                }),
                of("results with answers", auditing, test -> {
                    CampaignId id = test.open();
                    return actor -> test.results.withAnswers(actor, id);
                }),
                of("explain", auditing, test -> {
                    CampaignId id = test.open();
                    return actor -> test.results.explain(actor, id, ScoreKey.campaign());
                }),
                of("results once they are valid", EVERYONE, test -> {
                    CampaignId id = test.validated();
                    return actor -> test.results.results(actor, id);
                }),
                of("snapshot", EVERYONE, test -> {
                    CampaignId id = test.validated();
                    return actor -> test.results.snapshot(actor, id);
                }));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void onlyWhoMayDoesIt(Case one) {
        Attempt refused = one.prepare().apply(this);
        for (String login : EVERYONE) {
            if (!one.allowed().contains(login)) {
                assertThatThrownBy(() -> refused.by(signedIn(login))).as(login).isInstanceOf(AccessRefused.class);
            }
        }
        for (String login : one.allowed()) {
            one.prepare().apply(this).by(signedIn(login));
        }
    }

    @org.junit.jupiter.api.Test
    void whoMayNotReadAnswersSeesHowFarTheyAreAndNoScore() {
        CampaignId id = open();

        assertThat(diagnoses.campaign(signedIn("agent"), id).sheets()).allSatisfy(sheet -> {
            assertThat(sheet.conformity()).isNull();
            assertThat(sheet.progress().asked()).isEqualTo(5);
            assertThat(sheet.steps()).isEmpty();
        });
        assertThat(listed("agent", id).conformity()).isNull();
        assertThat(listed("rq", id).conformity()).isNotNull();
    }

    private CampaignLine listed(String login, CampaignId id) {
        return diagnoses.campaigns(signedIn(login)).stream()
                .filter(line -> line.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private void template(Actor actor) {
        try {
            past.template(actor, SmallReferential.FIRST, OutputStream.nullOutputStream());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Each on a day of its own. */
    private static DescribePastCampaign pastCampaign() {
        LocalDate day = TODAY.minusDays(DAYS.incrementAndGet());
        return new DescribePastCampaign("Autodiagnostic", SmallReferential.FIRST, day, day, "PV");
    }

    private static byte[] grid() {
        return "Critère;Service;Niveau\nM1-01-a;BARU;Conforme\n".getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] proof() {
        return "Registre".getBytes(StandardCharsets.UTF_8);
    }

    private SheetId handedIn() {
        SheetId id = sheet(open(), "BARU");
        handIn("baru", id, "conforme");
        return id;
    }

    private EvidenceId evidence() {
        return evidence(sheet(open(), "BARU"));
    }

    private EvidenceId evidence(SheetId id) {
        return sheets.addFile(signedIn("baru"), id, "M1-01-a", "registre.txt", proof())
                .evidence()
                .get(0)
                .id();
    }

    private List<GapDecision> nothing(CampaignId id) {
        List<GapDecision> all = new ArrayList<>();
        results.results(signedIn("rq"), id)
                .gaps()
                .forEach(gap -> all.add(new GapDecision.Leave(gap.criterion(), "Sans suite")));
        return all;
    }
}
