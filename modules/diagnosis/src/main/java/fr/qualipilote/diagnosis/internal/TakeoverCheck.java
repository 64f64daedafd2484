package fr.qualipilote.diagnosis.internal;

import fr.qualipilote.diagnosis.DescribeCampaign.ServiceInScope;
import fr.qualipilote.diagnosis.domain.GivenText;
import fr.qualipilote.diagnosis.internal.TakeoverGrid.Entry;
import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.kernel.SearchText;
import fr.qualipilote.kernel.ServiceId;
import fr.qualipilote.organisation.PersonLine;
import fr.qualipilote.organisation.ServiceLine;
import fr.qualipilote.referential.ConformityLevel;
import fr.qualipilote.referential.ConformityScale;
import fr.qualipilote.referential.CriterionLine;
import fr.qualipilote.referential.ModuleLine;
import fr.qualipilote.referential.QuestionType;
import fr.qualipilote.referential.Questionnaire;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Looks up what a grid says: criteria and levels in a version of the referential, services and people in the organisation. */
final class TakeoverCheck {

    /** « Sans objet : pas de guichet » in one cell. */
    private static final Pattern WITH_REASON = Pattern.compile("([^:]+?)\\s*:\\s*(.+)", Pattern.DOTALL);

    /** Understood whatever the version calls it. */
    private static final String NOT_APPLICABLE = SearchText.key("Sans objet");

    private final ConformityScale scale;
    private final Map<String, CriterionLine> criteria = new LinkedHashMap<>();
    private final List<ModuleLine> modules;
    private final Function<String, Optional<ServiceLine>> services;
    private final Function<String, Optional<PersonLine>> people;
    private final TakeoverProblems problems;

    private final List<Answered> answers = new ArrayList<>();
    private final Map<Pair, Integer> rows = new HashMap<>();
    private final Map<ServiceId, PersonLine> referents = new LinkedHashMap<>();

    private record Pair(String criterion, ServiceId service) {}

    /**
     * What an answer says.
     *
     * @param level code; null for « sans objet » and where words are asked for
     * @param reason why it is « sans objet »
     */
    record Said(@Nullable String level, boolean notApplicable, String reason, String comment) {}

    record Answered(CriterionLine criterion, ServiceId service, Said said, List<String> evidence) {}

    /**
     * What the grid as a whole says.
     *
     * @param modules codes of those of which anything is answered
     * @param services each with the modules of which it answers anything, none where that is all of them
     */
    record Checked(List<String> modules, List<ServiceInScope> services, List<Answered> answers) {}

    TakeoverCheck(
            Questionnaire asked,
            Function<String, Optional<ServiceLine>> services,
            Function<String, Optional<PersonLine>> people,
            TakeoverProblems problems) {
        this.scale = asked.scale();
        this.modules = asked.modules();
        this.services = services;
        this.people = people;
        this.problems = problems;
        asked.criteria().forEach(criterion -> criteria.put(SearchText.key(criterion.code()), criterion));
    }

    Checked check(List<Entry> entries) {
        entries.forEach(this::check);
        Set<String> all = new TreeSet<>();
        Map<ServiceId, Set<String>> scope = new LinkedHashMap<>();
        for (Answered answer : answers) {
            String module = answer.criterion().module();
            all.add(module);
            scope.computeIfAbsent(answer.service(), service -> new TreeSet<>()).add(module);
        }
        return new Checked(
                modules.stream().map(ModuleLine::code).filter(all::contains).toList(),
                scope.entrySet().stream()
                        .map(one -> new ServiceInScope(
                                one.getKey(),
                                one.getValue().containsAll(all) ? Set.of() : one.getValue(),
                                referent(one.getKey()),
                                null))
                        .toList(),
                List.copyOf(answers));
    }

    private @Nullable PersonId referent(ServiceId service) {
        PersonLine named = referents.get(service);
        return named == null ? null : named.id();
    }

    // --- a row -------------------------------------------------------------------------------------------------------

    private void check(Entry entry) {
        Optional<ServiceLine> service = service(entry);
        service.ifPresent(one -> nameReferent(entry, one));
        if (entry.answersNothing()) {
            return;
        }
        Optional<CriterionLine> criterion = criterion(entry);
        if (criterion.isPresent() && service.isPresent()) {
            Pair pair = new Pair(criterion.get().code(), service.get().id());
            Integer before = rows.putIfAbsent(pair, entry.row());
            if (before != null) {
                problem(entry, TakeoverColumn.CRITERION, entry.criterion(), "pair-twice", entry.service(), before);
            }
        }
        criterion.ifPresent(asked -> answer(entry, asked, service.map(ServiceLine::id)));
    }

    private Optional<ServiceLine> service(Entry entry) {
        if (entry.answersNothing() && entry.referent().isEmpty()) {
            return Optional.empty();
        }
        if (entry.service().isEmpty()) {
            problem(entry, TakeoverColumn.SERVICE, "", "service-missing");
            return Optional.empty();
        }
        Optional<ServiceLine> found = services.apply(entry.service());
        if (found.isEmpty()) {
            problem(entry, TakeoverColumn.SERVICE, entry.service(), "service-unknown");
        }
        return found;
    }

    private Optional<CriterionLine> criterion(Entry entry) {
        if (entry.criterion().isEmpty()) {
            problem(entry, TakeoverColumn.CRITERION, "", "criterion-missing");
            return Optional.empty();
        }
        Optional<CriterionLine> found = Optional.ofNullable(criteria.get(SearchText.key(entry.criterion())));
        if (found.isEmpty()) {
            problem(entry, TakeoverColumn.CRITERION, entry.criterion(), "criterion-unknown");
        }
        return found;
    }

