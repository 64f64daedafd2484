package fr.qualipilote.referential.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.qualipilote.referential.QuestionType;
import fr.qualipilote.referential.ReferentialExports.Format;
import fr.qualipilote.referential.domain.Chapter;
import fr.qualipilote.referential.domain.ChapterAlias;
import fr.qualipilote.referential.domain.Commitment;
import fr.qualipilote.referential.domain.Content;
import fr.qualipilote.referential.domain.Criterion;
import fr.qualipilote.referential.domain.Level;
import fr.qualipilote.referential.domain.Referential;
import fr.qualipilote.referential.domain.ReferentialModule;
import fr.qualipilote.referential.internal.ReferentialFiles.Reading;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Importing what was exported gives the same again. */
class RoundTripTest {

    /** Texts that a spreadsheet program or YAML would take for something else. */
    private static final Content HOSTILE = new Content(
            "null: \"oui\" # pas un commentaire",
            "- source\n  sur deux lignes",
            true,
            List.of(new ReferentialModule("01", "=1+1", true), new ReferentialModule("1e3", "&a *a !!x", false)),
            List.of(
                    new Chapter("pilotage", "Pilotage"),
                    new Chapter("b", "'apostrophe", "1e3"),
                    new Chapter("a", "@chapitre", "01")),
            Set.of(new ChapterAlias("a", "~"), new ChapterAlias("a", "été"), new ChapterAlias("b", "{x}")),
            List.of(new Commitment("2022-06-24", "+33 5", "b"), new Commitment("0010", "oui", "a")),
            List.of(
                    new Criterion("true", "2022-06-24", "1,50", "", QuestionType.TEXT, new BigDecimal("0.25")),
                    new Criterion("non", "0010", "a: b\n\n- c", "« é » 😀", QuestionType.LEVEL, BigDecimal.TEN),
                    new Criterion("é", "0010", "|", ">", QuestionType.YES_NO, BigDecimal.ONE)),
            List.of(
                    new Level("x", "100 %", new BigDecimal("99.95"), true, false),
                    new Level("y", "0", BigDecimal.ZERO, false, true)),
            "Hors champ");

    @ParameterizedTest
    @EnumSource(Format.class)
    void whatLooksLikeSomethingElseStaysAsItIs(Format format) throws IOException {
        assertSameAgain(Referential.draft(UUID.randomUUID(), "essai", "2019-02-04", HOSTILE, null), format);
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void theDemonstrationIsTheSameAgain(Format format) throws IOException {
        assertSameAgain(of("/demonstration/referentiel.yaml"), format);
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void theTemplateIsTheSameAgain(Format format) throws IOException {
        assertSameAgain(of("/referential/modele.yaml"), format);
    }

    private static void assertSameAgain(Referential version, Format format) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ReferentialExportService.write(version, format, file);
        Reading reading = ReferentialFiles.read("r." + format.extension(), file.toByteArray());
        assertThat(reading.problems()).isEmpty();
        FileReferential again = Objects.requireNonNull(reading.referential());
        assertThat(again.code()).isEqualTo(version.code());
        assertThat(again.edition()).isEqualTo(version.edition());
        assertThat(again.content()).usingRecursiveComparison().isEqualTo(version.content());
    }

    private static Referential of(String resource) throws IOException {
        try (InputStream in = Objects.requireNonNull(RoundTripTest.class.getResourceAsStream(resource))) {
            FileReferential read = Objects.requireNonNull(
                    ReferentialFiles.read(resource, in.readAllBytes()).referential());
            return Referential.draft(UUID.randomUUID(), read.code(), read.edition(), read.content(), null);
        }
    }
}
