package fr.qualipilote.referential.internal;

import fr.qualipilote.kernel.Actor;
import fr.qualipilote.kernel.BusinessClock;
import fr.qualipilote.referential.CommitmentLine;
import fr.qualipilote.referential.CriterionLine;
import fr.qualipilote.referential.InvalidReferential;
import fr.qualipilote.referential.ModuleLine;
import fr.qualipilote.referential.Questionnaire;
import fr.qualipilote.referential.Questionnaire.QuestionnaireChapter;
import fr.qualipilote.referential.ReferentialHistory.Kind;
import fr.qualipilote.referential.ReferentialVersions;
import fr.qualipilote.referential.UnknownReferential;
import fr.qualipilote.referential.VersionChanges;
import fr.qualipilote.referential.VersionChapter;
import fr.qualipilote.referential.VersionId;
import fr.qualipilote.referential.VersionLine;
import fr.qualipilote.referential.VersionSheet;
import fr.qualipilote.referential.VersionState;
import fr.qualipilote.referential.domain.Comparison;
import fr.qualipilote.referential.domain.Referential;
import fr.qualipilote.referential.domain.Texts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional(readOnly = true)
class VersionService implements ReferentialVersions {

    private static final List<VersionState> ORDER =
            List.of(VersionState.IN_FORCE, VersionState.PLANNED, VersionState.DRAFT, VersionState.REPLACED);

    private static final Comparator<VersionLine> IN_FORCE_FIRST = Comparator.comparing(
                    (VersionLine line) -> ORDER.indexOf(line.state()))
            .thenComparing(line -> !line.leading())
            .thenComparing(VersionLine::effectiveFrom, Comparator.nullsLast(Comparator.reverseOrder()))
            .thenComparing(VersionLine::code)
            .thenComparing(VersionLine::edition, Comparator.reverseOrder());

    private final Editions editions;
    private final DeedBook history;
    private final BusinessClock clock;

    VersionService(Editions editions, DeedBook history, BusinessClock clock) {
        this.editions = editions;
        this.history = history;
        this.clock = clock;
    }

    @Override
    public List<VersionLine> versions() {
        List<Referential> all = editions.findAll();
        Map<UUID, Integer> modules = held(editions.modulesHeld());
        Map<UUID, Integer> criteria = held(editions.criteriaHeld());
        return all.stream()
                .map(version -> VersionSheets.line(
                        version,
                        all,
                        clock.today(),
                        modules.getOrDefault(version.id().value(), 0),
                        criteria.getOrDefault(version.id().value(), 0)))
                .sorted(IN_FORCE_FIRST)
                .toList();
    }

    @Override
    public VersionSheet version(VersionId id) {
        return VersionSheets.sheet(required(id), editions.findAll(), clock.today());
    }

    @Override
    public VersionId inForce(LocalDate day) {
        return Referential.inForceOn(day, editions.findAll())
                .map(Referential::id)
                .orElseThrow(() -> new IllegalStateException("No referential is in force on " + day));
    }

    @Override
    public Optional<VersionId> answerable(LocalDate day) {
        List<Referential> all = editions.findAll();
        Map<UUID, Integer> criteria = held(editions.criteriaHeld());
        return all.stream()
                .filter(version -> version.isInForceOn(day, all)
                        && criteria.containsKey(version.id().value()))
                .min(Comparator.comparing((Referential version) -> !version.isLeading())
                        .thenComparing(Referential::code))
                .map(Referential::id);
    }

    @Override
    public Questionnaire questionnaire(VersionId id, Collection<String> modules) {
        VersionSheet sheet = version(id);
        Set<String> wanted = Set.copyOf(modules);
        List<ModuleLine> asked = sheet.modules().stream()
                .filter(module -> wanted.contains(module.code()))
                .toList();
        List<QuestionnaireChapter> chapters = new ArrayList<>();
        for (VersionChapter held : sheet.chapters()) {
            String module = held.module();
            if (module != null && wanted.contains(module)) {
                addAsked(chapters, sheet, held, module);
            }
        }
        return new Questionnaire(sheet.line(), sheet.scale(), asked, chapters);
    }