    private void nameReferent(Entry entry, ServiceLine service) {
        if (entry.referent().isEmpty()) {
            return;
        }
        Optional<PersonLine> person = people.apply(entry.referent());
        if (person.isEmpty()) {
            problem(entry, TakeoverColumn.REFERENT, entry.referent(), "referent-unknown");
            return;
        }
        PersonLine before = referents.putIfAbsent(service.id(), person.get());
        if (before != null && !before.id().equals(person.get().id())) {
            problem(
                    entry,
                    TakeoverColumn.REFERENT,
                    entry.referent(),
                    "referent-differs",
                    service.code(),
                    before.name());
        }
    }

    // --- its answer --------------------------------------------------------------------------------------------------

    /** @param service empty where it is not known: the rest of the row is looked at all the same */
    private void answer(Entry entry, CriterionLine criterion, Optional<ServiceId> service) {
        int before = problems.count();
        Said said = criterion.question() == QuestionType.TEXT ? words(entry) : level(entry, criterion);
        requireShort(entry, TakeoverColumn.REASON, said.reason(), GivenText.TEXT);
        requireShort(entry, TakeoverColumn.COMMENT, said.comment(), GivenText.TEXT);
        entry.evidence().forEach(label -> requireShort(entry, TakeoverColumn.EVIDENCE, label, GivenText.DOCUMENT));
        if (problems.count() == before) {
            service.ifPresent(one -> answers.add(new Answered(criterion, one, said, entry.evidence())));
        }
    }

    /** A question that asks for words: they are the comment, or stand where others have their level. */
    private Said words(Entry entry) {
        if (isNotApplicable(entry.level())) {
            return notApplicable(entry, entry.reason());
        }
        if (!entry.level().isEmpty() && !entry.comment().isEmpty()) {
            levelProblem(entry, "level-not-asked");
        } else if (entry.level().isEmpty() && entry.comment().isEmpty()) {
            problem(entry, TakeoverColumn.COMMENT, "", "words-missing");
        }
        refuseReason(entry);
        return new Said(null, false, "", entry.comment().isEmpty() ? entry.level() : entry.comment());
    }

    private Said level(Entry entry, CriterionLine criterion) {
        Matcher both = WITH_REASON.matcher(entry.level());
        if (both.matches() && isNotApplicable(both.group(1))) {
            return notApplicable(entry, entry.reason().isEmpty() ? both.group(2) : entry.reason());
        }
        if (isNotApplicable(entry.level())) {
            return notApplicable(entry, entry.reason());
        }
        String code = code(entry.level(), criterion);
        if (entry.level().isEmpty()) {
            levelProblem(entry, "level-missing");
        } else if (code == null) {
            levelProblem(entry, "level-unknown", admitted(criterion));
        }
        refuseReason(entry);
        return new Said(code, false, "", entry.comment());
    }

    private Said notApplicable(Entry entry, String reason) {
        if (reason.isEmpty()) {
            problem(entry, TakeoverColumn.REASON, "", "reason-missing");
        }
        return new Said(null, true, reason, entry.comment());
    }

    private boolean isNotApplicable(String text) {
        String key = SearchText.key(text);
        return key.equals(SearchText.key(scale.notApplicable())) || key.equals(NOT_APPLICABLE);
    }

    private void refuseReason(Entry entry) {
        if (!entry.reason().isEmpty()) {
            problem(entry, TakeoverColumn.REASON, entry.reason(), "reason-without-not-applicable");
        }
    }

    // --- levels ------------------------------------------------------------------------------------------------------

    private @Nullable String code(String text, CriterionLine criterion) {
        String key = SearchText.key(text);
        return admits(criterion)
                .filter(level -> key.equals(SearchText.key(level.label())) || key.equals(SearchText.key(level.code())))
                .findFirst()
                .or(() -> criterion.question() == QuestionType.YES_NO ? yesOrNo(key) : Optional.empty())
                .map(ConformityLevel::code)
                .orElse(null);
    }

    private Optional<ConformityLevel> yesOrNo(String key) {
        return switch (key) {
            case "oui" -> scale.best();
            case "non" -> scale.worst();
            default -> Optional.empty();
        };
    }

    private Stream<ConformityLevel> admits(CriterionLine criterion) {
        return criterion.question() == QuestionType.YES_NO
                ? Stream.concat(scale.best().stream(), scale.worst().stream())
                : scale.levels().stream();
    }

    private String admitted(CriterionLine criterion) {
        return Stream.concat(admits(criterion).map(ConformityLevel::label), Stream.of(scale.notApplicable()))
                .collect(Collectors.joining(", "));
    }

    // -----------------------------------------------------------------------------------------------------------------

    private void requireShort(Entry entry, TakeoverColumn column, String text, int longest) {
        if (text.length() > longest) {
            problem(entry, column, text, "too-long", longest);
        }
    }

    private void levelProblem(Entry entry, String reason, Object... arguments) {
        problems.add(entry.row(), entry.levelColumn(), entry.level(), reason, arguments);
    }

    private void problem(Entry entry, TakeoverColumn column, String value, String reason, Object... arguments) {
        problems.add(entry.row(), column.heading(), value, reason, arguments);
    }
}
