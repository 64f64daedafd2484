package fr.qualipilote.ui.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.avatar.Avatar;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.shared.Registration;
import com.vaadin.flow.spring.security.AuthenticationContext;
import fr.qualipilote.kernel.Actor;
import fr.qualipilote.kernel.BusinessClock;
import fr.qualipilote.kernel.Role;
import fr.qualipilote.organisation.Accounts;
import fr.qualipilote.organisation.DemonstrationClock;
import fr.qualipilote.organisation.ProgrammeSheet;
import fr.qualipilote.organisation.Programmes;
import fr.qualipilote.ui.CurrentActor;
import fr.qualipilote.ui.part.Chip;
import fr.qualipilote.ui.part.Page;
import fr.qualipilote.ui.part.Tone;
import fr.qualipilote.ui.part.WorkChanged;
import fr.qualipilote.ui.text.Messages;
import fr.qualipilote.ui.text.Wording;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Around every screen: brand, search, the demonstration's date, the person's menu, and the navigation with its counts. */
@AnonymousAllowed
public class MainLayout extends AppLayout implements AfterNavigationObserver {

    private final CurrentActor currentActor;
    private final BusinessClock clock;
    private final DemonstrationClock demonstration;
    private final Programmes programmes;
    private final Accounts accounts;
    private final AuthenticationContext authentication;
    private final Wording words = Wording.here();

    private final Navigation navigation;
    private final Div organisation = new Div();
    private final Div suspension = new Div();
    private final Div clockPlace = new Div();
    private final TextField search = new TextField();
    private @Nullable Registration counting;

    MainLayout(
            CurrentActor currentActor,
            BusinessClock clock,
            DemonstrationClock demonstration,
            Programmes programmes,
            Accounts accounts,
            AuthenticationContext authentication,
            List<NavigationCount> counts) {
        this.currentActor = currentActor;
        this.clock = clock;
        this.demonstration = demonstration;
        this.programmes = programmes;
        this.accounts = accounts;
        this.authentication = authentication;

        // components
        navigation = new Navigation(counts);
        DrawerToggle drawer = new DrawerToggle();
        drawer.setAriaLabel(words.text("shell.drawer"));
        organisation.addClassName("qp-organisation");
        search.setPlaceholder(words.text("shell.search"));
        search.setAriaLabel(words.text("shell.search.label"));
        search.setClearButtonVisible(true);
        Span key = new Span("/");
        key.addClassName("qp-key");
        key.getElement().setAttribute("aria-hidden", "true");
        search.setSuffixComponent(key);
        Div searchPlace = new Div(search);
        searchPlace.addClassName("qp-top-search");
        searchPlace.getElement().setAttribute("role", "search");

        // listeners
        search.addKeyPressListener(Key.ENTER, enter -> search());

        // layout
        setPrimarySection(Section.NAVBAR);
        suspension.addClassName("qp-suspension");
        Header top = new Header(
                skipLink(), drawer, brand(), organisation, searchPlace, suspension, clockPlace, personMenu());
        top.addClassName("qp-top");
        addToNavbar(top);
        addToDrawer(navigation);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        counting = WorkChanged.in(event.getUI(), () -> navigation.count(currentActor.get()));
        // a plain key: only where nobody is typing
        search.getElement()
                .executeJs(
                        """
                        const field = this;
                        if (!window.qualipiloteSearchKey) {
                          window.qualipiloteSearchKey = event => {
                            if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
                            const on = event.composedPath()[0];
                            if (on.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(on.tagName)) return;
                            const target = document.querySelector('.qp-top-search vaadin-text-field');
                            if (target) { event.preventDefault(); target.focus(); }
                          };
                          window.addEventListener('keydown', window.qualipiloteSearchKey);
                        }
                        """);
    }

    @Override
    protected void onDetach(DetachEvent event) {
        super.onDetach(event);
        if (counting != null) {
            counting.remove();
            counting = null;
        }
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        Component content = getContent();
        show(content == null ? null : content.getClass(), event.getLocation().getPath());
    }

    /**
     * Marks and counts what may be opened, and tells what everybody has to know.
     *
     * @param open the screen that is shown; null for none of the navigation
     * @param path of the address, without its query
     */
    final void show(@Nullable Class<?> open, String path) {
        Actor actor = currentActor.get();
        navigation.mark(open, path);
        navigation.count(actor);
        showOrganisation(programmes.programme());
        showClock(actor);
    }

    private void search() {
        String words = search.getValue().strip();
        if (!words.isEmpty()) {
            UI.getCurrent().navigate(Places.PLAN, QueryParameters.of("q", words));
        }
    }

    private void showOrganisation(ProgrammeSheet programme) {
        organisation.removeAll();
        Span name = new Span(programme.organisation());
        name.getElement().setAttribute("class", "qp-strong");
        organisation.add(name, new Span(words.text("shell.label", programme.label())));
        suspension.removeAll();
        suspension.setVisible(programme.isSuspended());
        if (programme.isSuspended()) {
            suspension.add(new Chip(words.text("shell.suspended"), Tone.WARN));
        }
    }

