package fr.qualipilote.spreadsheet;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** The family of a file by its first bytes. */
enum Signature {
    NOTHING,
    ZIP,
    OLE2,
    PDF,
    PICTURE,
    ARCHIVE,
    PROGRAM,
    TEXT;

    private record Magic(Signature signature, byte[] bytes) {

        static Magic of(Signature signature, String latin) {
            return new Magic(signature, latin.getBytes(StandardCharsets.ISO_8859_1));
        }

        boolean starts(byte[] content) {
            if (content.length < bytes.length) {
                return false;
            }
            for (int i = 0; i < bytes.length; i++) {
                if (content[i] != bytes[i]) {
                    return false;
                }
            }
            return true;
        }
    }

    private static final List<Magic> KNOWN = List.of(
            Magic.of(ZIP, "PK\u0003\u0004"),
            Magic.of(ZIP, "PK\u0005\u0006"),
            Magic.of(ZIP, "PK\u0007\u0008"),
            Magic.of(OLE2, "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1"),
            Magic.of(PDF, "%PDF-"),
            Magic.of(PICTURE, "\u0089PNG\r\n"),
            Magic.of(PICTURE, "\u00ff\u00d8\u00ff"),
            Magic.of(PICTURE, "GIF8"),
            Magic.of(PICTURE, "II*\u0000"),
            Magic.of(PICTURE, "MM\u0000*"),
            Magic.of(ARCHIVE, "\u001f\u008b"),
            Magic.of(ARCHIVE, "7z\u00bc\u00af'\u001c"),
            Magic.of(ARCHIVE, "Rar!\u001a\u0007"),
            Magic.of(PROGRAM, "\u007fELF"),
            Magic.of(PROGRAM, "MZ\u0090\u0000"));

    static Signature of(byte[] content) {
        if (content.length == 0) {
            return NOTHING;
        }
        for (Magic magic : KNOWN) {
            if (magic.starts(content)) {
                return magic.signature();
            }
        }
        return TEXT;
    }
}
