package fr.qualipilote.app;

import fr.qualipilote.organisation.Accounts;
import java.security.SecureRandom;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Opens the first account of an empty installation: with the password that whoever installs it gives in
 * {@code QUALIPILOTE_ADMIN_PASSWORD}, else with one that is drawn and shown once on the console. There is no default.
 */
@Component
@Order(100)
class FirstAdministrator implements ApplicationRunner {

    static final String LOGIN = "admin";

    private final Accounts accounts;
    private final @Nullable String givenPassword;

    FirstAdministrator(
            Accounts accounts, @Value("${qualipilote.admin-password:#{null}}") @Nullable String givenPassword) {
        this.accounts = accounts;
        this.givenPassword = givenPassword;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!accounts.isEmpty()) {
            return;
        }
        if (givenPassword != null && !givenPassword.isBlank()) {
            accounts.openFirstAdministrator(LOGIN, givenPassword);
        } else {
            String drawn = draw();
            accounts.openFirstAdministrator(LOGIN, drawn);
            // On the console alone, never in the log: it is shown this once.
            System.out.printf(
                    "%nPremier démarrage : compte administrateur « %s », mot de passe « %s ».%n"
                            + "Notez-le, il ne sera plus affiché, et changez-le à la première connexion.%n%n",
                    LOGIN, drawn);
        }
    }

    private static String draw() {
        byte[] bytes = new byte[18];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
