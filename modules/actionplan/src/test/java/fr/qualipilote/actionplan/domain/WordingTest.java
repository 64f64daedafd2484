package fr.qualipilote.actionplan.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.qualipilote.actionplan.InvalidAction;
import org.junit.jupiter.api.Test;

class WordingTest {

    @Test
    void whatNoScreenShowsIsLeftOut() {
        assertThat(Wording.required(" a\u0000b\u001fc\u007f\ud800 \r\nd\te\r😀 ", "note", 100))
                .isEqualTo("abc \nd\te\n😀");
    }

    @Test
    void aTextOfNothingButBlanksIsMissing() {
        assertThat(Wording.optional(null, "note", 10)).isNull();
        assertThat(Wording.optional(" \u0000\n ", "note", 10)).isNull();
        assertThatThrownBy(() -> Wording.required("\u0000", "note", 10))
                .isInstanceOfSatisfying(InvalidAction.class, refusal -> assertThat(refusal.code())
                        .isEqualTo("action.note-missing"));
    }

    @Test
    void aTextThatIsTooLongSaysHowLongItMayBe() {
        assertThat(Wording.required("x".repeat(10), "note", 10)).hasSize(10);
        assertThatThrownBy(() -> Wording.required("x".repeat(11), "note", 10))
                .isInstanceOfSatisfying(InvalidAction.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo("action.note-too-long");
                    assertThat(refusal.arguments()).containsExactly(10);
                });
    }
}
