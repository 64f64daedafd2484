package fr.qualipilote.ui.help;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import fr.qualipilote.ui.part.Card;
import fr.qualipilote.ui.part.Page;
import fr.qualipilote.ui.shell.MainLayout;
import fr.qualipilote.ui.shell.Places;
import fr.qualipilote.ui.text.Wording;
import jakarta.annotation.security.PermitAll;

/** The accessibility statement: what was checked, what was not, whom to tell. */
@Route(value = Places.ACCESSIBILITY, layout = MainLayout.class)
@PermitAll
public class AccessibilityView extends Page {

    AccessibilityView() {
        super(Wording.here().text("accessibility.title"));
        addClassName("qp-reading");
        // nothing on this page takes the focus: whoever reads it by keyboard scrolls it as a whole
        getElement().setAttribute("tabindex", "0");
        add(
                part("accessibility.state", "accessibility.state.explain"),
                part("accessibility.checked", "accessibility.checked.explain"),
                part("accessibility.known", "accessibility.known.explain"),
                part("accessibility.contact", "accessibility.contact.explain"),
                new Card(words.text("accessibility.keys"))
                        .with(new UnorderedList(
                                new ListItem(words.text("accessibility.keys.search")),
                                new ListItem(words.text("accessibility.keys.list")),
                                new ListItem(words.text("accessibility.keys.diagram")))));
    }

    private Card part(String title, String text) {
        return new Card(words.text(title)).with(new Paragraph(words.text(text)));
    }
}
