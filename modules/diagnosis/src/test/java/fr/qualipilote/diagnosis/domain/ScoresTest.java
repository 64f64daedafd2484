package fr.qualipilote.diagnosis.domain;

import static org.assertj.core.api.Assertions.assertThat;

import fr.qualipilote.diagnosis.AnswerTable;
import fr.qualipilote.diagnosis.AnswerTable.Cell;
import fr.qualipilote.diagnosis.AnswerTable.Column;
import fr.qualipilote.diagnosis.Progress;
import fr.qualipilote.diagnosis.Results;
import fr.qualipilote.diagnosis.Score;
import fr.qualipilote.diagnosis.ScoreExplanation;
import fr.qualipilote.diagnosis.ScoreKey;
import fr.qualipilote.diagnosis.SmallReferential;
import fr.qualipilote.kernel.ServiceId;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The formula, number by number. */
class ScoresTest {

    private static final ServiceId BARU = new ServiceId(UUID.randomUUID());
    private static final ServiceId SMI = new ServiceId(UUID.randomUUID());

    private static Cell level(String criterion, String level) {
        return new Cell(criterion, level, false, true, level.equals("conforme"), "", "", List.of());
    }

    private static Cell notApplicable(String criterion) {
        return new Cell(criterion, "", true, true, false, "Pas de local", "", List.of());
    }

    private static Cell unanswered(String criterion) {
        return new Cell(criterion, "", false, false, false, "", "", List.of());
    }

    private static Cell words(String criterion) {
        return new Cell(criterion, "", false, true, false, "", "Écoute", List.of());
    }

    private static Scores scores(Column... columns) {
        return new Scores(new AnswerTable(
                SmallReferential.questionnaire(SmallReferential.FIRST, Set.of("M1", "M3")), List.of(columns)));
    }

    private final Scores two = scores(
            new Column(
                    BARU,
                    "BARU",
                    List.of(
                            level("M1-01-a", "conforme"),
                            level("M1-01-b", "non-conforme"),
                            notApplicable("M1-02-a"),
                            level("M3-01-a", "conforme"),
                            words("M3-01-b"))),
            new Column(
                    SMI,
                    "SMI",
                    List.of(
                            level("M1-01-a", "partiel"),
                            level("M1-01-b", "non-conforme"),
                            unanswered("M1-02-a"),
                            level("M3-01-a", "non-conforme"),
                            unanswered("M3-01-b"))));

    @Test
    void weightsCountNotApplicableLeavesTheBaseAndWhatIsNotAnsweredIsInTheProgressAlone() {
        Score baru = two.of(ScoreKey.of(BARU));

        // (2 × 100 + 1 × 0 + 1 × 100) ÷ (2 + 1 + 1)
        assertThat(baru.percent()).isEqualByComparingTo("75.0");
        assertThat(baru.weight()).isEqualByComparingTo("4");
        assertThat(baru.notApplicable()).isEqualTo(1);
        assertThat(baru.progress()).isEqualTo(new Progress(5, 5));

        Score smi = two.of(ScoreKey.of(SMI));

        // (2 × 50 + 0 + 0) ÷ 4
        assertThat(smi.percent()).isEqualByComparingTo("25.0");
        assertThat(smi.progress()).isEqualTo(new Progress(3, 5));
        assertThat(smi.gaps()).isEqualTo(3);
    }

    @Test
    void aSetIsComputedFromItsAnswersAndNotFromMeans() {
        assertThat(two.of(ScoreKey.campaign()).percent()).isEqualByComparingTo("50.0");
        assertThat(two.of(ScoreKey.module("M1")).percent()).isEqualByComparingTo("50.0");
        assertThat(two.of(ScoreKey.chapter("accueil-general")).percent()).isEqualByComparingTo("50.0");
        assertThat(two.of(ScoreKey.commitment("M3-01")).percent()).isEqualByComparingTo("50.0");
        assertThat(two.of(ScoreKey.criterion("M1-01-a")).percent()).isEqualByComparingTo("75.0");
        assertThat(two.of(ScoreKey.chapter("accueil-general").in(BARU)).percent())
                .isEqualByComparingTo("66.7");
    }

    @Test
    void whereNothingHasALevelThereIsNoScore() {
        assertThat(two.of(ScoreKey.chapter("courriers-courriels")).percent()).isNull();
        assertThat(two.of(ScoreKey.criterion("M3-01-b")).percent()).isNull();
        assertThat(two.of(ScoreKey.criterion("M3-01-b")).progress()).isEqualTo(new Progress(1, 2));
    }

    @Test
    void everyTermSaysWhatItDoesToTheScore() {
        assertThat(two.terms(ScoreKey.of(BARU)))
                .extracting(ScoreExplanation.Term::part)
                .containsExactly(
                        ScoreExplanation.Part.COUNTS,
                        ScoreExplanation.Part.COUNTS,
                        ScoreExplanation.Part.NOT_APPLICABLE,
                        ScoreExplanation.Part.COUNTS,
                        ScoreExplanation.Part.INFORMS);
        assertThat(two.terms(ScoreKey.criterion("M1-02-a")))
                .extracting(ScoreExplanation.Term::part)
                .containsExactly(ScoreExplanation.Part.NOT_APPLICABLE, ScoreExplanation.Part.UNANSWERED);
        assertThat(two.terms(ScoreKey.criterion("M1-01-a")))
                .extracting(ScoreExplanation.Term::points)
                .containsExactly(BigDecimal.valueOf(200), BigDecimal.valueOf(100));
    }

    @Test
    void servicesDivergeFromHalfTheWidthOfTheScaleOn() {
        assertThat(two.divergences()).extracting(Results.Divergence::criterion).containsExactly("M3-01-a", "M1-01-a");
        assertThat(two.divergences().get(0).spread()).isEqualByComparingTo("100");
        assertThat(two.divergences().get(1).judged())
                .extracting(Results.Judged::level)
                .containsExactly("Conforme", "Partiel");
    }

    @Test
    void oneServiceAloneDivergesFromNobody() {
        assertThat(scores(new Column(BARU, "BARU", List.of(level("M1-01-a", "conforme"))))
                        .divergences())
                .isEmpty();
    }

    @Test
    void gapsMissingAndUnprovenAnswersAreNamed() {
        assertThat(two.gaps()).extracting(Results.Gap::criterion).containsExactly("M1-01-a", "M1-01-b", "M3-01-a");
        assertThat(two.gaps().get(1).judged())
                .extracting(Results.Judged::serviceLabel)
                .containsExactly("BARU", "SMI");
        assertThat(two.missing()).extracting(Results.Point::criterion).containsExactly("M1-02-a", "M3-01-b");
        assertThat(two.unproven()).extracting(Results.Point::serviceLabel).containsOnly("BARU");
    }

    @Test
    void progressIsRoundedDownSoThatAHundredMeansComplete() {
        assertThat(new Progress(199, 200).percent()).isEqualTo(99);
        assertThat(new Progress(0, 0).percent()).isEqualTo(100);
        assertThat(new Progress(1, 2).plus(new Progress(1, 2))).isEqualTo(new Progress(2, 4));
    }
}
