package fr.qualipilote.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import fr.qualipilote.actionplan.ActionState;
import fr.qualipilote.actionplan.ActionStep;
import fr.qualipilote.actionplan.HistoryCode;
import fr.qualipilote.actionplan.OccurrenceState;
import fr.qualipilote.actionplan.Origin;
import fr.qualipilote.actionplan.Priority;
import fr.qualipilote.diagnosis.CampaignSheet;
import fr.qualipilote.diagnosis.CampaignState;
import fr.qualipilote.diagnosis.CampaignStep;
import fr.qualipilote.diagnosis.DiagnosisHistory;
import fr.qualipilote.diagnosis.SheetState;
import fr.qualipilote.diagnosis.SheetStep;
import fr.qualipilote.kernel.LatePolicy;
import fr.qualipilote.kernel.Role;
import fr.qualipilote.organisation.Attendance;
import fr.qualipilote.organisation.BodyKind;
import fr.qualipilote.organisation.DecisionKind;
import fr.qualipilote.organisation.DecisionState;
import fr.qualipilote.organisation.Function;
import fr.qualipilote.organisation.MeetingState;
import fr.qualipilote.organisation.MeetingStep;
import fr.qualipilote.surveys.Answer;
import fr.qualipilote.surveys.AnswerScale;
import fr.qualipilote.surveys.Basis;
import fr.qualipilote.surveys.Channel;
import fr.qualipilote.surveys.EntryWay;
import fr.qualipilote.surveys.Gathering;
import fr.qualipilote.surveys.ResultPreview;
import fr.qualipilote.surveys.Sampling;
import fr.qualipilote.surveys.WaveKind;
import fr.qualipilote.surveys.WaveState;
import fr.qualipilote.surveys.WaveStep;
import fr.qualipilote.worklist.CaseMap;
import fr.qualipilote.worklist.DueBand;
import fr.qualipilote.worklist.WorkScope;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The bundles hold together, and the screens say nothing that is not in them. */
class MessagesTest {

    private static final Path OURS = Path.of("src/main/java");
    private static final Path MODULES = Path.of("..");

