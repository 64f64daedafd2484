package fr.qualipilote.ui.part;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.UnorderedList;

/** The sections of a screen side by side; where they have no room, the chosen one is brought into sight. */
public final class SectionLinks extends Nav {

    private UnorderedList list = new UnorderedList();

    public SectionLinks(String label) {
        setAriaLabel(label);
        addClassName("qp-sections");
        add(list);
    }

    public void clear() {
        remove(list);
        list = new UnorderedList();
        add(list);
    }

    public void link(String address, String text, boolean current) {
        Anchor link = new Anchor(address, text);
        link.getElement().setAttribute("router-link", true);
        list.add(new ListItem(link));
        if (current) {
            link.getElement().setAttribute("aria-current", "page");
            link.getElement()
                    .executeJs(
                            """
                            // once it is laid out; sideways alone: the page itself stays where it is
                            requestAnimationFrame(() => requestAnimationFrame(() => {
                              const row = this.closest('ul');
                              if (row) {
                                const over = this.getBoundingClientRect().left - row.getBoundingClientRect().left;
                                row.scrollLeft += over - (row.clientWidth - this.offsetWidth) / 2;
                              }
                            }));
                            """);
        }
    }
}
