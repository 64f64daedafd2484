package fr.qualipilote.referential.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** A module: what a service works under as a whole. */
@Embeddable
public class ReferentialModule {

    public static final int LONGEST_CODE = 40;
    public static final int LONGEST_LABEL = 200;

    @Column(name = "code")
    private String code;

    @Column(name = "label")
    private String label;

    @Column(name = "mandatory")
    private boolean mandatory;

    protected ReferentialModule() {}

    public ReferentialModule(String code, String label, boolean mandatory) {
        this.code = code;
        this.label = label;
        this.mandatory = mandatory;
    }

    public String code() {
        return code;
    }

    public String label() {
        return label;
    }

    public boolean isMandatory() {
        return mandatory;
    }
}