    private static final List<Class<? extends Enum<?>>> LABELLED = List.of(
            ActionState.class,
            ActionStep.class,
            OccurrenceState.class,
            Origin.class,
            Priority.class,
            LatePolicy.class,
            Role.class,
            Function.class,
            BodyKind.class,
            MeetingState.class,
            Attendance.class,
            DecisionKind.class,
            DecisionState.class,
            DueBand.class,
            WorkScope.class,
            CaseMap.State.class,
            WaveKind.class,
            WaveState.class,
            Channel.class,
            Sampling.class,
            Gathering.class,
            AnswerScale.class,
            Answer.class,
            EntryWay.class,
            Basis.class,
            ResultPreview.Effect.class,
            CampaignState.class,
            CampaignStep.class,
            CampaignSheet.Outcome.class,
            SheetState.class,
            SheetStep.class);

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertThat(Messages.keys(Messages.ENGLISH)).isEqualTo(Messages.keys(Messages.FRENCH));
    }

    @Test
    void noMessageIsEmptyAndEachIsAPattern() {
        for (var locale : List.of(Messages.FRENCH, Messages.ENGLISH)) {
            Messages.patterns(locale).forEach((key, pattern) -> {
                assertThat(pattern).as(key).isNotBlank().doesNotContain("'").doesNotContain("~");
                assertThat(new MessageFormat(pattern, locale)).as(key).isNotNull();
            });
        }
    }

    @Test
    void bothLanguagesNameTheSameArguments() {
        Messages.patterns(Messages.FRENCH).forEach((key, pattern) -> assertThat(
                        argumentsOf(Messages.patterns(Messages.ENGLISH).getOrDefault(key, "")))
                .as(key)
                .isEqualTo(argumentsOf(pattern)));
    }

    @Test
    void frenchTextsAreSetInFrenchTypography() {
        Messages.patterns(Messages.FRENCH).forEach((key, pattern) -> {
            assertThat(pattern).as(key).doesNotContainPattern("(?<![\\u00a0\\u202f])[;!?»]");
            assertThat(pattern)
                    .as(key)
                    .doesNotContainPattern("[\\p{L}\\p{Pe}] ?:(?!\\d)")
                    .doesNotContainPattern("« ");
        });
    }

    @Test
    void everyConstantHasALabel() {
        for (Class<? extends Enum<?>> type : LABELLED) {
            for (Enum<?> constant : type.getEnumConstants()) {
                assertThat(Messages.keys(Messages.FRENCH))
                        .contains("label." + type.getSimpleName() + "." + constant.name());
            }
        }
    }

    @Test
    void everyEntryOfAHistoryHasASentence() {
        for (HistoryCode code : HistoryCode.values()) {
            String pattern = Messages.patterns(Messages.FRENCH).get("history." + code.code());
            assertThat(pattern).as(code.code()).isNotNull();
            assertThat(argumentsOf(pattern))
                    .as(code.code())
                    .hasSize(code.arguments().size());
        }
    }

    @Test
    void everyEntryOfASurveysHistoryHasASentence() {
        for (var code : fr.qualipilote.surveys.HistoryCode.values()) {
            assertThat(Messages.keys(Messages.FRENCH)).contains("survey.history." + code.code());
        }
    }

    @Test
    void everyEntryOfACampaignsHistoryHasASentenceThatSaysAllOfIt() {
        for (DiagnosisHistory code : DiagnosisHistory.values()) {
            String pattern = Messages.patterns(Messages.FRENCH).get("diagnosis.history." + code.code());
            assertThat(pattern).as(code.code()).isNotNull();
            assertThat(argumentsOf(pattern))
                    .as(code.code())
                    .hasSize(code.arguments().size());
        }
    }

    @Test
    void everyDeedHasAName() {
        for (CampaignStep step : CampaignStep.values()) {
            assertThat(Messages.keys(Messages.FRENCH)).contains("deed." + step.code());
        }
        for (SheetStep step : SheetStep.values()) {
            assertThat(Messages.keys(Messages.FRENCH)).contains("deed." + step.code());
        }
        for (WaveStep step : WaveStep.values()) {
            assertThat(Messages.keys(Messages.FRENCH)).contains("deed." + step.code());
        }
        for (ActionStep step : ActionStep.values()) {
            assertThat(Messages.keys(Messages.FRENCH)).contains("deed." + step.code());
        }
        for (MeetingStep step : MeetingStep.values()) {
            assertThat(Messages.keys(Messages.FRENCH)).contains("deed." + step.code());
        }
    }

    @Test
    void everyKeyThatAScreenUsesExists() {
        Pattern use = Pattern.compile("\\btext\\(\\s*\"([a-z][A-Za-z0-9.-]+[A-Za-z0-9])\"");
        assertThat(found(OURS, use)).isNotEmpty().isSubsetOf(Messages.keys(Messages.FRENCH));
    }

    @Test
    void everyRefusalOfTheModulesHasASentence() {
        Set<String> codes = new TreeSet<>();
        found(MODULES, Pattern.compile("InvalidAction\\s*\\.because\\(\\s*\"([a-z-]*[a-z])\""))
                .forEach(code -> codes.add("action." + code));
        found(MODULES, Pattern.compile("InvalidOrganisation\\s*\\.because\\(\\s*\"([a-z-]*[a-z])\""))
                .forEach(code -> codes.add("organisation." + code));
        found(MODULES, Pattern.compile("InvalidPlanFile\\s*\\.because\\(\\s*\"([a-z-]*[a-z])\""))
                .forEach(code -> codes.add("import." + code));
        found(MODULES, Pattern.compile("InvalidWorkRequest\\(\\s*\"([a-z-]+)\""))
                .forEach(code -> codes.add("worklist." + code));
        found(MODULES, Pattern.compile("InvalidPublication\\s*\\.because\\(\\s*\"([a-z-]*[a-z])\""))
                .forEach(code -> codes.add("publication." + code));
        found(MODULES, Pattern.compile("InvalidSurvey\\s*\\.because\\(\\s*\"([a-z-]*[a-z])\""))
                .forEach(code -> codes.add("survey." + code));
        found(MODULES, Pattern.compile("InvalidResultFile\\s*\\.because\\(\\s*\"([a-z-]*[a-z])\""))
                .forEach(code -> codes.add("survey-import." + code));
        found(MODULES, Pattern.compile("SurveyTexts\\s*\\.(?:required|optional)\\([^;]*?\"([a-z-]+)\""))
                .forEach(what -> {
                    codes.add("survey." + what + "-missing");
                    codes.add("survey." + what + "-too-long");
                });
        found(MODULES, Pattern.compile("InvalidDiagnosis\\s*\\.because\\(\\s*\"([a-z-]*[a-z])\""))
                .forEach(code -> codes.add("diagnosis." + code));
        found(MODULES, Pattern.compile("InvalidTakeoverFile\\s*\\.because\\(\\s*\"([a-z-]*[a-z])\""))
                .forEach(code -> codes.add("takeover." + code));
        found(MODULES, Pattern.compile("GivenText\\s*\\.required\\([^;]*?\"([a-z-]+)\""))
                .forEach(what -> codes.add("diagnosis." + what + "-missing"));
        found(MODULES, Pattern.compile("GivenText\\s*\\.(?:required|optional)\\([^;]*?\"([a-z-]+)\""))
                .forEach(what -> codes.add("diagnosis." + what + "-too-long"));
        // the texts of an action: one method refuses them, named by its second argument
        found(MODULES, Pattern.compile("Wording\\s*\\.(?:required|optional)\\([^;]*?\"([a-z-]+)\""))
                .forEach(what -> {
                    codes.add("action." + what + "-missing");
                    codes.add("action." + what + "-too-long");
                });
        found(MODULES, Pattern.compile("super\\(\\s*\"([a-z]+(?:\\.[a-z-]+)?)\","))
                .forEach(codes::add);
        assertThat(codes).isNotEmpty();
        // a code that is put together is only begun there: see PlanImportViewTest for those of unreadable files
        assertThat(codes.stream().filter(code -> !code.endsWith("-")).map("refusal."::concat))
                .allMatch(Messages.keys(Messages.FRENCH)::contains);
    }

    @Test
    void everyDeedThatIsRefusedHasAName() {
        Set<String> deeds = found(MODULES, Pattern.compile("\\(\\s*actor,\\s*\"([a-z-]+)\""));
        assertThat(deeds.stream().map("deed."::concat)).allMatch(Messages.keys(Messages.FRENCH)::contains);
    }

    @Test
    void noScreenSpeaksOutsideTheBundles() {
        Pattern words = Pattern.compile("\"([^\"\\\\]*)\"");
        Pattern prose = Pattern.compile("[À-ÿ«»’]|\\p{L}{2,} \\p{L}{2,} \\p{L}{2,}|^\\p{Lu}\\p{Ll}+ \\p{Ll}+$");
        Set<String> literals = new TreeSet<>();
        for (Path file : javaFiles(OURS)) {
            String code = read(file)
                    .replaceAll("(?s)/\\*.*?\\*/", "")
                    .replaceAll("//.*", "")
                    .replaceAll("(?s)\"\"\".*?\"\"\"", "\"\"")
                    .replaceAll("(?s)(executeJs|Exception|LOG\\.\\w+)\\(.*?;", "");
            Matcher literal = words.matcher(code);
            while (literal.find()) {
                String text = literal.group(1);
                if (prose.matcher(text).find() && !text.contains("(") && !text.contains("=")) {
                    literals.add(file.getFileName() + ": " + text);
                }
            }
        }
        assertThat(literals)
                .filteredOn(text -> !text.startsWith("Histories.java"))
                .isEmpty();
    }

    private static Set<String> argumentsOf(String pattern) {
        Set<String> arguments = new TreeSet<>();
        Matcher argument = Pattern.compile("\\{(\\d)").matcher(pattern);
        while (argument.find()) {
            arguments.add(argument.group(1));
        }
        return arguments;
    }

    private static Set<String> found(Path folder, Pattern pattern) {
        Set<String> found = new TreeSet<>();
        for (Path file : javaFiles(folder)) {
            Matcher matcher = pattern.matcher(read(file));
            while (matcher.find()) {
                found.add(matcher.group(1));
            }
        }
        return found;
    }

    private static List<Path> javaFiles(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> file.toString().contains("src/main/java"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
