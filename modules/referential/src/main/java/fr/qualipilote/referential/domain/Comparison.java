package fr.qualipilote.referential.domain;

import fr.qualipilote.referential.ConformityLevel;
import fr.qualipilote.referential.CriterionChange;
import fr.qualipilote.referential.CriterionChange.Aspect;
import fr.qualipilote.referential.CriterionChange.Kind;
import fr.qualipilote.referential.CriterionLine;
import fr.qualipilote.referential.VersionChanges;
import fr.qualipilote.referential.VersionSheet;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What one version changes against another: the code says which criterion it is, its text whether an answer still holds. */
public final class Comparison {

    private final VersionSheet from;
    private final VersionSheet to;

    public Comparison(VersionSheet from, VersionSheet to) {
        this.from = from;
        this.to = to;
    }

    public VersionChanges changes() {
        Set<String> kept = from.scale().levels().stream()
                .filter(level -> to.scale()
                        .level(level.code())
                        .filter(other -> meanTheSame(level, other))
                        .isPresent())
                .map(ConformityLevel::code)
                .collect(Collectors.toSet());
        boolean scaleChanged = kept.size() != from.scale().levels().size()
                || kept.size() != to.scale().levels().size();
        return new VersionChanges(
                from.line(),
                to.line(),
                criteria(),
                chaptersMissingFrom(from, to),
                chaptersMissingFrom(to, from),
                kept,
                scaleChanged);
    }

    private List<CriterionChange> criteria() {
        Map<String, CriterionLine> before = byCode(from);
        Map<String, CriterionLine> after = byCode(to);
        List<CriterionChange> changes = new ArrayList<>();
        for (CriterionLine line : to.criteria()) {
            CriterionLine earlier = before.get(line.code());
            changes.add(
                    earlier == null
                            ? new CriterionChange(line.code(), Kind.NEW, null, line, Set.of())
                            : compared(earlier, line));
        }
        for (CriterionLine line : from.criteria()) {
            if (!after.containsKey(line.code())) {
                changes.add(new CriterionChange(line.code(), Kind.GONE, line, null, Set.of()));
            }
        }
        return changes;
    }

    private static CriterionChange compared(CriterionLine before, CriterionLine after) {
        Set<Aspect> aspects = EnumSet.noneOf(Aspect.class);
        if (!before.label().equals(after.label())) {
            aspects.add(Aspect.LABEL);
        }
        if (before.question() != after.question()) {
            aspects.add(Aspect.QUESTION);
        }
        if (!before.expectedEvidence().equals(after.expectedEvidence())) {
            aspects.add(Aspect.EVIDENCE);
        }
        boolean reworded = !aspects.isEmpty();
        boolean moved = !place(before).equals(place(after));
        if (moved) {
            aspects.add(Aspect.PLACE);
        }
        if (before.weight().compareTo(after.weight()) != 0) {
            aspects.add(Aspect.WEIGHT);
        }
        Kind kind = reworded ? Kind.REWORDED : moved ? Kind.MOVED : Kind.SAME;
        return new CriterionChange(after.code(), kind, before, after, aspects);
    }

    private static List<String> place(CriterionLine line) {
        return List.of(line.module(), line.chapter(), line.commitment());
    }

    /** The rank apart, which says nothing of what an answer is worth. */
    private static boolean meanTheSame(ConformityLevel one, ConformityLevel other) {
        return one.label().equals(other.label())
                && one.score().compareTo(other.score()) == 0
                && one.needsEvidence() == other.needsEvidence()
                && one.gap() == other.gap();
    }

    private static List<String> chaptersMissingFrom(VersionSheet without, VersionSheet with) {
        Set<String> known =
                without.chapters().stream().map(held -> held.chapter().code()).collect(Collectors.toSet());
        return with.chapters().stream()
                .map(held -> held.chapter())
                .filter(chapter -> !known.contains(chapter.code()))
                .map(chapter -> chapter.label())
                .toList();
    }

    private static Map<String, CriterionLine> byCode(VersionSheet sheet) {
        return sheet.criteria().stream().collect(Collectors.toMap(CriterionLine::code, Function.identity()));
    }
}
