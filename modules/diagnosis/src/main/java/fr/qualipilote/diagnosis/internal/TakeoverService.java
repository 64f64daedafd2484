package fr.qualipilote.diagnosis.internal;

import fr.qualipilote.diagnosis.AnswerTable;
import fr.qualipilote.diagnosis.CampaignId;
import fr.qualipilote.diagnosis.DescribePastCampaign;
import fr.qualipilote.diagnosis.InvalidDiagnosis;
import fr.qualipilote.diagnosis.InvalidTakeoverFile;
import fr.qualipilote.diagnosis.PastDiagnoses;
import fr.qualipilote.diagnosis.SaveAnswer;
import fr.qualipilote.diagnosis.ScoreKey;
import fr.qualipilote.diagnosis.TakeoverPreview;
import fr.qualipilote.diagnosis.TakeoverPreview.ServicePart;
import fr.qualipilote.diagnosis.domain.Campaign;
import fr.qualipilote.diagnosis.domain.Deed;
import fr.qualipilote.diagnosis.domain.GivenAnswer;
import fr.qualipilote.diagnosis.domain.GivenEvidence;
import fr.qualipilote.diagnosis.domain.PastTerms;
import fr.qualipilote.diagnosis.domain.Scores;
import fr.qualipilote.diagnosis.domain.Sheet;
import fr.qualipilote.diagnosis.internal.TakeoverCheck.Answered;
import fr.qualipilote.diagnosis.internal.TakeoverCheck.Checked;
import fr.qualipilote.kernel.Actor;
import fr.qualipilote.kernel.BusinessClock;
import fr.qualipilote.kernel.ReceivedFile;
import fr.qualipilote.kernel.ServiceId;
import fr.qualipilote.organisation.People;
import fr.qualipilote.organisation.PersonLine;
import fr.qualipilote.organisation.ServiceLine;
import fr.qualipilote.organisation.Services;
import fr.qualipilote.referential.ModuleLine;
import fr.qualipilote.referential.Questionnaire;
import fr.qualipilote.referential.VersionId;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Preview and take-over read the grid in the same way, so that what is written is what was shown. */
@Service
@Transactional
class TakeoverService implements PastDiagnoses {

    private final Campaigns campaigns;
    private final CampaignReferences references;
    private final Questionnaires questionnaires;
    private final Answers answers;
    private final ResultReading results;
    private final Snapshots snapshots;
    private final TakeoverTemplate template;
    private final DiagnosisPosts posts;
    private final Services services;
    private final People people;
    private final EntityManager entities;
    private final BusinessClock clock;

    TakeoverService(
            Campaigns campaigns,
            CampaignReferences references,
            Questionnaires questionnaires,
            Answers answers,
            ResultReading results,
            Snapshots snapshots,
            TakeoverTemplate template,
            DiagnosisPosts posts,
            Services services,
            People people,
            EntityManager entities,
            BusinessClock clock) {
        this.campaigns = campaigns;
        this.references = references;
        this.questionnaires = questionnaires;
        this.answers = answers;
        this.results = results;
        this.snapshots = snapshots;
        this.template = template;
        this.posts = posts;
        this.services = services;
        this.people = people;
        this.entities = entities;
        this.clock = clock;
    }

    /** A grid that was read. @param checked what it says, as far as it is understood */
    private record Read(TakeoverGrid.Reading reading, TakeoverProblems problems, Checked checked) {}

    @Override
    @Transactional(readOnly = true)
    public void template(Actor actor, VersionId referential, OutputStream target) throws IOException {
        requireQuality(actor);
        template.write(all(referential), clock.today(), target);
    }

    @Override
    @Transactional(readOnly = true)
    public TakeoverPreview preview(Actor actor, DescribePastCampaign past, String fileName, byte[] content) {
        requireQuality(actor);
        Questionnaire all = all(past.referential());
        PastTerms terms = known(past, all);
        Read read = read(all, fileName, content);
        return read.problems().isEmpty()
                ? preview(fileName, read, made("", terms, all, fileName, read.checked(), deed(actor)))
                : new TakeoverPreview(
                        fileName,
                        read.reading().format(),
                        read.reading().otherSheets(),
                        read.problems().inOrder(),
                        null,
                        List.of());
    }

    @Override
    public CampaignId takeOver(Actor actor, DescribePastCampaign past, String fileName, byte[] content) {
        requireQuality(actor);
        Questionnaire all = all(past.referential());
        references.hold();
        PastTerms terms = known(past, all);
        Read read = read(all, fileName, content);
        if (!read.problems().isEmpty()) {
            int wrong = read.problems().count();
            throw InvalidTakeoverFile.because("rows-to-correct", wrong + " problems", wrong);
        }
        Deed deed = deed(actor);
        String reference = references.next(terms.openedOn().getYear());
        Made made = made(reference, terms, all, fileName, read.checked(), deed);
        Campaign campaign = made.campaign();
        entities.persist(campaign);
        made.answers().forEach(entities::persist);
        made.evidence().forEach(entities::persist);
        AnswerTable table = answers.table(campaign);
        campaign.freeze(snapshots.write(campaign, table, results.results(campaign, table)), deed);
        campaigns.write(campaign);
        return campaign.id();
    }

