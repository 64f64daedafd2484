package fr.qualipilote.ui.open;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.qualipilote.ui.testing.PublishedFigures;
import fr.qualipilote.ui.text.Messages;
import fr.qualipilote.ui.text.Wording;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** A set as the templates tell it. */
class FiguresPageTest {

    private static final Wording FRENCH = Wording.in(Messages.FRENCH);

    private final OpenTemplates templates = new OpenTemplates(engine());

    private static SpringTemplateEngine engine() {
        ClassLoaderTemplateResolver files = new ClassLoaderTemplateResolver();
        files.setPrefix("templates/");
        files.setSuffix(".html");
        files.setCharacterEncoding("UTF-8");
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.setTemplateResolver(files);
        return engine;
    }

    @Test
    void verdictsStandInWordsBesideTheirSigns() {
        FiguresPage page = FiguresPage.of(PublishedFigures.published(), FRENCH);

        assertThat(page.months()).containsExactly("Avril 2022", "Mai 2022");
        assertThat(page.indicators().get(0).targets()).containsExactly("au moins 90,00\u00a0%");
        assertThat(page.indicators().get(0).cells())
                .extracting("text", "sign", "verdict", "tone")
                .containsExactly(
                        tuple("90,32\u00a0%", "✓", "atteint", "ok"), tuple("88,19\u00a0%", "✗", "manqué", "bad"));
        assertThat(page.indicators().get(0).cells().get(1).notes())
                .containsExactly("échantillon", "n = 46", "corrigé depuis");
        assertThat(page.indicators().get(1).cells().get(0)).isEqualTo(FiguresPage.Cell.EMPTY);
        assertThat(page.indicators().get(1).cells().get(1).text()).isEqualTo("aucun cas");
        assertThat(page.legend()).extracting("word").containsExactly("objectif atteint", "objectif manqué");
    }

    @Test
    void aSmallNIsToldAndSoIsTheMarginOfAResult() {
        FiguresPage page = FiguresPage.of(PublishedFigures.published(), FRENCH);

        assertThat(page.surveys())
                .extracting("text", "answering")
                .containsExactly(tuple("89,5\u00a0%", "57"), tuple("non publié", "moins de 5"));
        assertThat(page.surveys().get(0).notes()).singleElement().asString().contains("entre 79", "95");
    }

    @Test
    void aCorrectionIsToldWithWhatItWasWhatItIsWhenAndWhy() {
        assertThat(FiguresPage.of(PublishedFigures.published(), FRENCH).corrections())
                .containsExactly("Taux d’appels décrochés, mai 2022, corrigé depuis\u00a0: 88,19\u00a0% → 88,91\u00a0% "
                        + "le 3 juillet 2022. Motif\u00a0: Appels <b>comptés</b> deux fois");
    }

    @Test
    void aSpanWithinAYearNamesTheYearOnce() {
        assertThat(FiguresPage.span(FRENCH, YearMonth.of(2022, 1), PublishedFigures.MAY))
                .isEqualTo("janvier à mai 2022");
        assertThat(FiguresPage.span(FRENCH, YearMonth.of(2021, 11), PublishedFigures.MAY))
                .isEqualTo("novembre 2021 à mai 2022");
        assertThat(FiguresPage.span(FRENCH, PublishedFigures.MAY, PublishedFigures.MAY))
                .isEqualTo("mai 2022");
    }

    @Test
    void aPreviewIsThePageWithANoteThatItIsNone() {
        String page =
                new String(templates.preview(PublishedFigures.preview(), FRENCH, "/qualite"), StandardCharsets.UTF_8);

        assertThat(page)
                .startsWith("<!DOCTYPE html>")
                .contains("<html lang=\"fr\">", "Aperçu", "href=\"/qualite/public/open.css\"", "88,19")
                .doesNotContain(".csv", "Empreinte");
    }

    @Test
    void whatPeopleWroteIsTextAndNeverMarkup() {
        String page = new String(templates.preview(PublishedFigures.published(), FRENCH, ""), StandardCharsets.UTF_8);
        String fragment = new String(templates.fragment(PublishedFigures.published()), StandardCharsets.UTF_8);

        assertThat(page)
                .contains("&lt;script&gt;courriers&lt;/script&gt;", "&lt;b&gt;comptés&lt;/b&gt;")
                .doesNotContain("<script>", "<b>");
        assertThat(fragment).contains("&lt;script&gt;").doesNotContain("<script>");
    }

    @Test
    void theFragmentStandsAloneAndSaysWhatItIs() {
        String fragment = new String(templates.fragment(PublishedFigures.published()), StandardCharsets.UTF_8);

        assertThat(fragment)
                .startsWith("<section lang=\"fr\" class=\"qualipilote-figures\"")
                .endsWith("</section>\n")
                .contains("PUB-2022-001", "Préfecture du Gers", "24 juin 2022", "le préfet", "Licence Ouverte 2.0")
                .doesNotContain("<html", "<body", " id=", "style", "corrigé");
        assertThat(templates.fragment(PublishedFigures.published()))
                .isEqualTo(fragment.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void theSamePageSpeaksEnglishAroundFrenchFigures() {
        String page = new String(
                templates.preview(PublishedFigures.published(), Wording.in(Messages.ENGLISH), ""),
                StandardCharsets.UTF_8);

        assertThat(page).contains("<html lang=\"en\">", "at least 90,00", "missed", "no case", "the prefect");
    }
}
