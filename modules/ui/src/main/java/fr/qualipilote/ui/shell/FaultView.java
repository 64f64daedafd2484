package fr.qualipilote.ui.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import fr.qualipilote.ui.part.EmptyState;
import fr.qualipilote.ui.part.Page;
import fr.qualipilote.ui.text.Wording;
import jakarta.servlet.http.HttpServletResponse;

/** A page that could not be shown: the reason of a refusal, or a fault with its reference. */
@AnonymousAllowed
class FaultView extends Page implements HasErrorParameter<Exception> {

    private final Refusals refusals;

    FaultView(Refusals refusals) {
        super(Wording.here().text("error.title"));
        this.refusals = refusals;
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        Anchor home = new Anchor(Places.TASKS, words.text("error.home"));
        var refusal = Refusals.in(parameter.getException());
        if (refusal.isPresent()) {
            setHeading(words.text("error.refused.title"));
            add(new EmptyState(words.text("error.refused.title"), refusals.sentence(refusal.get(), words), home));
            return HttpServletResponse.SC_FORBIDDEN;
        }
        String reference = ErrorNotices.logged(parameter.getException());
        add(new EmptyState(words.text("error.title"), words.text("error.page", reference), home));
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }
}
