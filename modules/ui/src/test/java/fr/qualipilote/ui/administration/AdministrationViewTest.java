package fr.qualipilote.ui.administration;

import static com.github.mvysny.kaributesting.v10.GridKt._getCellComponent;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParameters;
import fr.qualipilote.kernel.AccessRefused;
import fr.qualipilote.kernel.BusinessClock;
import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.kernel.Role;
import fr.qualipilote.kernel.SearchText;
import fr.qualipilote.organisation.Function;
import fr.qualipilote.organisation.MandateLine;
import fr.qualipilote.organisation.PersonLine;
import fr.qualipilote.organisation.ProgrammeSheet;
import fr.qualipilote.ui.CurrentActor;
import fr.qualipilote.ui.part.EmptyState;
import fr.qualipilote.ui.part.Names;
import fr.qualipilote.ui.part.ReasonDialog;
import fr.qualipilote.ui.shell.NavigationCount;
import fr.qualipilote.ui.testing.Browserless;
import fr.qualipilote.ui.testing.House;
import fr.qualipilote.ui.testing.SeedPlan;
import fr.qualipilote.worklist.Upkeep;
import fr.qualipilote.worklist.Worklist;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;

class AdministrationViewTest {

    private final House house = new House();
    private final SeedPlan seed = new SeedPlan(house);
    private final Worklist worklist = house.worklist(seed);
    private final Upkeep upkeep = mock(Upkeep.class);
    private final CurrentActor currentActor = mock(CurrentActor.class);
    private final BusinessClock clock = BusinessClock.fixedAt(House.TODAY);

    @BeforeEach
    void open() {
        Browserless.open();
        when(currentActor.get()).thenReturn(House.actor("admin"));
    }

    @AfterEach
    void close() {
        Browserless.close();
    }

    @Test
    void anAdministratorFindsEverySectionUnderOneTitle() {
        AdministrationView view = show("");

        assertThat(links(view))
                .containsExactly(
                        "Services", "Personnes et comptes", "Mandats", "Passation", "Démarche", "Fonctionnement");
        assertThat(_get(view, H1.class).getText()).isEqualTo("Services");
    }

    @Test
    void whoeverDoesNotAdministerIsRefused() {
        when(currentActor.get()).thenReturn(House.actor("baru"));
        assertThatThrownBy(() -> show("")).isInstanceOf(AccessRefused.class);

        when(currentActor.get()).thenReturn(House.actor("rq"));
        assertThatThrownBy(() -> show("personnes")).isInstanceOf(AccessRefused.class);
        assertThat(links(show(""))).containsExactly("Passation", "Démarche");
    }

    @Test
    void theNavigationOffersTheAdministrationToWhomASectionIsOffered() {
        AdministrationCount item = new AdministrationCount(upkeep);

        assertThat(item.isOfferedTo(House.actor("admin"))).isTrue();
        assertThat(item.isOfferedTo(House.actor("sg"))).isTrue();
        assertThat(item.isOfferedTo(House.actor("baru"))).isFalse();
    }

    @Test
    void theNavigationCountsTheStepsThatWaitForSomebody() {
        AdministrationCount item = new AdministrationCount(upkeep);
        assertThat(item.count(House.actor("admin"))).isEqualTo(NavigationCount.Count.NONE);

        when(upkeep.waitingSteps(House.actor("admin"))).thenReturn(2);

        assertThat(item.count(House.actor("admin"))).isEqualTo(new NavigationCount.Count("2", 2, 2));
    }

    @Test
    void noSectionShowsAMissingMessage() {
        for (Section section : Section.values()) {
            assertThat(show(section.path()).getElement().getTextRecursively())
                    .as(section.path())
                    .doesNotContain("!administration");
        }
    }

    @Test
    void aServiceIsAddedWithItsOtherNames() {
        show("services");
        click("Ajouter un service");
        click("Enregistrer");
        verify(house.services, never()).add(any(), anyString(), anyString(), any());

        _setValue(_get(TextField.class, spec -> spec.withLabel("Sigle")), "DCL");
        _setValue(_get(TextField.class, spec -> spec.withLabel("Libellé")), "Direction de la citoyenneté");
        _setValue(_get(TextField.class, spec -> spec.withLabel("Autres noms")), "Citoyenneté, DCL32");
        click("Enregistrer");

        verify(house.services)
                .add(House.actor("admin"), "DCL", "Direction de la citoyenneté", List.of("Citoyenneté", "DCL32"));
        assertThat(said()).contains("Le service DCL est ajouté.");
    }

