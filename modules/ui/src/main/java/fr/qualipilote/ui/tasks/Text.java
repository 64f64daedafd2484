package fr.qualipilote.ui.tasks;

/** One text, for the binder of a form that asks for a single one. */
final class Text {

    private String value = "";

    String value() {
        return value;
    }

    void value(String other) {
        value = other.strip();
    }
}