    private static void requireQuality(Actor actor) {
        Rights.requireQuality(actor, "take-over-campaign", "");
    }

    // --- what is told of it ------------------------------------------------------------------------------------------

    /** All that the version asks. */
    private Questionnaire all(VersionId referential) {
        List<String> modules = questionnaires.usable(referential, List.of()).modules().stream()
                .map(ModuleLine::code)
                .toList();
        return questionnaires.of(referential, modules);
    }

    private PastTerms known(DescribePastCampaign past, Questionnaire all) {
        PastTerms terms = PastTerms.of(past, clock.today(), BusinessClock.ZONE);
        campaigns.takenOver(terms.openedOn(), terms.decidedOn()).stream()
                .filter(other -> questionnaires
                        .of(other)
                        .version()
                        .code()
                        .equals(all.version().code()))
                .findFirst()
                .ifPresent(other -> {
                    throw InvalidDiagnosis.because(
                            "taken-over-already", other.reference() + " has these dates", other.reference());
                });
        return terms;
    }

    // --- what the grid says ------------------------------------------------------------------------------------------

    private Read read(Questionnaire all, String fileName, byte[] content) {
        TakeoverProblems problems = new TakeoverProblems();
        Map<String, Optional<ServiceLine>> knownServices = new HashMap<>();
        Map<String, Optional<PersonLine>> knownPeople = new HashMap<>();
        Function<String, Optional<ServiceLine>> service =
                text -> text.isBlank() ? Optional.empty() : knownServices.computeIfAbsent(text, services::named);
        Function<String, Optional<PersonLine>> person = text -> knownPeople.computeIfAbsent(text, people::named);
        TakeoverGrid.Reading reading =
                TakeoverGrid.read(fileName, content, text -> service.apply(text).isPresent(), problems);
        Checked checked = new TakeoverCheck(all, service, person, problems).check(reading.entries());
        if (problems.isEmpty() && checked.answers().isEmpty()) {
            throw InvalidTakeoverFile.because("no-answers", "No row answers anything");
        }
        return new Read(reading, problems, checked);
    }

    /** What would be written. */
    private record Made(Campaign campaign, List<GivenAnswer> answers, List<GivenEvidence> evidence) {}

    private static Made made(
            String reference, PastTerms terms, Questionnaire all, String fileName, Checked checked, Deed deed) {
        Campaign campaign = Campaign.takeOver(
                reference,
                terms.about(checked.modules(), checked.services()),
                ReceivedFile.safeName(fileName),
                all.version().demonstration(),
                deed);
        Map<ServiceId, Sheet> sheets =
                campaign.sheets().stream().collect(Collectors.toMap(Sheet::service, Function.identity()));
        List<GivenAnswer> answers = new ArrayList<>();
        List<GivenEvidence> evidence = new ArrayList<>();
        for (Answered answered : checked.answers()) {
            Sheet sheet = Objects.requireNonNull(sheets.get(answered.service()));
            String criterion = answered.criterion().code();
            GivenAnswer answer = new GivenAnswer(sheet.id(), criterion);
            answer.write(
                    new SaveAnswer(
                            sheet.id(),
                            criterion,
                            0,
                            answered.said().level(),
                            answered.said().notApplicable(),
                            answered.said().reason(),
                            answered.said().comment()),
                    answered.criterion(),
                    all.scale(),
                    sheet,
                    deed);
            answers.add(answer);
            answered.evidence().forEach(label -> evidence.add(proof(sheet, criterion, label, deed)));
        }
        return new Made(campaign, answers, evidence);
    }

    /** An address is kept as one, anything else as the name of a document that is elsewhere. */
    private static GivenEvidence proof(Sheet sheet, String criterion, String label, Deed deed) {
        return SheetService.isAddress(label)
                ? GivenEvidence.reference(sheet.id(), criterion, label, label, deed)
                : GivenEvidence.named(sheet.id(), criterion, label, deed);
    }

    private TakeoverPreview preview(String fileName, Read read, Made made) {
        Scores scores = new Scores(answers.table(made.campaign(), made.answers(), made.evidence()));
        List<ServicePart> parts = made.campaign().sheets().stream()
                .map(sheet -> new ServicePart(
                        posts.label(sheet.service()), scores.of(ScoreKey.of(sheet.service())), sheet.referent()))
                .sorted(Comparator.comparing(ServicePart::label))
                .toList();
        return new TakeoverPreview(
                fileName,
                read.reading().format(),
                read.reading().otherSheets(),
                List.of(),
                scores.of(ScoreKey.campaign()),
                parts);
    }

    private Deed deed(Actor actor) {
        return new Deed(actor.person(), clock.now(), clock.today());
    }
}
