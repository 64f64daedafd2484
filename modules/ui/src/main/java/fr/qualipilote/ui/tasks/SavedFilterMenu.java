package fr.qualipilote.ui.tasks;

import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import fr.qualipilote.ui.CurrentActor;
import fr.qualipilote.ui.part.Notices;
import fr.qualipilote.ui.text.Wording;
import fr.qualipilote.worklist.SavedFilter;
import fr.qualipilote.worklist.Worklist;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The filters that the person keeps under a name. */
final class SavedFilterMenu extends MenuBar {

    private final Wording words = Wording.here();
    private final Worklist worklist;
    private final CurrentActor currentActor;
    private final Supplier<TaskFilters> shown;
    private final Consumer<TaskFilters> show;
    private final SubMenu menu;

    SavedFilterMenu(
            Worklist worklist, CurrentActor currentActor, Supplier<TaskFilters> shown, Consumer<TaskFilters> show) {
        this.worklist = worklist;
        this.currentActor = currentActor;
        this.shown = shown;
        this.show = show;
        addThemeVariants(MenuBarVariant.LUMO_TERTIARY, MenuBarVariant.LUMO_ICON);
        addClassName("qp-saved-filters");
        MenuItem root = addItem(VaadinIcon.BOOKMARK_O.create());
        root.setAriaLabel(words.text("filters.menu"));
        setTooltipText(root, words.text("filters.menu"));
        menu = root.getSubMenu();
    }

    void refresh() {
        menu.removeAll();
        menu.addItem(words.text("filters.save"), click -> new SaveFilterDialog(this::save).open());
        for (SavedFilter filter : worklist.savedFilters(currentActor.get())) {
            MenuItem item = menu.addItem(filter.name());
            item.getSubMenu()
                    .addItem(words.text("filters.apply"), click -> show.accept(TaskFilters.of(filter.query())));
            item.getSubMenu().addItem(words.text("filters.delete"), click -> {
                worklist.deleteFilter(currentActor.get(), filter.id());
                Notices.done(words.text("filters.deleted", filter.name()));
                refresh();
            });
        }
    }

    private void save(String name) {
        worklist.saveFilter(currentActor.get(), name, shown.get().query());
        Notices.done(words.text("filters.saved", name));
        refresh();
    }
}
