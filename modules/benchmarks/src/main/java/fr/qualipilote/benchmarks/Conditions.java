package fr.qualipilote.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * What a measurement was made with, as the last line of its report says it.
 *
 * @param loadBefore the machine's load average when it began
 */
record Conditions(int rounds, String commit, String loadBefore) {

    /** A measurement begins. */
    static Conditions now(int rounds, String commit) {
        return new Conditions(rounds, commit, loadAverage());
    }

    /** It is over. @param place where the databases are, beside the version of the server */
    String told(Server server, String place) {
        return Runtime.getRuntime().availableProcessors() + " cores, Java " + Runtime.version() + ", PostgreSQL "
                + server.described().get("server_version") + " " + place + ", " + rounds + " rounds in turn, commit "
                + commit + ", " + Instant.now().truncatedTo(ChronoUnit.MINUTES) + ", load average before "
                + loadBefore + ", after " + loadAverage() + ".";
    }

    /** Of the last one, five and fifteen minutes. */
    static String loadAverage() {
        try {
            String[] averages = Files.readString(Path.of("/proc/loadavg")).split(" ");
            return String.join(" ", averages[0], averages[1], averages[2]);
        } catch (IOException unknown) {
            return "unknown";
        }
    }
}
