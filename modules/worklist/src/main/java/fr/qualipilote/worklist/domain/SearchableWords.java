package fr.qualipilote.worklist.domain;

import fr.qualipilote.kernel.SearchText;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The words that a text is found by: folded, each once, in the order of the text. A search finds what has, for each word
 * searched, a word that begins with it: « accu » finds « l’Accueil ».
 */
public record SearchableWords(List<String> words) {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern LEADING_ZEROS = Pattern.compile("^0+(?=[0-9])");
    private static final int LONGEST_WORD = 40;
    private static final int LONGEST_TEXT = 2_000;
    private static final int MOST_SEARCHED = 8;
    private static final int[] SIGNED_LENGTHS = {2, 4, 6};

    public SearchableWords {
        words = List.copyOf(words);
    }

    /** The words of texts. Numbers with leading zeros are also found without them: « ACT-2022-014 » by « 14 ». */
    public static SearchableWords of(String... texts) {
        Set<String> words = new LinkedHashSet<>();
        for (String text : texts) {
            for (String word : split(text)) {
                words.add(word);
                words.add(LEADING_ZEROS.matcher(word).replaceFirst(""));
            }
        }
        int length = 0;
        List<String> kept = new ArrayList<>();
        for (String word : words) {
            length += 1 + word.length();
            if (length <= LONGEST_TEXT) {
                kept.add(word);
            }
        }
        return new SearchableWords(kept);
    }

    /** What somebody searches; words beyond the eighth are not looked at. */
    public static SearchableWords searched(String text) {
        return new SearchableWords(
                split(text).stream().distinct().limit(MOST_SEARCHED).toList());
    }

    /** From {@link #text()}. */
    public static SearchableWords ofText(String text) {
        return new SearchableWords(
                text.isEmpty() ? List.of() : List.of(text.substring(1).split(" ")));
    }

    public SearchableWords without(String word) {
        return new SearchableWords(
                words.stream().filter(other -> !other.equals(word)).toList());
    }

    private static List<String> split(String text) {
        List<String> words = new ArrayList<>();
        for (String word : BETWEEN_WORDS.split(SearchText.fold(text))) {
            if (!word.isEmpty()) {
                words.add(word.length() <= LONGEST_WORD ? word : word.substring(0, LONGEST_WORD));
            }
        }
        return words;
    }

    public boolean isEmpty() {
        return words.isEmpty();
    }

    /** The words with a space before each: a word begins with « accu » exactly where the text holds « accu » after a space. */
    public String text() {
        StringBuilder text = new StringBuilder();
        words.forEach(word -> text.append(' ').append(word));
        return text.toString();
    }

    /**
     * A Bloom filter of 64 bits over the beginnings of the words, of two, four and six letters. What is searched can only be
     * found where all of {@link #mask()} is set; about one row in ten passes for a word of four letters, one in thirty for
     * one of six.
     */
    public long signature() {
        long bits = 0;
        for (String word : words) {
            bits |= bitsOf(word);
        }
        return bits;
    }

    /** The bits that the signature of a match has at the least. */
    public long mask() {
        return signature();
    }

    private static long bitsOf(String word) {
        long bits = 0;
        for (int length : SIGNED_LENGTHS) {
            if (word.length() >= length) {
                bits |= Bits.of(word.substring(0, length));
            }
        }
        return bits;
    }
}
