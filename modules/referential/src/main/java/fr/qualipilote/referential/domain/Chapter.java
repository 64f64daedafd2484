package fr.qualipilote.referential.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/** A heading of a referential; the action plan calls it a theme. */
@Embeddable
public class Chapter {

    public static final int LONGEST_CODE = 60;
    public static final int LONGEST_LABEL = 120;

    @Column(name = "code")
    private String code;

    @Column(name = "label")
    private String label;

    @Column(name = "module_code")
    private @Nullable String moduleCode;

    protected Chapter() {}

    /** A heading of the action plan alone: no commitment stands under it. */
    public Chapter(String code, String label) {
        this(code, label, null);
    }

    public Chapter(String code, String label, @Nullable String moduleCode) {
        this.code = code;
        this.label = label;
        this.moduleCode = moduleCode;
    }

    public String code() {
        return code;
    }

    public String label() {
        return label;
    }

    /** Null where no commitment stands under it. */
    public @Nullable String moduleCode() {
        return moduleCode;
    }
}
