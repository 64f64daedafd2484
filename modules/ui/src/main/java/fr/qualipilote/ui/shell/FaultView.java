package fr.qualipilote.ui.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import fr.qualipilote.ui.part.Page;
import fr.qualipilote.ui.text.Wording;
import jakarta.servlet.http.HttpServletResponse;

/** A page that could not be shown: the reason of a refusal, or a fault with its reference. */
@AnonymousAllowed
@ParentLayout(ErrorFrame.class)
class FaultView extends Page implements HasErrorParameter<Exception> {

    private final Refusals refusals;

    FaultView(Refusals refusals) {
        super(Wording.here().text("error.title"));
        addClassName("qp-reading");
        this.refusals = refusals;
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        var refusal = Refusals.in(parameter.getException());
        if (refusal.isPresent()) {
            setHeading(words.text("error.refused.title"));
            say(refusals.sentence(refusal.get(), words));
            return HttpServletResponse.SC_FORBIDDEN;
        }
        say(words.text("error.page", ErrorNotices.logged(parameter.getException())));
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }

    private void say(String sentence) {
        add(new Paragraph(sentence), new Anchor(Places.TASKS, words.text("error.home")));
    }
}
