package fr.qualipilote.browser;

import fr.qualipilote.diagnosis.AnswerSheet;
import fr.qualipilote.diagnosis.AnswerSheets;
import fr.qualipilote.diagnosis.CampaignId;
import fr.qualipilote.diagnosis.CampaignSheet;
import fr.qualipilote.diagnosis.DescribeCampaign;
import fr.qualipilote.diagnosis.DescribeCampaign.ServiceInScope;
import fr.qualipilote.diagnosis.SaveAnswer;
import fr.qualipilote.diagnosis.SelfDiagnoses;
import fr.qualipilote.diagnosis.SheetId;
import fr.qualipilote.diagnosis.SheetLine;
import fr.qualipilote.kernel.Actor;
import fr.qualipilote.organisation.Accounts;
import fr.qualipilote.organisation.People;
import fr.qualipilote.organisation.ServiceLine;
import fr.qualipilote.organisation.Services;
import fr.qualipilote.referential.CriterionLine;
import fr.qualipilote.referential.QuestionType;
import fr.qualipilote.referential.VersionId;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Stream;

/** A campaign on the referential of the demonstration, as quality prepares it and its services begin it. */
record Campaigns(SelfDiagnoses diagnoses, AnswerSheets sheets, Services services, People people, Accounts accounts) {

    /** The demonstration gives its version this id at every start on an empty database. */
    private static final VersionId DEMONSTRATION = VersionId.of("1bc087e9-1e84-38c9-99d4-a5d9ee15f063");

    Actor signIn(String login) {
        return people.actor(accounts.signIn(login).orElseThrow().person());
    }

    /** Open for BARU, SMI and SIDSIC, for a month. */
    CampaignSheet opened(String title, LocalDate today) {
        CampaignId id = prepared(title, today, today.plusMonths(1), "BARU", "SMI", "SIDSIC");
        diagnoses.open(signIn("rq"), id);
        return diagnoses.campaign(signIn("rq"), id);
    }

    CampaignId prepared(String title, LocalDate today, LocalDate deadline, String... codes) {
        Actor rq = signIn("rq");
        DescribeCampaign suggested = diagnoses.suggested(rq, DEMONSTRATION);
        return diagnoses.prepare(
                rq,
                new DescribeCampaign(
                        title,
                        DEMONSTRATION,
                        suggested.modules(),
                        Stream.of(codes)
                                .map(code -> new ServiceInScope(service(code).id(), Set.of(), null, null))
                                .toList(),
                        deadline,
                        "Lettre de mission 2022-12",
                        today.minusMonths(1)));
    }

    /** Of the BARU alone, handed in, with one gap. */
    CampaignSheet handedIn(String title, LocalDate today) {
        CampaignId id = prepared(title, today, today.plusMonths(1), "BARU");
        diagnoses.open(signIn("rq"), id);
        CampaignSheet campaign = diagnoses.campaign(signIn("rq"), id);
        answersAllBut("baru", campaign, "BARU", "DEMO-GEN-2a");
        SheetId sheet = sheetOf(campaign, "BARU").id();
        String worst = sheets.sheet(signIn("baru"), sheet)
                .questionnaire()
                .scale()
                .worst()
                .orElseThrow()
                .code();
        sheets.save(signIn("baru"), new SaveAnswer(sheet, "DEMO-GEN-2a", 0, worst, false, null, null));
        sheets.handIn(signIn("baru"), sheet);
        return diagnoses.campaign(signIn("rq"), id);
    }

    private ServiceLine service(String code) {
        return services.services().stream()
                .filter(line -> line.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    SheetLine sheetOf(CampaignSheet campaign, String code) {
        return campaign.sheets().stream()
                .filter(sheet -> sheet.service().equals(service(code).id()))
                .findFirst()
                .orElseThrow();
    }

    /** Where the service's sheet is. */
    String addressOf(CampaignSheet campaign, String code) {
        return "autodiagnostic/" + campaign.line().reference() + "/fiches/"
                + service(code).id();
    }

    /** Everything else answered with the best level, without evidence. */
    void answersAllBut(String login, CampaignSheet campaign, String code, String criterion) {
        SheetLine line = sheetOf(campaign, code);
        AnswerSheet sheet = sheets.sheet(signIn(login), line.id());
        String best = sheet.questionnaire().scale().best().orElseThrow().code();
        for (CriterionLine asked : sheet.questionnaire().criteria()) {
            boolean text = asked.question() == QuestionType.TEXT;
            if (!asked.code().equals(criterion)) {
                sheets.save(
                        signIn(login),
                        new SaveAnswer(
                                line.id(),
                                asked.code(),
                                sheet.answers().get(asked.code()).version(),
                                text ? null : best,
                                false,
                                "",
                                "Vu sur place"));
            }
        }
    }
}
