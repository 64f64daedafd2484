package fr.qualipilote.kernel;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Names that people give to files, made safe to show, to store and to send back. */
final class FileNames {

    private static final int LONGEST = 200;
    private static final Pattern UNSAFE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\"*:<>?|/\\\\]+");

    private FileNames() {}

    /** No folder, no control or direction character, nothing that a file system refuses, no leading dot, 200 characters. */
    static String safe(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String clean = UNSAFE.matcher(Normalizer.normalize(last, Normalizer.Form.NFC))
                .replaceAll("_")
                .strip()
                .replaceFirst("^\\.+", "")
                .strip();
        if (clean.isEmpty()) {
            return "preuve";
        }
        return clean.length() <= LONGEST ? clean : shortened(clean);
    }

    private static String shortened(String name) {
        int dot = name.lastIndexOf('.');
        String extension = dot > 0 && name.length() - dot <= 10 ? name.substring(dot) : "";
        return name.substring(0, LONGEST - extension.length()) + extension;
    }
}
