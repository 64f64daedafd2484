package fr.qualipilote.ui.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import fr.qualipilote.ui.part.Page;
import fr.qualipilote.ui.text.Wording;
import jakarta.servlet.http.HttpServletResponse;

/** Nothing at this address; the same answer where there is something that is not open to the person. */
@AnonymousAllowed
@ParentLayout(ErrorFrame.class)
class NotFoundView extends Page implements HasErrorParameter<NotFoundException> {

    NotFoundView() {
        super(Wording.here().text("error.not-found.title"));
        addClassName("qp-reading");
        add(new Paragraph(words.text("error.not-found")), new Anchor(Places.TASKS, words.text("error.home")));
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        return HttpServletResponse.SC_NOT_FOUND;
    }
}
