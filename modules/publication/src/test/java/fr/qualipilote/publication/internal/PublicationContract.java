package fr.qualipilote.publication.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.Mockito.verify;

import fr.qualipilote.indicators.MeasureId;
import fr.qualipilote.indicators.Verdict;
import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.kernel.Role;
import fr.qualipilote.publication.FigureId;
import fr.qualipilote.publication.HistoryCode;
import fr.qualipilote.publication.InvalidPublication;
import fr.qualipilote.publication.PublicFile.Format;
import fr.qualipilote.publication.PublicPage;
import fr.qualipilote.publication.PublicSet;
import fr.qualipilote.publication.PublicationChanged;
import fr.qualipilote.publication.PublicationId;
import fr.qualipilote.publication.PublicationState;
import fr.qualipilote.publication.PublicationStepRefused;
import fr.qualipilote.publication.domain.Figures;
import fr.qualipilote.publication.domain.Fingerprint;
import fr.qualipilote.publication.spi.FigurePublicationSteps.Task;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A publication from the first choice to what everybody reads, on both databases. */
abstract class PublicationContract extends PublicationBench {

    // --- from the choice to the approval -----------------------------------------------------------------------------

    @Test
    void whatMayBePublishedOfTheMonthsIsChosenAtOnceAndSurveysAreOffered() {
        PublicationId id = prepared();

        var offer = publications.offer(signedIn("agent"), id);

        assertThat(offer.indicators()).extracting("name").containsExactly("Taux d’appels décrochés", "Courriers");
        assertThat(offer.indicators().get(0).measures())
                .extracting("text", "chosen")
                .containsExactly(tuple("87,67\u00a0%", true), tuple("88,19\u00a0%", true));
        assertThat(offer.waves()).singleElement().satisfies(wave -> assertThat(wave.results())
                .extracting("question", "suppressed", "chosen")
                .containsExactly(tuple("Courtoisie", false, false), tuple("Confort", true, false)));
        assertThat(offer.chosen()).isEqualTo(3);
    }

    @Test
    void aWaveWhoseResultsAreKeptInsideIsNotOffered() {
        PublicationId id = prepared();
        surveysKeepInside();

        assertThat(publications.offer(signedIn("rq"), id).waves()).isEmpty();
    }

    @Test
    void onlyWhatIsOfferedCanBeChosen() {
        PublicationId id = prepared();
        var unknown = new FigureId.OfMeasure(new MeasureId(UUID.randomUUID()));

        assertThatThrownBy(
                        () -> publications.choose(signedIn("rq"), id, sheet(id).version(), List.of(unknown)))
                .isInstanceOf(InvalidPublication.class)
                .hasMessageContaining("may not be published");
        assertThat(publications.offer(signedIn("rq"), id).chosen()).isEqualTo(3);
    }

    @Test
    void ofTwoWhoChooseAtOnceTheSecondIsTold() {
        PublicationId id = prepared();
        int seen = sheet(id).version();
        publications.choose(signedIn("rq"), id, seen, everything(id));

        assertThatThrownBy(() -> publications.choose(signedIn("adjoint"), id, seen, List.of()))
                .isInstanceOf(PublicationChanged.class);
        assertThat(publications.offer(signedIn("rq"), id).chosen()).isEqualTo(5);
    }

    @Test
    void anEmptySetIsNotSubmitted() {
        PublicationId id = prepared();
        publications.choose(signedIn("rq"), id, sheet(id).version(), List.of());

        assertThatThrownBy(() -> publications.submit(signedIn("rq"), id))
                .isInstanceOfSatisfying(InvalidPublication.class, refusal -> assertThat(refusal.code())
                        .isEqualTo("publication.no-figures"));
    }

    @Test
    void monthsThatMakeNoSenseAreRefusedAndTakeNoNumber() {
        PublicationId before = prepared();
        assertRefused("months-reversed", YearMonth.of(2022, 5), YearMonth.of(2022, 4));
        assertRefused("months-too-many", YearMonth.of(2021, 5), YearMonth.of(2022, 5));
        assertRefused("months-to-come", YearMonth.of(2022, 5), YearMonth.of(2022, 7));
        PublicationId after = prepared();

        assertThat(number(after)).isEqualTo(number(before) + 1);
    }

