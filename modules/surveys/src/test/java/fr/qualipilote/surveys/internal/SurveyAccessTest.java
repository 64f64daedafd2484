package fr.qualipilote.surveys.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.qualipilote.kernel.AccessRefused;
import fr.qualipilote.kernel.Actor;
import fr.qualipilote.kernel.testing.OnH2;
import fr.qualipilote.surveys.Answer;
import fr.qualipilote.surveys.AnswerScale;
import fr.qualipilote.surveys.EditQuestion;
import fr.qualipilote.surveys.EnterAnswers;
import fr.qualipilote.surveys.EntryWay;
import fr.qualipilote.surveys.Gathering;
import fr.qualipilote.surveys.LinkLine;
import fr.qualipilote.surveys.QuestionId;
import fr.qualipilote.surveys.RecordCall;
import fr.qualipilote.surveys.WaveId;
import fr.qualipilote.surveys.WaveKind;
import fr.qualipilote.surveys.WaveStep;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each use case as each role of the demonstration; the BARU takes part, and the agent is asked by name. */
@OnH2
class SurveyAccessTest extends SurveyBench {

    private static final List<String> EVERYONE = List.of(
            "rq", "adjoint", "sg", "prefet", "chef.baru", "baru", "smi", "sidsic", "auditeur", "admin", "agent");
    private static final List<String> QUALITY = List.of("rq", "adjoint");
    private static final List<String> ENTERING = List.of("rq", "adjoint", "chef.baru", "baru", "agent");

    /** A use case ready to be tried on a wave made for the occasion. */
    private interface Attempt {
        void by(Actor actor);
    }

    private record Case(String useCase, List<String> allowed, Function<SurveyAccessTest, Attempt> prepare) {
        @Override
        public String toString() {
            return useCase;
        }
    }

    private static Case of(String useCase, List<String> allowed, Function<SurveyAccessTest, Attempt> prepare) {
        return new Case(useCase, allowed, prepare);
    }

    static Stream<Case> cases() {
        return Stream.of(
                of(
                        "survey-question",
                        QUALITY,
                        test -> actor -> test.surveys.save(
                                actor,
                                new EditQuestion(
                                        null, 0, "Accueil " + UUID.randomUUID(), null, AnswerScale.YES_NO, null))),
                of("survey-question", QUALITY, test -> {
                    QuestionId id = test.question(AnswerScale.YES_NO);
                    return actor -> test.surveys.retire(actor, id, true);
                }),
                of(
                        "survey-create",
                        QUALITY,
                        test -> actor ->
                                test.surveys.create(actor, test.terms(WaveKind.SATISFACTION, Gathering.TOTALS))),
                of("survey-edit", QUALITY, test -> {
                    WaveId id = test.created(WaveKind.SATISFACTION, Gathering.TOTALS);
                    return actor -> test.surveys.edit(
                            actor, id, test.sheet(id).version(), test.terms(WaveKind.SATISFACTION, Gathering.TOTALS));
                }),
                of("survey-prepare", QUALITY, test -> {
                    WaveId id =
                            test.created(WaveKind.SATISFACTION, Gathering.TOTALS, test.question(AnswerScale.YES_NO));
                    return actor -> test.surveys.prepare(actor, id);
                }),
                of("survey-close-field", QUALITY, test -> {
                    WaveId id = test.field(Gathering.TOTALS);
                    return actor -> test.surveys.closeField(actor, id);
                }),
                of("survey-cancel", QUALITY, test -> {
                    WaveId id = test.field(Gathering.TOTALS);
                    return actor -> test.surveys.cancel(actor, id, "Travaux");
                }),
                of("survey-enter", ENTERING, test -> {
                    QuestionId question = test.question(AnswerScale.YES_NO);
                    WaveId id = test.inField(WaveKind.SATISFACTION, Gathering.TOTALS, question);
                    return actor -> test.surveys.enterTotals(actor, test.totals(id, question, 10, 9));
                }),
                of("survey-enter", ENTERING, test -> {
                    QuestionId question = test.question(AnswerScale.YES_NO);
                    WaveId id = test.inField(WaveKind.SATISFACTION, Gathering.ONE_BY_ONE, question);
                    return actor -> test.surveys.enterAnswers(
                            actor,
                            new EnterAnswers(id, UUID.randomUUID(), EntryWay.DESK, Map.of(question, Answer.YES), null));
                }),
                of("survey-enter", ENTERING, test -> {
                    WaveId id =
                            test.inField(WaveKind.MYSTERY, Gathering.ONE_BY_ONE, test.question(AnswerScale.PICKED_UP));
                    return actor -> test.surveys.recordCall(actor, test.unanswered(id));
                }),
                of("survey-enter", ENTERING, test -> {
                    WaveId id = test.field(Gathering.ONE_BY_ONE);
                    return actor -> test.surveys.saveDraft(actor, id, "DESK", Map.of("comment", "…"));
                }),
                of("survey-enter", List.of("rq", "adjoint", "baru"), test -> {
                    WaveId id =
                            test.inField(WaveKind.MYSTERY, Gathering.ONE_BY_ONE, test.question(AnswerScale.PICKED_UP));
                    test.surveys.recordCall(test.signedIn("baru"), test.unanswered(id));
                    return actor -> test.surveys.withdrawCall(
                            actor, test.surveys.calls(actor, id).get(0).id());
                }),
                of("survey-submit", ENTERING, test -> {
                    QuestionId question = test.question(AnswerScale.YES_NO);
                    WaveId id = test.inField(WaveKind.SATISFACTION, Gathering.TOTALS, question);
                    test.surveys.enterTotals(test.signedIn("rq"), test.totals(id, question, 10, 9));
                    test.surveys.closeField(test.signedIn("rq"), id);
                    return actor -> test.surveys.submit(actor, id);
                }),
                of("survey-validate", List.of("adjoint"), test -> {
                    WaveId id = test.submitted(test.question(AnswerScale.YES_NO), 10, 9);
                    return actor -> test.surveys.validate(actor, id);
                }),
                of("survey-send-back", List.of("adjoint"), test -> {
                    WaveId id = test.submitted(test.question(AnswerScale.YES_NO), 10, 9);
                    return actor -> test.surveys.sendBack(actor, id, "À revoir");
                }),
                of("survey-correct", QUALITY, test -> {
                    QuestionId question = test.question(AnswerScale.YES_NO);
                    WaveId id = test.validated(question, 10, 9);
                    return actor -> test.surveys.correct(actor, test.totals(id, question, 11, 9), "Oubli");
                }),
                of("survey-publish", List.of("rq", "adjoint", "sg", "prefet"), test -> {
                    WaveId id = test.validated(test.question(AnswerScale.YES_NO), 10, 9);
                    return actor -> test.surveys.published(actor, id, "PUB-2022-001");
                }),
                of("survey-publish", QUALITY, test -> {
                    WaveId id = test.validated(test.question(AnswerScale.YES_NO), 10, 9);
                    return actor -> test.surveys.keepInside(actor, id, "Trop peu");
                }),
                of("survey-decide-actions", QUALITY, test -> {
                    WaveId id = test.validated(test.question(AnswerScale.YES_NO), 10, 9);
                    test.surveys.keepInside(test.signedIn("rq"), id, "Trop peu");
                    return actor -> test.surveys.conclude(actor, id, "Rien", List.of());
                }),
                of("survey-links", QUALITY, test -> {
                    WaveId id = test.field(Gathering.ONE_BY_ONE);
                    return actor -> test.surveys.links(actor, id);
                }),
                of("survey-links", QUALITY, test -> {
                    WaveId id = test.field(Gathering.ONE_BY_ONE);
                    return actor -> test.surveys.openLink(actor, id, "Hall");
                }),
                of("survey-links", QUALITY, test -> {
                    WaveId id = test.field(Gathering.ONE_BY_ONE);
                    return actor -> test.surveys.singleLinks(actor, id, "Courrier", 2);
                }),
                of("survey-links", QUALITY, test -> {
                    LinkLine link =
                            test.surveys.openLink(test.signedIn("rq"), test.field(Gathering.ONE_BY_ONE), "Hall");
                    return actor -> test.surveys.withdrawLink(actor, link.id());
                }));
    }

