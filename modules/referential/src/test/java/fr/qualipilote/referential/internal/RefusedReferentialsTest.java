package fr.qualipilote.referential.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.qualipilote.referential.InvalidReferentialFile;
import fr.qualipilote.referential.ReferentialImports;
import fr.qualipilote.referential.ReferentialPreview.Problem;
import fr.qualipilote.referential.internal.ReferentialFiles.Reading;
import fr.qualipilote.spreadsheet.Cell;
import fr.qualipilote.spreadsheet.Spreadsheets;
import fr.qualipilote.spreadsheet.Table;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is wrong with a file is said with its rows, columns and reasons, all of it at once. */
class RefusedReferentialsTest {

    private static final String HEADING =
            "Type;Code;Parent;Libellé;Autres écritures;Obligatoire;Question;Preuves attendues;Poids;Valeur;Preuve exigée;Écart";

    /** Rows 2 to 9 of a sound file; each case adds rows from 10 on, or replaces one. */
    private static final List<String> SOUND = List.of(
            "Référentiel;essai;;Référentiel d’essai",
            "Version;1",
            "Niveau;oui;;Conforme;;;;;;100;oui;non",
            "Niveau;non;;Non conforme;;;;;;0;non;oui",
            "Module;M1;;Module;;oui",
            "Chapitre;accueil;M1;Accueil",
            "Engagement;M1-01;accueil;Promesse",
            "Critère;M1-01-a;M1-01;Question;;;niveau;Preuve;1");

    private static final String YAML =
            """
            referentiel: essai
            libelle: Essai
            version: "1"
            niveaux:
              - {code: oui, libelle: Conforme, valeur: 100}
              - {code: non, libelle: Non conforme, valeur: 0, ecart: oui}
            modules:
              - {code: M1, libelle: Module}
            chapitres:
              - code: accueil
                module: M1
                libelle: Accueil
                engagements:
                  - code: M1-01
                    libelle: Promesse
                    criteres:
                      - {code: M1-01-a, libelle: Question}
            """;

    @Test
    void theFilesThatTheCasesStartFromAreSound() {
        assertThat(read(table(SOUND)).problems()).isEmpty();
        assertThat(ReferentialFiles.read("r.yaml", bytes(YAML)).problems()).isEmpty();
    }

    @Test
    void anOpenDocumentTableIsReadAsTheOthers() throws IOException {
        List<List<String>> rows = new ArrayList<>(Stream.concat(Stream.of(HEADING), SOUND.stream())
                .map(row -> List.of(row.split(";", -1)))
                .toList());
        Reading sound = ReferentialFiles.read("r.ods", Workbooks.ods(rows));
        assertThat(sound.problems()).isEmpty();
        assertThat(sound.format()).isEqualTo("ODS");
        assertThat(sound.referential())
                .usingRecursiveComparison()
                .isEqualTo(read(table(SOUND)).referential());
        rows.add(List.of("Module", "M1", "", "Autre"));
        assertThat(shown(ReferentialFiles.read("r.ods", Workbooks.ods(rows))))
                .containsExactly("10 Code code-twice [6]");
    }

