package fr.qualipilote.referential.internal;

import fr.qualipilote.kernel.SearchText;
import fr.qualipilote.referential.QuestionType;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the fields of an entry; what cannot be read is a problem, and an innocent value takes its place until all are known. */
final class FieldReading {

    private static final Pattern CODE = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._/-]*");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0\\u202f]");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,12}(\\.\\d{1,12})?");
    private static final Set<String> YES = Set.of("oui", "vrai", "true", "yes", "x", "1");
    private static final Set<String> NO = Set.of("non", "faux", "false", "no", "0");
    private static final Map<String, QuestionType> QUESTIONS = Map.of(
            "niveau", QuestionType.LEVEL,
            "level", QuestionType.LEVEL,
            "ouinon", QuestionType.YES_NO,
            "yesno", QuestionType.YES_NO,
            "texte", QuestionType.TEXT,
            "text", QuestionType.TEXT);

    private final Problems problems;

    FieldReading(Problems problems) {
        this.problems = problems;
    }

    /** What must be there. */
    String required(FileEntry entry, EntryField field, int longest) {
        if (entry.lacks(field)) {
            problems.add(entry, field, "missing");
        }
        return text(entry, field, longest);
    }

    String text(FileEntry entry, EntryField field, int longest) {
        String text = entry.text(field);
        if (text.length() > longest) {
            problems.add(entry, field, "too-long", longest, text.length());
        }
        return text;
    }

    String code(FileEntry entry, int longest) {
        String code = required(entry, EntryField.CODE, longest);
        if (!code.isEmpty() && !CODE.matcher(code).matches()) {
            problems.add(entry, EntryField.CODE, "code-characters");
        }
        return code;
    }

    boolean yesOrNo(FileEntry entry, EntryField field) {
        String text = SearchText.key(entry.text(field));
        if (!text.isEmpty() && !YES.contains(text) && !NO.contains(text)) {
            problems.add(entry, field, "not-yes-no");
        }
        return YES.contains(text);
    }

    QuestionType question(FileEntry entry) {
        String text = entry.text(EntryField.QUESTION);
        QuestionType type = QUESTIONS.get(SearchText.key(text));
        if (type == null && !text.isEmpty()) {
            problems.add(entry, EntryField.QUESTION, "question-unknown", "niveau, oui-non, texte");
        }
        return type == null ? QuestionType.LEVEL : type;
    }

    /**
     * @param least not admitted itself where {@code above} holds
     * @param absent what holds where the file says nothing; null where it must say something
     */
    BigDecimal number(
            FileEntry entry,
            EntryField field,
            BigDecimal least,
            boolean above,
            BigDecimal most,
            @Nullable BigDecimal absent) {
        String written = entry.text(field);
        BigDecimal innocent = absent == null ? most : absent;
        if (written.isEmpty()) {
            if (absent == null && entry.lacks(field)) {
                problems.add(entry, field, "missing");
            }
            return innocent;
        }
        String plain = SPACES.matcher(written).replaceAll("").replace(',', '.');
        if (field == EntryField.SCORE && plain.endsWith("%")) {
            plain = plain.substring(0, plain.length() - 1);
        }
        if (!NUMBER.matcher(plain).matches()) {
            problems.add(entry, field, "not-a-number");
            return innocent;
        }
        BigDecimal value = new BigDecimal(plain).stripTrailingZeros();
        int low = value.compareTo(least);
        if (low < 0 || above && low == 0 || value.compareTo(most) > 0) {
            problems.add(entry, field, above ? "out-of-range-above" : "out-of-range", least, most);
            return innocent;
        }
        if (value.scale() > 2) {
            problems.add(entry, field, "too-many-decimals", 2);
            return innocent;
        }
        return value;
    }
}
