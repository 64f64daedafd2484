package fr.qualipilote.ui.diagnosis;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import fr.qualipilote.actionplan.ActionLine;
import fr.qualipilote.actionplan.ActionState;
import fr.qualipilote.actionplan.Origin;
import fr.qualipilote.actionplan.Priority;
import fr.qualipilote.diagnosis.Answer;
import fr.qualipilote.diagnosis.AnswerChanged;
import fr.qualipilote.diagnosis.AnswerSheet;
import fr.qualipilote.diagnosis.AnswerSheets;
import fr.qualipilote.diagnosis.CampaignSheet;
import fr.qualipilote.diagnosis.CampaignState;
import fr.qualipilote.diagnosis.DiagnosisStepRefused;
import fr.qualipilote.diagnosis.InvalidDiagnosis;
import fr.qualipilote.diagnosis.ProductDocument;
import fr.qualipilote.diagnosis.SaveAnswer;
import fr.qualipilote.diagnosis.SelfDiagnoses;
import fr.qualipilote.diagnosis.SheetChanges;
import fr.qualipilote.diagnosis.SheetPresence;
import fr.qualipilote.diagnosis.SheetPresence.Present;
import fr.qualipilote.diagnosis.SheetState;
import fr.qualipilote.diagnosis.SheetStep;
import fr.qualipilote.kernel.AccessRefused;
import fr.qualipilote.kernel.Actor;
import fr.qualipilote.kernel.LatePolicy;
import fr.qualipilote.kernel.Recurrence;
import fr.qualipilote.ui.publication.PublicationNavigation;
import fr.qualipilote.ui.testing.House;
import fr.qualipilote.ui.testing.MonthlyReview;
import fr.qualipilote.ui.testing.Screens;
import fr.qualipilote.ui.text.Wording;
import fr.qualipilote.worklist.WorkItemId;
import fr.qualipilote.worklist.WorkItemLine;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

class AnswerSheetViewTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final WorkItemId REVIEW = new WorkItemId(House.id("review"));

    private final Screens screens = new Screens();
    private final SelfDiagnoses diagnoses = screens.mocked(SelfDiagnoses.class);
    private final AnswerSheets sheets = screens.mocked(AnswerSheets.class);
    private final SheetPresence presence = screens.mocked(SheetPresence.class);
    private Actor actor = House.actor("baru");

    @AfterEach
    void close() {
        screens.close();
    }

    // --- what is shown -----------------------------------------------------------------------------------------------

    @Test
    void theSheetShowsProgressAndConformitySideBySide() throws IOException {
        answering(SomeSheet.untouched());

        assertThat(texts())
                .contains("Fiche du service BARU", "1 sur 3", "2 critères sans réponse")
                .contains(Wording.in(Locale.FRENCH).percent(100));
        assertThat(texts())
                .contains("Une réponse sans preuve", "À remplir")
                .anyMatch(text -> text.startsWith("Dans 4"));
        assertThat(start().get("writes").asBoolean()).isTrue();
        assertThat(start().get("reviews").asBoolean()).isFalse();
    }

    @Test
    void eachCriterionSaysWhatItAsksAndWhatWasAnsweredLastTime() throws IOException {
        answering(SomeSheet.untouched());

        JsonNode first = start().at("/chapters/0/criteria/0");
        assertThat(first.get("before").asText()).isEqualTo("Partiel");
        assertThat(first.get("commitment").asText()).isEqualTo("Nous vous informons");
        assertThat(labels(first)).containsExactly("Conforme", "Non conforme");
        assertThat(labels(start().at("/chapters/0/criteria/1"))).containsExactly("Oui", "Non");
        assertThat(start().at("/chapters/0/criteria/1/before").asText()).isEqualTo("Non");
        assertThat(start().at("/chapters/1/criteria/0/text").asBoolean()).isTrue();
        assertThat(start().at("/answers/A/saved").asText()).startsWith("Par Chef du BARU, aujourd’hui à 09:05");
        assertThat(start().at("/answers/A/unproven").asBoolean()).isTrue();
    }

    @Test
    void theLayoutThatThePersonChoseComesBack() throws IOException {
        answering(SomeSheet.untouched());
        assertThat(start().get("view").asText()).isEqualTo("one");
        editor().prefer("list");
        screens.close();

        answering(SomeSheet.untouched());

        assertThat(start().get("view").asText()).isEqualTo("list");
    }

    @Test
    void whoMayOnlyReadSeesItReadOnly() throws IOException {
        actor = House.actor("sg");
        opens(SomeSheet.sheet(SheetState.ANSWERING, SomeSheet.untouched()));

        assertThat(start().get("writes").asBoolean()).isFalse();
        assertThat(texts()).contains("Vous lisez la fiche\u00a0: le service y répond.");
        assertThat(_find(HandInCard.class)).isEmpty();
    }

    @Test
    void whoMayNotReadItIsRefused() {
        AnswerSheet sheet = SomeSheet.sheet(SheetState.ANSWERING, SomeSheet.untouched());
        when(diagnoses.campaignWithReference(any(), any())).thenReturn(SomeSheet.campaign(sheet));
        when(sheets.sheet(any(), any())).thenThrow(AccessRefused.to(actor, "read-sheet", SomeSheet.REFERENCE));
        screens.openAs(actor, AnswerSheetView.class);

        Screens.go(SomeSheet.ADDRESS);

        assertThatThrownBy(() -> _find(AnswerSheetView.class)).hasMessageContaining("may not read-sheet");
    }

    @Test
    void aSheetThatWasHandedInSaysByWhomAndWhen() throws IOException {
        opens(SomeSheet.sheet(SheetState.HANDED_IN, SomeSheet.complete()));

        assertThat(texts())
                .contains("Remise par Agent du BARU, aujourd’hui à 09:05\u00a0: elle ne se modifie plus.")
                .contains("Vous avez remis cette fiche\u00a0: une autre personne la relit.");
        assertThat(start().get("writes").asBoolean()).isFalse();
    }

    @Test
    void whoAnswersIsSaidWhileAnswersAreGivenAndNotOnceTheSheetIsHandedIn() throws IOException {
        when(presence.here(any(), any(), any(), any())).thenReturn(List.of(new Present(House.COLLEAGUE, "A")));
        answering(SomeSheet.complete());
        assertThat(people(start())).containsExactly("Chef du BARU répond aussi\u00a0: A");
        screens.close();

        opens(SomeSheet.sheet(SheetState.ANSWERING, SomeSheet.complete()));
        assertThat(people(start())).containsExactly("Chef du BARU répond\u00a0: A");
        screens.close();

        opens(SomeSheet.sheet(SheetState.HANDED_IN, SomeSheet.complete()));
        assertThat(people(start())).containsExactly("Chef du BARU lit aussi\u00a0: A");
    }

    @Test
    void theSheetOfACancelledCampaignSaysSoAndIsNotLate() {
        AnswerSheet sheet = SomeSheet.sheet(SheetState.ANSWERING, SomeSheet.untouched());
        opens(sheet, SomeSheet.campaign(sheet, CampaignState.CANCELLED));

        assertThat(texts())
                .contains("Campagne annulée le 28 juin 2022 par Secrétaire général\u00a0: «\u00a0Élections\u00a0»\n"
                        + "La fiche se lit, et ne se remplit plus.")
                .doesNotContain("Vous lisez la fiche\u00a0: le service y répond.")
                .noneMatch(text -> text.startsWith("Dans 4") || text.startsWith("À remettre pour le"));
    }

    @Test
    void theSheetOfASuspendedCampaignSaysWhoHasStoppedItSinceWhenAndWhyAndStillWhatIsToBeCompleted() {
        AnswerSheet sheet = SomeSheet.sheet(SheetState.RETURNED, SomeSheet.complete());
        opens(sheet, SomeSheet.campaign(sheet, CampaignState.SUSPENDED));

        assertThat(texts())
                .contains(
                        "Campagne suspendue le 28 juin 2022 par Secrétaire général\u00a0: «\u00a0Élections\u00a0»\n"
                                + "La fiche se lit, et se remplira de nouveau à la reprise.",
                        "La fiche est à compléter\u00a0: Joignez les preuves");
    }

    @Test
    void anAcceptedSheetOfASuspendedCampaignSaysSoTooAndNotThatItWillBeFilledIn() {
        AnswerSheet sheet = SomeSheet.sheet(SheetState.ACCEPTED, SomeSheet.complete());
        opens(sheet, SomeSheet.campaign(sheet, CampaignState.SUSPENDED));

        assertThat(texts())
                .contains("Campagne suspendue le 28 juin 2022 par Secrétaire général\u00a0: «\u00a0Élections\u00a0»")
                .anyMatch(text -> text.startsWith("Acceptée par"));
    }

    @Test
    void aSheetThatHasLeftTheScopeSaysWhyAndNeitherFigureNorDeadline() {
        opens(SomeSheet.sheet(SheetState.OUT_OF_SCOPE, SomeSheet.untouched()));

        assertThat(texts())
                .anyMatch(text -> text.startsWith("Le service est sorti du périmètre"))
                .contains("Hors périmètre")
                .doesNotContain("Avancement", "Conformité")
                .noneMatch(text -> text.startsWith("À remettre pour le"));
    }

    @Test
    void aSheetThatWasSentBackSaysWhatIsAsked() {
        opens(SomeSheet.sheet(SheetState.RETURNED, SomeSheet.complete(), SheetStep.ANSWER, SheetStep.HAND_IN));

        assertThat(texts()).contains("La fiche est à compléter\u00a0: Joignez les preuves");
    }

    // --- answering ---------------------------------------------------------------------------------------------------

    @Test
    void whatIsTypedIsSavedAndTheFiguresFollow() throws IOException {
        answering(SomeSheet.untouched());
        when(sheets.save(any(), any())).thenReturn(SomeSheet.answer("B", "conforme", 1, House.AGENT));
        changed(SomeSheet.complete());

        JsonNode settled = save("B", 0, "conforme");

        assertThat(settled.at("/0/answer/saved").asText()).isEqualTo("Enregistré à 09:05");
        assertThat(settled.at("/0").has("conflict")).isFalse();
        verify(sheets).save(actor, new SaveAnswer(SomeSheet.SHEET, "B", 0, "conforme", false, "", ""));
        assertThat(texts()).contains("3 sur 3");
    }

    @Test
    void aColleagueWhoWasFasterIsShownAndNothingIsOverwritten() throws IOException {
        answering(SomeSheet.complete());
        Answer theirs = SomeSheet.answer("B", "non-conforme", 2, House.COLLEAGUE);
        when(sheets.save(any(), any()))
                .thenThrow(AnswerChanged.to("Non conforme", House.COLLEAGUE, SomeSheet.THIS_MORNING, theirs));
        changed(SomeSheet.complete());

        JsonNode settled = save("B", 1, "conforme");

        assertThat(settled.at("/0/conflict").asBoolean()).isTrue();
        assertThat(settled.at("/0/answer/by").asText()).isEqualTo("Chef du BARU");
        // what was typed and is not saved is decided before the sheet is handed in
        assertThat(button("Remettre la fiche").isEnabled()).isFalse();
        assertThat(texts()).contains("Une saisie n’est pas enregistrée\u00a0: décidez d’abord");
        editor().giveUp("B");
        assertThat(button("Remettre la fiche").isEnabled()).isTrue();
    }

    @Test
    void whatIsRefusedSaysWhy() throws IOException {
        answering(SomeSheet.untouched());
        when(sheets.save(any(), any()))
                .thenThrow(InvalidDiagnosis.because("comment-too-long", "The comment is too long", 4000));
        changed(SomeSheet.untouched());

        assertThat(save("B", 0, "conforme").at("/0/refused").asText())
                .isEqualTo("Le commentaire dépasse 4\u202f000 caractères.");
    }

    @Test
    void aSheetThatAColleagueHasHandedInTurnsReadOnlyUnderOnesHands() throws IOException {
        answering(SomeSheet.complete());
        when(sheets.save(any(), any()))
                .thenThrow(DiagnosisStepRefused.of(SheetStep.ANSWER, SomeSheet.REFERENCE, SheetState.HANDED_IN));
        when(sheets.sheet(any(), any())).thenReturn(SomeSheet.sheet(SheetState.HANDED_IN, SomeSheet.complete()));

        assertThat(save("B", 1, "non-conforme").at("/0/refused").asText()).isNotEmpty();
        assertThat(start().get("writes").asBoolean()).isFalse();
    }

    @Test
    void newsNameTheColleagueAndWhoIsThere() throws IOException {
        answering(SomeSheet.untouched());
        Answer theirs = SomeSheet.answer("B", "conforme", 1, House.COLLEAGUE);
        when(sheets.changesSince(any(), any(), anyLong()))
                .thenReturn(new SheetChanges(
                        SomeSheet.line(
                                SheetState.ANSWERING,
                                java.util.Set.of(SheetStep.ANSWER, SheetStep.HAND_IN),
                                SomeSheet.complete()),
                        List.of(theirs),
                        9));

        JsonNode news = JSON.readTree(editor().news(7, "B"));

        assertThat(news.get("revision").asLong()).isEqualTo(9);
        assertThat(news.at("/answers/B/by").asText()).isEqualTo("Chef du BARU");
        assertThat(texts()).contains("3 sur 3");
    }

    // --- who is there ------------------------------------------------------------------------------------------------

    /** Who told that they are there, by page, as the use case keeps it. */
    private final Map<UUID, Present> room = new LinkedHashMap<>();

    private void meeting() {
        when(presence.here(any(), any(), any(), any())).thenAnswer(call -> {
            Actor who = call.getArgument(0);
            room.put(call.getArgument(2), new Present(who.person(), call.getArgument(3)));
            return room.values().stream().filter(one -> !who.is(one.person())).toList();
        });
        doAnswer(call -> room.remove(call.<UUID>getArgument(0))).when(presence).left(any());
    }

    private static List<String> people(JsonNode told) {
        List<String> people = new ArrayList<>();
        told.get("people").forEach(one -> people.add(one.asText()));
        return people;
    }

    @Test
    void twoWindowsSeeEachOtherAndWhereTheyAreUntilOneIsLeft() throws IOException {
        meeting();
        changed(SomeSheet.untouched());
        actor = House.actor("rq");
        opens(SomeSheet.sheet(SheetState.ANSWERING, SomeSheet.untouched()));
        assertThat(people(start())).isEmpty();
        SheetEditor reader = editor();
        Authentication asReader = SecurityContextHolder.getContext().getAuthentication();

        actor = House.actor("chef.baru");
        answering(SomeSheet.untouched());
        assertThat(people(start())).containsExactly("Responsable qualité lit aussi");
        editor().news(7, "A");
        Authentication asHead = SecurityContextHolder.getContext().getAuthentication();
        SecurityContextHolder.getContext().setAuthentication(asReader);
        assertThat(people(JSON.readTree(reader.news(7, "B")))).containsExactly("Chef du BARU répond aussi\u00a0: A");
        SecurityContextHolder.getContext().setAuthentication(asHead);
        assertThat(people(JSON.readTree(editor().news(7, "A"))))
                .containsExactly("Responsable qualité lit aussi\u00a0: B");

        _get(AnswerSheetView.class).getElement().removeFromParent();

        SecurityContextHolder.getContext().setAuthentication(asReader);
        assertThat(people(JSON.readTree(reader.news(7, "B")))).isEmpty();
        assertThat(room).hasSize(1);
    }

    @Test
    void aPlaceThatTheSheetDoesNotHaveIsNotToldOn() {
        meeting();
        changed(SomeSheet.untouched());
        answering(SomeSheet.untouched());

        editor().news(7, "<b>autre</b>");

        assertThat(room.values()).extracting(Present::criterion).containsExactly("");
    }

    // --- evidence ----------------------------------------------------------------------------------------------------

    @Test
    void evidenceIsAFileSomethingOfTheProductOrAnAddress() {
        answering(SomeSheet.untouched());
        when(screens.plans.actions(any(), any())).thenReturn(List.of(action()));
        when(sheets.addReference(any(), any(), any(), any(), any())).thenReturn(SomeSheet.proven("A"));
        when(sheets.addFile(any(), any(), any(), any(), any())).thenReturn(SomeSheet.proven("A"));
        changed(SomeSheet.untouched());
        editor().prove("A");
        way(1);
        _setValue(_get(TextField.class, spec -> spec.withLabel("Rechercher")), "registre");
        assertThat(Screens.texts(_get(EvidenceDialog.class))).contains("Un résultat", "Action du plan");
        _click(button("Choisir"));
        verify(sheets)
                .addReference(
                        actor, SomeSheet.SHEET, "A", "ACT-2022-001 – Registre accessibilité", "/plan/ACT-2022-001");

        editor().prove("A");
        _get(EvidenceDialog.class).arrived("registre.pdf", new byte[] {1});
        verify(sheets).addFile(actor, SomeSheet.SHEET, "A", "registre.pdf", new byte[] {1});
        assertThat(_find(EvidenceDialog.class)).isEmpty();
    }

    @Test
    void aDocumentOfTheProductIsShownWithItsKindAndDateAndPickedByItsKey() {
        answering(SomeSheet.untouched());
        when(sheets.documents(any(), any()))
                .thenReturn(List.of(
                        document(ProductDocument.Kind.ACTION_FILE, "f1", "registre.pdf – ACT-2022-001", "ACT-2022-001"),
                        document(ProductDocument.Kind.MINUTES, MEETING, "R-2022-01 – COPIL", MEETING),
                        document(
                                ProductDocument.Kind.PUBLICATION,
                                "PUB-2022-001",
                                "PUB-2022-001 – T1",
                                "PUB-2022-001")));
        when(sheets.addDocument(any(), any(), any(), any(), any(), any())).thenReturn(SomeSheet.proven("A"));
        changed(SomeSheet.untouched());
        editor().prove("A");
        way(1);
        assertThat(Screens.texts(_get(EvidenceDialog.class)))
                .contains(
                        "Fichier d’une action · 2 mai 2022",
                        "Compte rendu approuvé · 2 mai 2022",
                        "Chiffres publiés · 2 mai 2022");

        _click(_find(Button.class, spec -> spec.withText("Choisir")).get(0));
        verify(sheets)
                .addDocument(actor, SomeSheet.SHEET, "A", ProductDocument.Kind.ACTION_FILE, "f1", "/plan/ACT-2022-001");
        assertThat(_find(EvidenceDialog.class)).isEmpty();

        editor().prove("A");
        way(1);
        _click(_find(Button.class, spec -> spec.withText("Choisir")).get(2));
        verify(sheets)
                .addDocument(
                        actor,
                        SomeSheet.SHEET,
                        "A",
                        ProductDocument.Kind.PUBLICATION,
                        "PUB-2022-001",
                        "/" + PublicationNavigation.addressOf("PUB-2022-001"));
    }

    @Test
    void aFileOfAnotherCriterionIsShownWithItsDateAndTakenAgainWithWhatIsKnownOfIt() {
        Map<String, Answer> answers = SomeSheet.untouched();
        answers.put("A", SomeSheet.proven("A"));
        answering(answers);
        when(sheets.addAgain(any(), any(), any(), any(), any())).thenReturn(SomeSheet.proven("B"));
        changed(answers);

        editor().prove("B");
        way(1);
        assertThat(Screens.texts(_get(EvidenceDialog.class)))
                .contains("registre.pdf – A", "Preuve d’un autre critère · 1er juillet 2022");
        _click(button("Choisir"));

        verify(sheets)
                .addAgain(
                        actor,
                        SomeSheet.SHEET,
                        "B",
                        SomeSheet.REGISTER,
                        "/" + DiagnosisNavigation.addressOf(SomeSheet.REFERENCE, House.BARU, "A"));
        verify(sheets, never()).addReference(any(), any(), any(), any(), any());
    }

    private static final String MEETING = House.id("meeting").toString();

    private static ProductDocument document(ProductDocument.Kind kind, String key, String name, String place) {
        return new ProductDocument(kind, key, name, LocalDate.of(2022, 5, 2), place);
    }

    @Test
    void anAddressElsewhereHasANameAndBeginsWithHttp() {
        answering(SomeSheet.untouched());
        EvidenceDialog dialog = new EvidenceDialog("A", typed -> List.of(), new EvidenceDialog.Taking() {
            @Override
            public void file(String name, byte[] content) {
                throw new AssertionError("no file");
            }

            @Override
            public void reference(String label, String link) {
                sheets.addReference(actor, SomeSheet.SHEET, "A", label, link);
            }

            @Override
            public void document(ProductDocument document, String link) {
                throw new AssertionError("no document");
            }

            @Override
            public void again(Answer.Evidence given, String link) {
                throw new AssertionError("nothing again");
            }
        });
        dialog.open();
        way(1);
        assertThat(Screens.texts(dialog)).contains("Rien ne correspond. Essayez un autre mot.");
        way(2);

        _click(button("Ajouter la preuve"));
        _setValue(_get(TextField.class, spec -> spec.withLabel("Nom du document")), "Page d’accueil");
        _setValue(_get(TextField.class, spec -> spec.withLabel("Adresse")), "javascript:alert(1)");
        _click(button("Ajouter la preuve"));
        verify(sheets, never()).addReference(any(), any(), any(), any(), any());
        _setValue(_get(TextField.class, spec -> spec.withLabel("Adresse")), "https://www.gers.gouv.fr/");
        _click(button("Ajouter la preuve"));

        verify(sheets).addReference(actor, SomeSheet.SHEET, "A", "Page d’accueil", "https://www.gers.gouv.fr/");
    }

    @Test
    void evidenceIsTakenAwayOnceItWasConfirmed() {
        Map<String, Answer> answers = SomeSheet.untouched();
        answers.put("A", SomeSheet.proven("A"));
        answering(answers);
        when(sheets.removeEvidence(any(), any())).thenReturn(SomeSheet.answer("A", "conforme", 3, House.AGENT));
        changed(SomeSheet.untouched());

        editor().unprove("A", SomeSheet.REGISTER.toString());
        verify(sheets, never()).removeEvidence(any(), any());
        ConfirmDialogKt._fireConfirm(_get(ConfirmDialog.class));

        verify(sheets).removeEvidence(actor, SomeSheet.REGISTER);
    }

    // --- handing in --------------------------------------------------------------------------------------------------

    @Test
    void whatIsMissingAndUnprovenIsToldBeforeTheClickWithTheWayThere() {
        answering(SomeSheet.untouched());

        assertThat(button("Remettre la fiche").isEnabled()).isFalse();
        assertThat(texts()).contains("2 critères attendent une réponse");
        assertThat(_find(_get(HandInCard.class), Anchor.class))
                .extracting(Anchor::getHref)
                .containsExactly(
                        SomeSheet.ADDRESS + "?critere=B",
                        SomeSheet.ADDRESS + "?critere=C",
                        SomeSheet.ADDRESS + "?critere=A");
        verify(sheets, never()).handIn(any(), any());
    }

    @Test
    void aCompleteSheetIsHandedInOnceItWasConfirmed() {
        answering(SomeSheet.complete());
        _click(button("Remettre la fiche"));
        verify(sheets, never()).handIn(any(), any());
        when(sheets.sheet(any(), any())).thenReturn(SomeSheet.sheet(SheetState.HANDED_IN, SomeSheet.complete()));

        ConfirmDialogKt._fireConfirm(_get(ConfirmDialog.class));

        verify(sheets).handIn(actor, SomeSheet.SHEET);
        assertThat(_find(HandInCard.class)).isEmpty();
    }

    @Test
    void aDoubleClickAsksOnce() {
        answering(SomeSheet.complete());

        _click(button("Remettre la fiche"));
        _click(button("Remettre la fiche"));

        assertThat(_find(ConfirmDialog.class)).hasSize(1);
        _get(ConfirmDialog.class).close();
        _click(button("Remettre la fiche"));
        assertThat(_find(ConfirmDialog.class)).hasSize(1);
    }

    // --- checking ----------------------------------------------------------------------------------------------------

    @Test
    void marksAreKeptAsADraftOfTheTaskAndSentWithTheirReasons() throws IOException {
        checking();
        editor().mark("{\"A\":\"Joignez le registre\"}");
        _setValue(_get(TextArea.class, spec -> spec.withLabel("Motif pour l’ensemble")), "Quelques preuves manquent");
        assertThat(texts()).contains("Un critère à revoir").anyMatch(text -> text.startsWith("Gardé à"));
        screens.close();

        checking();
        assertThat(start().at("/marks/A").asText()).isEqualTo("Joignez le registre");
        assertThat(_get(TextArea.class).getValue()).isEqualTo("Quelques preuves manquent");
        _click(button("Renvoyer au service"));

        verify(diagnoses)
                .sendBack(actor, SomeSheet.SHEET, "Quelques preuves manquent", Map.of("A", "Joignez le registre"));
    }

    @Test
    void aMarkWithoutItsReasonIsNotSent() {
        checking();
        _click(button("Renvoyer au service"));
        editor().mark("{\"A\":\"\"}");
        _click(button("Renvoyer au service"));
        verify(diagnoses, never()).sendBack(any(), any(), any(), any());

        editor().mark("{\"A\":\"Joignez le registre\"}");
        _click(button("Renvoyer au service"));

        verify(diagnoses).sendBack(actor, SomeSheet.SHEET, null, Map.of("A", "Joignez le registre"));
    }

    @Test
    void aSheetIsAcceptedAndReasonsThatWouldBeLostAreAskedAbout() {
        checking();
        editor().mark("{\"A\":\"Joignez le registre\"}");
        _click(button("Accepter la fiche"));
        verify(diagnoses, never()).accept(any(), any());
        ConfirmDialogKt._fireConfirm(_get(ConfirmDialog.class));

        verify(diagnoses).accept(actor, SomeSheet.SHEET);
    }

    // --- as it is written --------------------------------------------------------------------------------------------

    private void answering(Map<String, Answer> answers) {
        opens(SomeSheet.sheet(SheetState.ANSWERING, answers, SheetStep.ANSWER, SheetStep.HAND_IN));
    }

    private void checking() {
        actor = House.actor("rq");
        screens.worklist.open(new WorkItemLine(
                REVIEW,
                "self-diagnosis-service",
                ReviewDraft.FORM,
                "Autodiagnostic 2022",
                SomeSheet.REFERENCE,
                "self-diagnosis",
                SomeSheet.CAMPAIGN.value(),
                SomeSheet.SHEET.value(),
                null,
                null,
                House.BARU,
                House.RQ,
                List.of(),
                MonthlyReview.TODAY,
                MonthlyReview.YESTERDAY,
                true));
        opens(SomeSheet.sheet(SheetState.HANDED_IN, SomeSheet.complete(), SheetStep.ACCEPT, SheetStep.SEND_BACK));
    }

    private void opens(AnswerSheet sheet) {
        opens(sheet, SomeSheet.campaign(sheet));
    }

    private void opens(AnswerSheet sheet, CampaignSheet campaign) {
        when(diagnoses.campaignWithReference(any(), any())).thenReturn(campaign);
        when(sheets.sheet(any(), any())).thenReturn(sheet);
        screens.openAs(actor, AnswerSheetView.class);
        Screens.go(SomeSheet.ADDRESS);
    }

    /** What is told of the sheet from now on. */
    private void changed(Map<String, Answer> answers) {
        when(sheets.changesSince(any(), any(), anyLong()))
                .thenReturn(new SheetChanges(
                        SomeSheet.line(
                                SheetState.ANSWERING, java.util.Set.of(SheetStep.ANSWER, SheetStep.HAND_IN), answers),
                        List.of(),
                        8));
    }

    private static ActionLine action() {
        return new ActionLine(
                new fr.qualipilote.actionplan.ActionId(House.id("action")),
                "ACT-2022-001",
                "accueil-general",
                "Registre accessibilité",
                Origin.SELF_DIAGNOSIS,
                ActionState.IN_PROGRESS,
                House.RQ,
                List.of(),
                new Recurrence.Once(),
                LatePolicy.KEEP,
                null,
                null,
                null,
                Priority.NORMAL,
                0,
                0,
                false,
                false,
                null);
    }

    /** Of the dialog about evidence. */
    private static void way(int index) {
        _get(TabSheet.class).setSelectedIndex(index);
    }

    private static SheetEditor editor() {
        return _get(SheetEditor.class);
    }

    private static JsonNode start() throws IOException {
        return JSON.readTree(editor().getElement().getProperty("start"));
    }

    private static List<String> labels(JsonNode criterion) {
        return criterion.get("choices").findValuesAsText("label");
    }

    private static JsonNode save(String criterion, int version, String level) throws IOException {
        return JSON.readTree(editor().save(
                        "[{\"criterion\":\"%s\",\"version\":%d,\"level\":\"%s\",\"notApplicable\":false,\"reason\":\"\",\"comment\":\"\"}]"
                                .formatted(criterion, version, level)));
    }

    private static Button button(String text) {
        return _get(Button.class, spec -> spec.withText(text));
    }

    private static List<String> texts() {
        return Screens.texts(_get(AnswerSheetView.class));
    }
}
