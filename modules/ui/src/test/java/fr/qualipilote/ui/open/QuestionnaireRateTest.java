package fr.qualipilote.ui.open;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class QuestionnaireRateTest {

    private final QuestionnaireRate rate = new QuestionnaireRate();

    private long sent(String address, String link, int times) {
        return IntStream.range(0, times)
                .filter(time -> rate.admitsSending(address, link))
                .count();
    }

    @Test
    void oneNetworkSendsAtMostThirtyAnswersInTenMinutes() {
        assertThat(sent("192.0.2.1", "a", 100))
                .isBetween((long) QuestionnaireRate.SENT_BY_ADDRESS, QuestionnaireRate.SENT_BY_ADDRESS + 1L);
        assertThat(sent("192.0.2.2", "a", 1)).as("another network").isEqualTo(1);
    }

    @Test
    void oneLinkTakesAtMostSoManyAnswersWhereverTheyComeFrom() {
        long sent = IntStream.range(0, 20)
                .mapToLong(network -> sent("192.0.2." + network, "b", 10))
                .sum();
        assertThat(sent).isBetween((long) QuestionnaireRate.SENT_BY_LINK, QuestionnaireRate.SENT_BY_LINK + 2L);
        assertThat(sent("192.0.2.200", "c", 1)).as("another link").isEqualTo(1);
    }

    @Test
    void readingIsCountedApart() {
        sent("192.0.2.9", "d", 100);
        assertThat(IntStream.range(0, 1_000)
                        .filter(time -> rate.admitsReading("192.0.2.9"))
                        .count())
                .isBetween((long) QuestionnaireRate.READ_BY_ADDRESS, QuestionnaireRate.READ_BY_ADDRESS + 2L);
    }
}
