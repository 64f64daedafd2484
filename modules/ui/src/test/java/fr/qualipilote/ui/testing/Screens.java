package fr.qualipilote.ui.testing;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.lenient;
import static org.mockito.Mockito.mock;

import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.NotificationsKt;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.mock.MockService;
import com.github.mvysny.kaributesting.v10.mock.MockVaadinServlet;
import com.github.mvysny.kaributesting.v10.mock.MockedUI;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.di.Instantiator;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.function.DeploymentConfiguration;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ServiceException;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinServletService;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.auth.DefaultMenuAccessControl;
import com.vaadin.flow.server.auth.MenuAccessControl;
import elemental.json.Json;
import elemental.json.JsonObject;
import fr.qualipilote.actionplan.ActionPlans;
import fr.qualipilote.actionplan.ActionSheet;
import fr.qualipilote.kernel.Actor;
import fr.qualipilote.kernel.BusinessClock;
import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.organisation.DemonstrationAccounts;
import fr.qualipilote.organisation.DemonstrationClock;
import fr.qualipilote.ui.SignedInPerson;
import fr.qualipilote.ui.part.DataTable;
import fr.qualipilote.ui.part.EvidenceBox;
import fr.qualipilote.ui.text.Messages;
import fr.qualipilote.worklist.CaseMap;
import fr.qualipilote.worklist.CaseMaps;
import fr.qualipilote.worklist.Upkeep;
import java.lang.reflect.Constructor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Opens views without a browser and without Spring: every constructor gets its collaborators from here. What a screen reads is
 * in memory; the action plan is a mock, for what counts is which use case is called with what.
 */
public final class Screens {

    public final InMemoryWorklist worklist = new InMemoryWorklist();
    public final ActionPlans plans = mock();
    public final CaseMaps caseMaps = mock();
    public final House house = new House();
    public final DemonstrationClock demonstration = mock();
    public final DemonstrationAccounts demonstrationAccounts = mock();
    public final Upkeep upkeep = mock();

    private final Map<Class<?>, Object> collaborators = new LinkedHashMap<>();
    private Set<Class<? extends HasErrorParameter<?>>> errorPages = Set.of();

    public Screens() {
        lenient().when(caseMaps.mapOf(any())).thenReturn(new CaseMap(List.of()));
        lenient().when(demonstrationAccounts.accounts()).thenReturn(List.of());
        collaborators.put(BusinessClock.class, MonthlyReview.CLOCK);
        for (Object collaborator : List.of(
                worklist,
                plans,
                caseMaps,
                house.people,
                house.services,
                house.mandates,
                house.referentials,
                house.programmes,
                house.accounts,
                house.keptViews,
                demonstration,
                demonstrationAccounts,
                upkeep)) {
            collaborators.put(collaborator.getClass(), collaborator);
        }
    }

