package fr.qualipilote.ui.referential;

import static com.github.mvysny.kaributesting.v10.GridKt._getCellComponent;
import static com.github.mvysny.kaributesting.v10.GridKt._size;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.RouteParameters;
import fr.qualipilote.diagnosis.CampaignLine;
import fr.qualipilote.diagnosis.CampaignState;
import fr.qualipilote.diagnosis.SelfDiagnoses;
import fr.qualipilote.kernel.Actor;
import fr.qualipilote.kernel.BusinessClock;
import fr.qualipilote.kernel.Role;
import fr.qualipilote.referential.CriterionLine;
import fr.qualipilote.referential.CrosswalkLink;
import fr.qualipilote.referential.Crosswalks;
import fr.qualipilote.referential.DraftPart;
import fr.qualipilote.referential.InvalidReferentialFile;
import fr.qualipilote.referential.PartKind;
import fr.qualipilote.referential.QuestionType;
import fr.qualipilote.referential.ReferentialDrafts;
import fr.qualipilote.referential.ReferentialExports;
import fr.qualipilote.referential.ReferentialHistory;
import fr.qualipilote.referential.ReferentialHistory.Deed;
import fr.qualipilote.referential.ReferentialImports;
import fr.qualipilote.referential.ReferentialPreview;
import fr.qualipilote.referential.ReferentialPreview.Problem;
import fr.qualipilote.referential.ReferentialVersions;
import fr.qualipilote.referential.ScopeId;
import fr.qualipilote.referential.ScopeLine;
import fr.qualipilote.referential.Scopes;
import fr.qualipilote.referential.SiteId;
import fr.qualipilote.referential.SiteLine;
import fr.qualipilote.referential.Sites;
import fr.qualipilote.referential.UnknownReferential;
import fr.qualipilote.referential.VersionId;
import fr.qualipilote.referential.VersionLine;
import fr.qualipilote.referential.VersionSheet;
import fr.qualipilote.ui.CurrentActor;
import fr.qualipilote.ui.part.EmptyState;
import fr.qualipilote.ui.part.Names;
import fr.qualipilote.ui.part.ToggleChip;
import fr.qualipilote.ui.testing.Browserless;
import fr.qualipilote.ui.testing.House;
import fr.qualipilote.ui.testing.MonthlyReview;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.ObjectProvider;

class ReferentialViewsTest {

    private static final VersionLine IN_FORCE = SeedReferential.IN_FORCE;
    private static final VersionLine DRAFT = SeedReferential.DRAFT;
    private static final SiteId SITE = new SiteId(UUID.randomUUID());

    private final BusinessClock clock = MonthlyReview.CLOCK;
    private final House house = new House();
    private final ReferentialVersions versions = mock();
    private final ReferentialDrafts drafts = mock();
    private final ReferentialHistory history = mock();
    private final ReferentialImports imports = mock();
    private final ReferentialExports exports = mock();
    private final Scopes scopes = mock();
    private final Sites sites = mock();
    private final Crosswalks crosswalks = mock();
    private final SelfDiagnoses diagnoses = mock();
    private final CurrentActor currentActor = mock();
    private Actor actor = House.actor("rq");

    @BeforeEach
    void open() {
        Browserless.open();
        Browserless.route("referentiels/:version");
        actAs(Role.QUALITY_MANAGER);
        when(versions.versions()).thenReturn(List.of(IN_FORCE, DRAFT));
        when(versions.version(IN_FORCE.id())).thenReturn(SeedReferential.sheet(IN_FORCE));
        when(versions.version(DRAFT.id())).thenReturn(SeedReferential.sheet(DRAFT));
        when(versions.before(DRAFT.id())).thenReturn(Optional.of(IN_FORCE.id()));
        when(versions.inForce(any())).thenReturn(IN_FORCE.id());
        when(versions.changes(any(), any())).thenReturn(SeedReferential.changes());
        when(sites.sites()).thenReturn(List.of(new SiteLine(SITE, "SIEGE", "Siège", true)));
    }

