package fr.qualipilote.referential.domain;

import fr.qualipilote.referential.QuestionType;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;

/** What checks a commitment: one question. */
@Embeddable
public class Criterion {

    public static final int LONGEST_CODE = 40;
    public static final int LONGEST_LABEL = 1_000;
    public static final int LONGEST_EVIDENCE = 2_000;
    public static final BigDecimal HEAVIEST = BigDecimal.valueOf(100);

    @Column(name = "code")
    private String code;

    @Column(name = "commitment_code")
    private String commitmentCode;

    @Column(name = "label")
    private String label;

    @Column(name = "expected_evidence")
    private String expectedEvidence;

    @Convert(converter = QuestionTypeConverter.class)
    @Column(name = "question")
    private QuestionType question;

    @Column(name = "weight")
    private BigDecimal weight;

    protected Criterion() {}

    public Criterion(
            String code,
            String commitmentCode,
            String label,
            String expectedEvidence,
            QuestionType question,
            BigDecimal weight) {
        this.code = code;
        this.commitmentCode = commitmentCode;
        this.label = label;
        this.expectedEvidence = expectedEvidence;
        this.question = question;
        this.weight = Decimals.shortest(weight);
    }

    public String code() {
        return code;
    }

    public String commitmentCode() {
        return commitmentCode;
    }

    public String label() {
        return label;
    }

    public String expectedEvidence() {
        return expectedEvidence;
    }

    public QuestionType question() {
        return question;
    }

    /** In its shortest form: 1,5 and not 1,50. */
    public BigDecimal weight() {
        return Decimals.shortest(weight);
    }
}