    /** Signs somebody in and opens an empty page on which views can be reached by their address. */
    @SafeVarargs
    public final Screens openAs(Actor actor, Class<? extends Component>... views) {
        lenient().when(house.people.actor(actor.person())).thenReturn(actor);
        SignedInPerson person = new SignedInPerson() {
            @Override
            public PersonId personId() {
                return actor.person();
            }

            @Override
            public boolean mustChangePassword() {
                return false;
            }
        };
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(person, null));
        Routes routes = new Routes(Set.of(views), errorPages, true);
        MockVaadin.setup(MockedUI::new, new MockVaadinServlet(routes, MockedUI::new) {
            @Override
            protected VaadinServletService createServletService(DeploymentConfiguration configuration)
                    throws ServiceException {
                MockService service = new MockService(this, configuration, getUiFactory()) {
                    @Override
                    public Instantiator getInstantiator() {
                        return new Wiring(super.getInstantiator());
                    }
                };
                service.init();
                setup().serviceInit(new ServiceInitEvent(service));
                getRoutes().register(service.getContext());
                return service;
            }
        });
        return this;
    }

    /** Tells errors as the product does; without it a test sees what was thrown. To be said before somebody signs in. */
    public Screens telling(Set<Class<? extends HasErrorParameter<?>>> pages) {
        errorPages = pages;
        return this;
    }

    /** The use cases of another module, as a mock; the same one for all that ask. */
    public <T> T mocked(Class<T> useCases) {
        return useCases.cast(collaborators.computeIfAbsent(useCases, type -> mock(type)));
    }

    /** What the plan answers for the one action of the house. */
    public Screens showing(ActionSheet sheet) {
        lenient().when(plans.action(any(), any())).thenReturn(sheet);
        return this;
    }

    public void close() {
        MockVaadin.tearDown();
        SecurityContextHolder.clearContext();
    }

    /** Clicks where the use case refuses: what the session's error handler makes of it is what the person sees. */
    public void clickRefused(Button button) {
        try {
            LocatorJ._click(button);
        } catch (RuntimeException refused) {
            VaadinSession.getCurrent().getErrorHandler().error(new ErrorEvent(refused));
        }
    }

    /** Lets a file arrive in a box, as the upload's handler does once it has read it. */
    public void receive(EvidenceBox box, String fileName, byte[] content) {
        box.arrived(fileName, content);
    }

    /** What the open notices say. */
    public static List<String> said() {
        return NotificationsKt.getNotifications().stream()
                .flatMap(notice -> texts(notice).stream())
                .toList();
    }

    /** All texts below a component, those of plain elements too. */
    public static List<String> texts(Component component) {
        List<String> texts = new ArrayList<>();
        collect(component.getElement(), texts);
        return texts;
    }

    private static void collect(Element element, List<String> texts) {
        if (!element.getText().isBlank()) {
            texts.add(element.getText());
        }
        if (!element.isTextNode()) {
            texts.addAll(writtenTexts(element));
        }
        element.getChildren().forEach(child -> collect(child, texts));
    }

    /** Of {@link #written}, piece by piece. */
    public static List<String> writtenTexts(Element element) {
        return written(element)
                .nodeStream(TextNode.class)
                .map(TextNode::getWholeText)
                .toList();
    }

    /** What an element holds that was written as HTML instead of being made of components, as a browser would read it. */
    public static Document written(Element element) {
        return Jsoup.parse(element.getProperty("innerHTML", ""), "", Parser.xmlParser());
    }

    /** Where the links below a component lead, in their order; the written ones too. */
    public static List<String> addresses(Component component) {
        List<String> addresses = new ArrayList<>();
        addresses(component.getElement(), addresses);
        return addresses;
    }

    private static void addresses(Element element, List<String> addresses) {
        if (element.isTextNode()) {
            return;
        }
        if ("a".equals(element.getTag()) && element.hasAttribute("href")) {
            addresses.add(element.getAttribute("href"));
        }
        addresses.addAll(written(element).select("a").eachAttr("href"));
        element.getChildren().forEach(child -> addresses(child, addresses));
    }

    /** Clicks a button of a written row, as a browser tells of it. */
    public static void ask(DataTable table, String asked) {
        Element element = table.getElement();
        ElementListenerMap listeners = element.getNode().getFeature(ElementListenerMap.class);
        JsonObject data = Json.createObject();
        listeners
                .getExpressions("click")
                .forEach(expression ->
                        data.put(expression, expression.endsWith("null") ? Json.create(true) : Json.create(asked)));
        listeners.fireEvent(new DomEvent(element, "click", data));
    }

    public static void go(String address) {
        Location location = new Location(address);
        UI.getCurrent().navigate(location.getPath(), location.getQueryParameters());
    }

    private final class Wiring implements Instantiator {

        private final Instantiator rest;

        Wiring(Instantiator rest) {
            this.rest = rest;
        }

        @Override
        public Stream<VaadinServiceInitListener> getServiceInitListeners() {
            return rest.getServiceInitListeners();
        }

        @Override
        public <T> T getOrCreate(Class<T> type) {
            return type.getName().startsWith("fr.qualipilote") ? type.cast(made(type)) : rest.getOrCreate(type);
        }

        @Override
        public I18NProvider getI18NProvider() {
            return new Messages();
        }

        @Override
        public MenuAccessControl getMenuAccessControl() {
            return new DefaultMenuAccessControl();
        }

        @Override
        public <T extends Component> T createComponent(Class<T> type) {
            return getOrCreate(type);
        }
    }

    /** What dresses every page in the product: language, errors. */
    private VaadinServiceInitListener setup() {
        return (VaadinServiceInitListener) made(named("shell.ShellSetup"));
    }

    /** A bean that only its package sees. */
    private static Class<?> named(String bean) {
        try {
            return Class.forName("fr.qualipilote.ui." + bean);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private Object made(Class<?> type) {
        for (Object collaborator : collaborators.values()) {
            if (type.isInstance(collaborator)) {
                return collaborator;
            }
        }
        if (type == List.class) {
            return Stream.of("tasks.TasksCount", "plan.PlanCount", "administration.AdministrationCount")
                    .map(count -> made(named(count)))
                    .toList();
        }
        if (type.getName().startsWith("com.vaadin.flow.spring")) {
            return mock(type);
        }
        if (type.isInterface() && !type.getName().startsWith("fr.qualipilote.ui")) {
            return mocked(type);
        }
        Constructor<?> constructor = type.getDeclaredConstructors()[0];
        constructor.setAccessible(true);
        List<Object> arguments = new ArrayList<>();
        for (Class<?> parameter : constructor.getParameterTypes()) {
            arguments.add(made(parameter));
        }
        try {
            return constructor.newInstance(arguments.toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e.getCause() == null ? e : e.getCause());
        }
    }
}
