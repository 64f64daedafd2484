package fr.qualipilote.referential.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** A heading of a referential; the action plan calls it a theme. */
@Embeddable
public class Chapter {

    @Column(name = "code")
    private String code;

    @Column(name = "label")
    private String label;

    protected Chapter() {}

    public Chapter(String code, String label) {
        this.code = code;
        this.label = label;
    }

    public String code() {
        return code;
    }

    public String label() {
        return label;
    }
}