    @AfterEach
    void close() {
        Browserless.close();
    }

    // --- who sees what -----------------------------------------------------------------------------------------------

    @ParameterizedTest
    @EnumSource(Role.class)
    void everybodyReadsTheVersionsAndTwoRolesAreOfferedToChangeThem(Role role) {
        actAs(role);
        boolean may = mayChange(role);
        Component list = shown(new ReferentialListView(versions, currentActor));
        assertThat(addresses(list).contains("referentiels/import")).isEqualTo(may);
        assertThat(addresses(_getCellComponent(_get(list, Grid.class), 1, "version")))
                .containsExactly("referentiels/" + DRAFT.id());

        Component details = details(DRAFT, "contenu");
        assertThat(addresses(details)).contains("referentiels/" + DRAFT.id() + "/perimetre");
        for (String verb : List.of(
                "Préparer une nouvelle version",
                "Supprimer",
                "Mettre en vigueur",
                "Ajouter un module",
                "Ajouter un chapitre",
                "Modifier le nom et la source")) {
            assertThat(_find(details, Button.class, spec -> spec.withText(verb)))
                    .hasSize(may ? 1 : 0);
        }
        assertThat(_find(details, Anchor.class, spec -> spec.withText("Exporter en XLSX")))
                .hasSize(1);

        assertThat(_get(details, Grid.class).getColumnByKey("tools") != null).isEqualTo(may);
        assertThat(_find(details(DRAFT, "niveaux"), Button.class, spec -> spec.withText("Ajouter un niveau")))
                .hasSize(may ? 1 : 0);

        Component scope = details(DRAFT, "perimetre");
        assertThat(_getCellComponent(_find(scope, Grid.class).get(0), 0, "M1") instanceof Button)
                .isEqualTo(may);
        assertThat(_find(scope, Button.class, spec -> spec.withText("Ajouter un site")))
                .hasSize(may ? 1 : 0);
        shown(new ReferentialImportView(imports, exports, versions, currentActor));
        assertThat(_find(Upload.class)).hasSize(may ? 1 : 0);
    }

    @Test
    void aVersionInForceIsNeitherDeletedNorPutInForceAgain() {
        Component details = details(IN_FORCE, "contenu");
        assertThat(_find(details, Button.class, spec -> spec.withText("Mettre en vigueur")))
                .isEmpty();
        assertThat(_find(details, Button.class, spec -> spec.withText("Supprimer")))
                .isEmpty();
    }

    @Test
    void nothingOfAVersionInForceIsOfferedToBeChanged() {
        Component details = details(IN_FORCE, "contenu");
        assertThat(_get(details, Grid.class).getColumnByKey("tools")).isNull();
        assertThat(_find(details, Button.class, spec -> spec.withText("Ajouter un module")))
                .isEmpty();
        assertThat(_get(details(IN_FORCE, "niveaux"), Grid.class).getColumnByKey("tools"))
                .isNull();
    }

    @Test
    void anUnknownVersionIsNotFound() {
        VersionId unknown = new VersionId(UUID.randomUUID());
        when(versions.version(unknown)).thenThrow(UnknownReferential.withId(unknown));
        for (String address : List.of(unknown.toString(), "n’importe quoi")) {
            BeforeEnterEvent event = event(address, "contenu");
            view().beforeEnter(event);
            verify(event).rerouteToError(NotFoundException.class);
        }
    }

    // --- a draft, part by part ---------------------------------------------------------------------------------------

