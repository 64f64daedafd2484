package fr.qualipilote.referential.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;

/** A level of conformity. */
@Embeddable
public class Level {

    public static final int LONGEST_CODE = 40;
    public static final int LONGEST_LABEL = 60;
    public static final BigDecimal HIGHEST_SCORE = BigDecimal.valueOf(100);

    @Column(name = "code")
    private String code;

    @Column(name = "label")
    private String label;

    @Column(name = "score")
    private BigDecimal score;

    @Column(name = "needs_evidence")
    private boolean needsEvidence;

    @Column(name = "is_gap")
    private boolean gap;

    protected Level() {}

    public Level(String code, String label, BigDecimal score, boolean needsEvidence, boolean gap) {
        this.code = code;
        this.label = label;
        this.score = Decimals.shortest(score);
        this.needsEvidence = needsEvidence;
        this.gap = gap;
    }

    public String code() {
        return code;
    }

    public String label() {
        return label;
    }

    /** From 0 to 100, in its shortest form. */
    public BigDecimal score() {
        return Decimals.shortest(score);
    }

    public boolean needsEvidence() {
        return needsEvidence;
    }

    public boolean isGap() {
        return gap;
    }
}
