package fr.qualipilote.referential.internal;

import fr.qualipilote.kernel.SearchText;
import fr.qualipilote.referential.domain.Chapter;
import fr.qualipilote.referential.domain.ChapterAlias;
import fr.qualipilote.referential.domain.Commitment;
import fr.qualipilote.referential.domain.Content;
import fr.qualipilote.referential.domain.Criterion;
import fr.qualipilote.referential.domain.Level;
import fr.qualipilote.referential.domain.Referential;
import fr.qualipilote.referential.domain.ReferentialModule;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Makes a referential of the entries of a file, or says all that is wrong with them at once. Codes are compared without regard to
 * case and accents: people do not tell « m1 » from « M1 ».
 */
final class EntryCheck {

    private final List<FileEntry> entries;
    private final Problems problems;
    private final FieldReading reading;

    EntryCheck(List<FileEntry> entries, Problems problems) {
        this.entries = entries;
        this.problems = problems;
        this.reading = new FieldReading(problems);
    }

    /** Nothing where there is any problem, one that was found before included. */
    Optional<FileReferential> referential() {
        entries.forEach(this::refuseForeignFields);
        FileEntry head = onlyOne(EntryType.REFERENTIAL, true);
        String code = head == null ? "" : reading.code(head, Referential.LONGEST_CODE);
        String label = head == null ? "" : reading.required(head, EntryField.LABEL, Content.LONGEST_LABEL);
        FileEntry version = onlyOne(EntryType.VERSION, true);
        String edition = version == null ? "" : reading.required(version, EntryField.CODE, Referential.LONGEST_EDITION);
        FileEntry source = onlyOne(EntryType.SOURCE, false);
        FileEntry mark = onlyOne(EntryType.DEMONSTRATION, false);
        FileEntry notApplicable = onlyOne(EntryType.NOT_APPLICABLE, false);

        List<Level> levels = levels();
        Map<String, ReferentialModule> modules = modules();
        Map<String, Chapter> chapters = chapters(modules);
        Map<String, Commitment> commitments = commitments(chapters);
        Map<String, Criterion> criteria = criteria(commitments);
        Set<ChapterAlias> aliases = aliases();
        if (chapters.isEmpty() && of(EntryType.CHAPTER).isEmpty()) {
            problems.add(0, "", "", "chapters-missing");
        }
        boolean scored = criteria.values().stream()
                .anyMatch(criterion -> criterion.question().isScored());
        if (scored && of(EntryType.LEVEL).size() < 2) {
            problems.add(0, "", "", "levels-missing");
        }
        String sourceText = source == null ? "" : reading.text(source, EntryField.LABEL, Content.LONGEST_SOURCE);
        boolean demonstration = mark != null && reading.yesOrNo(mark, EntryField.LABEL);
        String absent = notApplicable == null ? "" : reading.text(notApplicable, EntryField.LABEL, Level.LONGEST_LABEL);
        if (!problems.isEmpty() || version == null) {
            return Optional.empty();
        }
        List<Chapter> chaptersInOrder = List.copyOf(chapters.values());
        List<Commitment> commitmentsInOrder =
                sorted(commitments.values(), Commitment::chapterCode, chaptersInOrder, Chapter::code);
        Content content = new Content(
                label,
                sourceText,
                demonstration,
                List.copyOf(modules.values()),
                chaptersInOrder,
                aliases,
                commitmentsInOrder,
                sorted(criteria.values(), Criterion::commitmentCode, commitmentsInOrder, Commitment::code),
                levels,
                absent.isEmpty() ? Content.NOT_APPLICABLE : absent);
        return Optional.of(new FileReferential(code, edition, version.row(), content));
    }

    /** As the parents stand, whatever the order in the file; among the children of one parent, that of the file. */
    private static <C, P> List<C> sorted(
            Iterable<C> children, Function<C, String> parentOf, List<P> parents, Function<P, String> codeOf) {
        Map<String, Integer> ranks = new HashMap<>();
        parents.forEach(parent -> ranks.put(codeOf.apply(parent), ranks.size()));
        List<C> sorted = new ArrayList<>();
        children.forEach(sorted::add);
        sorted.sort(Comparator.comparing(child -> ranks.getOrDefault(parentOf.apply(child), 0)));
        return sorted;
    }

    private List<FileEntry> of(EntryType type) {
        return entries.stream().filter(entry -> entry.type() == type).toList();
    }

