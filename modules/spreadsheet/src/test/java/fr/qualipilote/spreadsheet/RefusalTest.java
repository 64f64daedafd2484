package fr.qualipilote.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class RefusalTest {

    @TestFactory
    Stream<DynamicTest> everyHostileFileIsRefusedForItsReason() {
        return HostileFiles.all().entrySet().stream()
                .map(hostile -> DynamicTest.dynamicTest(hostile.getKey(), () -> {
                    byte[] content = hostile.getValue().content().get();
                    UnreadableSheet refusal = catchThrowableOfType(
                            UnreadableSheet.class, () -> Spreadsheets.read("f", content, Limits.standard()));
                    assertThat(refusal).isNotNull();
                    assertThat(refusal.reason())
                            .as(refusal.getMessage())
                            .isEqualTo(hostile.getValue().reason());
                }));
    }

    @Test
    void everyReasonIsMetByAHostileFile() {
        assertThat(HostileFiles.all().values())
                .extracting(HostileFiles.Hostile::reason)
                .contains(UnreadableSheet.Reason.values());
    }

    @Test
    void aFileOfAHundredMegabytesIsNotReadToItsEnd() {
        AtomicLong given = new AtomicLong();
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                given.incrementAndGet();
                return 'a';
            }

            @Override
            public int read(byte[] buffer, int offset, int length) {
                given.addAndGet(length);
                return length;
            }
        };
        assertThatThrownBy(() -> Spreadsheets.read("f.csv", endless, Limits.standard()))
                .isInstanceOf(UnreadableSheet.class)
                .hasMessageStartingWith("TOO_LARGE");
        assertThat(given).hasValueLessThanOrEqualTo((10 << 20) + 1);
    }

    @Test
    void aFileOfExactlyTheLimitIsRead() throws IOException {
        byte[] content = Files.bytes("a;b\nc;d");
        InputStream stream = new java.io.ByteArrayInputStream(content);
        Limits limits = Limits.standard().withBytes(content.length);
        assertThat(Spreadsheets.read("f.csv", stream, limits).rows()).hasSize(2);
    }

    @Test
    void aRefusalIsOneLineWhateverTheFileHolds() {
        UnreadableSheet refusal = catchThrowableOfType(
                UnreadableSheet.class,
                () -> Spreadsheets.read(
                        "f.csv",
                        Files.bytes("a;\"=1\r\n2022-06-24 INFO forged " + "x".repeat(500) + "\""),
                        Limits.standard()));
        assertThat(refusal.getMessage()).doesNotContain("\r", "\n").hasSizeLessThan(160);
        assertThat(refusal.place().address()).isEqualTo("B1");
    }

    @Test
    void columnsAreNamedByLetters() {
        assertThat(Place.columnName(1)).isEqualTo("A");
        assertThat(Place.columnName(26)).isEqualTo("Z");
        assertThat(Place.columnName(27)).isEqualTo("AA");
        assertThat(Place.columnName(703)).isEqualTo("AAA");
        assertThat(Place.columnName(16_384)).isEqualTo("XFD");
    }
}
