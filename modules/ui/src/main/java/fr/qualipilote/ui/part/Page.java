package fr.qualipilote.ui.part;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import fr.qualipilote.ui.text.Wording;

/** A screen: the landmark {@code main}, its one title, a line under it, tools beside it; then whatever the screen adds. */
public abstract class Page extends Main implements HasDynamicTitle {

    /** Where the skip link leads. */
    public static final String ID = "content";

    protected final Wording words = Wording.here();

    private final WayBack way = new WayBack();
    private final H1 title = new H1();
    private final Paragraph subtitle = new Paragraph();
    private final Div tools = new Div();
    private String named = "";

    protected Page(String title) {
        setId(ID);
        getElement().setAttribute("tabindex", "-1");
        addClassName("qp-page");
        this.title.setText(title);
        subtitle.addClassName("qp-muted");
        subtitle.setVisible(false);
        tools.addClassName("qp-head-tools");
        Div titles = new Div(this.title, subtitle);
        titles.addClassName("qp-head-titles");
        Header header = new Header(titles, tools);
        header.addClassName("qp-head");
        add(header);
    }

    protected final void setHeading(String text) {
        title.setText(text);
    }

    protected final void setSubtitle(String text) {
        subtitle.setText(text);
        subtitle.setVisible(!text.isBlank());
    }

    protected final void addTools(Component... components) {
        tools.add(components);
    }

    /** The way back to where the screen is usually reached from, before its title; said again, it leads there instead. */
    protected final void setWay(String address, String place) {
        way.lead(address, place);
        if (way.getParent().isEmpty()) {
            addComponentAsFirst(way);
        }
    }

    /**
     * What tells the screen apart from others of the same heading, in the list of windows and of places that were visited: the
     * reference of what it is about, or which part of it is open. It comes first in the window's title; empty for nothing.
     */
    protected final void nameWindow(String name) {
        named = name;
    }

    @Override
    public String getPageTitle() {
        String heading = title.getText();
        boolean told = named.isEmpty() || heading.contains(named);
        return words.text("app.title", told ? heading : words.text("page.title", named, heading));
    }
}
