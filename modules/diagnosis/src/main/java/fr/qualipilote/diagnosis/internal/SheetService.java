package fr.qualipilote.diagnosis.internal;

import fr.qualipilote.diagnosis.Answer;
import fr.qualipilote.diagnosis.AnswerChanged;
import fr.qualipilote.diagnosis.AnswerSheet;
import fr.qualipilote.diagnosis.AnswerSheets;
import fr.qualipilote.diagnosis.EvidenceFile;
import fr.qualipilote.diagnosis.EvidenceId;
import fr.qualipilote.diagnosis.InvalidDiagnosis;
import fr.qualipilote.diagnosis.ProductDocument;
import fr.qualipilote.diagnosis.SaveAnswer;
import fr.qualipilote.diagnosis.SheetChanges;
import fr.qualipilote.diagnosis.SheetId;
import fr.qualipilote.diagnosis.SheetLine;
import fr.qualipilote.diagnosis.SheetStep;
import fr.qualipilote.diagnosis.domain.AccessPolicy;
import fr.qualipilote.diagnosis.domain.Campaign;
import fr.qualipilote.diagnosis.domain.Deed;
import fr.qualipilote.diagnosis.domain.GivenAnswer;
import fr.qualipilote.diagnosis.domain.GivenEvidence;
import fr.qualipilote.diagnosis.domain.GivenText;
import fr.qualipilote.diagnosis.domain.Sheet;
import fr.qualipilote.diagnosis.spi.EvidenceSource;
import fr.qualipilote.diagnosis.spi.SelfDiagnosisProcess;
import fr.qualipilote.kernel.Actor;
import fr.qualipilote.kernel.BusinessClock;
import fr.qualipilote.kernel.ReceivedFile;
import fr.qualipilote.referential.ConformityLevel;
import fr.qualipilote.referential.CriterionLine;
import fr.qualipilote.referential.Questionnaire;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The use cases of the sheets. Whoever writes locks the sheet alone, so that colleagues take turns for a moment each. */
@Service
@Transactional
class SheetService implements AnswerSheets {

    /** A path within the product, or an address of the web: nothing that runs. */
    private static final Pattern LINK = Pattern.compile("(/(?!/)|https?://)\\S*");

    /** As many of each kind as one reads. */
    private static final int MOST_DOCUMENTS = 15;

    private final Campaigns campaigns;
    private final CampaignReading reading;
    private final ResultReading results;
    private final Snapshots snapshots;
    private final AnswerRepository repository;
    private final Answers answers;
    private final AnswerEvidenceStore evidence;
    private final Questionnaires questionnaires;
    private final SelfDiagnosisProcess process;
    private final ObjectProvider<EvidenceSource> sources;
    private final BusinessClock clock;

    SheetService(
            Campaigns campaigns,
            CampaignReading reading,
            ResultReading results,
            Snapshots snapshots,
            AnswerRepository repository,
            Answers answers,
            AnswerEvidenceStore evidence,
            Questionnaires questionnaires,
            SelfDiagnosisProcess process,
            ObjectProvider<EvidenceSource> sources,
            BusinessClock clock) {
        this.campaigns = campaigns;
        this.reading = reading;
        this.results = results;
        this.snapshots = snapshots;
        this.repository = repository;
        this.answers = answers;
        this.evidence = evidence;
        this.questionnaires = questionnaires;
        this.process = process;
        this.sources = sources;
        this.clock = clock;
    }

    // --- reading -----------------------------------------------------------------------------------------------------

    @Override
    @Transactional(readOnly = true)
    public List<SheetLine> mine(Actor actor) {
        return reading.sheets(
                actor,
                campaigns.beingFilled().stream()
                        .filter(sheet -> AccessPolicy.mayAnswer(actor, sheet))
                        .toList());
    }

    @Override
    @Transactional(readOnly = true)
    public AnswerSheet sheet(Actor actor, SheetId id) {
        Sheet sheet = toRead(actor, id);
        Campaign campaign = sheet.campaign();
        return new AnswerSheet(
                campaign.id(),
                campaign.reference(),
                campaign.title(),
                reading.line(actor, sheet),
                questionnaires.of(sheet),
                answers.ofSheet(sheet, before(sheet)),
                sheet.revision());
    }