    private void showClock(Actor actor) {
        clockPlace.removeAll();
        if (!demonstration.isDemonstration()) {
            return;
        }
        String date = words.date(clock.today());
        Span word = new Span(words.text("shell.demonstration") + " ");
        word.addClassName("qp-clock-word");
        if (actor.is(Role.ADMINISTRATOR)) {
            NativeButton chip =
                    new NativeButton("", click -> new MoveClockDialog(currentActor, clock, demonstration).open());
            chip.add(word, new Span(date));
            chip.addClassNames("qp-chip", "qp-info", "qp-clock");
            chip.getElement().setAttribute("title", words.text("shell.demonstration.move"));
            clockPlace.add(chip);
        } else {
            Span chip = new Span(word, new Span(date));
            chip.addClassNames("qp-chip", "qp-info", "qp-clock");
            clockPlace.add(chip);
        }
    }

    private Component skipLink() {
        Anchor skip = new Anchor("#" + Page.ID, words.text("app.skip"));
        skip.addClassName("qp-skip");
        skip.getElement().setAttribute("router-ignore", true);
        skip.getElement()
                .executeJs(
                        "this.addEventListener('click', event => { event.preventDefault();"
                                + " document.getElementById($0)?.focus(); })",
                        Page.ID);
        return skip;
    }

    private Component brand() {
        Span mark = new Span("Q");
        mark.addClassName("qp-mark");
        mark.getElement().setAttribute("aria-hidden", "true");
        Span name = new Span(words.text("app.name"));
        name.addClassName("qp-brand-name");
        Anchor brand = new Anchor(Places.TASKS, mark, name);
        brand.getElement().setAttribute("aria-label", words.text("app.name"));
        brand.addClassName("qp-brand");
        return brand;
    }

    private Component personMenu() {
        Actor actor = currentActor.get();
        MenuBar bar = new MenuBar();
        bar.addClassName("qp-user");
        bar.addThemeVariants(MenuBarVariant.LUMO_TERTIARY_INLINE, MenuBarVariant.LUMO_ICON);
        Avatar avatar = new Avatar(actor.name());
        avatar.setAbbreviation(initials(actor.name()));
        // the button around it takes the focus
        avatar.getElement().setAttribute("tabindex", "-1");
        MenuItem person = bar.addItem(avatar);
        person.setAriaLabel(words.text("shell.menu", actor.name()));
        SubMenu menu = person.getSubMenu();
        Span name = new Span(actor.name());
        name.addClassName("qp-strong");
        menu.addItem(name).setEnabled(false);
        menu.addSeparator();
        languages(menu.addItem(words.text("shell.menu.language")).getSubMenu());
        appearances(menu.addItem(words.text("shell.menu.theme")).getSubMenu());
        menu.addItem(
                words.text("shell.menu.password"), click -> new ChangePasswordDialog(currentActor, accounts).open());
        menu.addItem(
                words.text("shell.menu.accessibility"), click -> UI.getCurrent().navigate(Places.ACCESSIBILITY));
        menu.addSeparator();
        menu.addItem(words.text("shell.menu.sign-out"), click -> authentication.logout());
        return bar;
    }

    /** « RQ » for « Responsable qualité »: the first letters of the first and the last word that are not particles. */
    static String initials(String name) {
        List<String> parts = Arrays.stream(name.split("[\\s’-]+"))
                .filter(part -> part.length() > 2)
                .toList();
        if (parts.isEmpty()) {
            return name.substring(0, Math.min(2, name.length())).toUpperCase(Locale.ROOT);
        }
        String first = parts.get(0);
        String last = parts.get(parts.size() - 1);
        return (parts.size() == 1 ? first.substring(0, 2) : first.substring(0, 1) + last.charAt(0))
                .toUpperCase(Locale.ROOT);
    }

    private void languages(SubMenu menu) {
        for (Locale language : List.of(Messages.FRENCH, Messages.ENGLISH)) {
            MenuItem item = menu.addItem(
                    words.text("language." + language.getLanguage()),
                    click -> Preferences.choose(language, UI.getCurrent()));
            item.setCheckable(true);
            item.setChecked(language.equals(words.locale()));
            item.getElement().setAttribute("lang", language.getLanguage());
        }
    }

    private void appearances(SubMenu menu) {
        Preferences.Appearance chosen = Preferences.appearance(VaadinRequest.getCurrent());
        for (Preferences.Appearance appearance : Preferences.Appearance.values()) {
            MenuItem item = menu.addItem(words.text("shell.menu.theme." + appearance.code()));
            item.setCheckable(true);
            item.setChecked(appearance == chosen);
            item.addClickListener(click -> {
                menu.getItems().forEach(other -> other.setChecked(other.equals(item)));
                Preferences.choose(appearance, UI.getCurrent());
            });
        }
    }
}