    private WaveId field(Gathering gathering) {
        return inField(WaveKind.SATISFACTION, gathering, question(AnswerScale.YES_NO));
    }

    private RecordCall unanswered(WaveId id) {
        return new RecordCall(
                id,
                UUID.randomUUID(),
                sheet(id).scenarios().get(0).id(),
                FROM,
                LocalTime.of(8, 0),
                false,
                30,
                null,
                Map.of(),
                null);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void onlyThoseWhoMayGetThrough(Case tried) {
        List<String> through = new ArrayList<>();
        Attempt attempt = tried.prepare().apply(this);
        for (String login : EVERYONE) {
            Actor actor = signedIn(login);
            int told = process.calls().size();
            try {
                attempt.by(actor);
                through.add(login);
                clock.standOn(TODAY);
                attempt = tried.prepare().apply(this);
            } catch (AccessRefused refused) {
                assertThat(refused.arguments().get(0)).isEqualTo(tried.useCase());
                assertThat(process.calls())
                        .as("nothing was told to the process")
                        .hasSize(told);
            }
        }
        assertThat(through).containsExactlyInAnyOrderElementsOf(tried.allowed());
    }

    /** What the page offers is what the use case lets through. */
    @Test
    void thePageOffersWhatTheUseCaseAllows() {
        WaveId open = field(Gathering.ONE_BY_ONE);
        assertThat(offered(open, WaveStep.ENTER))
                .containsExactlyElementsOf(List.of("rq", "adjoint", "chef.baru", "baru", "agent"));
        assertThat(offered(open, WaveStep.MANAGE_LINKS)).containsExactlyElementsOf(QUALITY);
        WaveId submitted = submitted(question(AnswerScale.YES_NO), 10, 9);
        assertThat(offered(submitted, WaveStep.VALIDATE)).containsExactly("adjoint");
    }

    private List<String> offered(WaveId id, WaveStep step) {
        return EVERYONE.stream()
                .filter(login -> surveys.wave(signedIn(login), id).steps().contains(step))
                .toList();
    }

    @Test
    void everybodySignedInReadsWavesFiguresAndTheBank() {
        WaveId id = validated(question(AnswerScale.YES_NO), 10, 9);
        for (String login : EVERYONE) {
            Actor actor = signedIn(login);
            assertThat(surveys.waves(actor)).isNotEmpty();
            assertThat(surveys.figures(actor)).isNotEmpty();
            assertThat(surveys.questions(actor)).isNotEmpty();
            assertThat(surveys.wave(actor, id).results()).hasSize(1);
            assertThat(surveys.waveWithCode(actor, sheet(id).line().code())
                            .line()
                            .id())
                    .isEqualTo(id);
        }
    }
}