    @Test
    void anAccountIsOpenedForSomebodyWithoutOne() {
        AdministrationView view = show("personnes");
        choose(row(view, "chef.sidsic"), "Ouvrir un compte");
        _setValue(_get(TextField.class, spec -> spec.withLabel("Identifiant")), "chef.sidsic");
        _setValue(_get(PasswordField.class), "une-phrase-assez-longue");
        roles().setValue(Set.of(Role.INTERNAL_AUDITOR));
        click(_get(FormDialog.class), "Ouvrir un compte");

        verify(house.accounts)
                .open(
                        House.actor("admin"),
                        House.personId("chef.sidsic"),
                        "chef.sidsic",
                        "une-phrase-assez-longue",
                        Set.of(Role.INTERNAL_AUDITOR));
    }

    @Test
    void aLockedAccountIsUnlockedAndAClosedOneReopened() {
        AdministrationView view = show("personnes");
        choose(row(view, "smi"), "Déverrouiller");
        choose(row(view, "agent"), "Rouvrir le compte");

        verify(house.accounts).unlock(House.actor("admin"), House.personId("smi"));
        verify(house.accounts).enable(House.actor("admin"), House.personId("agent"));
    }

    @Test
    void peopleAreFoundByAnyWordOfTheirNameWithoutAccentsOrCase() {
        AdministrationView view = show("personnes");
        _setValue(_get(view, TextField.class, spec -> spec.withLabel("Personne cherchée")), "general SECRETAIRE");

        assertThat(shown(view)).containsExactly("Secrétaire général");
        assertThat(view.getElement().getTextRecursively()).contains("1\u00a0personne sur 10");
    }

    @Test
    void theAddressSaysWhomTheListOfPeopleShows() {
        assertThat(shown(show("personnes", QueryParameters.fromString("service=SIDSIC&role=head-of-service"))))
                .as("the interim of today, not who comes in July")
                .containsExactly("Adjoint du SIDSIC");
        assertThat(shown(show("personnes", QueryParameters.fromString("etat=locked"))))
                .containsExactly("Agent du SMI");
        assertThat(shown(show("personnes", QueryParameters.fromString("etat=without-account"))))
                .containsExactly("Chef du SIDSIC");
        assertThat(shown(show("personnes", QueryParameters.fromString("role=administrator&etat=nonsense"))))
                .containsExactly("Administrateur");
    }

    @Test
    void whoIsNotFoundIsSaidWithTheWayOut() {
        AdministrationView view = show("personnes", QueryParameters.of("q", "introuvable"));
        assertThat(_find(view, PeopleGrid.class)).isEmpty();
        assertThat(_get(view, EmptyState.class).getElement().getTextRecursively())
                .contains("Personne ne correspond");

        click("Effacer les filtres");
        assertThat(shown(view)).hasSize(10);
    }

    @Test
    void severalHundredPeopleAskTheSameFewQuestionsAndAreDrawnAsTheyAreSeen() {
        List<PersonLine> many = IntStream.range(0, 600)
                .mapToObj(i -> new PersonLine(
                        new PersonId(House.id("person " + i)), "Agent %03d".formatted(i), null, Set.of(), true))
                .toList();
        doReturn(many).when(house.people).people();
        AdministrationView view = show("personnes");

        assertThat(shown(view)).hasSize(600);
        assertThat(_get(view, PeopleGrid.class).isAllRowsVisible()).isFalse();
        verify(house.mandates, times(1)).mandates();
        verify(house.accounts, times(1)).accounts(any());
        verify(house.people, never()).actor(any());
    }

    @Test
    void aVacancyIsSaidInWordsWithItsInterimAndWhoFollows() {
        PostWords posts = new PostWords(house.mandates, names(), House.TODAY);
        posts.read();

        assertThat(posts.situation(new PostWords.Post(Function.HEAD_OF_SERVICE, House.serviceId("SIDSIC"))))
                .startsWith("Poste vacant depuis le 1er janvier 2022, intérim par Adjoint du SIDSIC"
                        + " jusqu’au 17 juillet 2022")
                .endsWith("puis Chef du SIDSIC à partir du 18 juillet 2022");
        assertThat(posts.situation(new PostWords.Post(Function.PREFECT, null))).isEqualTo("Poste vacant, jamais tenu");
        assertThat(posts.situation(new PostWords.Post(Function.QUALITY_MANAGER, null)))
                .isEqualTo("Responsable qualité, depuis le 1er décembre 2021");
    }