    @Test
    void aCriterionIsAddedUnderItsCommitment() {
        Component details = details(DRAFT, "contenu");
        _click(tool(details, 2, "Ajouter un critère dans M1-1"));
        Dialog dialog = _get(Dialog.class);
        _click(_get(dialog, Button.class, spec -> spec.withText("Ajouter")));
        verify(drafts, never()).add(any(), any(), anyInt(), any());
        _setValue(_get(dialog, TextArea.class, spec -> spec.withLabel("Question")), "Le délai est affiché.");
        _setValue(_get(dialog, TextField.class, spec -> spec.withLabel("Code")), "M1-1c");
        _setValue(_get(dialog, BigDecimalField.class), new BigDecimal("2.5"));
        _click(_get(dialog, Button.class, spec -> spec.withText("Ajouter")));
        verify(drafts)
                .add(
                        actor,
                        DRAFT.id(),
                        7,
                        new DraftPart.Criterion(
                                "M1-1c",
                                "M1-1",
                                "Le délai est affiché.",
                                "",
                                QuestionType.LEVEL,
                                new BigDecimal("2.5")));
        assertThat(_find(Dialog.class)).isEmpty();
    }

    @Test
    void aCriterionIsChangedFromWhatItIsAndTheDraftIsShownAsItThenIs() {
        Component details = details(DRAFT, "contenu");
        _setValue(_get(details, TextField.class), "courtois");
        _click(tool(details, 3, "Modifier le critère M1-1a"));
        Dialog dialog = _get(Dialog.class);
        TextArea question = _get(dialog, TextArea.class, spec -> spec.withLabel("Question"));
        assertThat(question.getValue()).isEqualTo("Les agents sont courtois.");
        _setValue(question, "Les agents sont courtois et clairs.");
        VersionSheet changed = SeedReferential.sheet(DRAFT);
        when(versions.version(DRAFT.id())).thenReturn(SeedReferential.revised(changed, 8));
        _click(_get(dialog, Button.class, spec -> spec.withText("Enregistrer")));
        verify(drafts)
                .change(
                        actor,
                        DRAFT.id(),
                        7,
                        "M1-1a",
                        new DraftPart.Criterion(
                                "M1-1a",
                                "M1-1",
                                "Les agents sont courtois et clairs.",
                                "Enquête",
                                QuestionType.LEVEL,
                                BigDecimal.ONE));
        assertThat(_get(details, TextField.class).getValue()).isEqualTo("courtois");
        _click(tool(details, 3, "Descendre M1-1a"));
        verify(drafts).move(actor, DRAFT.id(), 8, PartKind.CRITERION, "M1-1a", 1);
    }

    @Test
    void aPartIsTakenOutAfterItWasSaidWhatGoesWithIt() {
        Component details = details(DRAFT, "contenu");
        _click(tool(details, 0, "Modifier le module M1"));
        _click(_get(Button.class, spec -> spec.withText("Retirer…")));
        assertThat(text(_get(Dialog.class))).contains("avec 1 engagement et 2 critères");
        _click(_get(Button.class, spec -> spec.withText("Retirer")));
        verify(drafts).remove(actor, DRAFT.id(), 7, PartKind.MODULE, "M1");
    }

    @Test
    void modulesChaptersCommitmentsAndLevelsHaveFormsOfTheirOwn() {
        Component details = details(DRAFT, "contenu");
        _click(_get(details, Button.class, spec -> spec.withText("Ajouter un module")));
        fill("Intitulé", "Troisième", "M3");
        _click(_get(Button.class, spec -> spec.withText("Ajouter")));
        verify(drafts).add(actor, DRAFT.id(), 7, new DraftPart.Module("M3", "Troisième", false));

        _click(_get(details, Button.class, spec -> spec.withText("Ajouter un chapitre")));
        fill("Intitulé", "Téléphone", "tel");
        _setValue(_get(TextField.class, spec -> spec.withLabel("Autres écritures")), "Standard ; Téléphonie");
        _click(_get(Button.class, spec -> spec.withText("Ajouter")));
        verify(drafts)
                .add(
                        actor,
                        DRAFT.id(),
                        7,
                        new DraftPart.Chapter("tel", null, "Téléphone", List.of("Standard", "Téléphonie")));

        _click(tool(details, 1, "Ajouter un engagement dans accueil"));
        fill("Engagement", "Nous répondons", "M1-2");
        _click(_get(Button.class, spec -> spec.withText("Ajouter")));
        verify(drafts).add(actor, DRAFT.id(), 7, new DraftPart.Commitment("M1-2", "accueil", "Nous répondons"));

        Component levels = details(DRAFT, "niveaux");
        _click(_get(levels, Button.class, spec -> spec.withText("Ajouter un niveau")));
        fill("Libellé", "Partiel", "partiel");
        _setValue(_get(BigDecimalField.class), BigDecimal.TEN);
        _click(_get(Button.class, spec -> spec.withText("Ajouter")));
        verify(drafts)
                .add(actor, DRAFT.id(), 7, new DraftPart.Level("partiel", "Partiel", BigDecimal.TEN, false, false));
    }

