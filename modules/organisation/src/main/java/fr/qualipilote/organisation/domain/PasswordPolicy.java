package fr.qualipilote.organisation.domain;

import fr.qualipilote.organisation.InvalidOrganisation;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * What a password must be like: long rather than odd (OWASP ASVS 5.0, V6.2). At least 12 characters, at most the 72 bytes that
 * BCrypt reads, without the login, not one of the sequences that everybody thinks of.
 */
public final class PasswordPolicy {

    public static final int SHORTEST = 12;
    public static final int MOST_BYTES = 72;
    private static final int FEWEST_DIFFERENT = 5;
    private static final int SHORTEST_LOGIN_LOOKED_FOR = 4;
    private static final List<String> SEQUENCES = List.of(
            "azertyuiop",
            "qwertyuiop",
            "qsdfghjklm",
            "1234567890",
            "0987654321",
            "motdepasse",
            "password",
            "qualipilote");

    private PasswordPolicy() {}

    /** @throws InvalidOrganisation when it does not do */
    public static void check(String login, String password) {
        if (password.length() < SHORTEST) {
            throw InvalidOrganisation.because("password-too-short", "The password is too short", SHORTEST);
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            throw InvalidOrganisation.because("password-too-long", "The password is too long", MOST_BYTES);
        }
        String lower = password.toLowerCase(Locale.ROOT);
        String name = login.toLowerCase(Locale.ROOT);
        if (lower.equals(name) || (name.length() >= SHORTEST_LOGIN_LOOKED_FOR && lower.contains(name))) {
            throw InvalidOrganisation.because("password-has-login", "The password contains the login");
        }
        boolean guessable = lower.chars().distinct().count() < FEWEST_DIFFERENT
                || SEQUENCES.stream().anyMatch(lower::contains);
        if (guessable) {
            throw InvalidOrganisation.because("password-too-common", "The password is easy to guess");
        }
    }
}
