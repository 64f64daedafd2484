package fr.qualipilote.browser;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

@Served
class SignInBrowserTest {

    @RegisterExtension
    final Visits visits = new Visits();

    @LocalServerPort
    private int port;

    @Test
    void everybodyCanUseTheWayIn() {
        Visitor visitor = visits.stranger("http://127.0.0.1:" + port);
        visitor.opens("connexion");

        Axe.findsNothing(visitor, "sign-in");
    }
}