    static Stream<Arguments> tables() {
        return Stream.of(
                with("Module;M1;;Autre", "10 Code code-twice [6]"),
                with("Module;m1;;Autre", "10 Code code-twice [6]"),
                with("Chapitre;accueil;M1;Autre", "10 Code code-twice [7]"),
                with("Engagement;M1-01;accueil;Autre", "10 Code code-twice [8]"),
                with("Critère;M1-01-a;M1-01;Autre", "10 Code code-twice [9]"),
                with("Critère;M1-01-A;M1-01;Autre", "10 Code code-twice [9]"),
                with("Niveau;oui;;Presque;;;;;;90", "10 Code code-twice [4]"),
                with("Niveau;autre;;Conforme;;;;;;90", "10 Libellé label-twice [4]"),
                with("Chapitre;tel;M9;Téléphone", "10 Parent parent-unknown [Module, M9]"),
                with("Engagement;M1-02;tel;Promesse", "10 Parent parent-unknown [Chapitre, tel]"),
                with("Engagement;M1-02;M1;Promesse", "10 Parent parent-unknown [Chapitre, M1]"),
                with("Critère;X;M9-01;Question", "10 Parent parent-unknown [Engagement, M9-01]"),
                with("Critère;X;accueil;Question", "10 Parent parent-unknown [Engagement, accueil]"),
                with("Critère;X;;Question", "10 Parent parent-missing [Engagement]"),
                with("Engagement;X;;Promesse", "10 Parent parent-missing [Chapitre]"),
                with("Critère;X;M1-01;", "10 Libellé missing []"),
                with("Critère;X;M1-01;  \u00a0 ", "10 Libellé missing []"),
                with("Module;M2;;", "10 Libellé missing []"),
                with("Chapitre;tel;M1;", "10 Libellé missing []"),
                with("Critère;;M1-01;Question", "10 Code missing []"),
                with("Critère;a b;M1-01;Question", "10 Code code-characters []"),
                with("Critère;-a;M1-01;Question", "10 Code code-characters []"),
                with("Critère;" + "c".repeat(41) + ";M1-01;Question", "10 Code too-long [40, 41]"),
                with("Critère;X;M1-01;" + "q".repeat(1_001), "10 Libellé too-long [1000, 1001]"),
                with("Critère;X;M1-01;Question;;;;" + "p".repeat(2_001), "10 Preuves attendues too-long [2000, 2001]"),
                with("Module;M2;;" + "m".repeat(201), "10 Libellé too-long [200, 201]"),
                with("Chapitre;tel;M1;" + "m".repeat(121), "10 Libellé too-long [120, 121]"),
                with("Niveau;x;;" + "m".repeat(61) + ";;;;;;50", "10 Libellé too-long [60, 61]"),
                with("Critère;X;M1-01;Question;;;étoiles", "10 Question question-unknown [niveau, oui-non, texte]"),
                with("Critère;X;M1-01;Question;;;niveau;;lourd", "10 Poids not-a-number []"),
                with("Critère;X;M1-01;Question;;;niveau;;1 kg", "10 Poids not-a-number []"),
                with("Critère;X;M1-01;Question;;;niveau;;NaN", "10 Poids not-a-number []"),
                with("Critère;X;M1-01;Question;;;niveau;;1e9", "10 Poids not-a-number []"),
                with("Critère;X;M1-01;Question;;;niveau;;0", "10 Poids out-of-range-above [0, 100]"),
                with("Critère;X;M1-01;Question;;;niveau;;-1", "10 Poids out-of-range-above [0, 100]"),
                with("Critère;X;M1-01;Question;;;niveau;;100,5", "10 Poids out-of-range-above [0, 100]"),
                with("Critère;X;M1-01;Question;;;niveau;;1,234", "10 Poids too-many-decimals [2]"),
                with("Critère;X;M1-01;Question;;;niveau;;1;50", "10 Valeur not-for-type [Critère]"),
                with("Module;M2;M1;Module", "10 Parent not-for-type [Module]"),
                with("Module;M2;;Module;;peut-être", "10 Obligatoire not-yes-no []"),
                with("Niveau;x;;Moyen;;;;;;101", "10 Valeur out-of-range [0, 100]"),
                with("Niveau;x;;Moyen;;;;;;-5", "10 Valeur out-of-range [0, 100]"),
                with("Niveau;x;;Moyen;;;;;;moitié", "10 Valeur not-a-number []"),
                with("Niveau;x;;Moyen", "10 Valeur missing []"),
                with("Niveau;x;;Moyen;;;;;;100;non;oui", "10 Valeur level-gap-score [100]"),
                with("Niveau;x;;Moyen;;;;;;50;un peu", "10 Preuve exigée not-yes-no []"),
                with("Indicateur;X;;Taux", "10 Type type-unknown []"),
                with(";X;;Taux", "10 Type type-missing []"),
                with("Référentiel;autre;;Autre", "10 Type only-once [Référentiel, 2]"),
                with("Version;2", "10 Type only-once [Version, 3]"),
                with("Démonstration;;;parfois", "10 Libellé not-yes-no []"),
                with("Chapitre;tel;;Téléphone\nEngagement;X;tel;Promesse", "11 Parent chapter-without-module [tel]"),
                with(
                        "Chapitre;a;M1;A;Guichet\nChapitre;b;M1;B;\"guichets ; GUICHET\"",
                        "11 Autres écritures alias-twice [GUICHET, 10]"),
                with("Critère;X;M1-01;Question;;;niveau;;1;;;;en trop", "10 M cell-without-heading []"),
                without(0, "0  entry-missing [Référentiel]"),
                without(1, "0  entry-missing [Version]"),
                without(3, "0  levels-missing []"),
                replaced(0, "Référentiel;;;Sans code", "2 Code missing []"),
                replaced(0, "Référentiel;essai", "2 Libellé missing []"),
                replaced(1, "Version;" + "1".repeat(41), "3 Code too-long [40, 41]"),
                replaced(2, "Niveau;oui;;Conforme;;;;;;100;oui;oui", "4 Écart levels-all-gaps []"),
                replaced(3, "Niveau;non;;Non conforme;;;;;;100;non;non", "4 Valeur levels-equal []"));
    }

