package fr.qualipilote.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import fr.qualipilote.kernel.Actor;
import fr.qualipilote.organisation.Accounts;
import fr.qualipilote.organisation.People;
import fr.qualipilote.publication.FigureId;
import fr.qualipilote.publication.Offer;
import fr.qualipilote.publication.PublicationId;
import fr.qualipilote.publication.PublicationSheet;
import fr.qualipilote.publication.Publications;
import fr.qualipilote.ui.open.OpenController;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What may be asked without account, and what comes with the answer; over HTTP, where sessions and headers are real. */
@Served
class OpenPagesBrowserTest {

    /** Everything that anybody may ask beside the sign-in: a new address has to be written down here. */
    private static final Set<String> OPEN = Set.of(
            "GET /public",
            "GET /public/**",
            "GET /public/accessibilite",
            "GET /public/indicateurs",
            "GET /public/publications/{reference:PUB-[0-9]{4}-[0-9]{3,9}}",
            "GET /public/publications/{reference:PUB-[0-9]{4}-[0-9]{3,9}}.csv",
            "GET /public/publications/{reference:PUB-[0-9]{4}-[0-9]{3,9}}.json",
            "GET /public/publications/{reference:PUB-[0-9]{4}-[0-9]{3,9}}/fragment.html",
            "GET /public/mark.svg",
            "GET /public/open.css",
            "GET /public/questionnaire/{token}",
            "POST /public/questionnaire/{token}");

    private static final String POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; "
            + "base-uri 'none'; frame-ancestors 'none'";

    private static String reference = "";
    private static String withdrawn = "";
    private static String draft = "";

    /** One set that is in force, one that was withdrawn, one that nobody knows yet: through the use cases of the product. */
    @BeforeAll
    static void somethingPublished(
            @Autowired Publications publications, @Autowired People people, @Autowired Accounts accounts) {
        Actor rq = signedIn("rq", people, accounts);
        Actor prefect = signedIn("prefet", people, accounts);
        withdrawn = publish(publications, rq, prefect, "Premiers résultats");
        reference = publish(publications, rq, prefect, "Nos résultats");
        publications.withdraw(
                rq, publications.publicationWithReference(rq, withdrawn).line().id(), "Enquête <b>incomplète</b>");
        draft = publications
                .publication(rq, publications.prepare(rq, "Brouillon", YearMonth.of(2022, 1), MAY))
                .line()
                .reference();
    }

    private static Actor signedIn(String login, People people, Accounts accounts) {
        return people.actor(accounts.signIn(login).orElseThrow().person());
    }

    private static String publish(Publications publications, Actor rq, Actor prefect, String title) {
        PublicationId id = publications.prepare(rq, title, YearMonth.of(2022, 1), MAY);
        PublicationSheet sheet = publications.publication(rq, id);
        Offer offer = publications.offer(rq, id);
        List<FigureId> all = new ArrayList<>();
        offer.indicators().forEach(row -> row.measures().forEach(measure -> all.add(measure.id())));
        offer.waves().forEach(wave -> wave.results().forEach(result -> all.add(result.id())));
        publications.choose(rq, id, sheet.version(), all);
        publications.submit(rq, id);
        publications.approve(prefect, id);
        return sheet.line().reference();
    }

    private static final YearMonth MAY = YearMonth.of(2022, 5);

    private static final HttpClient BROWSER = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Test
    void whatIsOpenIsExactlyThisList(
            @Autowired @org.springframework.beans.factory.annotation.Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings) {
        Set<String> open = new TreeSet<>();
        mappings.getHandlerMethods().forEach((mapping, method) -> {
            if (method.getBeanType().isAnnotationPresent(OpenController.class)) {
                mapping.getMethodsCondition().getMethods().forEach(verb -> mapping.getPatternValues()
                        .forEach(path -> open.add(verb + " " + path)));
            } else {
                assertThat(mapping.getPatternValues()).containsExactly("/error");
            }
        });

        assertThat(open).isEqualTo(new TreeSet<>(OPEN));
    }