    @Test
    void whatTheDraftSaysOfItselfIsChanged() {
        Component details = details(DRAFT, "contenu");
        _click(_get(details, Button.class, spec -> spec.withText("Modifier le nom et la source")));
        _setValue(_get(TextField.class, spec -> spec.withLabel("Nom du référentiel")), "Autre nom");
        _click(_get(Button.class, spec -> spec.withText("Enregistrer")));
        verify(drafts).describe(actor, DRAFT.id(), 7, "Autre nom", "Bilan intermédiaire", "Sans objet");
    }

    private static void fill(String label, String text, String code) {
        _setValue(_get(TextArea.class, spec -> spec.withLabel(label)), text);
        _setValue(_get(TextField.class, spec -> spec.withLabel("Code")), code);
    }

    private static Button tool(Component details, int row, String name) {
        return _find(_getCellComponent(_get(details, Grid.class), row, "tools"), Button.class).stream()
                .filter(button -> button.getAriaLabel().orElse("").equals(name))
                .findFirst()
                .orElseThrow();
    }

    // --- what it says ------------------------------------------------------------------------------------------------

    @Test
    void whoPutAVersionInForceIsSaidAndEverythingThatWasDoneIsListed() {
        Deed deed = new Deed(
                clock.now(),
                House.RQ,
                ReferentialHistory.Kind.PUT_IN_FORCE,
                "2021",
                null,
                null,
                null,
                null,
                SeedReferential.SINCE);
        Deed scope = new Deed(
                clock.now(),
                House.RQ,
                ReferentialHistory.Kind.SCOPE_ENDED,
                null,
                null,
                "M1",
                null,
                SITE,
                SeedReferential.SINCE);
        when(history.putInForce("essai", "2021")).thenReturn(Optional.of(deed));
        when(history.of(eq("essai"), anyInt())).thenReturn(List.of(scope, deed));
        Component details = details(IN_FORCE, "historique");
        assertThat(text(details))
                .contains("Mise en vigueur par Responsable qualité")
                .contains("Version 2021 mise en vigueur à partir du 1er décembre 2021")
                .contains("sort du module M1 (Siège) après le 1er décembre 2021");
        assertThat(text(details(DRAFT, "contenu"))).doesNotContain("Mise en vigueur par");
        when(history.of(eq("essai"), anyInt())).thenReturn(List.of());
        assertThat(_get(details(DRAFT, "historique"), EmptyState.class).isVisible())
                .isTrue();
    }

    @Test
    void theContentIsSearched() {
        Component details = details(DRAFT, "contenu");
        Grid<?> grid = _get(details, Grid.class);
        assertThat(_size(grid)).isEqualTo(10);
        _setValue(_get(details, TextField.class), "courtois");
        assertThat(_size(grid)).isEqualTo(4);
        assertThat(text(details)).contains("1 critère sur 3");
        _setValue(_get(details, TextField.class), "introuvable");
        assertThat(_get(details, EmptyState.class).isVisible()).isTrue();
    }

    @Test
    void theChangesAreShownByKindWithTheFormerText() {
        Component details = details(DRAFT, "changements");
        ChangesGrid grid = _get(details, ChangesGrid.class);
        assertThat(_size(grid)).isEqualTo(2);
        assertThat(text(_getCellComponent(grid, 0, "criterion")))
                .contains("Avant")
                .contains("polis");
        assertThat(text(details)).contains("Séjour").contains("Internet");
        _click(_get(
                details,
                ToggleChip.class,
                spec -> spec.withPredicate(chip -> text(chip).contains("identique"))));
        assertThat(_size(grid)).isEqualTo(1);
    }