    /** What the service said last time, where the criterion is the same. */
    private Map<String, String> before(Sheet sheet) {
        Campaign campaign = sheet.campaign();
        Optional<Campaign> earlier = results.before(campaign);
        if (earlier.isEmpty()) {
            return Map.of();
        }
        Map<String, String> levels = new HashMap<>(
                snapshots.levels(earlier.get().id(), sheet.service().value()));
        if (!earlier.get().referential().equals(campaign.referential())) {
            levels.keySet().retainAll(results.kept(earlier.get().referential(), campaign.referential()));
        }
        return levels;
    }

    @Override
    @Transactional(readOnly = true)
    public SheetChanges changesSince(Actor actor, SheetId id, long revision) {
        Sheet sheet = toRead(actor, id);
        Set<String> changed = repository.changedSince(id.value(), revision).stream()
                .map(GivenAnswer::criterion)
                .collect(Collectors.toSet());
        Answers.Given given = answers.given(List.of(sheet));
        List<Answer> lines = questionnaires.of(sheet).criteria().stream()
                .filter(criterion -> changed.contains(criterion.code()))
                .map(criterion -> answers.answer(sheet, criterion, given, null))
                .toList();
        return new SheetChanges(reading.line(actor, sheet), lines, sheet.revision());
    }

    @Override
    @Transactional(readOnly = true)
    public EvidenceFile file(Actor actor, EvidenceId id) {
        GivenEvidence found = evidence.evidence(id);
        toRead(actor, found.sheet());
        return evidence.file(found);
    }

    private Sheet toRead(Actor actor, SheetId id) {
        Sheet sheet = campaigns.sheet(id);
        Rights.requireReading(actor, sheet);
        return sheet;
    }

    /** Whether a text is one that evidence may refer to. */
    static boolean isAddress(String text) {
        return LINK.matcher(text).matches();
    }

    // --- writing -----------------------------------------------------------------------------------------------------

    @Override
    public Answer save(Actor actor, SaveAnswer command) {
        Sheet sheet = toWrite(actor, command.sheet());
        Questionnaire asked = questionnaires.of(sheet);
        CriterionLine criterion = Questionnaires.criterion(asked, command.criterion());
        GivenAnswer answer = answer(sheet, criterion);
        // what nobody has written yet nobody can have changed: the version may come from before a restored backup
        boolean stale = answer.author() != null && answer.version() != command.version();
        Answer before = stale ? read(sheet, criterion) : null;
        if (before != null && !sameAs(before, command)) {
            throw AnswerChanged.to(
                    asked.scale()
                            .level(Objects.requireNonNullElse(before.level(), ""))
                            .map(ConformityLevel::label)
                            .orElse(""),
                    Objects.requireNonNull(answer.author()),
                    Objects.requireNonNull(answer.at()),
                    before);
        }
        answer.write(command, criterion, asked.scale(), sheet, deed(actor));
        return read(sheet, criterion);
    }

    /** What comes twice, or says what a colleague has said already, is no conflict. */
    private static boolean sameAs(Answer answer, SaveAnswer command) {
        return Objects.equals(answer.level(), command.level())
                && answer.notApplicable() == command.notApplicable()
                && answer.reason().equals(Objects.requireNonNullElse(command.reason(), ""))
                && answer.comment().equals(Objects.requireNonNullElse(command.comment(), ""));
    }

    @Override
    public Answer addFile(Actor actor, SheetId id, String criterion, String fileName, byte[] content) {
        return changeEvidence(actor, id, criterion, (asked, deed) -> {
            ReceivedFile file = AnswerEvidenceStore.judged(fileName, content);
            evidence.addFile(id, asked.code(), file, content, deed);
        });
    }

