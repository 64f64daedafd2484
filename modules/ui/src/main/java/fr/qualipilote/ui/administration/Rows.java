package fr.qualipilote.ui.administration;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import fr.qualipilote.ui.text.Wording;
import java.util.List;

/** Lists of the administration: their size, and what may be done in a row. */
final class Rows {

    /** Beyond, a list scrolls by itself and draws only what is seen. */
    private static final int MOST_WITHOUT_SCROLLING = 60;

    private Rows() {}

    /** Something that may be done, behind the menu of a row. */
    record Deed(String verb, Runnable doIt) {}

    /** @param about names the row to those who hear the button alone */
    static Button deed(String verb, String about, Runnable doIt) {
        Button button = new Button(verb, click -> doIt.run());
        button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        button.setAriaLabel(Wording.here().text("administration.deed.about", verb, about));
        return button;
    }

    static Div deeds(Button... buttons) {
        Div deeds = new Div(buttons);
        deeds.addClassName("qp-deeds");
        return deeds;
    }

    /** The usual deed as a button, the rarer ones behind a menu. */
    static Div deeds(String about, Button first, List<Deed> others) {
        Wording words = Wording.here();
        MenuBar menu = new MenuBar();
        menu.addThemeVariants(MenuBarVariant.LUMO_TERTIARY, MenuBarVariant.LUMO_ICON, MenuBarVariant.LUMO_SMALL);
        MenuItem more = menu.addItem(VaadinIcon.ELLIPSIS_DOTS_H.create());
        more.setAriaLabel(words.text("administration.deed.about", words.text("administration.deeds.more"), about));
        others.forEach(deed ->
                more.getSubMenu().addItem(deed.verb(), click -> deed.doIt().run()));
        Div deeds = deeds(first);
        deeds.add(menu);
        return deeds;
    }

    static void size(Grid<?> grid, int rows) {
        boolean few = rows <= MOST_WITHOUT_SCROLLING;
        grid.setAllRowsVisible(few);
        grid.setClassName("qp-long", !few);
    }
}