    @Test
    void aDraftIsPutInForceAfterItsConsequencesWereSaid() {
        Component details = details(DRAFT, "contenu");
        CampaignLine running = campaign("AD-2022-02", CampaignState.OPEN);
        CampaignLine closed = campaign("AD-2022-01", CampaignState.CLOSED);
        when(diagnoses.campaigns(actor)).thenReturn(List.of(running, closed));
        _click(_get(details, Button.class, spec -> spec.withText("Mettre en vigueur")));
        Dialog dialog = _get(Dialog.class);
        assertThat(text(dialog))
                .contains("1 critère garde ses réponses, 1 est reformulé, 1 est nouveau, aucun ne disparaît")
                .contains("ne seront plus proposés comme thèmes")
                .contains("Internet")
                .contains("Une campagne en cours ou en préparation garde", "AD-2022-02")
                .doesNotContain("AD-2022-01")
                .contains("ne se modifie plus");
        assertThat(_get(dialog, Anchor.class).getHref()).isEqualTo("referentiels/" + DRAFT.id() + "/changements");
        _setValue(_get(dialog, DatePicker.class), clock.today().plusDays(3));
        _setValue(_get(dialog, Checkbox.class), false);
        _click(_get(dialog, Button.class, spec -> spec.withText("Mettre en vigueur")));
        verify(versions).putInForce(actor, DRAFT.id(), 7, clock.today().plusDays(3), false);
        assertThat(_find(Dialog.class)).isEmpty();
    }

    private static CampaignLine campaign(String reference, CampaignState state) {
        CampaignLine line = mock();
        when(line.reference()).thenReturn(reference);
        when(line.state()).thenReturn(state);
        return line;
    }

    @Test
    void aVersionIsDerivedUnderANameThatIsAskedFor() {
        when(versions.derive(any(), any(), anyString())).thenReturn(DRAFT.id());
        Component details = details(IN_FORCE, "contenu");
        _click(_get(details, Button.class, spec -> spec.withText("Préparer une nouvelle version")));
        Dialog dialog = _get(Dialog.class);
        _click(_get(dialog, Button.class, spec -> spec.withText("Créer le brouillon")));
        verify(versions, never()).derive(any(), any(), anyString());
        _setValue(_get(dialog, TextField.class), "2023");
        _click(_get(dialog, Button.class, spec -> spec.withText("Créer le brouillon")));
        verify(versions).derive(actor, IN_FORCE.id(), "2023");
    }

    @Test
    void aDraftIsDeletedOnlyOnceThatIsConfirmed() {
        Browserless.route("referentiels");
        Component details = details(DRAFT, "contenu");
        _click(_get(details, Button.class, spec -> spec.withText("Supprimer")));
        verify(versions, never()).delete(any(), any());
        _click(_get(_get(Dialog.class), Button.class, spec -> spec.withText("Supprimer")));
        verify(versions).delete(actor, DRAFT.id());
    }

    @Test
    void aServiceEntersTheScopeFromADayAndLeavesItOnAnother() {
        Component details = details(DRAFT, "perimetre");
        Grid<?> grid = _find(details, Grid.class).get(0);
        _click((Button) _getCellComponent(grid, 0, "M1"));
        _click(_get(_get(Dialog.class), Button.class, spec -> spec.withText("Déclarer")));
        verify(scopes).declare(actor, "essai", "M1", House.serviceId("BARU"), SITE, clock.today());

        ScopeLine held = new ScopeLine(
                new ScopeId(UUID.randomUUID()),
                "essai",
                "M1",
                House.serviceId("BARU"),
                SITE,
                SeedReferential.SINCE,
                null);
        when(scopes.scope("essai")).thenReturn(List.of(held));
        details = details(DRAFT, "perimetre");
        grid = _find(details, Grid.class).get(0);
        Button since = (Button) _getCellComponent(grid, 0, "M1");
        assertThat(since.getText()).isEqualTo("Depuis le 01/12/2021");
        _click(since);
        _click(_get(_get(Dialog.class), Button.class, spec -> spec.withText("Fixer le dernier jour")));
        verify(scopes).end(actor, held.id(), clock.today());
        _click(since);
        _click(_get(_get(Dialog.class), Button.class, spec -> spec.withText("Retirer")));
        verify(scopes).withdraw(actor, held.id());
    }