    @Test
    void noScreenOfTheProductIsOpen(@Autowired ServletContext context) {
        Set<String> screens = new TreeSet<>();
        for (var route : ApplicationRouteRegistry.getInstance(new VaadinServletContext(context))
                .getRegisteredRoutes()) {
            screens.add(route.getTemplate().replaceAll("/:\\w+\\?", "").replaceAll(":\\w+", "x"));
        }
        assertThat(screens).contains("plan", "taches").allSatisfy(screen -> {
            HttpResponse<String> answer = asks("GET", "/" + screen);
            if (screen.equals("connexion")) {
                assertThat(answer.statusCode()).isEqualTo(200);
            } else {
                assertThat(answer.statusCode()).as(screen).isEqualTo(302);
                assertThat(answer.headers().firstValue("Location")).hasValue("http://127.0.0.1:" + port + "/connexion");
            }
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/public", "/public/accessibilite", "/public?lang=en", "/public/open.css", "/public/mark.svg"})
    void anOpenPageComesWithStrictHeadersAndWithoutSession(String path) {
        HttpResponse<String> answer = asks("GET", path);

        assertThat(answer.statusCode()).isEqualTo(200);
        isStrict(answer);
    }

    @ParameterizedTest
    @CsvSource({
        "GET,    /public/introuvable,      404, Page introuvable",
        "GET,    /public/a/b/c.json,       404, Page introuvable",
        "POST,   /public,                  405, Demande refusée",
        "DELETE, /public/accessibilite,    405, Demande refusée",
        "PUT,    /public/introuvable,      405, Demande refusée",
        "POST,   /public/questionnaire,    405, Demande refusée",
        "GET,    /public//open.css,        400, Demande incomprise",
        "GET,    /public/%2e%2e/plan,      400, Demande incomprise",
        "GET,    /public/a;b=c,            400, Demande incomprise",
    })
    void anErrorIsToldInTheSameLookWithTheSameHeaders(String verb, String path, int status, String title) {
        HttpResponse<String> answer = asks(verb, path);

        assertThat(answer.statusCode()).isEqualTo(status);
        isStrict(answer);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
        assertThat(answer.body())
                .contains("<html lang=\"fr\">", "<h1>" + title + "</h1>", "href=\"#contenu\"")
                .doesNotContain("Exception", "\tat ", "fr.qualipilote");
    }

    @Test
    void whoeverIsSignedInElsewhereIsNobodyHere() {
        HttpResponse<String> answer = asks("GET", "/public", "Cookie", "JSESSIONID=anything; lang=en");

        assertThat(answer.statusCode()).isEqualTo(200);
        isStrict(answer);
        assertThat(answer.body()).contains("<html lang=\"fr\">").doesNotContain("_csrf");
    }

    @Test
    void thePageSpeaksTheLanguageThatIsAsked() {
        assertThat(asks("GET", "/public", "Accept-Language", "en-GB,en;q=0.9").body())
                .contains("<html lang=\"en\">", "Our results", "href=\"/public/accessibilite\"");
        assertThat(asks("GET", "/public", "Accept-Language", "de").body()).contains("<html lang=\"fr\">");
        assertThat(asks("GET", "/public", "Accept-Language", "de, en;q=0.5").body())
                .contains("<html lang=\"en\">");
        HttpResponse<String> named = asks("GET", "/public?lang=en", "Accept-Language", "fr");
        assertThat(named.body())
                .contains("<html lang=\"en\">", "href=\"/public/accessibilite?lang=en\"", "href=\"/public?lang=fr\"");
        assertThat(named.headers().firstValue("Vary").orElseThrow()).containsIgnoringCase("Accept-Language");
        assertThat(asks("GET", "/public?lang=<script>").body())
                .contains("<html lang=\"fr\">")
                .doesNotContain("<script");
    }

    @Test
    void aFileThatIsKnownIsNotSentAgain() {
        HttpResponse<String> first = asks("GET", "/public/open.css");
        String tag = first.headers().firstValue("ETag").orElseThrow();

        HttpResponse<String> again = asks("GET", "/public/open.css", "If-None-Match", tag);

        assertThat(first.headers().firstValue("Cache-Control")).hasValue("max-age=3600, public");
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        isStrict(again);
    }

    // --- published figures -------------------------------------------------------------------------------------------

    @Test
    void thePageOfASetHoldsTheTwoTablesOfTheReport() {
        HttpResponse<String> page = asks("GET", "/public/publications/" + reference);

        assertThat(page.statusCode()).isEqualTo(200);
        isStrict(page);
        assertThat(words(page.body()))
                .contains("Nos résultats", "Préfecture du Gers, janvier à mai 2022", "le préfet", reference)
                .contains("Taux d'appels décrochés", "au moins 90,00 %", "89,65 %", "90,32 %", "88,19 %")
                .contains("67 j", "manqué", "atteint", "aucun cas", "pas d’objectif")
                .contains("Enquête 2022 panel de 57 répondants", "97,5 %", "non connu", "n = 46");
        assertThat(asks("GET", "/public/indicateurs").body()).contains(reference);
    }

    @Test
    void noAddressTellsOfADraftOrNamesAnybody(@Autowired People people) {
        for (String path : List.of(
                "/public",
                "/public/indicateurs",
                "/public/publications/" + reference,
                "/public/publications/" + reference + ".json",
                "/public/publications/" + reference + ".csv",
                "/public/publications/" + reference + "/fragment.html",
                "/public/publications/" + withdrawn)) {
            String body = asks("GET", path).body();
            assertThat(body).doesNotContain(draft, "Brouillon");
            people.people()
                    .forEach(person ->
                            assertThat(body).as(path).doesNotContain(person.id().toString()));
        }
        for (String ending : List.of("", ".json", ".csv", "/fragment.html")) {
            assertThat(asks("GET", "/public/publications/" + draft + ending).statusCode())
                    .isEqualTo(404);
            assertThat(asks("GET", "/public/publications/PUB-1999-001" + ending).statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void aWithdrawnSetSaysSoAndItsFilesAreGone() {
        HttpResponse<String> page = asks("GET", "/public/publications/" + withdrawn);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains(withdrawn, "a été retirée", "Enquête &lt;b&gt;incomplète&lt;/b&gt;")
                .doesNotContain("<table", "89,65");
        for (String ending : List.of(".json", ".csv", "/fragment.html")) {
            HttpResponse<String> file = asks("GET", "/public/publications/" + withdrawn + ending);
            assertThat(file.statusCode()).isEqualTo(410);
            isStrict(file);
            assertThat(file.body()).contains("Page retirée");
        }
    }

    @ParameterizedTest
    @CsvSource({
        ".csv, text/csv;charset=UTF-8",
        ".json, application/json",
        "/fragment.html, text/html;charset=UTF-8",
    })
    void aFileIsTheSameEachTimeAndIsNotSentTwice(String ending, String type) {
        String path = "/public/publications/" + reference + ending;
        HttpResponse<String> first = asks("GET", path);
        String tag = first.headers().firstValue("ETag").orElseThrow();

        assertThat(first.statusCode()).isEqualTo(200);
        isStrict(first);
        assertThat(first.headers().firstValue("Content-Type")).hasValue(type);
        assertThat(tag).startsWith("\"");
        assertThat(asks("GET", path).body()).isEqualTo(first.body());
        assertThat(asks("GET", path, "If-None-Match", tag).statusCode()).isEqualTo(304);
        assertThat(first.body()).contains("88,19").doesNotContain("<script", "onclick", "style=");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/public", "/public/indicateurs"})
    void aPageThatHasNotChangedIsNotSentTwice(String path) {
        HttpResponse<String> first = asks("GET", path);
        String tag = first.headers().firstValue("ETag").orElseThrow();

        assertThat(first.headers().firstValue("Cache-Control")).hasValue("no-cache, public");
        assertThat(asks("GET", path, "If-None-Match", tag).statusCode()).isEqualTo(304);
        assertThat(asks("GET", path + "?lang=en", "If-None-Match", tag).statusCode())
                .isEqualTo(200);
    }

    /** What stands between the tags, with plain spaces. */
    private static String words(String html) {
        return html.replaceAll("<[^>]*>", " ").replace("&#39;", "'").replaceAll("[\\s\u00a0\u202f]+", " ");
    }

    private static void isStrict(HttpResponse<String> answer) {
        Map<String, List<String>> headers = answer.headers().map();
        assertThat(headers.get("content-security-policy")).containsExactly(POLICY);
        assertThat(headers.get("x-content-type-options")).containsExactly("nosniff");
        assertThat(headers.get("x-frame-options")).containsExactly("DENY");
        assertThat(headers).doesNotContainKey("set-cookie");
    }

    private HttpResponse<String> asks(String verb, String path, String... headers) {
        try {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port
                            + path.replace("<", "%3C").replace(">", "%3E")))
                    .header("Accept", "text/html")
                    .method(verb, BodyPublishers.noBody());
            if (headers.length > 0) {
                request.headers(headers);
            }
            return BROWSER.send(request.build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(path, e);
        }
    }
}