    @Test
    void anInterimIsGivenForAVacantPost() {
        AdministrationView view = show("mandats");
        Grid<?> posts = _find(view, Grid.class).get(0);
        click(_getCellComponent(posts, 0, "deeds"), "Donner un mandat");
        person("Personne", "sg");
        _setValue(_get(Checkbox.class), true);
        _setValue(_get(DatePicker.class, spec -> spec.withLabel("Dernier jour")), LocalDate.of(2022, 9, 30));
        click(_get(FormDialog.class), "Donner un mandat");

        verify(house.mandates)
                .give(
                        House.actor("admin"),
                        Function.PREFECT,
                        null,
                        House.personId("sg"),
                        true,
                        House.TODAY,
                        LocalDate.of(2022, 9, 30),
                        null);
    }

    @Test
    void everythingIsHandedOverAfterItsCountsAreConfirmed() {
        when(worklist.handOver(any(), any(), any(), anyString())).thenReturn(5);
        when(seed.plans.handOver(any(), any(), any(), anyString())).thenReturn(7);
        AdministrationView view = show("passation");
        person("Qui part", "rq");
        person("Qui reprend", "adjoint");
        _setValue(_get(TextArea.class), "Mutation");
        MandateLine mandate = house.mandates.mandates().stream()
                .filter(line -> line.function() == Function.QUALITY_MANAGER)
                .findFirst()
                .orElseThrow();
        mandatesToPassOn(view).setValue(Set.of(mandate));

        assertThat(_find(view, H2.class).stream().map(H2::getText))
                .anyMatch(title -> title.matches("\\d+ tâches? ouvertes?"))
                .anyMatch(title -> title.matches("\\d+ actions? pilotées?"))
                .contains("1 mandat en cours");
        click("Transmettre");
        verify(worklist, never()).handOver(any(), any(), any(), anyString());
        assertThat(SearchText.fold(_get(FormDialog.class).getElement().getTextRecursively()))
                .containsPattern("vous transmettez \\d+ taches?, \\d+ actions? et 1 mandat");
        click(_get(FormDialog.class), "Transmettre");

        verify(worklist).handOver(House.actor("admin"), House.personId("rq"), House.personId("adjoint"), "Mutation");
        verify(seed.plans).handOver(House.actor("admin"), House.personId("rq"), House.personId("adjoint"), "Mutation");
        verify(house.mandates).end(House.actor("admin"), mandate, House.TODAY);
        verify(house.mandates)
                .give(
                        House.actor("admin"),
                        Function.QUALITY_MANAGER,
                        null,
                        House.personId("adjoint"),
                        false,
                        House.TODAY.plusDays(1),
                        null,
                        null);
        assertThat(said()).contains("5 tâches, 7 actions, 1 mandat.");
    }

    @Test
    void nobodyHandsOverToTheSamePerson() {
        show("passation");
        person("Qui part", "rq");
        person("Qui reprend", "rq");
        _setValue(_get(TextArea.class), "Mutation");
        click("Transmettre");

        assertThat(_find(FormDialog.class)).isEmpty();
    }

    @Test
    void whoDoesNotAdministerSeesTheMandatesAndCannotChooseThem() {
        when(currentActor.get()).thenReturn(House.actor("sg"));
        AdministrationView view = show("passation");
        person("Qui part", "rq");

        assertThat(_find(view, CheckboxGroup.class)).isEmpty();
        assertThat(_find(view, H2.class).stream().map(H2::getText)).contains("1 mandat en cours");
    }

    @Test
    void theSecretaryGeneralAloneIsOfferedToSuspendAndGivesTheReason() {
        AdministrationView asAdministrator = show("programme");
        assertThat(_find(asAdministrator, Button.class, spec -> spec.withText("Suspendre la démarche")))
                .isEmpty();
        assertThat(asAdministrator.getElement().getTextRecursively())
                .contains("Du 1er janvier 2020 au 30 novembre 2021");

        when(currentActor.get()).thenReturn(House.actor("sg"));
        show("programme");
        click("Suspendre la démarche");
        _setValue(_get(TextArea.class), "Crise sanitaire");
        click(_get(ReasonDialog.class), "Suspendre la démarche");
        verify(house.programmes).suspend(House.actor("sg"), "Crise sanitaire");
    }