    private static void addAsked(
            List<QuestionnaireChapter> chapters, VersionSheet sheet, VersionChapter held, String module) {
        List<CriterionLine> criteria = sheet.criteria().stream()
                .filter(criterion -> criterion.chapter().equals(held.chapter().code()))
                .toList();
        Set<String> promised = criteria.stream().map(CriterionLine::commitment).collect(Collectors.toSet());
        List<CommitmentLine> commitments = sheet.commitments().stream()
                .filter(commitment -> promised.contains(commitment.code()))
                .toList();
        if (!criteria.isEmpty()) {
            chapters.add(new QuestionnaireChapter(held.chapter(), module, commitments, criteria));
        }
    }

    @Override
    public VersionChanges changes(VersionId from, VersionId to) {
        List<Referential> all = editions.findAll();
        return new Comparison(
                        VersionSheets.sheet(required(from), all, clock.today()),
                        VersionSheets.sheet(required(to), all, clock.today()))
                .changes();
    }

    @Override
    public Optional<VersionId> before(VersionId id) {
        Referential version = required(id);
        List<Referential> earlier = editions.findAllByCode(version.code()).stream()
                .filter(other -> !other.id().equals(id) && !other.isDraft())
                .filter(other -> version.isDraft() || version.isAfter(other))
                .toList();
        return earlier.stream()
                .filter(one -> earlier.stream().noneMatch(other -> other.isAfter(one)))
                .findFirst()
                .map(Referential::id);
    }

    @Override
    @Transactional
    public VersionId derive(Actor actor, VersionId from, String edition) {
        Change.require(actor, "derive-referential", from.toString());
        Referential origin = required(from);
        String plain = Texts.required("edition", edition, Referential.LONGEST_EDITION);
        if (editions.existsByCodeAndEdition(origin.code(), plain)) {
            throw InvalidReferential.because("edition-taken", "There is a version " + plain, plain);
        }
        Referential derived = editions.save(origin.derive(UUID.randomUUID(), plain));
        history.keep(actor, derived, Kind.DERIVED);
        return derived.id();
    }

    @Override
    @Transactional
    public void putInForce(Actor actor, VersionId id, int revision, LocalDate from, boolean leading) {
        Change.require(actor, "put-referential-in-force", id.toString());
        List<Referential> all = editions.everyOneLocked();
        Referential draft = required(id);
        history.requireDraftAsSeen(draft, revision);
        if (from.isBefore(clock.today())) {
            throw InvalidReferential.because("from-in-past", from + " is past", clock.today());
        }
        boolean taken = all.stream()
                .anyMatch(other -> from.equals(other.effectiveFrom())
                        && other.isLeading() == leading
                        && (leading || other.code().equals(draft.code())));
        if (taken) {
            throw InvalidReferential.because("from-taken", "Another version begins on " + from, from);
        }
        draft.putInForce(from, leading);
        history.keep(actor, draft, Kind.PUT_IN_FORCE);
    }

    @Override
    @Transactional
    public void delete(Actor actor, VersionId id) {
        Change.require(actor, "delete-referential", id.toString());
        Referential draft = required(id);
        draft.requireDraft();
        editions.delete(draft);
        history.keep(actor, draft, Kind.DELETED);
    }

    @Override
    public boolean mayChange(Actor actor) {
        return Change.isOpenTo(actor);
    }

    private Referential required(VersionId id) {
        return editions.findById(id.value()).orElseThrow(() -> UnknownReferential.withId(id));
    }

    private static Map<UUID, Integer> held(List<Editions.Held> counts) {
        return counts.stream()
                .collect(Collectors.toMap(Editions.Held::getVersion, held -> Math.toIntExact(held.getParts())));
    }
}
