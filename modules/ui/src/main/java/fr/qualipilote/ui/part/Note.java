package fr.qualipilote.ui.part;

import com.vaadin.flow.component.html.Paragraph;

/** A sentence in a frame, in the place that it is about: what comes next, what to mind, what is refused. */
public final class Note extends Paragraph {

    private Note(String text, String look) {
        super(text);
        addClassNames(look, "qp-pre");
    }

    /** What happens next, or what was decided. */
    public static Note next(String text) {
        return new Note(text, "qp-next");
    }

    /** What to mind: nothing is lost, but something is not as it usually is. */
    public static Note warning(String text) {
        return new Note(text, "qp-warning");
    }

    /** What has ended, or cannot be. */
    public static Note refused(String text) {
        return new Note(text, "qp-refused");
    }

    /** Read out at once: the answer to what the person has just done is no. */
    public Note atOnce() {
        getElement().setAttribute("role", "alert");
        return this;
    }

    /** Read out when there is time, each time that it changes. */
    public Note inPassing() {
        getElement().setAttribute("role", "status");
        return this;
    }
}