    @Test
    void aSiteIsAddedRenamedAndClosed() {
        Component details = details(DRAFT, "perimetre");
        _click(_get(details, Button.class, spec -> spec.withText("Ajouter un site")));
        Dialog dialog = _get(Dialog.class);
        List<TextField> fields = _find(dialog, TextField.class);
        _setValue(fields.get(0), "ANNEXE");
        _setValue(fields.get(1), "Annexe");
        _click(_get(dialog, Button.class, spec -> spec.withText("Enregistrer")));
        verify(sites).add(actor, "ANNEXE", "Annexe");
        Component deeds = _getCellComponent(_find(details, Grid.class).get(1), 0, "deeds");
        _click(_get(deeds, Button.class, spec -> spec.withText("Fermer le site")));
        _click(_get(_get(Dialog.class), Button.class, spec -> spec.withText("Fermer le site")));
        verify(sites).close(actor, SITE);
    }

    @Test
    void aCorrespondenceIsAddedAndRemoved() {
        VersionLine other = new VersionLine(
                new VersionId(UUID.randomUUID()),
                "autre",
                "1",
                "Autre référentiel",
                false,
                IN_FORCE.state(),
                SeedReferential.SINCE,
                null,
                false,
                2,
                3);
        when(versions.versions()).thenReturn(List.of(DRAFT, other));
        when(versions.version(other.id())).thenReturn(SeedReferential.sheet(other));
        Component details = details(DRAFT, "correspondances");
        _click(_get(details, Button.class, spec -> spec.withText("Ajouter une correspondance")));
        Dialog dialog = _get(Dialog.class);
        CriterionLine criterion = SeedReferential.sheet(DRAFT).criteria().get(0);
        for (ComboBox<?> field : _find(dialog, ComboBox.class)) {
            @SuppressWarnings("unchecked")
            ComboBox<CriterionLine> criteria = (ComboBox<CriterionLine>) field;
            _setValue(criteria, criterion);
        }
        CrosswalkLink link =
                new CrosswalkLink(UUID.randomUUID(), "essai", "M1-1a", "autre", "M1-1a", CrosswalkLink.Kind.SAME);
        when(crosswalks.of("essai")).thenReturn(List.of(link));
        _click(_get(dialog, Button.class, spec -> spec.withText("Enregistrer")));
        verify(crosswalks).link(actor, DRAFT.id(), "M1-1a", other.id(), "M1-1a", CrosswalkLink.Kind.SAME);
        Grid<?> grid = _get(details, Grid.class);
        assertThat(text(_getCellComponent(grid, 0, "other")))
                .contains("courtois")
                .contains("autre");
        _click((Button) _getCellComponent(grid, 0, "deeds"));
        verify(crosswalks).unlink(actor, link.id());
    }

    // --- import ------------------------------------------------------------------------------------------------------

    @Test
    void aFileWithProblemsShowsThemAllAndOffersNoImport() {
        when(imports.preview(any(), anyString(), any()))
                .thenReturn(new ReferentialPreview(
                        "r.csv",
                        "CSV",
                        List.of(
                                new Problem(0, "", "", "chapters-missing", List.of()),
                                new Problem(12, "Code", "M1", "code-twice", List.of("3"))),
                        null,
                        false,
                        null));
        ReferentialImportView view = received();
        assertThat(text(view)).contains("2 problèmes empêchent");
        Grid<?> grid = _get(view, Grid.class);
        assertThat(text(_getCellComponent(grid, 1, "problem")))
                .contains("Ce code est déjà pris, ligne 3.")
                .contains("Dans le fichier")
                .contains("M1");
        assertThat(_find(view, Button.class, spec -> spec.withText("Enregistrer comme brouillon")))
                .isEmpty();
        verify(imports, never()).confirm(any(), anyString(), any());
    }

