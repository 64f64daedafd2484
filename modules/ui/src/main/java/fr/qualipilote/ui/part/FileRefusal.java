package fr.qualipilote.ui.part;

import fr.qualipilote.ui.text.Wording;
import java.util.List;
import java.util.regex.Pattern;

/** Why a file cannot be read, in the same words for every import, with the place in the file where it is known. */
public final class FileRefusal {

    /** What a sentence keeps of a place that is not known. */
    private static final Pattern GAP = Pattern.compile("[ \\u00a0]+(?=[. ])");

    private FileRefusal() {}

    /**
     * @param key of a sentence that has room for the place
     * @param arguments of the refusal; the first is an address in the file, « B7 » or « 7 », empty where it is not known
     */
    public static String sentence(String key, List<?> arguments, Wording words) {
        Object[] said = arguments.toArray();
        if (said.length > 0) {
            said[0] = place(String.valueOf(said[0]), words);
        }
        return GAP.matcher(words.text(key, said)).replaceAll("");
    }

    /** « (cellule B7) », « (ligne 7) », or nothing. */
    private static String place(String address, Wording words) {
        if (address.isEmpty()) {
            return "";
        }
        boolean row = address.chars().allMatch(Character::isDigit);
        return words.text(row ? "import.place.row" : "import.place.cell", address);
    }
}
