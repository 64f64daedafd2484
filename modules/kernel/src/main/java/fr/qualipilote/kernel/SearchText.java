package fr.qualipilote.kernel;

import java.text.Normalizer;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.regex.Pattern;

/**
 * Text as people search and compare it: « Étrangers », « etrangers » and « ETRANGERS » are the same. Everything that is stored
 * folded, or compared with what a person or a spreadsheet wrote, goes through here, so that all modules agree.
 */
public final class SearchText {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern INVISIBLE = Pattern.compile("[\\u00AD\\u200B-\\u200D\\u2060\\uFEFF]");
    private static final Pattern DASHES = Pattern.compile("[\\p{Pd}\\u2212]");
    private static final Pattern APOSTROPHES = Pattern.compile("[\\u2018\\u2019\\u201A\\u201B\\u2032\\u02BC\\u00B4`]");
    private static final Pattern QUOTES = Pattern.compile("[\\u00AB\\u00BB\\u201C-\\u201F\\u2033]");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern NEITHER_LETTER_NOR_DIGIT = Pattern.compile("[^\\p{L}\\p{N}]+");

    private SearchText() {}

    /**
     * For searching within texts: lower case, no accents, {@code œ} as {@code oe}, every dash as {@code -}, every apostrophe
     * as {@code '}, every quotation mark as {@code "}, runs of spaces (no-break ones too) as one space, none at the ends. At
     * most twice as long as the text: a column that keeps it folded is sized so.
     */
    public static String fold(String text) {
        // canonical forms only: a compatibility form may become eighteen letters
        String folded =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        folded = Normalizer.normalize(folded, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        folded = folded.replace("œ", "oe").replace("æ", "ae").replace("ﬁ", "fi").replace("ﬂ", "fl");
        folded = INVISIBLE.matcher(folded).replaceAll("");
        folded = DASHES.matcher(folded).replaceAll("-");
        folded = APOSTROPHES.matcher(folded).replaceAll("'");
        folded = QUOTES.matcher(folded).replaceAll("\"");
        return SPACES.matcher(folded).replaceAll(" ").strip();
    }

    /**
     * For telling whether two texts name the same thing: the letters and digits of {@link #fold}, nothing else. « Accueil-
     * Physique » and « Accueil – physique » have the key {@code accueilphysique}.
     */
    public static String key(String text) {
        return NEITHER_LETTER_NOR_DIGIT.matcher(fold(text)).replaceAll("");
    }

    /**
     * The {@link #key} without the final s or x of each word of four letters or more: « Réseaux sociaux » and « Reseau
     * sociaux » are the same, and so are « Courriers » and « courrier ». Short words such as « SG » or « RH » stay whole.
     */
    public static String singularKey(String text) {
        StringJoiner words = new StringJoiner("");
        for (String word : NEITHER_LETTER_NOR_DIGIT.split(fold(text))) {
            boolean plural = word.length() >= 4 && (word.endsWith("s") || word.endsWith("x"));
            words.add(plural ? word.substring(0, word.length() - 1) : word);
        }
        return words.toString();
    }

    /** Whether the text contains what is searched, both folded; an empty search is found everywhere. */
    public static boolean contains(String text, String searched) {
        return fold(text).contains(fold(searched));
    }
}
