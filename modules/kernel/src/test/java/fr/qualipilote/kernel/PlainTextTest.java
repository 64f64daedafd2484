package fr.qualipilote.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainTextTest {

    @Test
    void whatNoScreenShowsIsLeftOut() {
        assertThat(PlainText.of(" a\u0000b\u001fc\u007f\ud800 \r\nd\te\r😀 ")).isEqualTo("abc \nd\te\n😀");
    }

    @Test
    void marksThatTurnTheDirectionOfOtherTextsAreLeftOut() {
        assertThat(PlainText.of("facture\u202Efdp.exe\u2066\u2069")).isEqualTo("facturefdp.exe");
    }

    @Test
    void whatFrenchAndOtherScriptsNeedStays() {
        assertThat(PlainText.of("« appels\u00a0décrochés\u202f»\u00a0: 90\u202f%, العربية"))
                .isEqualTo("« appels\u00a0décrochés\u202f»\u00a0: 90\u202f%, العربية");
    }
}