    @Test
    void aSoundFileIsShownWithWhatItChangesAndWrittenOnceThatIsConfirmed() {
        when(imports.preview(any(), anyString(), any()))
                .thenReturn(new ReferentialPreview(
                        "r.csv", "CSV", List.of(), SeedReferential.sheet(DRAFT), true, SeedReferential.changes()));
        when(imports.confirm(any(), anyString(), any())).thenReturn(DRAFT.id());
        ReferentialImportView view = received();
        assertThat(text(view))
                .contains("2 modules, 3 chapitres, 2 engagements, 3 critères, 2 niveaux")
                .contains("remplace tout son contenu");
        assertThat(_find(view, ChangesCard.class)).hasSize(1);
        _click(_get(view, Button.class, spec -> spec.withText("Enregistrer comme brouillon")));
        verify(imports).confirm(eq(actor), eq("r.csv"), any());
        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPath())
                .isEqualTo("referentiels/" + DRAFT.id());
    }

    @Test
    void aFileThatIsRefusedAsAWholeSaysWhyAndAnotherMayBeTaken() {
        doThrow(InvalidReferentialFile.because("too-many-rows", "too many", 2_000))
                .when(imports)
                .preview(any(), anyString(), any());
        ReferentialImportView view = received();
        assertThat(text(view)).contains("rien n’a été écrit").contains("lignes au plus");
        assertThat(_find(view, Upload.class)).hasSize(1);
    }

    private ReferentialImportView received() {
        ReferentialImportView view = new ReferentialImportView(imports, exports, versions, currentActor);
        shown(view);
        view.receive("r.csv", new byte[] {1});
        return view;
    }

    private void actAs(Role role) {
        actor = House.actor("rq", role);
        when(currentActor.get()).thenReturn(actor);
        when(versions.mayChange(actor)).thenReturn(mayChange(role));
    }

    private static boolean mayChange(Role role) {
        return role == Role.QUALITY_MANAGER || role == Role.ADMINISTRATOR;
    }

    private Component details(VersionLine line, String section) {
        ReferentialDetailsView view = view();
        view.beforeEnter(event(line.id().toString(), section));
        return shown(view);
    }

    @SuppressWarnings("unchecked")
    private ReferentialDetailsView view() {
        ObjectProvider<ScopePanel> scope = mock(ObjectProvider.class);
        when(scope.getObject())
                .thenAnswer(asked -> new ScopePanel(scopes, sites, house.services, versions, currentActor, clock));
        ObjectProvider<CrosswalkPanel> crosswalk = mock(ObjectProvider.class);
        when(crosswalk.getObject()).thenAnswer(asked -> new CrosswalkPanel(crosswalks, versions, currentActor));
        ObjectProvider<HistoryPanel> deeds = mock(ObjectProvider.class);
        when(deeds.getObject())
                .thenAnswer(asked -> new HistoryPanel(
                        history, sites, new Names(house.people, house.services, house.referentials), clock));
        return new ReferentialDetailsView(
                versions,
                drafts,
                history,
                exports,
                diagnoses,
                currentActor,
                clock,
                scope,
                crosswalk,
                deeds,
                new Names(house.people, house.services, house.referentials));
    }

    private static BeforeEnterEvent event(String version, String section) {
        BeforeEnterEvent event = mock();
        when(event.getRouteParameters())
                .thenReturn(new RouteParameters(Map.of("version", version, "section", section)));
        return event;
    }

    private static Component shown(Component view) {
        UI.getCurrent().removeAll();
        UI.getCurrent().add(view);
        return view;
    }

    private static List<String> addresses(Component within) {
        return _find(within, Anchor.class).stream().map(Anchor::getHref).toList();
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively().replace('\u00a0', ' ');
    }
}
