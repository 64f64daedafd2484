package fr.qualipilote.ui.part;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkupTest {

    @Test
    void elementsAreWrittenOneInTheOther() {
        Markup written = new Markup()
                .open("li")
                .add(Markup.of("span", "Conforme", "class", "qp-level", "data-sign", "●"))
                .text(" BARU")
                .close("li");

        assertThat(written).hasToString("<li><span class='qp-level' data-sign='●'>Conforme</span> BARU</li>");
    }

    @Test
    void anAttributeWithoutValueIsLeftOut() {
        assertThat(Markup.of("span", "Sans objet", "data-sign", null, "class", "qp-level"))
                .hasToString("<span class='qp-level'>Sans objet</span>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "</td></tr><img src=x onerror=alert(1)>",
                "' onmouseover='alert(1)",
                "\" autofocus onfocus=\"alert(1)",
                "&lt;b&gt; & &#39;",
                "<!-- ]]> -->",
                "l’usager « pressé », à 97,5 %"
            })
    void wordsOfAnybodyAreReadAsTheyWereTypedAndAreNoMarkup(String typed) {
        Markup written = Markup.of("span", typed, "aria-label", typed);

        Document read = Jsoup.parseBodyFragment(written.toString());
        assertThat(read.body().children()).hasSize(1);
        assertThat(read.body().child(0).childrenSize()).isZero();
        assertThat(read.body().child(0).wholeText()).isEqualTo(typed);
        assertThat(read.body().child(0).attributes().asList())
                .singleElement()
                .satisfies(one -> assertThat(one.getValue()).isEqualTo(typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"script", "style", "iframe", "span onclick", "B", "", "a>b"})
    void whatIsNoTagOfATableIsNotWritten(String tag) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Markup().open(tag));
        assertThatIllegalArgumentException().isThrownBy(() -> new Markup().close(tag));
    }

    @ParameterizedTest
    @ValueSource(strings = {"onclick", "class x", "", "a=b"})
    void whatABrowserWouldRunIsNoAttribute(String attribute) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Markup().open("span", attribute, "x"));
    }
}