    @Test
    void aSuspendedProgrammeIsResumed() {
        when(currentActor.get()).thenReturn(House.actor("sg"));
        when(house.programmes.programme())
                .thenReturn(new ProgrammeSheet(
                        "Préfecture du Gers",
                        "Qual-e-Pref",
                        true,
                        List.of(new ProgrammeSheet.Suspension(House.TODAY.minusDays(9), null, "Travaux"))));
        show("programme");
        click("Reprendre la démarche");
        click(_get(FormDialog.class), "Reprendre la démarche");

        verify(house.programmes).resume(eq(House.actor("sg")));
    }

    private AdministrationView show(String section) {
        return show(section, QueryParameters.empty());
    }

    private AdministrationView show(String section, QueryParameters asked) {
        UI.getCurrent().removeAll();
        HandOver handOver = new HandOver(worklist, seed.plans, house.mandates, clock);
        AdministrationView view = new AdministrationView(
                currentActor,
                made(() -> new ServicesPanel(house.services, currentActor)),
                made(() -> new PeoplePanel(house.people, house.accounts, house.mandates, currentActor, names(), clock)),
                made(() -> new MandatesPanel(house.mandates, currentActor, names(), clock)),
                made(() -> new HandOverPanel(
                        house.people, worklist, seed.plans, house.mandates, handOver, currentActor, names(), clock)),
                made(() -> new ProgrammePanel(house.programmes, currentActor)),
                made(() -> new UpkeepPanel(upkeep, currentActor)));
        UI.getCurrent().add(view);
        BeforeEnterEvent event = mock(BeforeEnterEvent.class);
        when(event.getRouteParameters())
                .thenReturn(
                        section.isEmpty()
                                ? RouteParameters.empty()
                                : new RouteParameters(AdministrationView.SECTION, section));
        when(event.getLocation()).thenReturn(new Location("administration/" + section, asked));
        view.beforeEnter(event);
        return view;
    }

    private static <T> ObjectProvider<T> made(Supplier<T> maker) {
        return new ObjectProvider<>() {
            @Override
            public T getObject() {
                return maker.get();
            }
        };
    }

    private Names names() {
        return new Names(house.people, house.services, house.referentials);
    }

    private static void click(String text) {
        _click(_get(Button.class, spec -> spec.withText(text)));
    }

    private static void click(Component within, String text) {
        _click(_get(within, Button.class, spec -> spec.withText(text)));
    }

    private static Component row(AdministrationView view, String key) {
        return _getCellComponent(
                _get(view, PeopleGrid.class),
                shown(view).indexOf(House.personLine(key).name()),
                "deeds");
    }

    private static void choose(Component row, String deed) {
        MenuItem item = _get(row, MenuBar.class).getItems().get(0).getSubMenu().getItems().stream()
                .filter(offered -> offered.getText().equals(deed))
                .findFirst()
                .orElseThrow();
        ComponentUtil.fireEvent(item, new ClickEvent<>(item));
    }

    private static List<String> shown(AdministrationView view) {
        return _get(view, PeopleGrid.class)
                .getListDataView()
                .getItems()
                .map(someone -> someone.line().name())
                .toList();
    }

    @SuppressWarnings("unchecked")
    private void person(String label, String key) {
        ComboBox<Object> field = _get(ComboBox.class, spec -> spec.withLabel(label));
        _setValue(field, House.personLine(key));
    }

    @SuppressWarnings("unchecked")
    private static CheckboxGroup<Role> roles() {
        return _get(CheckboxGroup.class);
    }

    @SuppressWarnings("unchecked")
    private static CheckboxGroup<MandateLine> mandatesToPassOn(AdministrationView view) {
        return _get(view, CheckboxGroup.class);
    }

    private static List<String> links(AdministrationView view) {
        return _find(view, Anchor.class).stream().map(Anchor::getText).toList();
    }

    private static String said() {
        return String.join(
                " ",
                _find(Notification.class).stream()
                        .map(notice -> notice.getElement().getTextRecursively())
                        .toList());
    }
}
