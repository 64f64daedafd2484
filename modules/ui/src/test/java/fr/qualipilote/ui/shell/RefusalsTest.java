package fr.qualipilote.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import fr.qualipilote.actionplan.ActionState;
import fr.qualipilote.actionplan.ActionStep;
import fr.qualipilote.actionplan.ChangedMeanwhile;
import fr.qualipilote.actionplan.StepRefused;
import fr.qualipilote.diagnosis.Answer;
import fr.qualipilote.diagnosis.AnswerChanged;
import fr.qualipilote.indicators.CollectionRefused;
import fr.qualipilote.indicators.CollectionState;
import fr.qualipilote.indicators.InvalidMeasure;
import fr.qualipilote.indicators.MeasureStep;
import fr.qualipilote.indicators.MeasureStepRefused;
import fr.qualipilote.kernel.BusinessRefusal;
import fr.qualipilote.kernel.ConcurrentChange;
import fr.qualipilote.kernel.Period;
import fr.qualipilote.ui.part.Names;
import fr.qualipilote.ui.testing.Browserless;
import fr.qualipilote.ui.testing.House;
import fr.qualipilote.ui.text.Messages;
import fr.qualipilote.ui.text.Wording;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Of two people at one thing the second reads what happened, who did it where that is known, what was kept and what to do. */
class RefusalsTest {

    private static final Instant AT = Instant.parse("2022-06-24T07:12:00Z");

    private final House house = new House();
    private final Refusals refusals = new Refusals(new Names(house.people, house.services, house.referentials));

    @BeforeEach
    void open() {
        Browserless.open();
    }

    @AfterEach
    void close() {
        Browserless.close();
    }

    @Test
    void whoeverComesSecondReadsWhoWasFasterAndWhen() {
        StepRefused refused = StepRefused.of(ActionStep.VERIFY, "ACT-2022-014", ActionState.AWAITING_EFFECTIVENESS);

        assertThat(sentence(refused)).contains("ACT-2022-014 est dans l’état").doesNotContain("{");
        assertThat(sentence(refused.after(House.actor("rq").person(), AT)))
                .startsWith("Ce n’est plus possible : ")
                .contains(House.actor("rq").name())
                .contains("24 juin 2022")
                .contains("Rien n’a été écrit");
    }

    @Test
    void whoeverEditsWhatWasEditedMeanwhileReadsWhoDidAndThatTheWordsAreKept() {
        assertThat(sentence(
                        ChangedMeanwhile.of("ACT-2022-014", House.actor("rq").person(), AT)))
                .startsWith(
                        "ACT-2022-014 a été modifiée par " + House.actor("rq").name())
                .contains("ce que vous avez saisi est encore là")
                .contains("rechargez la page");
        assertThat(sentence(ChangedMeanwhile.of("ACT-2022-014"))).contains("quelqu’un d’autre");
    }

    @Test
    void aConflictOfTheDatabaseOrTheEngineIsToldInWords() {
        assertThat(sentence(ConcurrentChange.because(new IllegalStateException("row was updated"))))
                .contains("au même moment")
                .contains("Rien n’a été écrit")
                .doesNotContain("row was updated");
    }

    @Test
    void aCollectionIsRefusedInWordsAndNotInCodes() {
        Period may = Period.ofCode("2022-05");
        assertThat(sentence(CollectionRefused.step("accept-collection", may, CollectionState.OPEN)))
                .isEqualTo("Ce n’est plus possible : accepter la saisie (mai 2022, En saisie). Rien n’a été modifié.");
        assertThat(sentence(CollectionRefused.incomplete(may, List.of("Taux d’appels décrochés"))))
                .startsWith("Il manque une valeur pour mai 2022 : Taux d’appels décrochés.");
    }

    @Test
    void aMeasureIsRefusedInWordsAndNotInCodes() {
        YearMonth may = YearMonth.of(2022, 5);
        assertThat(sentence(MeasureStepRefused.ownEntry(MeasureStep.CHECK_MEASURE, "Appels", may)))
                .isEqualTo(
                        "Vous avez saisi cette valeur : quelqu’un d’autre doit contrôler cette valeur (Appels, mai 2022).");
        assertThat(sentence(InvalidMeasure.at("Appels", may, "above-bound", "120", "100,00000000")))
                .startsWith("« 120 » dépasse 100, la plus haute valeur possible");
        assertThat(sentence(InvalidMeasure.at("Appels", may, "wrong-unit", "12 j", "PERCENT")))
                .contains("Pourcentage (%)");
    }

    @Test
    void anAnswerThatAColleagueHasChangedIsToldWithItsLevelOrWithoutOne() {
        assertThat(sentence(AnswerChanged.to("Partiel", House.RQ, AT, answer("partiel"))))
                .startsWith("Responsable qualité a modifié la réponse à M1-01-a entre-temps, ")
                .endsWith(" : Partiel. Rien n’a été écrasé.");
        assertThat(sentence(AnswerChanged.to("", House.RQ, AT, answer(null))))
                .endsWith(" : aucun niveau. Rien n’a été écrasé.");
    }

    private static Answer answer(@Nullable String level) {
        return new Answer(
                "M1-01-a",
                level,
                false,
                "",
                "",
                List.of(),
                null,
                Answer.State.UNANSWERED,
                false,
                House.RQ,
                AT,
                2,
                null);
    }

    @Test
    void aRefusalIsFoundHoweverDeepItLies() {
        ChangedMeanwhile refusal = ChangedMeanwhile.of("ACT-2022-014");

        assertThat(Refusals.in(new IllegalStateException(new RuntimeException(refusal))))
                .contains(refusal);
        assertThat(Refusals.in(new IllegalStateException())).isEmpty();
    }

    private String sentence(BusinessRefusal refusal) {
        return refusals.sentence(refusal, Wording.in(Messages.FRENCH)).replace('\u00a0', ' ');
    }
}
