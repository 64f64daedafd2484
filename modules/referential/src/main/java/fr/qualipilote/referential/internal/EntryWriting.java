package fr.qualipilote.referential.internal;

import fr.qualipilote.referential.QuestionType;
import fr.qualipilote.referential.domain.Chapter;
import fr.qualipilote.referential.domain.Commitment;
import fr.qualipilote.referential.domain.Content;
import fr.qualipilote.referential.domain.Criterion;
import fr.qualipilote.referential.domain.Level;
import fr.qualipilote.referential.domain.Referential;
import fr.qualipilote.referential.domain.ReferentialModule;
import fr.qualipilote.spreadsheet.Cell;
import fr.qualipilote.spreadsheet.Spreadsheets;
import fr.qualipilote.spreadsheet.Table;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The entries of a version, as a table has them: what is promised and asked under each chapter follows it. */
final class EntryWriting {

    private final Referential version;
    private final Content content;
    private final List<FileEntry> entries = new ArrayList<>();

    private EntryWriting(Referential version) {
        this.version = version;
        this.content = version.content();
    }

    static List<FileEntry> of(Referential version) {
        EntryWriting writing = new EntryWriting(version);
        writing.head();
        writing.content.levels().forEach(writing::level);
        writing.content.modules().forEach(writing::module);
        writing.content.chapters().forEach(writing::chapter);
        return writing.entries;
    }

    static void writeXlsx(String title, List<FileEntry> entries, OutputStream target) throws IOException {
        List<Table.Column> columns = Arrays.stream(EntryField.values())
                .map(field -> new Table.Column(field.heading(), field.width()))
                .toList();
        Spreadsheets.writeXlsx(
                new Table(
                        title,
                        List.of(),
                        columns,
                        entries.stream().map(EntryWriting::cells).toList()),
                target);
    }

    private static List<Cell> cells(FileEntry entry) {
        return Arrays.stream(EntryField.values())
                .map(field -> cell(field, entry.text(field)))
                .toList();
    }

    private static Cell cell(EntryField field, String text) {
        boolean counts = field == EntryField.WEIGHT || field == EntryField.SCORE;
        return counts && !text.isEmpty() ? Cell.of(new BigDecimal(text)) : Cell.of(text);
    }

    private void head() {
        add(EntryType.REFERENTIAL, Map.of(EntryField.CODE, version.code(), EntryField.LABEL, content.label()));
        add(EntryType.VERSION, Map.of(EntryField.CODE, version.edition()));
        if (!content.source().isEmpty()) {
            add(EntryType.SOURCE, Map.of(EntryField.LABEL, content.source()));
        }
        if (content.demonstration()) {
            add(EntryType.DEMONSTRATION, Map.of(EntryField.LABEL, yesOrNo(true)));
        }
        add(EntryType.NOT_APPLICABLE, Map.of(EntryField.LABEL, content.notApplicable()));
    }

    private void level(Level level) {
        add(
                EntryType.LEVEL,
                Map.of(
                        EntryField.CODE, level.code(),
                        EntryField.LABEL, level.label(),
                        EntryField.SCORE, level.score().toPlainString(),
                        EntryField.NEEDS_EVIDENCE, yesOrNo(level.needsEvidence()),
                        EntryField.GAP, yesOrNo(level.isGap())));
    }

    private void module(ReferentialModule module) {
        add(
                EntryType.MODULE,
                Map.of(
                        EntryField.CODE, module.code(),
                        EntryField.LABEL, module.label(),
                        EntryField.MANDATORY, yesOrNo(module.isMandatory())));
    }

    private void chapter(Chapter chapter) {
        add(
                EntryType.CHAPTER,
                Map.of(
                        EntryField.CODE, chapter.code(),
                        EntryField.PARENT, Objects.requireNonNullElse(chapter.moduleCode(), ""),
                        EntryField.LABEL, chapter.label(),
                        EntryField.ALIASES, String.join(" ; ", version.aliasesOf(chapter))));
        content.commitments().stream()
                .filter(commitment -> commitment.chapterCode().equals(chapter.code()))
                .forEach(this::commitment);
    }

    private void commitment(Commitment commitment) {
        add(
                EntryType.COMMITMENT,
                Map.of(
                        EntryField.CODE, commitment.code(),
                        EntryField.PARENT, commitment.chapterCode(),
                        EntryField.LABEL, commitment.label()));
        content.criteria().stream()
                .filter(criterion -> criterion.commitmentCode().equals(commitment.code()))
                .forEach(this::criterion);
    }

    private void criterion(Criterion criterion) {
        add(
                EntryType.CRITERION,
                Map.of(
                        EntryField.CODE, criterion.code(),
                        EntryField.PARENT, criterion.commitmentCode(),
                        EntryField.LABEL, criterion.label(),
                        EntryField.QUESTION, question(criterion.question()),
                        EntryField.EVIDENCE, criterion.expectedEvidence(),
                        EntryField.WEIGHT, criterion.weight().toPlainString()));
    }

    private void add(EntryType type, Map<EntryField, String> values) {
        Map<EntryField, String> all = new EnumMap<>(EntryField.class);
        all.put(EntryField.TYPE, type.word());
        values.forEach((field, text) -> {
            if (!text.isEmpty()) {
                all.put(field, text);
            }
        });
        entries.add(new FileEntry(entries.size() + 1, type, all, false));
    }

    static String yesOrNo(boolean value) {
        return value ? "oui" : "non";
    }

    static String question(QuestionType type) {
        return switch (type) {
            case LEVEL -> "niveau";
            case YES_NO -> "oui-non";
            case TEXT -> "texte";
        };
    }
}
