package fr.qualipilote.browser;

import static org.assertj.core.api.Assertions.assertThat;

import fr.qualipilote.kernel.Actor;
import fr.qualipilote.organisation.Accounts;
import fr.qualipilote.organisation.People;
import fr.qualipilote.surveys.QuestionId;
import fr.qualipilote.surveys.Surveys;
import fr.qualipilote.surveys.WaveId;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The public questionnaire over HTTP: what somebody without account, or a program, sends and is told. */
@Served
class QuestionnaireBrowserTest {

    private static final HttpClient BROWSER = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Autowired
    private Surveys surveys;

    private Actor quality;
    private WaveId wave;
    private QuestionId question;

    @BeforeEach
    void theWaveThatIsUnderWay(@Autowired People people, @Autowired Accounts accounts) {
        quality = people.actor(accounts.signIn("rq").orElseThrow().person());
        wave = surveys.waveWithCode(quality, "ENQ-2022-004").line().id();
        question = surveys.wave(quality, wave).results().get(0).question().id();
    }

    private String openLink() {
        return surveys.openLink(quality, wave, "Essai").token();
    }

    private String singleLink() {
        return surveys.singleLinks(quality, wave, "Essai", 1).get(0).token();
    }

    private int entries() {
        return surveys.wave(quality, wave).line().entries();
    }

    private Map<String, String> answers(String answer) {
        return Map.of("cle", UUID.randomUUID().toString(), "q-" + question, answer);
    }

    @Test
    void theFormIsPlainAndCarriesNoSession() {
        HttpResponse<String> form = get(openLink());
        assertThat(form.statusCode()).isEqualTo(200);
        assertThat(form.headers().map()).doesNotContainKey("set-cookie");
        assertThat(form.headers().firstValue("Content-Security-Policy").orElseThrow())
                .startsWith("default-src 'none'");
        assertThat(form.body())
                .contains("<legend", "N’écrivez pas de nom", "method=\"post\"")
                .doesNotContain("<script", "Exception");
        Matcher key = Pattern.compile("name=\"cle\" value=\"([0-9a-f-]{36})\"").matcher(form.body());
        assertThat(key.find()).isTrue();
    }

    @Test
    void aLinkForOneAnswerSaysAtTheSecondTryThatItWasUsed() {
        String token = singleLink();
        int before = entries();
        Map<String, String> first = answers("VERY_SATISFIED");
        assertThat(post(token, first)).satisfies(kept -> {
            assertThat(kept.statusCode()).isEqualTo(200);
            assertThat(kept.body()).contains("<h1>Merci</h1>");
        });
        assertThat(post(token, first).body()).as("the same form again").contains("<h1>Merci</h1>");
        assertThat(post(token, answers("DISSATISFIED"))).satisfies(refused -> {
            assertThat(refused.statusCode()).isEqualTo(409);
            assertThat(refused.body()).contains("<h1>Ce lien a déjà servi</h1>", "demandez un autre lien");
        });
        assertThat(get(token).body()).contains("<h1>Ce lien a déjà servi</h1>");
        assertThat(entries()).isEqualTo(before + 1);
    }

    @Test
    void badInputComesBackWithWhatWasTypedAndWhatToDo() {
        String token = openLink();
        int before = entries();
        assertThat(post(token, Map.of("cle", UUID.randomUUID().toString(), "commentaire", "<b>Bonjour</b>")))
                .satisfies(empty -> {
                    assertThat(empty.statusCode()).isEqualTo(422);
                    assertThat(empty.body())
                            .contains(
                                    "role=\"alert\"", "Répondez à au moins une question", "&lt;b&gt;Bonjour&lt;/b&gt;")
                            .doesNotContain("<b>Bonjour");
                });
        assertThat(post(token, answers("EXCELLENT")).body()).contains("n’est pas parmi celles proposées");
        assertThat(post(token, Map.of("cle", "x", "q-" + question, "YES")).statusCode())
                .isEqualTo(422);
        assertThat(post(token, Map.of("cle", UUID.randomUUID().toString(), "q-nothing", "YES"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(entries()).isEqualTo(before);
    }

    @Test
    void whatOnlyAProgramFillsInIsNotKept() {
        String token = openLink();
        int before = entries();
        HttpResponse<String> told = post(
                token,
                Map.of(
                        "cle",
                        UUID.randomUUID().toString(),
                        "q-" + question,
                        "VERY_SATISFIED",
                        "site-web",
                        "https://example.org"));
        assertThat(told.body()).contains("<h1>Merci</h1>");
        assertThat(entries()).isEqualTo(before);
    }

    @Test
    void aLinkThatLeadsNowhereIsNotFound() {
        assertThat(get("inconnu")).satisfies(unknown -> {
            assertThat(unknown.statusCode()).isEqualTo(404);
            assertThat(unknown.body()).contains("<h1>Lien inconnu</h1>");
        });
        assertThat(post("inconnu", answers("VERY_SATISFIED")).statusCode()).isEqualTo(404);
        String withdrawn = openLink();
        surveys.withdrawLink(
                quality,
                surveys.links(quality, wave).stream()
                        .filter(link -> link.token().equals(withdrawn))
                        .findFirst()
                        .orElseThrow()
                        .id());
        assertThat(get(withdrawn).statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> get(String token) {
        return send(HttpRequest.newBuilder(address(token)).GET());
    }

    private HttpResponse<String> post(String token, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(address(token))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    private URI address(String token) {
        return URI.create("http://127.0.0.1:" + port + "/public/questionnaire/" + token);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return BROWSER.send(request.header("Accept", "text/html").build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
