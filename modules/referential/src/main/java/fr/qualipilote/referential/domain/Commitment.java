package fr.qualipilote.referential.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** What the service promises. */
@Embeddable
public class Commitment {

    public static final int LONGEST_CODE = 40;
    public static final int LONGEST_LABEL = 500;

    @Column(name = "code")
    private String code;

    @Column(name = "label")
    private String label;

    @Column(name = "chapter_code")
    private String chapterCode;

    protected Commitment() {}

    public Commitment(String code, String label, String chapterCode) {
        this.code = code;
        this.label = label;
        this.chapterCode = chapterCode;
    }

    public String code() {
        return code;
    }

    public String label() {
        return label;
    }

    public String chapterCode() {
        return chapterCode;
    }
}
