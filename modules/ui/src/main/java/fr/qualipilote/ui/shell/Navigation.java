package fr.qualipilote.ui.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import fr.qualipilote.kernel.Actor;
import fr.qualipilote.ui.shell.NavigationCount.Count;
import fr.qualipilote.ui.text.Wording;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The screens that the person may open, from their {@code @Menu} annotations: title = message key, order = group and rank
 * (0–9 home, 10–19 programme, 20–29 measure, 30–39 resources).
 */
final class Navigation extends Nav {

    private static final List<String> GROUPS =
            List.of("nav.group.home", "nav.group.programme", "nav.group.measure", "nav.group.resources");

    private final Wording words = Wording.here();
    private final List<NavigationCount> counts;
    private final Map<Class<?>, Anchor> items = new LinkedHashMap<>();
    private final Map<Class<?>, Span> badges = new LinkedHashMap<>();
    private final Map<UnorderedList, Div> headings = new LinkedHashMap<>();

    Navigation(List<NavigationCount> counts) {
        this.counts = counts;
        setAriaLabel(words.text("nav.main"));
        addClassName("qp-nav");
        int shown = -1;
        UnorderedList list = new UnorderedList();
        for (MenuEntry entry : MenuConfiguration.getMenuEntries()) {
            int group = entry.order() == null ? 0 : (int) (entry.order() / 10);
            if (group != shown) {
                shown = group;
                list = new UnorderedList();
                list.getElement().setAttribute("aria-label", words.text(GROUPS.get(group)));
                if (group > 0) {
                    Div title = new Div(words.text(GROUPS.get(group)));
                    title.addClassName("qp-nav-group");
                    title.getElement().setAttribute("aria-hidden", "true");
                    headings.put(list, title);
                    add(title);
                }
                add(list);
            }
            list.add(new ListItem(item(entry)));
        }
        Div foot = new Div(new Anchor(Places.ACCESSIBILITY, words.text("shell.menu.accessibility")));
        foot.addClassName("qp-nav-foot");
        add(foot);
    }

    private Anchor item(MenuEntry entry) {
        // without the leading slash: below the application's own path, whatever it is
        String path = entry.path().startsWith("/") ? entry.path().substring(1) : entry.path();
        int parameter = path.indexOf("/:");
        Anchor link = new Anchor(parameter < 0 ? path : path.substring(0, parameter), words.text(entry.title()));
        link.getElement().setAttribute("router-link", true);
        Class<? extends Component> view = entry.menuClass();
        if (view != null) {
            items.put(view, link);
        }
        return link;
    }

    /**
     * Marks the screen that is open, or the one above it.
     *
     * @param path of the address, without its query
     */
    void mark(@Nullable Class<?> open, String path) {
        items.forEach((view, link) -> {
            if (view.equals(open)) {
                link.getElement().setAttribute("aria-current", "page");
            } else if (path.startsWith(link.getHref() + "/")) {
                link.getElement().setAttribute("aria-current", "true");
            } else {
                link.getElement().removeAttribute("aria-current");
            }
        });
    }

    /** Counts anew what waits behind each screen, and leaves out what is not offered to the person. */
    void count(Actor actor) {
        for (NavigationCount count : counts) {
            Anchor link = items.get(count.view());
            if (link != null) {
                boolean offered = count.isOfferedTo(actor);
                link.getParent().ifPresent(item -> item.setVisible(offered));
                show(count.count(actor), link, badges.computeIfAbsent(count.view(), view -> badge(link)));
            }
        }
        headings.forEach((list, heading) -> {
            boolean any = list.getChildren().anyMatch(Component::isVisible);
            list.setVisible(any);
            heading.setVisible(any);
        });
    }

    private static Span badge(Anchor link) {
        Span badge = new Span();
        badge.addClassName("qp-count");
        link.add(badge);
        return badge;
    }

    private void show(Count count, Anchor link, Span badge) {
        badge.setVisible(count.total() > 0 && !count.text().isEmpty());
        badge.setClassName("qp-bad", count.late() > 0);
        badge.removeAll();
        Span figure = new Span(count.text());
        figure.getElement().setAttribute("aria-hidden", "true");
        Span said = new Span(
                count.late() > 0
                        ? words.text("nav.count-late", count.total(), count.late())
                        : words.text("nav.count", count.total()));
        said.addClassName("qp-visually-hidden");
        badge.add(figure, said);
    }
}
