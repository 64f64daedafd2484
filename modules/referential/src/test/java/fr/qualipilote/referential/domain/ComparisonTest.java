package fr.qualipilote.referential.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import fr.qualipilote.referential.ChapterLine;
import fr.qualipilote.referential.ConformityLevel;
import fr.qualipilote.referential.ConformityScale;
import fr.qualipilote.referential.CriterionChange;
import fr.qualipilote.referential.CriterionChange.Aspect;
import fr.qualipilote.referential.CriterionChange.Kind;
import fr.qualipilote.referential.CriterionLine;
import fr.qualipilote.referential.QuestionType;
import fr.qualipilote.referential.VersionChanges;
import fr.qualipilote.referential.VersionChapter;
import fr.qualipilote.referential.VersionId;
import fr.qualipilote.referential.VersionLine;
import fr.qualipilote.referential.VersionSheet;
import fr.qualipilote.referential.VersionState;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    private static final ConformityLevel YES = new ConformityLevel("c", "Conforme", BigDecimal.TEN, true, false, 1);
    private static final ConformityLevel NO = new ConformityLevel("n", "Non", BigDecimal.ZERO, false, true, 2);

    private final CriterionLine one = criterion("A", "e1", "Question ?", "Preuve", "1");

    @Test
    void theSameCodeAndTextKeepTheAnswerWhateverTheWeightAndTheRank() {
        CriterionChange change = compare(one, criterion("A", "e1", "Question ?", "Preuve", "2.50"));
        assertThat(change.kind()).isEqualTo(Kind.SAME);
        assertThat(change.aspects()).containsExactly(Aspect.WEIGHT);
        assertThat(change.keepsAnswer()).isTrue();
        assertThat(compare(one, criterion("A", "e1", "Question ?", "Preuve", "1.00"))
                        .aspects())
                .isEmpty();
    }

    @Test
    void anotherQuestionOrEvidenceIsRewordedEvenWhereItMoved() {
        assertThat(compare(one, criterion("A", "e1", "Autre ?", "Preuve", "1")).kind())
                .isEqualTo(Kind.REWORDED);
        CriterionChange both = compare(one, criterion("A", "e2", "Question ?", "Autre", "1"));
        assertThat(both.kind()).isEqualTo(Kind.REWORDED);
        assertThat(both.aspects()).containsExactlyInAnyOrder(Aspect.EVIDENCE, Aspect.PLACE);
        assertThat(both.keepsAnswer()).isFalse();
    }

    @Test
    void anotherWayOfAnsweringIsReworded() {
        CriterionLine words =
                new CriterionLine("A", "M", "c", "e1", "Question ?", "Preuve", QuestionType.TEXT, BigDecimal.ONE, 1);
        assertThat(compare(one, words).aspects()).containsExactly(Aspect.QUESTION);
        assertThat(compare(one, words).kind()).isEqualTo(Kind.REWORDED);
    }

    @Test
    void theSameTextElsewhereMovedAndKeepsItsAnswer() {
        CriterionChange change = compare(one, criterion("A", "e2", "Question ?", "Preuve", "1"));
        assertThat(change.kind()).isEqualTo(Kind.MOVED);
        assertThat(change.keepsAnswer()).isTrue();
    }

    @Test
    void newOnesStandInTheirPlaceAndThoseThatAreGoneFollow() {
        VersionChanges changes = new Comparison(
                        sheet(List.of(YES, NO), one, criterion("B", "e1", "B", "", "1")),
                        sheet(List.of(YES, NO), criterion("Z", "e1", "Z", "", "1"), one))
                .changes();
        assertThat(changes.criteria())
                .extracting(CriterionChange::code, CriterionChange::kind)
                .containsExactly(tuple("Z", Kind.NEW), tuple("A", Kind.SAME), tuple("B", Kind.GONE));
        assertThat(changes.count(Kind.NEW)).isEqualTo(1);
        assertThat(changes.isEmpty()).isFalse();
    }

    @Test
    void aLevelIsKeptOnlyWhereItMeansTheSame() {
        ConformityLevel dearer = new ConformityLevel("c", "Conforme", BigDecimal.valueOf(20), true, false, 1);
        VersionChanges changes =
                new Comparison(sheet(List.of(YES, NO), one), sheet(List.of(dearer, NO), one)).changes();
        assertThat(changes.levelsKept()).containsExactly("n");
        assertThat(changes.scaleChanged()).isTrue();
        assertThat(changes.isEmpty()).isFalse();
    }

    @Test
    void theSameContentChangesNothing() {
        VersionChanges changes = new Comparison(sheet(List.of(YES, NO), one), sheet(List.of(YES, NO), one)).changes();
        assertThat(changes.isEmpty()).isTrue();
        assertThat(changes.scaleChanged()).isFalse();
        assertThat(changes.levelsKept()).containsExactlyInAnyOrder("c", "n");
    }

    private static CriterionChange compare(CriterionLine before, CriterionLine after) {
        return new Comparison(sheet(List.of(), before), sheet(List.of(), after))
                .changes()
                .criteria()
                .get(0);
    }

    private static CriterionLine criterion(
            String code, String commitment, String label, String evidence, String weight) {
        return new CriterionLine(
                code, "M", "c", commitment, label, evidence, QuestionType.LEVEL, new BigDecimal(weight), 1);
    }

    private static VersionSheet sheet(List<ConformityLevel> levels, CriterionLine... criteria) {
        VersionLine line = new VersionLine(
                new VersionId(UUID.randomUUID()),
                "essai",
                "1",
                "Essai",
                true,
                VersionState.DRAFT,
                null,
                null,
                false,
                1,
                criteria.length);
        return new VersionSheet(
                line,
                "",
                null,
                0,
                List.of(),
                Stream.of("c")
                        .map(code -> new VersionChapter(new ChapterLine(code, code, 1, List.of()), "M"))
                        .toList(),
                List.of(),
                Arrays.asList(criteria),
                new ConformityScale(levels, "Sans objet"));
    }
}