    @Override
    public Answer addReference(Actor actor, SheetId id, String criterion, String label, String link) {
        return changeEvidence(actor, id, criterion, (asked, deed) -> {
            String words = GivenText.required(label, "evidence-label", GivenText.DOCUMENT);
            evidence.addReference(id, asked.code(), words, address(link), deed);
        });
    }

    private static String address(String link) {
        String address = GivenText.required(link, "evidence-link", GivenText.LINK);
        if (!isAddress(address)) {
            throw InvalidDiagnosis.because("evidence-link-unsafe", "Not an address of the web: " + address);
        }
        return address;
    }

    @Override
    @Transactional(readOnly = true)
    public List<ProductDocument> documents(Actor actor, String typed) {
        EvidenceSource source = sources.getIfAvailable();
        return source == null ? List.of() : source.documents(actor, typed, MOST_DOCUMENTS);
    }

    @Override
    public Answer addDocument(
            Actor actor, SheetId id, String criterion, ProductDocument.Kind kind, String key, String link) {
        return changeEvidence(actor, id, criterion, (asked, deed) -> {
            EvidenceSource.Kept kept = Optional.ofNullable(sources.getIfAvailable())
                    .flatMap(source -> source.document(actor, kind, key))
                    .orElseThrow(() -> InvalidDiagnosis.because(
                            "evidence-gone", kind + " " + key + " is not there for " + actor.person()));
            evidence.addDocument(id, asked.code(), kept, address(link), deed);
        });
    }

    @Override
    public Answer addAgain(Actor actor, SheetId id, String criterion, EvidenceId given, String link) {
        return changeEvidence(actor, id, criterion, (asked, deed) -> {
            GivenEvidence found = evidence.evidence(given);
            Sheet from = toRead(actor, found.sheet());
            if (!from.campaign().id().equals(campaigns.of(id))) {
                throw InvalidDiagnosis.because(
                        "evidence-gone", given + " is of " + from.campaign().reference());
            }
            evidence.addAgain(found, id, asked.code(), address(link), deed);
        });
    }

    @Override
    public Answer removeEvidence(Actor actor, EvidenceId id) {
        GivenEvidence found = evidence.evidence(id);
        return changeEvidence(actor, found.sheet(), found.criterion(), (asked, deed) -> evidence.remove(found));
    }

    private Answer changeEvidence(Actor actor, SheetId id, String code, BiConsumer<CriterionLine, Deed> change) {
        Sheet sheet = toWrite(actor, id);
        CriterionLine criterion = Questionnaires.criterion(questionnaires.of(sheet), code);
        Deed deed = deed(actor);
        change.accept(criterion, deed);
        answer(sheet, criterion).touch(sheet, deed);
        return read(sheet, criterion);
    }

    private Sheet toWrite(Actor actor, SheetId id) {
        Sheet sheet = campaigns.toWrite(id);
        Rights.require(SheetStep.ANSWER, actor, sheet);
        sheet.campaign().requireRunning(SheetStep.ANSWER, sheet);
        return sheet;
    }

    private GivenAnswer answer(Sheet sheet, CriterionLine criterion) {
        GivenAnswer.Key key = new GivenAnswer.Key(sheet.id().value(), criterion.code());
        return repository.findById(key).orElseGet(() -> repository.save(new GivenAnswer(sheet.id(), criterion.code())));
    }

    private Answer read(Sheet sheet, CriterionLine criterion) {
        return answers.answer(
                sheet, criterion, answers.given(List.of(sheet)), before(sheet).get(criterion.code()));
    }

    @Override
    public void handIn(Actor actor, SheetId id) {
        Campaign campaign = campaigns.toChange(id);
        Sheet sheet = campaign.sheet(id);
        Rights.require(SheetStep.HAND_IN, actor, sheet);
        campaign.requireRunning(SheetStep.HAND_IN, sheet);
        campaign.handIn(id, answers.missing(sheet), deed(actor));
        campaigns.write(campaign);
        process.handedIn(id, actor.person());
    }

    private Deed deed(Actor actor) {
        return new Deed(actor.person(), clock.now(), clock.today());
    }
}