    @ParameterizedTest
    @MethodSource("tables")
    void eachRowSaysWhatIsWrongWithIt(String file, String problem) {
        Reading reading = read(file);
        assertThat(shown(reading)).containsExactly(problem);
        assertThat(reading.referential()).isNull();
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnceInTheOrderOfTheRows() {
        Reading reading = read(table(Stream.of(
                        "Référentiel;essai;;Essai",
                        "Version;1",
                        "Module;M1;;",
                        "Chapitre;accueil;M9;Accueil",
                        "Engagement;E;inconnu;Promesse",
                        "Critère;A;E;;;;étoiles;;lourd",
                        "Critère;A;E;Question")
                .toList()));
        assertThat(shown(reading))
                .containsExactly(
                        "0  levels-missing []",
                        "4 Libellé missing []",
                        "5 Parent parent-unknown [Module, M9]",
                        "6 Parent parent-unknown [Chapitre, inconnu]",
                        "7 Libellé missing []",
                        "7 Question question-unknown [niveau, oui-non, texte]",
                        "7 Poids not-a-number []",
                        "8 Code code-twice [7]");
    }

    static Stream<Arguments> yamlFiles() {
        return Stream.of(
                yaml("      - {code: M1-01-a, libelle: Question}", "      - {code: M1-01-a}", "17 libelle missing []"),
                yaml("module: M1", "module: M9", "10 module parent-unknown [Module, M9]"),
                yaml("valeur: 100", "valeur: cent", "5 valeur not-a-number []"),
                yaml("valeur: 100", "valeur: 100, poids: 3", "5 poids yaml-key-unknown []"),
                yaml("version: \"1\"", "edition: \"1\"", "0  entry-missing [Version]", "3 edition yaml-key-unknown []"),
                yaml("libelle: Accueil\n", "libelle: Accueil\n    libelle: Bis\n", "13 libelle yaml-key-twice []"),
                yaml("libelle: Essai", "libelle: [Essai]", "1 libelle missing []", "2 libelle yaml-not-text []"),
                yaml(
                        "- {code: M1, libelle: Module}",
                        "code: M1",
                        "7 modules yaml-not-a-list []",
                        "10 module parent-unknown [Module, M1]"),
                yaml(
                        "- {code: M1, libelle: Module}",
                        "- M1",
                        "8 modules yaml-not-an-entry []",
                        "10 module parent-unknown [Module, M1]"),
                yaml("code: accueil", "code: &a accueil", "version: \"1\"", "version: *a", "3  yaml-alias [12]"),
                yaml("libelle: Essai", "libelle: !!java.net.URL [\"http://localhost\"]", "2  yaml-tag [12]"),
                yaml("libelle: Essai", "libelle: " + "[".repeat(40) + "]".repeat(40), "2  yaml-too-deep [12]"),
                yaml("libelle: Essai", "libelle: \"Essai", "2  yaml-quote-open [10]"),
                yaml("libelle: Essai", "\tlibelle: Essai", "2  yaml-tab [1]"),
                yaml("libelle: Essai", "libelle Essai", "2  yaml-colon-missing [1]"),
                yaml("    module: M1", "    module M1", "11  yaml-colon-missing [5]"),
                yaml("libelle: Essai", "libelle: Essai : suite", "2  yaml-colon-in-text [16]"),
                yaml("libelle: Essai", "libelle: \ud83d\ude00 Essai : suite", "2  yaml-colon-in-text [18]"),
                yaml("    module: M1", "   module: M1", "11  yaml-indent [4]"),
                yaml("    module: M1", "\n    # le module\n     module: M1", "13  yaml-indent [6]"),
                yaml("libelle: Essai", "libelle: 'L'essai'", "2  yaml-quote-rest [13]"),
                yaml("libelle: Essai", "libelle: \"C:\\docs\"", "2  yaml-escape [14]"),
                yaml("libelle: Essai", "libelle: @Essai", "2  yaml-character [10, @]"),
                yaml("libelle: Essai", "libelle: Es\u0007sai", "2  yaml-hidden [12, U+0007]"),
                yaml("libelle: Module}", "libelle: Module", "8  yaml-bracket-open [5]"),
                yaml("libelle: Essai", "libelle: - Essai", "2  yaml-dash [10]"),
                yaml("libelle: Essai", "libelle: , Essai", "2  yaml-syntax [10]"));
    }

    @Test
    void aFaultOfSyntaxShowsItsLineAndNothingOfTheReader() {
        String file = YAML.replace("libelle: Essai", "libelle: Essai : suite").replace("\n", "\r\n");
        assertThat(ReferentialFiles.read("r.yaml", bytes(file)).problems())
                .singleElement()
                .extracting(Problem::value)
                .isEqualTo("libelle: Essai : suite");
    }

    @Test
    void whatAnEditorWritesBeforeTheTextIsNoPartOfIt() {
        assertThat(ReferentialFiles.read("r.yaml", bytes("\ufeff" + YAML)).problems())
                .isEmpty();
    }

    @Test
    void aFileOfAnotherEncodingIsRefusedWithTheFirstLineThatShowsIt() {
        byte[] file = YAML.replace("Promesse", "Qualité").getBytes(Charset.forName("windows-1252"));
        assertThatThrownBy(() -> ReferentialFiles.read("r.yaml", file))
                .isInstanceOfSatisfying(InvalidReferentialFile.class, refused -> {
                    assertThat(refused.code()).isEqualTo("referential-import.file-encoding");
                    assertThat(refused.arguments()).isEqualTo(List.of("15"));
                });
    }

    @ParameterizedTest
    @MethodSource("yamlFiles")
    void eachLineOfAYamlFileSaysWhatIsWrongWithIt(String file, List<String> problems) {
        Reading reading = ReferentialFiles.read("r.yaml", bytes(file));
        assertThat(shown(reading)).containsExactlyElementsOf(problems);
        assertThat(reading.referential()).isNull();
    }

    @Test
    void yamlThatIsNoReferentialIsRefused() {
        assertThat(shown(ReferentialFiles.read("r.yml", bytes("- a\n- b\n"))))
                .containsExactly("1  yaml-not-a-referential []");
        assertThat(shown(ReferentialFiles.read("r.yml", bytes("a: 1\n---\nb: 2\n"))))
                .containsExactly("2  yaml-documents [1]");
    }

    @Test
    void aBillionLaughsAreRefusedAtTheFirst() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x,x,x,x,x,x,x,x,x]\n");
        for (int i = 1; i < 10; i++) {
            bomb.append("a%d: &a%d [%s]\n".formatted(i, i, String.join(",", Collections.nCopies(9, "*a" + (i - 1)))));
        }
        assertThat(ReferentialFiles.read("r.yaml", bytes(bomb.toString())).problems())
                .hasSize(81)
                .allMatch(problem -> problem.reason().equals("yaml-alias"));
    }

    @Test
    void aFileWithEveryFaultIsRefusedWithAllOfThemAtOnce() throws IOException {
        List<List<String>> rows = FaultyReferential.rows();
        Reading workbook = ReferentialFiles.read("r.xlsx", Workbooks.xlsx(rows));
        assertThat(shown(workbook)).containsExactlyElementsOf(FaultyReferential.PROBLEMS);
        assertThat(workbook.referential()).isNull();
        assertThat(workbook.problems().get(1).value()).isEqualTo("=B2");

        Reading openDocument = ReferentialFiles.read("r.ods", Workbooks.ods(rows));
        assertThat(openDocument.problems()).isEqualTo(workbook.problems());
        assertThat(openDocument.referential()).isNull();

        String csv = rows.stream().map(row -> String.join(";", row)).collect(Collectors.joining("\n"));
        assertThat(read(csv).problems()).isEqualTo(workbook.problems());
    }

    @Test
    void whatAFormulaGaveServesToJudgeTheOtherRowsAlone() throws IOException {
        assertThat(shown(ReferentialFiles.read("r.xlsx", Workbooks.withFormulaThatGave())))
                .containsExactly(
                        "0  entry-missing [Référentiel]",
                        "0  entry-missing [Version]",
                        "2 Code formula []",
                        "4 Parent parent-unknown [Module, M2]");
    }

    @Test
    void formulasBesideTheTableAndInItsHeadingAreNamedByTheirColumn() {
        String file = "=TODAY()\n" + HEADING + ";=A1\n" + String.join("\n", SOUND) + ";;;=1+1\n";
        assertThat(shown(read(file))).containsExactly("1 A formula []", "2 M formula []", "10 Écart formula []");
        assertThat(shown(read(table(SOUND) + "=A1\n"))).containsExactly("10 Type formula []");
    }

    @Test
    void aFileOfNothingButFaultsIsToldAsFarAsAnybodyReadsAndTheRestCounted() {
        List<String> rows = new ArrayList<>(SOUND);
        IntStream.range(0, 9_000).forEach(i -> rows.add("Critère;=A1;=A1;=A1"));
        Reading reading = read(table(rows));
        assertThat(shown(reading))
                .hasSize(20_002)
                .startsWith("0  too-many-rows [2000, 9008, 2002]", "0  untold [7000]", "10 Code formula []");
    }

    @Test
    void severalSheetsAreRefusedByName() throws IOException {
        Reading reading = ReferentialFiles.read("r.xlsx", Workbooks.withTwoSheets());
        assertThat(shown(reading)).contains("0  other-sheets [Un]");
        assertThat(reading.problems().get(0).value()).isEqualTo("Deux");
    }

    @Test
    void tenThousandRowsAreRefusedWithTheLimit() throws IOException {
        List<String> rows = new ArrayList<>(SOUND);
        IntStream.range(0, 10_000).forEach(i -> rows.add("Critère;C" + i + ";M1-01;Question"));
        assertThat(shown(read(table(rows)))).containsExactly("0  too-many-rows [2000, 10008, 2002]");
        List<List<Cell>> cells = IntStream.range(0, 10_000)
                .mapToObj(i -> List.of(Cell.of("Critère"), Cell.of("C" + i), Cell.of("E"), Cell.of("Question")))
                .toList();
        assertThat(shown(ReferentialFiles.read("r.xlsx", workbook(cells))))
                .contains("0  too-many-rows [2000, 10000, 2004]");
        String many = "  - {code: C%d, libelle: M}\n";
        StringBuilder yaml = new StringBuilder("modules:\n");
        IntStream.range(0, 10_000).forEach(i -> yaml.append(many.formatted(i)));
        assertThat(shown(ReferentialFiles.read("r.yaml", bytes(yaml.toString()))))
                .contains("0  too-many-rows [2000, 10000, 2002]");
    }

    @Test
    void aFileBeyondWhatATableHoldsIsRefusedUnread() {
        assertRefused("too-many-rows", "r.csv", bytes(table(SOUND) + "Critère;A;B;C\n".repeat(20_000)));
    }

    @Test
    void asManyRowsAsAreAllowedAreRead() {
        List<String> rows = new ArrayList<>(SOUND);
        IntStream.range(0, ReferentialImports.MOST_ROWS - SOUND.size())
                .forEach(i -> rows.add("Critère;C" + i + ";M1-01;Question"));
        assertThat(read(table(rows)).problems()).isEmpty();
        rows.add("Critère;un-de-trop;M1-01;Question");
        assertThat(shown(read(table(rows)))).containsExactly("0  too-many-rows [2000, 2001, 2002]");
    }

    static Stream<Arguments> unreadable() {
        return Stream.of(
                Arguments.of("file-empty", "r.csv", new byte[0]),
                Arguments.of("file-empty", "r.yaml", bytes("  \n")),
                Arguments.of("file-not-a-spreadsheet", "r.xlsx", bytes("%PDF-1.7 rest of it")),
                Arguments.of("file-encoding", "r.yaml", new byte[] {'a', ':', (byte) 0xff}),
                Arguments.of("file-too-large", "r.yaml", new byte[YamlEntries.MOST_BYTES + 1]),
                Arguments.of("heading-missing", "r.csv", bytes("un;deux\ntrois;quatre\n")),
                Arguments.of("column-missing", "r.csv", bytes("Type;Code;Libellé\nModule;M1;Module\n")));
    }

    @ParameterizedTest
    @MethodSource("unreadable")
    void aFileOfWhichNoRowCanBeReadIsRefusedAsAWhole(String code, String name, byte[] content) {
        assertRefused(code, name, content);
    }

    @Test
    void anUnknownOrRepeatedColumnIsRefused() {
        String file = HEADING + ";Remarques;Code\n" + String.join("\n", SOUND) + "\n";
        assertThat(shown(ReferentialFiles.read("r.csv", bytes(file))))
                .containsExactly("1 M column-unknown []", "1 N column-twice []");
    }

    private static void assertRefused(String code, String name, byte[] content) {
        assertThatThrownBy(() -> ReferentialFiles.read(name, content))
                .isInstanceOfSatisfying(InvalidReferentialFile.class, refusal -> assertThat(refusal.code())
                        .isEqualTo("referential-import." + code));
    }

    private static List<String> shown(Reading reading) {
        return reading.problems().stream()
                .map(problem ->
                        problem.row() + " " + problem.column() + " " + problem.reason() + " " + problem.arguments())
                .toList();
    }

    private static Arguments with(String rows, String problem) {
        List<String> all = new ArrayList<>(SOUND);
        all.add(rows);
        return Arguments.of(table(all), problem);
    }

    private static Arguments without(int index, String problem) {
        List<String> all = new ArrayList<>(SOUND);
        all.remove(index);
        return Arguments.of(table(all), problem);
    }

    private static Arguments replaced(int index, String row, String problem) {
        List<String> all = new ArrayList<>(SOUND);
        all.set(index, row);
        return Arguments.of(table(all), problem);
    }

    private static Arguments yaml(String text, String by, String... rest) {
        String file = YAML.replace(text, by);
        int from = 0;
        if (rest.length > 2) {
            file = file.replace(rest[0], rest[1]);
            from = 2;
        }
        return Arguments.of(file, List.of(rest).subList(from, rest.length));
    }

    private static String table(List<String> rows) {
        return HEADING + "\n" + String.join("\n", rows) + "\n";
    }

    private static Reading read(String csv) {
        return ReferentialFiles.read("r.csv", bytes(csv));
    }

    private static byte[] workbook(List<List<Cell>> rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<Table.Column> columns = Stream.of("Type", "Code", "Parent", "Libellé")
                .map(heading -> new Table.Column(heading, 20))
                .toList();
        Spreadsheets.writeXlsx(new Table("Essai", List.of(), columns, rows), out);
        return out.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
