package fr.qualipilote.diagnosis.internal;

import fr.qualipilote.diagnosis.AnswerSheet;
import fr.qualipilote.diagnosis.AnswerSheets;
import fr.qualipilote.diagnosis.CampaignId;
import fr.qualipilote.diagnosis.CampaignSheet;
import fr.qualipilote.diagnosis.CommitteeDecision;
import fr.qualipilote.diagnosis.DescribeCampaign;
import fr.qualipilote.diagnosis.DescribeCampaign.ServiceInScope;
import fr.qualipilote.diagnosis.DiagnosisResults;
import fr.qualipilote.diagnosis.SaveAnswer;
import fr.qualipilote.diagnosis.SelfDiagnoses;
import fr.qualipilote.diagnosis.SheetId;
import fr.qualipilote.diagnosis.SheetLine;
import fr.qualipilote.diagnosis.SheetPresence;
import fr.qualipilote.diagnosis.SmallReferential;
import fr.qualipilote.diagnosis.spi.SelfDiagnosisSteps;
import fr.qualipilote.kernel.Actor;
import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.kernel.ServiceId;
import fr.qualipilote.organisation.Accounts;
import fr.qualipilote.organisation.People;
import fr.qualipilote.organisation.ServiceLine;
import fr.qualipilote.organisation.Services;
import fr.qualipilote.referential.CriterionLine;
import fr.qualipilote.referential.QuestionType;
import fr.qualipilote.referential.VersionId;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Primary;

/** The use cases on a database, with the demonstration's organisation, a small referential and an engine that only takes notes. */
@SpringBootTest(properties = {"qualipilote.demonstration.load=true", "qualipilote.demonstration.date=2022-06-24"})
@Import(DiagnosisBench.Parts.class)
abstract class DiagnosisBench {

    static final LocalDate TODAY = SteppingClock.START;
    static final LocalDate DEADLINE = LocalDate.of(2022, 7, 22);

    @TestConfiguration
    static class Parts {

        @Bean
        @Primary
        SteppingClock steppingClock() {
            return new SteppingClock();
        }

        @Bean
        @Primary
        TestReferential testReferential() {
            return new TestReferential();
        }

        @Bean
        RecordedProcess recordedProcess(@Lazy SelfDiagnosisSteps steps) {
            return new RecordedProcess(steps);
        }
    }

    @Autowired
    SelfDiagnoses diagnoses;

    @Autowired
    AnswerSheets sheets;

    @Autowired
    SheetPresence presence;

    @Autowired
    DiagnosisResults results;

    @Autowired
    SelfDiagnosisSteps steps;

    @Autowired
    RecordedProcess process;

    @Autowired
    TestReferential referential;

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

    Actor signedIn(String login) {
        return people.actor(accounts.signIn(login).orElseThrow().person());
    }

    PersonId person(String login) {
        return signedIn(login).person();
    }

    ServiceId service(String name) {
        return services.named(name).map(ServiceLine::id).orElseThrow();
    }

    ServiceInScope asked(String service, @Nullable String referent) {
        return new ServiceInScope(service(service), Set.of(), referent == null ? null : person(referent), null);
    }

    // --- campaigns ---------------------------------------------------------------------------------------------------

    DescribeCampaign description(VersionId version, ServiceInScope... services) {
        return new DescribeCampaign(
                "Autodiagnostic 2022",
                version,
                Set.of("M1", "M3"),
                List.of(services),
                DEADLINE,
                "Lettre de mission du 6 décembre 2021",
                LocalDate.of(2021, 12, 6));
    }

    DescribeCampaign description() {
        return description(SmallReferential.FIRST, asked("BARU", "baru"), asked("SMI", "smi"));
    }

    CampaignId prepared() {
        return diagnoses.prepare(signedIn("rq"), description());
    }

    CampaignId open() {
        CampaignId id = prepared();
        diagnoses.open(signedIn("rq"), id);
        return id;
    }

    CampaignSheet campaign(CampaignId id) {
        return diagnoses.campaign(signedIn("rq"), id);
    }

    SheetLine line(CampaignId id, String service) {
        return campaign(id).sheets().stream()
                .filter(one -> one.service().equals(service(service)))
                .findFirst()
                .orElseThrow();
    }

    SheetId sheet(CampaignId id, String service) {
        return line(id, service).id();
    }

    AnswerSheet read(SheetId id) {
        return sheets.sheet(signedIn("rq"), id);
    }

    /** As the form would, with the version that is there. */
    void answer(String login, SheetId id, String criterion, String level) {
        int version = read(id).answers().get(criterion).version();
        sheets.save(signedIn(login), new SaveAnswer(id, criterion, version, level, false, null, null));
    }

    /** All criteria alike; words where words are asked for. */
    void answerAll(String login, SheetId id, String level) {
        for (CriterionLine criterion : read(id).questionnaire().criteria()) {
            boolean words = criterion.question() == QuestionType.TEXT;
            int version = read(id).answers().get(criterion.code()).version();
            String chosen =
                    criterion.question() == QuestionType.YES_NO && level.equals("partiel") ? "non-conforme" : level;
            sheets.save(
                    signedIn(login),
                    new SaveAnswer(
                            id,
                            criterion.code(),
                            version,
                            words ? null : chosen,
                            false,
                            null,
                            words ? "Écoute" : null));
        }
    }

    void handIn(String login, SheetId id, String level) {
        answerAll(login, id, level);
        sheets.handIn(signedIn(login), id);
    }

    void accepted(String login, SheetId id, String level) {
        handIn(login, id, level);
        diagnoses.accept(signedIn("rq"), id);
    }

    /** BARU: conforme everywhere; SMI: partiel, and no to the yes-no question. */
    CampaignId withCommittee() {
        CampaignId id = open();
        accepted("baru", sheet(id, "BARU"), "conforme");
        accepted("smi", sheet(id, "SMI"), "partiel");
        diagnoses.consolidate(signedIn("rq"), id, "Les courriels sont à reprendre");
        return id;
    }

    CampaignId validated() {
        CampaignId id = withCommittee();
        diagnoses.decide(signedIn("sg"), id, new CommitteeDecision.Validate("PV du COPIL du 24 juin 2022"));
        return id;
    }
}
