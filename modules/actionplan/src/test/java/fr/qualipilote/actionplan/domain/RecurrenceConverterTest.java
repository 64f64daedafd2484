package fr.qualipilote.actionplan.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.qualipilote.actionplan.HistoryCode;
import fr.qualipilote.kernel.Recurrence;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written into a column is read back as it was. */
class RecurrenceConverterTest {

    private final RecurrenceConverter rules = new RecurrenceConverter();
    private final ArgumentsConverter arguments = new ArgumentsConverter();

    static Stream<Recurrence> rules() {
        return Stream.concat(
                Stream.of(
                        new Recurrence.Once(),
                        new Recurrence.Continuous(),
                        new Recurrence.EveryMonths(6, 31, Recurrence.Adjustment.PREVIOUS_WORKING_DAY)),
                Arrays.stream(Recurrence.Adjustment.values())
                        .map(adjustment -> new Recurrence.EveryMonths(1, 1, adjustment)));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void aRuleIsReadBack(Recurrence rule) {
        assertThat(rules.convertToEntityAttribute(rules.convertToDatabaseColumn(rule)))
                .isEqualTo(rule);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "weekly", "months 1 on 1", "years 1 on 1 NONE", "months one on 1 NONE"})
    void whatIsNoRuleIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> rules.convertToEntityAttribute(text));
    }

    @Test
    void argumentsAreReadBackEmptyOnesToo() {
        for (List<String> words : List.of(List.<String>of(), List.of(""), List.of("", "a\nb; c", ""))) {
            assertThat(arguments.convertToEntityAttribute(arguments.convertToDatabaseColumn(words)))
                    .isEqualTo(words);
        }
    }

    @Test
    void everyHistoryCodeIsFoundAgain() {
        assertThat(HistoryCode.values()).allSatisfy(code -> {
            assertThat(HistoryCode.ofCode(code.code())).isEqualTo(code);
            assertThat(code.code()).matches("[a-z]+(-[a-z]+)*").hasSizeLessThanOrEqualTo(40);
        });
    }
}
