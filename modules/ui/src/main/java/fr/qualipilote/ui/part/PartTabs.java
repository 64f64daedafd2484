package fr.qualipilote.ui.part;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Parts of a screen under tabs. Each is read when it is first opened; which one is open stands in the address, without a visit of
 * the server for it.
 */
public final class PartTabs<P extends Enum<P>> extends TabSheet {

    private static final String PARAMETER = "onglet";

    /** @param content read when the part is first opened */
    public record Part<P extends Enum<P>>(P code, String title, Supplier<Component> content) {}

    private record Placed<P extends Enum<P>>(Part<P> part, Div place) {

        private void fill() {
            if (place.getComponentCount() == 0) {
                place.add(part.content().get());
            }
        }
    }

    private final String address;
    private final Consumer<P> opened;
    private final transient Map<Tab, Placed<P>> placed = new HashMap<>();

    /**
     * @param address of the screen
     * @param open one of the parts
     * @param opened hears which part was opened, so that it is open again when the screen is filled anew
     */
    public PartTabs(String address, P open, Consumer<P> opened, List<Part<P>> parts) {
        this.address = address;
        this.opened = opened;
        addClassNames("qp-card", "qp-parts");
        parts.forEach(part -> add(part, part.code() == open));
        addSelectedChangeListener(change -> open(change.getSelectedTab()));
    }

    /** What a part is called in addresses and in keys of texts. */
    public static String code(Enum<?> part) {
        return part.name().toLowerCase(Locale.ROOT);
    }

    /** The part that an address asks for, or else the usual one. */
    public static <P extends Enum<P>> P asked(QueryParameters address, P usual) {
        String asked = address.getSingleParameter(PARAMETER).orElse("");
        for (P part : usual.getDeclaringClass().getEnumConstants()) {
            if (code(part).equals(asked)) {
                return part;
            }
        }
        return usual;
    }

    private void add(Part<P> part, boolean open) {
        Div place = new Div();
        place.addClassName("qp-part");
        Placed<P> here = new Placed<>(part, place);
        Tab tab = add(part.title(), place);
        placed.put(tab, here);
        if (open) {
            setSelectedTab(tab);
            here.fill();
        }
    }

    private void open(Tab tab) {
        Placed<P> here = placed.get(tab);
        if (here != null) {
            here.fill();
            P code = here.part().code();
            opened.accept(code);
            UI.getCurrent()
                    .getPage()
                    .getHistory()
                    .replaceState(null, new Location(address, QueryParameters.of(PARAMETER, code(code))));
        }
    }
}
