package fr.qualipilote.ui.diagnosis;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import fr.qualipilote.diagnosis.CampaignState;
import fr.qualipilote.diagnosis.CampaignStep;
import fr.qualipilote.diagnosis.DescribeCampaign;
import fr.qualipilote.diagnosis.DescribeCampaign.ServiceInScope;
import fr.qualipilote.diagnosis.DiagnosisChangedMeanwhile;
import fr.qualipilote.diagnosis.SelfDiagnoses;
import fr.qualipilote.diagnosis.SheetState;
import fr.qualipilote.diagnosis.UnknownDiagnosis;
import fr.qualipilote.kernel.Actor;
import fr.qualipilote.organisation.PersonLine;
import fr.qualipilote.organisation.ServiceLine;
import fr.qualipilote.referential.ModuleLine;
import fr.qualipilote.referential.ReferentialVersions;
import fr.qualipilote.ui.testing.House;
import fr.qualipilote.ui.testing.Screens;
import fr.qualipilote.ui.testing.SomeCampaign;
import fr.qualipilote.ui.testing.SomeCampaign.Fiche;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CampaignFormViewTest {

    private final Screens screens = new Screens();
    private final SelfDiagnoses diagnoses = screens.mocked(SelfDiagnoses.class);
    private final ReferentialVersions versions = screens.mocked(ReferentialVersions.class);

    @BeforeEach
    void aVersionInForce() {
        when(versions.answerable(any())).thenReturn(Optional.of(SomeCampaign.VERSION));
        when(versions.versions()).thenReturn(List.of(SmallVersion.LINE));
        when(versions.version(any())).thenReturn(SmallVersion.SHEET);
        when(diagnoses.suggested(any(), any()))
                .thenReturn(new DescribeCampaign(
                        "",
                        SomeCampaign.VERSION,
                        Set.of("M1", "M2"),
                        List.of(
                                new ServiceInScope(House.BARU, Set.of(), House.AGENT, null),
                                new ServiceInScope(House.SMI, Set.of("M1"), null, null)),
                        null,
                        null,
                        null));
        when(diagnoses.campaign(any(), any()))
                .thenReturn(SomeCampaign.in(CampaignState.IN_PREPARATION).sheet());
        when(diagnoses.campaignWithReference(any(), any()))
                .thenReturn(SomeCampaign.in(CampaignState.IN_PREPARATION).sheet());
    }

    @AfterEach
    void close() {
        screens.close();
    }

    private CampaignFormView open(Actor actor, String address) {
        screens.openAs(actor, CampaignFormView.class, CampaignView.class, CampaignListView.class);
        Screens.go(address);
        return _get(CampaignFormView.class);
    }

    private CampaignFormView prepare() {
        return open(House.rq(), "autodiagnostic/nouvelle");
    }

    private CampaignFormView edit(SomeCampaign campaign) {
        when(diagnoses.campaignWithReference(any(), any())).thenReturn(campaign.sheet());
        return open(House.rq(), "autodiagnostic/AD-2022-01/modifier");
    }

    private static SomeCampaign prepared() {
        return SomeCampaign.in(CampaignState.IN_PREPARATION)
                .may(CampaignStep.EDIT, CampaignStep.OPEN)
                .with(
                        Fiche.of("BARU").in(SheetState.PLANNED).referent("baru").line(),
                        Fiche.of("SMI").in(SheetState.PLANNED).only("M1").line());
    }

    private static Button button(String text) {
        return _get(Button.class, spec -> spec.withText(text));
    }

    private static DatePicker deadline() {
        return _get(DatePicker.class, spec -> spec.withLabel("Échéance"));
    }

    private static TextField title() {
        return _get(TextField.class, spec -> spec.withLabel("Titre"));
    }

    @SuppressWarnings("unchecked")
    private static List<ComboBox<PersonLine>> referents() {
        return _find(ComboBox.class, spec -> spec.withLabel("Référent")).stream()
                .map(field -> (ComboBox<PersonLine>) field)
                .toList();
    }

    // --- a new one ---------------------------------------------------------------------------------------------------

    @Test
    @SuppressWarnings("unchecked")
    void whatIsSuggestedFillsIt() {
        var texts = Screens.texts(prepare());

        assertThat(title().getValue()).isEqualTo("Autodiagnostic 2022");
        assertThat(((CheckboxGroup<ModuleLine>) _get(CheckboxGroup.class)).getValue())
                .extracting(ModuleLine::code)
                .containsExactlyInAnyOrder("M1", "M2");
        assertThat(referents())
                .extracting(field ->
                        field.getValue() == null ? "" : field.getValue().name())
                .containsExactly("Agent du BARU", "");
        assertThat(texts)
                .contains(
                        "La fiche sera demandée à Agent du BARU.",
                        "Référent\u00a0: poste vacant, sans suppléant ni chef de service. La fiche sera proposée à tout le"
                                + " service SMI.");
    }

    @Test
    void theDeadlineIsFourWorkingWeeksAheadAndBastilleDayIsNoneOfTheDays() {
        prepare();

        assertThat(deadline().getValue()).isEqualTo(LocalDate.of(2022, 8, 1));
        assertThat(deadline().getHelperText()).isEqualTo("lundi 1er août 2022, soit 20 jours ouvrés.");
    }

    @Test
    void aDayOnWhichNobodyWorksIsSaidToBeOne() {
        prepare();

        _setValue(deadline(), LocalDate.of(2022, 7, 14));

        assertThat(deadline().getHelperText())
                .isEqualTo(
                        "Personne ne travaille le jeudi 14 juillet 2022\u00a0: préférez le vendredi 15 juillet 2022.");
    }

    @Test
    void aDeadlineInThePastSaysWhatToChoose() {
        prepare();

        _setValue(deadline(), LocalDate.of(2022, 6, 1));

        assertThat(deadline().isInvalid()).isTrue();
        assertThat(deadline().getErrorMessage()).isEqualTo("Choisissez une date plus tardive.");
    }

    @Test
    void whatIsMissingToOpenIsListedAndGoesAsItIsGiven() {
        var view = prepare();
        assertThat(Screens.texts(view))
                .contains("la référence de la lettre de mission", "la date de la lettre de mission");

        _setValue(_get(TextField.class, spec -> spec.withLabel("Lettre de mission")), "Lettre 12");
        _setValue(_get(DatePicker.class, spec -> spec.withLabel("Signée le")), LocalDate.of(2022, 6, 6));

        assertThat(Screens.texts(view))
                .contains("Rien ne manque\u00a0: la campagne pourra être ouverte depuis sa page.");
    }

    @Test
    void itIsKeptAsFarAsItHasCome() {
        prepare();
        _setValue(title(), "  Autodiagnostic d’été ");
        _click(button("Enregistrer la préparation"));

        verify(diagnoses)
                .prepare(
                        House.rq(),
                        new DescribeCampaign(
                                "Autodiagnostic d’été",
                                SomeCampaign.VERSION,
                                Set.of("M1", "M2"),
                                List.of(
                                        new ServiceInScope(House.BARU, Set.of(), House.AGENT, null),
                                        new ServiceInScope(House.SMI, Set.of("M1"), null, null)),
                                LocalDate.of(2022, 8, 1),
                                null,
                                null));
        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPath())
                .isEqualTo("autodiagnostic/AD-2022-01");
    }

    @Test
    void withoutATitleItIsNotKept() {
        prepare();
        _setValue(title(), " ");
        _click(button("Enregistrer la préparation"));

        verify(diagnoses, never()).prepare(any(), any());
        assertThat(title().getErrorMessage()).isEqualTo("Ce champ est obligatoire.");
    }

    @Test
    @SuppressWarnings("unchecked")
    void aMandatoryModuleStaysAndSaysWhy() {
        prepare();
        CheckboxGroup<ModuleLine> modules = _get(CheckboxGroup.class);

        assertThat(modules.getItemEnabledProvider().test(SomeCampaign.MODULES.get(0)))
                .isFalse();
        assertThat(modules.getItemEnabledProvider().test(SomeCampaign.MODULES.get(1)))
                .isTrue();
        assertThat(modules.getItemLabelGenerator().apply(SomeCampaign.MODULES.get(0)))
                .isEqualTo("Accueil (obligatoire pour le label)");
    }

    @Test
    @SuppressWarnings("unchecked")
    void aServiceThatIsAskedNothingIsNamed() {
        when(diagnoses.suggested(any(), any()))
                .thenReturn(new DescribeCampaign(
                        "",
                        SomeCampaign.VERSION,
                        Set.of("M1", "M2"),
                        List.of(new ServiceInScope(House.SMI, Set.of("M2"), null, null)),
                        null,
                        null,
                        null));
        var view = prepare();
        assertThat(Screens.texts(view)).noneMatch(text -> text.contains("rien n’est demandé"));

        MultiSelectComboBox<ModuleLine> narrowed =
                _get(MultiSelectComboBox.class, spec -> spec.withLabel("Modules demandés"));
        ((CheckboxGroup<ModuleLine>) _get(CheckboxGroup.class)).setValue(Set.of(SomeCampaign.MODULES.get(0)));

        assertThat(narrowed.getPlaceholder()).isEqualTo("Aucun de ceux qui restent");
        assertThat(Screens.texts(view)).contains("des modules pour SMI, à qui rien n’est demandé");
    }

    @Test
    @SuppressWarnings("unchecked")
    void servicesComeAndGo() {
        prepare();
        MultiSelectComboBox<ServiceLine> services = _get(MultiSelectComboBox.class, spec -> spec.withLabel("Services"));
        ServiceLine rcom = screens.house.services.service(House.serviceId("RCOM"));

        services.setValue(Set.of(rcom));
        assertThat(_find(ScopeFields.class)).hasSize(1);
        _click(button("Enregistrer la préparation"));

        verify(diagnoses).prepare(any(), org.mockito.ArgumentMatchers.argThat(terms -> terms.services()
                .equals(List.of(new ServiceInScope(rcom.id(), Set.of(), null, null)))));
    }

    @Test
    void onlyVersionsInForceThatAskSomethingAreOffered() {
        prepare();

        @SuppressWarnings("unchecked")
        Select<fr.qualipilote.referential.VersionLine> version =
                _get(Select.class, spec -> spec.withLabel("Référentiel"));
        assertThat(version.getListDataView().getItems()).containsExactly(SmallVersion.LINE);
    }

    @Test
    void nobodyElsePreparesOne() {
        for (String other : List.of("sg", "chef.baru", "baru", "agent", "admin")) {
            var view = open(House.actor(other), "autodiagnostic/nouvelle");
            assertThat(_find(CampaignForm.class)).as(other).isEmpty();
            assertThat(Screens.texts(view)).contains("Le responsable qualité et son adjoint préparent les campagnes.");
            screens.close();
        }
        verify(diagnoses, never()).suggested(any(), any());
    }

    @Test
    void withoutAReferentialItLeadsThere() {
        when(versions.answerable(any())).thenReturn(Optional.empty());

        prepare();

        assertThat(_find(Anchor.class)).extracting(Anchor::getHref).contains("referentiels");
    }

    // --- one that is prepared ----------------------------------------------------------------------------------------

    @Test
    void aPreparedOneIsChangedAsItWasRead() {
        edit(prepared());
        _setValue(title(), "Autodiagnostic de rentrée");
        _click(button("Enregistrer"));

        verify(diagnoses)
                .edit(
                        House.rq(),
                        SomeCampaign.ID,
                        7,
                        new DescribeCampaign(
                                "Autodiagnostic de rentrée",
                                SomeCampaign.VERSION,
                                Set.of("M1", "M2"),
                                List.of(
                                        new ServiceInScope(House.BARU, Set.of(), House.AGENT, null),
                                        new ServiceInScope(House.SMI, Set.of("M1"), null, null)),
                                LocalDate.of(2022, 7, 29),
                                "Lettre 12",
                                LocalDate.of(2022, 6, 6)));
        assertThat(Screens.said()).contains("La préparation de AD-2022-01 est enregistrée.");
    }

    @Test
    void whoeverWasOvertakenKeepsWhatWasTypedAndIsToldWhatToDo() {
        var view = edit(prepared());
        doThrow(DiagnosisChangedMeanwhile.of("AD-2022-01")).when(diagnoses).edit(any(), any(), anyInt(), any());
        _setValue(title(), "Autodiagnostic de rentrée");
        _click(button("Enregistrer"));

        assertThat(Screens.texts(view)).anyMatch(text -> text.startsWith("AD-2022-01 a été modifiée entre-temps"));
        assertThat(title().getValue()).isEqualTo("Autodiagnostic de rentrée");

        _click(button("Repartir de la version actuelle"));
        assertThat(title().getValue()).isEqualTo("Autodiagnostic 2022");
        assertThat(Screens.texts(view)).noneMatch(text -> text.startsWith("AD-2022-01 a été modifiée"));
    }

    @Test
    void anOpenCampaignIsNotEdited() {
        var view = edit(SomeCampaign.in(CampaignState.OPEN));

        assertThat(_find(CampaignForm.class)).isEmpty();
        assertThat(Screens.texts(view)).anyMatch(text -> text.startsWith("Une campagne se modifie tant qu’elle est"));
    }

    @Test
    void anUnknownOneIsNotFound() {
        when(diagnoses.campaignWithReference(any(), any())).thenThrow(UnknownDiagnosis.withReference("AD-1999-01"));
        screens.openAs(House.rq(), CampaignFormView.class);

        Screens.go("autodiagnostic/AD-1999-01/modifier");

        assertThat(_find(CampaignFormView.class)).isEmpty();
    }

    // --- what is not kept yet ----------------------------------------------------------------------------------------

    @Test
    void leavingWithSomethingTypedAsksFirst() {
        prepare();
        _setValue(title(), "À moitié");
        Screens.go("autodiagnostic");

        assertThat(_find(CampaignFormView.class)).hasSize(1);
        ConfirmDialog asked = _get(ConfirmDialog.class);
        assertThat(asked.getElement().getProperty("message")).startsWith("Ce que vous avez saisi");
        ComponentUtil.fireEvent(asked, new ConfirmDialog.ConfirmEvent(asked, true));
        assertThat(_find(CampaignListView.class)).hasSize(1);
    }

    @Test
    void leavingWithNothingTypedAsksNothing() {
        prepare();

        Screens.go("autodiagnostic");

        assertThat(_find(CampaignListView.class)).hasSize(1);
    }
}
