package fr.qualipilote.publication.domain;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** SHA-256 in hexadecimal digits. */
public final class Fingerprint {

    private static final String BETWEEN = "\u001f";
    private static final String NOTHING = "\u0000";

    private Fingerprint() {}

    public static String of(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform knows SHA-256", e);
        }
    }

    /** Of values in their order; a number counts by its value, whatever its trailing zeros. */
    static String of(@Nullable Object... values) {
        StringBuilder all = new StringBuilder();
        for (Object value : values) {
            all.append(value == null ? NOTHING : text(value)).append(BETWEEN);
        }
        return of(all.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String text(Object value) {
        return value instanceof BigDecimal number ? number.stripTrailingZeros().toPlainString() : value.toString();
    }
}
