package fr.qualipilote.referential.internal;

import fr.qualipilote.kernel.PlainText;
import fr.qualipilote.kernel.SearchText;
import fr.qualipilote.referential.DraftPart;
import fr.qualipilote.referential.InvalidReferential;
import fr.qualipilote.referential.PartKind;
import fr.qualipilote.referential.ReferentialPreview.Problem;
import fr.qualipilote.referential.UnknownReferential;
import fr.qualipilote.referential.domain.Content;
import fr.qualipilote.referential.domain.Referential;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A draft as the entries of a file, of which one is changed: what is typed is judged by the rules for what is imported, and by them
 * alone.
 */
final class DraftEntries {

    private final List<FileEntry> entries;

    DraftEntries(Referential draft) {
        this.entries = new ArrayList<>(EntryWriting.of(draft));
    }

    void add(DraftPart part) {
        entries.add(entry(part));
    }

    /** @throws UnknownReferential when there is none of that code */
    void change(String code, DraftPart part) {
        int at = indexOf(part.kind(), code);
        FileEntry before = entries.get(at);
        FileEntry after = entry(part);
        if (hasParent(after, before.text(EntryField.PARENT))) {
            entries.set(at, after);
        } else {
            entries.remove(at);
            entries.add(after);
        }
        if (!before.text(EntryField.CODE).equals(after.text(EntryField.CODE))) {
            below(before)
                    .forEach(child -> entries.set(
                            entries.indexOf(child), with(child, EntryField.PARENT, after.text(EntryField.CODE))));
        }
    }

    /** @throws UnknownReferential when there is none of that code */
    void remove(PartKind kind, String code) {
        remove(entries.get(indexOf(kind, code)));
    }

    private void remove(FileEntry entry) {
        below(entry).forEach(this::remove);
        entries.remove(entry);
    }

    /**
     * @return whether it stands elsewhere now
     * @throws UnknownReferential when there is none of that code
     */
    boolean move(PartKind kind, String code, int by) {
        FileEntry entry = entries.get(indexOf(kind, code));
        List<Integer> places = IntStream.range(0, entries.size())
                .filter(i -> entries.get(i).type() == entry.type()
                        && hasParent(entries.get(i), entry.text(EntryField.PARENT)))
                .boxed()
                .toList();
        List<FileEntry> siblings =
                new ArrayList<>(places.stream().map(entries::get).toList());
        int from = siblings.indexOf(entry);
        int to = Math.max(0, Math.min(siblings.size() - 1, from + by));
        Collections.rotate(siblings.subList(Math.min(from, to), Math.max(from, to) + 1), Integer.compare(from, to));
        IntStream.range(0, places.size()).forEach(i -> entries.set(places.get(i), siblings.get(i)));
        return from != to;
    }

    void describe(String label, String source, String notApplicable) {
        entries.replaceAll(entry ->
                entry.type() == EntryType.REFERENTIAL ? with(entry, EntryField.LABEL, PlainText.of(label)) : entry);
        entries.removeIf(entry -> entry.type() == EntryType.SOURCE || entry.type() == EntryType.NOT_APPLICABLE);
        addWord(EntryType.SOURCE, source);
        addWord(EntryType.NOT_APPLICABLE, notApplicable);
    }

    private void addWord(EntryType type, String text) {
        String plain = PlainText.of(text);
        if (!plain.isEmpty()) {
            entries.add(new FileEntry(entries.size() + 1, type, Map.of(EntryField.LABEL, plain), false));
        }
    }

    /** @throws InvalidReferential {@code part-<reason>} for the first thing that is wrong */
    Content content() {
        Problems problems = Problems.ofTable();
        return new EntryCheck(entries, problems)
                .referential()
                .map(FileReferential::content)
                .orElseThrow(() -> refusal(problems.inOrder().get(0)));
    }

    private static InvalidReferential refusal(Problem problem) {
        return InvalidReferential.because(
                "part-" + problem.reason(),
                problem.column() + " « " + problem.value() + " »: " + problem.reason(),
                problem.arguments().toArray());
    }

    private List<FileEntry> below(FileEntry parent) {
        EntryType childType =
                switch (parent.type()) {
                    case MODULE -> EntryType.CHAPTER;
                    case CHAPTER -> EntryType.COMMITMENT;
                    case COMMITMENT -> EntryType.CRITERION;
                    default -> null;
                };
        return entries.stream()
                .filter(entry -> entry.type() == childType && hasParent(entry, parent.text(EntryField.CODE)))
                .toList();
    }

    private static boolean hasParent(FileEntry entry, String code) {
        return SearchText.fold(entry.text(EntryField.PARENT)).equals(SearchText.fold(code));
    }

    private int indexOf(PartKind kind, String code) {
        EntryType type = EntryType.valueOf(kind.name());
        return IntStream.range(0, entries.size())
                .filter(i -> entries.get(i).type() == type
                        && entries.get(i).text(EntryField.CODE).equals(code))
                .findFirst()
                .orElseThrow(() -> UnknownReferential.part(type.word(), code));
    }

    private static FileEntry with(FileEntry entry, EntryField field, String text) {
        Map<EntryField, String> values = new EnumMap<>(EntryField.class);
        values.putAll(entry.values());
        values.put(field, text);
        return new FileEntry(entry.row(), entry.type(), values, false);
    }

    private FileEntry entry(DraftPart part) {
        Map<EntryField, String> values = new EnumMap<>(EntryField.class);
        values.put(EntryField.CODE, part.code());
        if (part instanceof DraftPart.Level level) {
            values.put(EntryField.LABEL, level.label());
            values.put(EntryField.SCORE, level.score().toPlainString());
            values.put(EntryField.NEEDS_EVIDENCE, EntryWriting.yesOrNo(level.needsEvidence()));
            values.put(EntryField.GAP, EntryWriting.yesOrNo(level.gap()));
        } else if (part instanceof DraftPart.Module module) {
            values.put(EntryField.LABEL, module.label());
            values.put(EntryField.MANDATORY, EntryWriting.yesOrNo(module.mandatory()));
        } else if (part instanceof DraftPart.Chapter chapter) {
            values.put(EntryField.LABEL, chapter.label());
            values.put(EntryField.PARENT, chapter.module() == null ? "" : chapter.module());
            values.put(EntryField.ALIASES, String.join("\n", chapter.aliases()));
        } else if (part instanceof DraftPart.Commitment commitment) {
            values.put(EntryField.LABEL, commitment.label());
            values.put(EntryField.PARENT, commitment.chapter());
        } else if (part instanceof DraftPart.Criterion criterion) {
            values.put(EntryField.LABEL, criterion.label());
            values.put(EntryField.PARENT, criterion.commitment());
            values.put(EntryField.EVIDENCE, criterion.expectedEvidence());
            values.put(EntryField.QUESTION, EntryWriting.question(criterion.question()));
            values.put(EntryField.WEIGHT, criterion.weight().toPlainString());
        }
        values.replaceAll((field, text) -> PlainText.of(text));
        values.values().removeIf(String::isEmpty);
        return new FileEntry(entries.size() + 1, EntryType.valueOf(part.kind().name()), values, false);
    }
}
