package fr.qualipilote.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.fail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** Files changed at random, from a fixed seed: each is read or refused, none crashes or hangs the reader. */
class MutatedFilesTest {

    private static final int PER_FORMAT = 400;
    private static final Duration AT_MOST = Duration.ofSeconds(10);

    @Test
    void damagedArchivesAreReadOrRefused() throws IOException {
        Random random = new Random(20220624);
        int refused = 0;
        for (byte[] original :
                List.of(workbook(), Files.ods(TABLE).zip(), Files.xlsx(ROWS).zip())) {
            assertThatCode(() -> Spreadsheets.read("f", original, Limits.standard()))
                    .doesNotThrowAnyException();
            for (int i = 0; i < PER_FORMAT; i++) {
                refused += judge(mutated(original, random), i);
            }
        }
        assertThat(refused).isGreaterThan(PER_FORMAT);
    }

    @Test
    void damagedPartsInSoundArchivesAreReadOrRefused() {
        Random random = new Random(20220916);
        int refused = 0;
        String sheet = Files.worksheet(ROWS);
        for (int i = 0; i < PER_FORMAT; i++) {
            refused += judge(
                    Files.xlsx("")
                            .with("xl/worksheets/sheet1.xml", mutated(Files.bytes(sheet), random))
                            .with("xl/sharedStrings.xml", mutated(Files.bytes("<sst><si><t>a</t></si></sst>"), random))
                            .zip(),
                    i);
            String content = new String(mutated(Files.bytes(TABLE), random), StandardCharsets.ISO_8859_1);
            refused += judge(Files.ods(content).zip(), i);
        }
        assertThat(refused).isBetween(PER_FORMAT, 2 * PER_FORMAT - 1);
    }

    @Test
    void damagedCsvIsReadOrRefused() {
        Random random = new Random(20220701);
        byte[] original =
                Files.bytes("\ufeffThème;Action;\"Éché\nance\"\r\nAccueil;\"a \"\"b\"\"\";15/09/22\r\n".repeat(20));
        int refused = 0;
        for (int i = 0; i < PER_FORMAT; i++) {
            refused += judge(mutated(original, random), i);
        }
        assertThat(refused).isPositive();
    }

    @Test
    void numbersOfTheDirectoryMayBeAnything() {
        Random random = new Random(20220101);
        byte[] original = Files.xlsx(ROWS).zip();
        int start = Files.indexOf(original, new byte[] {'P', 'K', 1, 2}, 0);
        int refused = 0;
        int[] values = {0, 1, -1, 0xffff, 0x7fffffff, 0x80000000, original.length, original.length - 1, start};
        for (int at = start; at < original.length - 4; at += 3) {
            byte[] changed = original.clone();
            Files.putInt(changed, at, values[random.nextInt(values.length)]);
            refused += judge(changed, at);
        }
        assertThat(refused).isPositive();
    }

    private static final String ROWS =
            ("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"inlineStr\"><is><t>Été</t></is></c></row>"
                            + "<row r=\"2\"><c r=\"A2\" s=\"1\"><v>44743.5</v></c><c r=\"C2\" t=\"b\"><v>1</v></c></row>")
                    .replace(" t=\"s\"", "");

    private static final String TABLE =
            "<table:table table:name=\"P\"><table:table-row table:number-rows-repeated=\"2\">"
                    + "<table:table-cell office:value-type=\"date\" office:date-value=\"2022-09-15\"><text:p>15<text:s text:c=\"3\"/></text:p></table:table-cell>"
                    + "<table:table-cell table:number-columns-repeated=\"5\" office:value-type=\"float\" office:value=\"40.5\"><text:p>40,5</text:p></table:table-cell>"
                    + "<table:covered-table-cell/></table:table-row></table:table>";

    private static byte[] workbook() throws IOException {
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        Spreadsheets.writeXlsx(
                new Table(
                        "Plan",
                        List.of("Filtres"),
                        List.of(new Table.Column("Thème", 20)),
                        java.util.Collections.nCopies(30, List.of(Cell.of("Accueil")))),
                target);
        return target.toByteArray();
    }

    /** 1 where the file is refused, 0 where it is read; anything else fails the test. */
    private static int judge(byte[] content, int number) {
        return Assertions.assertTimeoutPreemptively(AT_MOST, () -> {
            try {
                assertThat(Spreadsheets.read("f", content, Limits.standard()).rows())
                        .isNotEmpty();
                return 0;
            } catch (UnreadableSheet refusal) {
                assertThat(refusal.getMessage()).isNotBlank();
                return 1;
            } catch (RuntimeException | Error e) {
                return fail("file " + number + " of " + content.length + " bytes", e);
            }
        });
    }

    private static byte[] mutated(byte[] original, Random random) {
        byte[] changed = original.clone();
        for (int n = 1 + random.nextInt(6); n > 0; n--) {
            int at = random.nextInt(changed.length);
            switch (random.nextInt(6)) {
                case 0 -> changed[at] ^= (byte) (1 << random.nextInt(8));
                case 1 -> changed[at] = (byte) random.nextInt(256);
                case 2 -> changed[at] = (byte) "<>&\"'/=;\n\u0000!-".charAt(random.nextInt(12));
                case 3 -> changed = Arrays.copyOf(changed, Math.max(1, at));
                case 4 -> {
                    int length = Math.min(1 + random.nextInt(40), changed.length - at);
                    System.arraycopy(changed, random.nextInt(changed.length - length + 1), changed, at, length);
                }
                default -> {
                    byte[] longer = Arrays.copyOf(changed, changed.length + 1 + random.nextInt(20));
                    System.arraycopy(changed, at, longer, at + longer.length - changed.length, changed.length - at);
                    changed = longer;
                }
            }
        }
        return changed;
    }
}
