package fr.qualipilote.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Design goal S11: every hostile file, and the largest table that is accepted, within two seconds and 64 MB. They
 * are read one after the other by a virtual machine that has no more heap than that; the seconds are those of the
 * processor, compilation and collection included, so that a busy machine does not change the answer.
 */
class BoundsTest {

    private static final long MILLIS = 2_000;

    @Test
    void everyFileIsJudgedWithinTwoSecondsAnd64Megabytes(@TempDir Path folder)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                Judge.class.getName()));
        List<String> expected = new ArrayList<>();
        int number = 0;
        for (Map.Entry<String, HostileFiles.Hostile> hostile :
                HostileFiles.all().entrySet()) {
            Path file = folder.resolve("hostile" + number++);
            java.nio.file.Files.write(file, hostile.getValue().content().get());
            command.add(file.toString());
            expected.add(hostile.getValue().reason().name());
        }
        for (byte[] largest : List.of(largestWorkbook(), largestOds(), largestCsv())) {
            Path file = folder.resolve("largest" + number++);
            java.nio.file.Files.write(file, largest);
            command.add(file.toString());
            expected.add("19000");
        }
        Path answers = folder.resolve("answers");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(answers.toFile())
                .start();
        int exit = process.waitFor();
        List<String> lines = java.nio.file.Files.readAllLines(answers);
        assertThat(exit).as(String.join("\n", lines)).isZero();
        assertThat(lines).extracting(line -> line.split(" ")[0]).isEqualTo(expected);
        assertThat(lines).allSatisfy(line -> assertThat(Long.parseLong(line.split(" ")[1]))
                .isLessThan(MILLIS));
    }

    private static byte[] largestWorkbook() {
        Random random = new Random(42);
        StringBuilder rows = new StringBuilder();
        for (int row = 0; row < 19_000; row++) {
            rows.append("<row>");
            for (int cell = 0; cell < 13; cell++) {
                rows.append("<c><v>").append(random.nextLong() >>> 24).append("</v></c>");
            }
            rows.append("</row>");
        }
        return Files.xlsx(rows.toString()).zip();
    }

    private static byte[] largestOds() {
        Random random = new Random(43);
        StringBuilder rows = new StringBuilder("<table:table table:name=\"P\">");
        for (int row = 0; row < 19_000; row++) {
            rows.append("<table:table-row>");
            for (int cell = 0; cell < 13; cell++) {
                rows.append("<table:table-cell office:value-type=\"string\"><text:p>")
                        .append(random.nextLong() >>> 24)
                        .append("</text:p></table:table-cell>");
            }
            rows.append("</table:table-row>");
        }
        return Files.ods(rows + "</table:table>").zip();
    }

    private static byte[] largestCsv() {
        Random random = new Random(44);
        StringBuilder rows = new StringBuilder();
        for (int row = 0; row < 19_000; row++) {
            for (int cell = 0; cell < 13; cell++) {
                rows.append(random.nextLong() >>> 24).append(cell < 12 ? ";" : "\r\n");
            }
        }
        return Files.bytes(rows.toString());
    }

    /** Runs in the small machine: prints the reason, or the number of rows, and the milliseconds, file by file. */
    static final class Judge {

        private Judge() {}

        public static void main(String[] files) {
            Stream.of(files).forEach(Judge::judge);
        }

        private static long processorNanos() {
            return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
        }

        private static void judge(String file) {
            long start = processorNanos();
            String answer;
            try (InputStream content = java.nio.file.Files.newInputStream(Path.of(file))) {
                answer = String.valueOf(Spreadsheets.read(file, content, Limits.standard())
                        .rows()
                        .size());
            } catch (UnreadableSheet refusal) {
                answer = refusal.reason().name();
            } catch (IOException e) {
                answer = e.toString();
            }
            System.out.println(answer + " " + (processorNanos() - start) / 1_000_000);
        }
    }
}
