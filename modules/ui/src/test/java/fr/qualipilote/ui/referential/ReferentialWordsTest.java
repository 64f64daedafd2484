package fr.qualipilote.ui.referential;

import static org.assertj.core.api.Assertions.assertThat;

import fr.qualipilote.spreadsheet.UnreadableSheet;
import fr.qualipilote.ui.text.Messages;
import fr.qualipilote.ui.text.Wording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Everything that the module of referentials refuses is said in words, in both languages. */
class ReferentialWordsTest {

    private static final Path MODULE = Path.of("../referential/src/main/java");

    @Test
    void everyRefusalHasASentence() throws IOException {
        Set<String> keys = new TreeSet<>();
        found("InvalidReferential\\s*\\.because\\(\\s*\"([a-z-]*[a-z])\"")
                .forEach(code -> keys.add("refusal.referential." + code));
        found("InvalidReferentialFile\\s*\\.because\\(\\s*\"([a-z-]*[a-z])\"")
                .forEach(code -> keys.add("refusal.referential-import." + code));
        found("Texts\\.required\\(\\s*\"([a-z-]+)\"").forEach(field -> {
            keys.add("refusal.referential." + field + "-missing");
            keys.add("refusal.referential." + field + "-too-long");
        });
        for (UnreadableSheet.Reason reason : UnreadableSheet.Reason.values()) {
            if (reason != UnreadableSheet.Reason.TOO_MANY_ROWS) {
                keys.add("refusal.referential-import.file-"
                        + reason.name().toLowerCase(Locale.ROOT).replace('_', '-'));
            }
        }
        assertThat(keys).hasSizeGreaterThan(30);
        assertSaid(keys);
    }

    @Test
    void everyProblemHasASentence() throws IOException {
        Set<String> keys = new TreeSet<>();
        for (String call : found("(?s)problems\\s*\\.add\\((.*?)\\);")) {
            Matcher reason = Pattern.compile("\"([a-z]+(?:-[a-z]+)*)\"").matcher(call);
            while (reason.find()) {
                keys.add("referential.problem." + reason.group(1));
            }
        }
        found("reason = (?:hasTag\\([^)]*\\)+ \\? )?\"([a-z-]+)\"")
                .forEach(reason -> keys.add("referential.problem." + reason));
        found("\"(yaml-[a-z-]+)\"").forEach(reason -> keys.add("referential.problem." + reason));
        assertThat(keys).hasSizeGreaterThan(40);
        assertSaid(keys);
    }

    @Test
    void whatAFileIsRefusedForHasASentenceForADraftThatIsChangedOnTheScreenToo() {
        assertSaid(Stream.of(
                        "missing",
                        "too-long",
                        "code-characters",
                        "code-twice",
                        "label-twice",
                        "alias-twice",
                        "parent-missing",
                        "parent-unknown",
                        "chapter-without-module",
                        "not-a-number",
                        "out-of-range",
                        "out-of-range-above",
                        "too-many-decimals",
                        "chapters-missing",
                        "levels-missing",
                        "level-gap-score",
                        "levels-all-gaps",
                        "levels-equal")
                .map(reason -> "refusal.referential.part-" + reason)
                .collect(Collectors.toSet()));
    }

    private static void assertSaid(Set<String> keys) {
        for (Locale locale : List.of(Messages.FRENCH, Messages.ENGLISH)) {
            assertThat(keys).allMatch(Wording.in(locale)::has);
        }
    }

    private static Set<String> found(String pattern) throws IOException {
        Set<String> found = new TreeSet<>();
        try (Stream<Path> files = Files.walk(MODULE)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                Matcher matcher = Pattern.compile(pattern).matcher(Files.readString(file));
                while (matcher.find()) {
                    found.add(matcher.group(1));
                }
            }
        }
        return found;
    }
}
