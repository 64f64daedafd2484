package fr.qualipilote.surveys.internal;

import fr.qualipilote.kernel.Actor;
import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.kernel.ServiceId;
import fr.qualipilote.organisation.Accounts;
import fr.qualipilote.organisation.People;
import fr.qualipilote.organisation.Services;
import fr.qualipilote.surveys.AnswerScale;
import fr.qualipilote.surveys.Channel;
import fr.qualipilote.surveys.DescribeWave;
import fr.qualipilote.surveys.EditQuestion;
import fr.qualipilote.surveys.EnterTotals;
import fr.qualipilote.surveys.Gathering;
import fr.qualipilote.surveys.OpeningHours;
import fr.qualipilote.surveys.PublicQuestionnaires;
import fr.qualipilote.surveys.QuestionId;
import fr.qualipilote.surveys.Result;
import fr.qualipilote.surveys.Sampling;
import fr.qualipilote.surveys.Surveys;
import fr.qualipilote.surveys.WaveId;
import fr.qualipilote.surveys.WaveKind;
import fr.qualipilote.surveys.WaveSheet;
import fr.qualipilote.surveys.spi.SurveyWaveSteps;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Primary;

/** The use cases on a database, with the demonstration's organisation and an engine that only takes notes. */
@SpringBootTest(properties = {"qualipilote.demonstration.load=true", "qualipilote.demonstration.date=2022-06-24"})
@Import(SurveyBench.Parts.class)
abstract class SurveyBench {

    static final LocalDate TODAY = SteppingClock.START;
    static final LocalDate FROM = LocalDate.of(2022, 6, 27);
    static final LocalDate TO = LocalDate.of(2022, 7, 8);

    @TestConfiguration
    static class Parts {

        @Bean
        @Primary
        SteppingClock steppingClock() {
            return new SteppingClock();
        }

        @Bean
        RecordedWaveProcess recordedWaveProcess(@Lazy SurveyWaveSteps steps) {
            return new RecordedWaveProcess(steps);
        }
    }

    @Autowired
    Surveys surveys;

    @Autowired
    PublicQuestionnaires questionnaires;

    @Autowired
    SurveyWaveSteps steps;

    @Autowired
    RecordedWaveProcess process;

    @Autowired
    SteppingClock clock;

    @Autowired
    People people;

    @Autowired
    Services services;

    @Autowired
    Accounts accounts;

    @BeforeEach
    void begin() {
        clock.standOn(TODAY);
        process.reset();
    }

    // --- people ------------------------------------------------------------------------------------------------------

    /** Who signs in with that name in the demonstration, with the rights of today. */
    Actor signedIn(String login) {
        return people.actor(accounts.signIn(login).orElseThrow().person());
    }

    PersonId person(String login) {
        return signedIn(login).person();
    }

    ServiceId service(String name) {
        return services.named(name).orElseThrow().id();
    }

    // --- questions and waves -----------------------------------------------------------------------------------------

    QuestionId question(AnswerScale scale) {
        return question("Satisfaction sur " + UUID.randomUUID(), scale);
    }

    QuestionId question(String label, AnswerScale scale) {
        return surveys.save(signedIn("rq"), new EditQuestion(null, 0, label, null, scale, "accueil-physique"));
    }

    /** A wave of two weeks from Monday the 27th, in which the BARU and an agent without service enter. */
    DescribeWave terms(WaveKind kind, Gathering gathering, QuestionId... questions) {
        return new DescribeWave(
                kind,
                "Accueil général, été 2022",
                null,
                "accueil-physique",
                kind == WaveKind.MYSTERY ? Channel.PHONE : Channel.HALL,
                Sampling.SAMPLE,
                gathering,
                FROM,
                TO,
                null,
                100,
                "Questionnaire remis à l’accueil",
                List.of(questions),
                kind == WaveKind.MYSTERY
                        ? List.of(new DescribeWave.Scenario(
                                null, "Demander les horaires", "Se présenter comme un usager", Set.of()))
                        : List.of(),
                Set.of(service("BARU")),
                Set.of(person("agent")),
                kind == WaveKind.MYSTERY ? new OpeningHours(LocalTime.of(9, 0), LocalTime.of(16, 30)) : null,
                true);
    }

    WaveId created(WaveKind kind, Gathering gathering, QuestionId... questions) {
        return surveys.create(signedIn("rq"), terms(kind, gathering, questions));
    }

    WaveId ready(WaveKind kind, Gathering gathering, QuestionId... questions) {
        WaveId id = created(kind, gathering, questions);
        surveys.prepare(signedIn("rq"), id);
        return id;
    }

    /** With its field open, on its first day. */
    WaveId inField(WaveKind kind, Gathering gathering, QuestionId... questions) {
        WaveId id = ready(kind, gathering, questions);
        clock.standOn(FROM);
        steps.openField(id);
        return id;
    }

    WaveId validated(QuestionId question, int answering, int satisfied) {
        WaveId id = submitted(question, answering, satisfied);
        surveys.validate(signedIn("adjoint"), id);
        return id;
    }

    WaveId submitted(QuestionId question, int answering, int satisfied) {
        WaveId id = inField(WaveKind.SATISFACTION, Gathering.TOTALS, question);
        surveys.enterTotals(signedIn("rq"), totals(id, question, answering, satisfied));
        surveys.closeField(signedIn("rq"), id);
        surveys.submit(signedIn("rq"), id);
        return id;
    }

    EnterTotals totals(WaveId id, QuestionId question, @Nullable Integer answering, @Nullable Integer satisfied) {
        return new EnterTotals(id, question, result(id, question).version(), answering, satisfied, null, null);
    }

    WaveSheet sheet(WaveId id) {
        return surveys.wave(signedIn("rq"), id);
    }

    Result result(WaveId id, QuestionId question) {
        return sheet(id).results().stream()
                .filter(result -> result.question().id().equals(question))
                .findFirst()
                .orElseThrow()
                .result();
    }
}
