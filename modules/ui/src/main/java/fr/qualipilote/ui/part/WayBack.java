package fr.qualipilote.ui.part;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import fr.qualipilote.ui.text.Wording;

/**
 * Leads back to where a screen is usually reached from. It looks the same everywhere: a chevron that is only drawn, then the name of
 * the place as it stands there; a landmark of its own says that this is the way back.
 */
public final class WayBack extends Nav {

    private final Anchor link = new Anchor();
    private final Text place = new Text("");

    WayBack() {
        setAriaLabel(Wording.here().text("page.way"));
        addClassName("qp-way");
        link.add(chevron(), place);
        add(link);
    }

    void lead(String address, String name) {
        link.setHref(address);
        place.setText(name);
    }

    /** Within a screen: leaves what was opened beside a list, where only one of both is seen. */
    public static Button button(String place, Runnable leave) {
        Button back = new Button(place, chevron(), click -> leave.run());
        back.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        return back;
    }

    private static Span chevron() {
        Span chevron = new Span();
        chevron.addClassName("qp-chevron");
        chevron.getElement().setAttribute("aria-hidden", "true");
        return chevron;
    }
}