    private void assertRefused(String code, YearMonth from, YearMonth to) {
        assertThatThrownBy(() -> publications.prepare(signedIn("rq"), "Nos résultats", from, to))
                .isInstanceOfSatisfying(InvalidPublication.class, refusal -> assertThat(refusal.code())
                        .isEqualTo("publication." + code));
    }

    private int number(PublicationId id) {
        String reference = sheet(id).line().reference();
        return Integer.parseInt(reference.substring(reference.lastIndexOf('-') + 1));
    }

    @Test
    void managementSendsBackAndTheQualityManagerAsksAgain() {
        PublicationId id = submitted();
        publications.sendBack(signedIn("sg"), id, "Ajoutez les enquêtes");

        assertThat(sheet(id).line().state()).isEqualTo(PublicationState.RETURNED);
        assertThat(sheet(id).returnReason()).isEqualTo("Ajoutez les enquêtes");
        assertThat(steps.card(id, Task.REVISE).roles())
                .containsExactlyInAnyOrder(Role.QUALITY_MANAGER, Role.DEPUTY_QUALITY_MANAGER);
        publications.choose(signedIn("adjoint"), id, sheet(id).version(), everything(id));
        publications.submit(signedIn("adjoint"), id);
        publications.approve(signedIn("prefet"), id);

        assertThat(process.told).containsExactly("submitted true", "decided false", "submitted false", "decided true");
        assertThat(set(id).approvedBy()).isEqualTo(Role.PREFECT);
        assertThat(sheet(id).history())
                .extracting(entry -> entry.code().code())
                .containsExactly("approved", "submitted", "chosen", "sent-back", "submitted", "chosen", "prepared");
    }

    @Test
    void theTaskOfTheApprovalGoesToManagementAndIsDueInFiveWorkingDays() {
        PublicationId id = submitted();

        var card = steps.card(id, Task.APPROVE);

        assertThat(card.roles()).containsExactlyInAnyOrder(Role.SECRETARY_GENERAL, Role.PREFECT);
        assertThat(card.dueOn()).isEqualTo(LocalDate.of(2022, 7, 1));
        assertThat(card.period()).isEqualTo("2022-04+2");
        assertThat(card.reference()).isEqualTo(sheet(id).line().reference());
        assertThat(steps.title(id).orElseThrow().label()).isEqualTo("Nos résultats");
    }

    @Test
    void managementIsRemindedInTheMorningOfThatDayUnlessItHasDecided() {
        PublicationId id = submitted();

        assertThat(steps.approvalReminder(id)).isEqualTo("2022-07-01T06:00:00Z");
        steps.remindApproval(id);
        assertThat(sheet(id).history().get(0).code()).isEqualTo(HistoryCode.REMINDED);
        assertThat(sheet(id).history().get(0).author()).isNull();
        publications.approve(signedIn("sg"), id);
        steps.remindApproval(id);
        assertThat(sheet(id).history().get(0).code()).isEqualTo(HistoryCode.APPROVED);
    }

    @Test
    void whoeverSubmittedCannotApproveWhateverTheirRoles() {
        var both = withRoles(Role.QUALITY_MANAGER, Role.SECRETARY_GENERAL);
        PublicationId id = prepared();
        publications.submit(both, id);

        assertThatThrownBy(() -> publications.approve(both, id))
                .isInstanceOfSatisfying(InvalidPublication.class, refusal -> assertThat(refusal.code())
                        .isEqualTo("publication.own-submission"));
        assertThat(publications.publication(both, id).steps())
                .extracting("code")
                .doesNotContain("publication-approve");
    }