    private void refuseForeignFields(FileEntry entry) {
        for (EntryField field : EntryField.values()) {
            if (!entry.type().admits(field) && !entry.text(field).isEmpty()) {
                problems.add(entry, field, "not-for-type", entry.type().word());
            }
        }
    }

    private @Nullable FileEntry onlyOne(EntryType type, boolean required) {
        List<FileEntry> found = of(type);
        if (found.isEmpty()) {
            if (required) {
                problems.add(0, "", "", "entry-missing", type.word());
            }
            return null;
        }
        found.stream()
                .skip(1)
                .forEach(again -> problems.add(
                        again,
                        EntryField.TYPE,
                        "only-once",
                        type.word(),
                        found.get(0).row()));
        return found.get(0);
    }

    /** The entry with its code, unless another of its type has that code already. */
    private boolean isFirst(FileEntry entry, String code, Map<String, Integer> rows) {
        if (code.isEmpty()) {
            return false;
        }
        Integer first = rows.putIfAbsent(SearchText.fold(code), entry.row());
        if (first != null) {
            problems.add(entry, EntryField.CODE, "code-twice", first);
        }
        return first == null;
    }

    private List<Level> levels() {
        Map<String, Integer> rows = new HashMap<>();
        Map<String, Integer> labels = new HashMap<>();
        Map<FileEntry, Level> levels = new LinkedHashMap<>();
        for (FileEntry entry : of(EntryType.LEVEL)) {
            String code = reading.code(entry, Level.LONGEST_CODE);
            String label = reading.required(entry, EntryField.LABEL, Level.LONGEST_LABEL);
            BigDecimal score =
                    reading.number(entry, EntryField.SCORE, BigDecimal.ZERO, false, Level.HIGHEST_SCORE, null);
            Level level = new Level(
                    code,
                    label,
                    score,
                    reading.yesOrNo(entry, EntryField.NEEDS_EVIDENCE),
                    reading.yesOrNo(entry, EntryField.GAP));
            Integer same = label.isEmpty() ? null : labels.putIfAbsent(SearchText.fold(label), entry.row());
            if (same != null) {
                problems.add(entry, EntryField.LABEL, "label-twice", same);
            }
            if (isFirst(entry, code, rows)) {
                levels.put(entry, level);
            }
        }
        refuseInconsistent(levels);
        return List.copyOf(levels.values());
    }

    /** A gap is worth less than what is none; something is none; and they are not all worth the same. */
    private void refuseInconsistent(Map<FileEntry, Level> levels) {
        if (levels.size() < 2) {
            return;
        }
        Optional<BigDecimal> lowest = levels.values().stream()
                .filter(level -> !level.isGap())
                .map(Level::score)
                .min(Comparator.naturalOrder());
        FileEntry first = levels.keySet().iterator().next();
        if (lowest.isEmpty()) {
            problems.add(first, EntryField.GAP, "levels-all-gaps");
            return;
        }
        levels.forEach((entry, level) -> {
            boolean scored = !entry.text(EntryField.SCORE).isEmpty();
            if (level.isGap() && scored && level.score().compareTo(lowest.get()) >= 0) {
                problems.add(entry, EntryField.SCORE, "level-gap-score", lowest.get());
            }
        });
        boolean different =
                levels.values().stream().map(Level::score).distinct().count() > 1;
        if (!different && levels.values().stream().noneMatch(Level::isGap)) {
            problems.add(first, EntryField.SCORE, "levels-equal");
        }
    }

    private Map<String, ReferentialModule> modules() {
        Map<String, Integer> rows = new HashMap<>();
        Map<String, ReferentialModule> modules = new LinkedHashMap<>();
        for (FileEntry entry : of(EntryType.MODULE)) {
            String code = reading.code(entry, ReferentialModule.LONGEST_CODE);
            String label = reading.required(entry, EntryField.LABEL, ReferentialModule.LONGEST_LABEL);
            boolean mandatory = reading.yesOrNo(entry, EntryField.MANDATORY);
            if (isFirst(entry, code, rows)) {
                modules.put(SearchText.fold(code), new ReferentialModule(code, label, mandatory));
            }
        }
        return modules;
    }

