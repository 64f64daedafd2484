package fr.qualipilote.ui.part;

/** How a part speaks: by colour, and always beside a word that says the same. */
public enum Tone {
    PLAIN("qp-plain"),
    INFO("qp-info"),
    OK("qp-ok"),
    WARN("qp-warn"),
    BAD("qp-bad");

    private final String className;

    Tone(String className) {
        this.className = className;
    }

    public String className() {
        return className;
    }
}