    @Test
    void whatChangedBetweenSubmissionAndApprovalIsNotPublishedUnseen() {
        PublicationId id = submitted();
        indicators.corrects(MAY, "88,91", "88.91", true);

        assertThatThrownBy(() -> publications.approve(signedIn("sg"), id))
                .isInstanceOfSatisfying(InvalidPublication.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo("publication.figures-changed");
                    assertThat(refusal.arguments().get(1).toString()).contains("Taux d’appels décrochés (2022-05)");
                });
        assertThat(sheet(id).line().state()).isEqualTo(PublicationState.SUBMITTED);
        assertThat(anonymous.page(sheet(id).line().reference())).isEmpty();
        assertThat(process.told).containsExactly("submitted true");
    }

    @Test
    void whatIsNotValidatedAnyMoreIsNotPublishedEither() {
        PublicationId id = submitted();
        indicators.corrects(MAY, "88,91", "88.91", false);

        assertThatThrownBy(() -> publications.approve(signedIn("sg"), id)).isInstanceOf(InvalidPublication.class);
    }

    @Test
    void approvalTellsMeasuresAndWavesInTheSameTransaction() {
        PublicationId id = published();

        assertThat(indicators.published).hasSize(3);
        verify(surveys).published(signedIn("sg"), Figures.WAVE, sheet(id).line().reference());
    }

    @Test
    void whenTheProcessCannotGoOnNothingIsPublished() {
        PublicationId id = submitted();
        process.failNext();

        assertThatThrownBy(() -> publications.approve(signedIn("sg"), id)).isInstanceOf(IllegalStateException.class);
        assertThat(sheet(id).line().state()).isEqualTo(PublicationState.SUBMITTED);
        assertThat(anonymous.page(sheet(id).line().reference())).isEmpty();
    }

    @Test
    void aStateAdmitsItsStepsAndRefusesTheOthers() {
        PublicationId draft = prepared();
        assertThatThrownBy(() -> publications.approve(signedIn("sg"), draft))
                .isInstanceOf(PublicationStepRefused.class);
        assertThatThrownBy(() -> publications.withdraw(signedIn("rq"), draft, "Erreur"))
                .isInstanceOf(PublicationStepRefused.class);
        publications.discard(signedIn("rq"), draft, "En double");
        assertThatThrownBy(() -> publications.submit(signedIn("rq"), draft)).isInstanceOf(PublicationStepRefused.class);
        PublicationId done = published();
        assertThatThrownBy(() ->
                        publications.choose(signedIn("rq"), done, sheet(done).version(), List.of()))
                .isInstanceOf(PublicationStepRefused.class);
        assertThatThrownBy(() -> publications.approve(signedIn("sg"), done)).isInstanceOf(PublicationStepRefused.class);
        assertThat(process.told).containsExactly("submitted true", "decided true");
    }

    // --- what everybody reads ----------------------------------------------------------------------------------------

    @Test
    void noStateButPublishedAndWithdrawnIsKnownToEverybody() {
        List<PublicationId> hidden = new ArrayList<>();
        hidden.add(prepared());
        hidden.add(submitted());
        PublicationId returned = submitted();
        publications.sendBack(signedIn("sg"), returned, "Ajoutez les enquêtes");
        hidden.add(returned);
        PublicationId discarded = prepared();
        publications.discard(signedIn("rq"), discarded, "En double");
        hidden.add(discarded);

        for (PublicationId id : hidden) {
            String reference = sheet(id).line().reference();
            assertThat(anonymous.page(reference)).isEmpty();
            assertThat(anonymous.file(reference, Format.JSON)).isEmpty();
            assertThat(anonymous.file(reference, Format.CSV)).isEmpty();
            assertThat(anonymous.published()).extracting("reference").doesNotContain(reference);
            assertThat(anonymous.inForce().map(PublicSet::reference)).isNotEqualTo(Optional.of(reference));
        }
        assertThat(anonymous.page("PUB-2022-999")).isEmpty();
        assertThat(anonymous.page("\0")).isEmpty();
    }

    @Test
    void aFrozenSetHoldsTheWordsAndNumbersOfItsDay() {
        PublicSet set = set(published());

        assertThat(set.producer()).isEqualTo("Préfecture du Gers");
        assertThat(set.publishedOn()).isEqualTo(TODAY);
        assertThat(set.approvedBy()).isEqualTo(Role.SECRETARY_GENERAL);
        assertThat(set.inForce()).isTrue();
        assertThat(set.months()).containsExactly(YearMonth.of(2022, 4), MAY);
        var calls = set.indicators().get(0);
        assertThat(calls.definition()).isEqualTo("Part des appels décrochés");
        assertThat(calls.in(MAY).orElseThrow().text()).isEqualTo("88,19\u00a0%");
        assertThat(calls.in(MAY).orElseThrow().target()).isEqualTo("90,00\u00a0%");
        assertThat(calls.in(MAY).orElseThrow().verdict()).isEqualTo(Verdict.MISSED);
        assertThat(set.indicators().get(1).in(MAY).orElseThrow().state()).isEqualTo(PublicSet.State.NO_CASE);
        assertThat(set.surveys()).extracting("text").containsExactly("89,5\u00a0%", "moins de 5 réponses, non publié");
    }

    @Test
    void aFrozenSetDoesNotMoveWhenAMeasureIsCorrectedAndTheCorrectionIsToldOnceItIsValidated() {
        PublicationId id = published();
        String reference = sheet(id).line().reference();
        byte[] json = anonymous.file(reference, Format.JSON).orElseThrow().content();
        byte[] csv = anonymous.file(reference, Format.CSV).orElseThrow().content();

        indicators.corrects(MAY, "88,91", "88.91", false);
        assertThat(set(id).corrections()).isEmpty();
        indicators.validates(MAY);

        PublicSet set = set(id);
        assertThat(set.indicators().get(0).in(MAY).orElseThrow().text()).isEqualTo("88,19\u00a0%");
        assertThat(set.corrections()).singleElement().satisfies(correction -> {
            assertThat(correction.what()).isEqualTo("Taux d’appels décrochés");
            assertThat(correction.before()).isEqualTo("88,19\u00a0%");
            assertThat(correction.after()).isEqualTo("88,91\u00a0%");
            assertThat(correction.on()).isEqualTo(LocalDate.of(2022, 7, 3));
            assertThat(correction.reason()).isEmpty();
        });
        assertThat(anonymous.file(reference, Format.JSON).orElseThrow().content())
                .isEqualTo(json);
        assertThat(anonymous.file(reference, Format.CSV).orElseThrow().content())
                .isEqualTo(csv);
    }

    @Test
    void theReasonOfACorrectionIsShownOnlyOnceTheQualityManagerWroteOneForEverybody() {
        PublicationId id = published();
        indicators.corrects(MAY, "88,91", "88.91", true);
        int rank = set(id).corrections().get(0).rank();

        publications.explainCorrection(signedIn("rq"), id, rank, "Appels du 31 mai comptés deux fois");
        assertThat(set(id).corrections().get(0).reason()).isEqualTo("Appels du 31 mai comptés deux fois");
        publications.explainCorrection(signedIn("rq"), id, rank, " ");
        assertThat(set(id).corrections().get(0).reason()).isEmpty();

        assertThatThrownBy(() -> publications.explainCorrection(signedIn("rq"), id, 99, "Rien"))
                .isInstanceOf(InvalidPublication.class);
    }

    @Test
    void aCorrectedResultOfASurveyIsToldWithItsN() {
        PublicationId id = published();
        surveysAnswer(Figures.result("Courtoisie", 58, 52), Figures.result("Confort", 3, 2));

        assertThat(set(id).corrections()).singleElement().satisfies(correction -> {
            assertThat(correction.before()).isEqualTo("89,5\u00a0% (n = 57)");
            assertThat(correction.after()).isEqualTo("89,7\u00a0% (n = 58)");
        });
    }

    @Test
    void aNewSetReplacesTheEarlierOneWhichStaysReadable() {
        PublicationId first = published();
        clock.standOn(LocalDate.of(2022, 7, 8));
        PublicationId second = published();

        assertThat(anonymous.inForce().orElseThrow().reference())
                .isEqualTo(sheet(second).line().reference());
        assertThat(set(first).inForce()).isFalse();
        assertThat(set(first).indicators()).isNotEmpty();
        assertThat(anonymous.published()).extracting("inForce").startsWith(true, false);
        assertThat(publications.publications(signedIn("agent")))
                .extracting("inForce")
                .startsWith(true, false);
    }

    @Test
    void ofAWithdrawnSetTheReferenceAndTheReasonStayAndTheFiguresGo() {
        PublicationId first = published();
        clock.standOn(LocalDate.of(2022, 7, 8));
        PublicationId second = published();
        String reference = sheet(second).line().reference();

        publications.withdraw(signedIn("rq"), second, "Erreur de saisie en mai");

        assertThat(anonymous.page(reference)).get().isInstanceOfSatisfying(PublicPage.Withdrawn.class, page -> {
            assertThat(page.reason()).isEqualTo("Erreur de saisie en mai");
            assertThat(page.withdrawnOn()).isEqualTo(LocalDate.of(2022, 7, 8));
        });
        assertThat(anonymous.file(reference, Format.JSON)).isEmpty();
        assertThat(anonymous.inForce().orElseThrow().reference())
                .isEqualTo(sheet(first).line().reference());
        assertThat(anonymous.published()).extracting("reference").contains(reference);
    }

    @Test
    void nothingThatEverybodyReadsNamesAPersonOrRepeatsAnInsideRemark() {
        PublicationId id = published();
        indicators.corrects(MAY, "88,91", "88.91", true);
        String reference = sheet(id).line().reference();
        List<String> named = people.people().stream()
                .flatMap(person -> Stream.of(person.name(), person.id().toString()))
                .toList();

        String all = anonymous.page(reference).orElseThrow()
                + text(reference, Format.JSON)
                + text(reference, Format.CSV)
                + anonymous.published();

        assertThat(named).isNotEmpty().noneMatch(all::contains);
        assertThat(all).doesNotContain("Martin").doesNotContain(PersonId.class.getSimpleName());
    }

    @Test
    void theJsonFileIsWhatWasSealed() {
        PublicationId id = published();
        String reference = sheet(id).line().reference();

        var file = anonymous.file(reference, Format.JSON).orElseThrow();

        assertThat(file.name()).isEqualTo(reference.toLowerCase(Locale.ROOT) + ".json");
        assertThat(Fingerprint.of(file.content())).isEqualTo(sheet(id).sha256()).isEqualTo(set(id).sha256());
        assertThat(file.sha256()).isEqualTo(sheet(id).sha256());
    }

    @Test
    void aRowThatWasChangedBehindTheProductIsNoticedAndNothingFalseIsShown() {
        PublicationId id = published();
        jdbc.update("update publication_measure set value_text = '99,99 %' where set_id = ? and rank = 1", id.value());

        assertThatThrownBy(() -> anonymous.page(sheet(id).line().reference()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("is not what was frozen");
        jdbc.update("update publication_set set state = 'DISCARDED' where id = ?", id.value());
    }

    @Test
    void aCellThatASpreadsheetWouldExecuteIsNeutralised() {
        indicators.rename("=HYPERLINK(\"http://exemple.fr\")");
        PublicationId id = published();

        String csv = text(sheet(id).line().reference(), Format.CSV);

        assertThat(csv).startsWith("\ufeffreference;publication;publie_le;");
        assertThat(csv).contains("\"'=HYPERLINK(\"\"http://exemple.fr\"\")\"").doesNotContain(";=", "\n=");
        assertThat(csv).contains(";2022-06-24;", ";2022-05-01;2022-05-31;valeur;88,19;", ";aucun cas;");
    }

    private String text(String reference, Format format) {
        return new String(anonymous.file(reference, format).orElseThrow().content(), StandardCharsets.UTF_8);
    }
}