    private Map<String, Chapter> chapters(Map<String, ReferentialModule> modules) {
        Map<String, Integer> rows = new HashMap<>();
        Map<String, Chapter> chapters = new LinkedHashMap<>();
        for (FileEntry entry : of(EntryType.CHAPTER)) {
            String code = reading.code(entry, Chapter.LONGEST_CODE);
            String label = reading.required(entry, EntryField.LABEL, Chapter.LONGEST_LABEL);
            ReferentialModule module =
                    entry.text(EntryField.PARENT).isEmpty() ? null : parent(entry, modules, EntryType.MODULE);
            if (isFirst(entry, code, rows)) {
                chapters.put(SearchText.fold(code), new Chapter(code, label, module == null ? null : module.code()));
            }
        }
        return chapters;
    }

    private Map<String, Commitment> commitments(Map<String, Chapter> chapters) {
        Set<String> withParent = chaptersWithParent();
        Map<String, Integer> rows = new HashMap<>();
        Map<String, Commitment> commitments = new LinkedHashMap<>();
        for (FileEntry entry : of(EntryType.COMMITMENT)) {
            String code = reading.code(entry, Commitment.LONGEST_CODE);
            String label = reading.required(entry, EntryField.LABEL, Commitment.LONGEST_LABEL);
            Chapter chapter = parent(entry, chapters, EntryType.CHAPTER);
            if (chapter != null && chapter.moduleCode() == null && !withParent.contains(chapter.code())) {
                problems.add(entry, EntryField.PARENT, "chapter-without-module", chapter.code());
            }
            if (isFirst(entry, code, rows)) {
                commitments.put(
                        SearchText.fold(code), new Commitment(code, label, chapter == null ? "" : chapter.code()));
            }
        }
        return commitments;
    }

    /** Codes of those for which the file names one; where it is unknown, that is said already. */
    private Set<String> chaptersWithParent() {
        return of(EntryType.CHAPTER).stream()
                .filter(entry -> !entry.lacks(EntryField.PARENT))
                .map(entry -> entry.text(EntryField.CODE))
                .collect(Collectors.toSet());
    }

    private Map<String, Criterion> criteria(Map<String, Commitment> commitments) {
        Map<String, Integer> rows = new HashMap<>();
        Map<String, Criterion> criteria = new LinkedHashMap<>();
        for (FileEntry entry : of(EntryType.CRITERION)) {
            String code = reading.code(entry, Criterion.LONGEST_CODE);
            String label = reading.required(entry, EntryField.LABEL, Criterion.LONGEST_LABEL);
            Commitment commitment = parent(entry, commitments, EntryType.COMMITMENT);
            Criterion criterion = new Criterion(
                    code,
                    commitment == null ? "" : commitment.code(),
                    label,
                    reading.text(entry, EntryField.EVIDENCE, Criterion.LONGEST_EVIDENCE),
                    reading.question(entry),
                    reading.number(
                            entry, EntryField.WEIGHT, BigDecimal.ZERO, true, Criterion.HEAVIEST, BigDecimal.ONE));
            if (isFirst(entry, code, rows)) {
                criteria.put(SearchText.fold(code), criterion);
            }
        }
        return criteria;
    }

    private <P> @Nullable P parent(FileEntry entry, Map<String, P> known, EntryType type) {
        String written = entry.text(EntryField.PARENT);
        if (entry.nested()) {
            return known.get(SearchText.fold(written));
        }
        if (written.isEmpty()) {
            if (entry.lacks(EntryField.PARENT)) {
                problems.add(entry, EntryField.PARENT, "parent-missing", type.word());
            }
            return null;
        }
        P parent = known.get(SearchText.fold(written));
        if (parent == null) {
            problems.add(entry, EntryField.PARENT, "parent-unknown", type.word(), written);
        }
        return parent;
    }

    private Set<ChapterAlias> aliases() {
        Map<String, Integer> rows = new HashMap<>();
        Set<ChapterAlias> aliases = new HashSet<>();
        for (FileEntry entry : of(EntryType.CHAPTER)) {
            for (String alias : entry.text(EntryField.ALIASES).split("[;\\n]")) {
                String text = alias.strip();
                if (text.isEmpty()) {
                    continue;
                }
                if (text.length() > Content.LONGEST_ALIAS) {
                    problems.add(entry, EntryField.ALIASES, "too-long", Content.LONGEST_ALIAS, text.length());
                }
                Integer first = rows.putIfAbsent(SearchText.key(text), entry.row());
                if (first != null) {
                    problems.add(entry, EntryField.ALIASES, "alias-twice", text, first);
                }
                aliases.add(new ChapterAlias(entry.text(EntryField.CODE), text));
            }
        }
        return aliases;
    }
}
