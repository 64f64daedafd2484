package fr.qualipilote.organisation.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.kernel.ServiceId;
import fr.qualipilote.organisation.Function;
import fr.qualipilote.organisation.Incumbency;
import fr.qualipilote.organisation.InvalidOrganisation;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The head of the SIDSIC as the seed tells it, with a predecessor. */
class PostHistoryTest {

    private static final Post HEAD = Post.headOf(new ServiceId(UUID.randomUUID()));

    private final PersonId predecessor = person();
    private final PersonId deputy = person();
    private final PersonId successor = person();
    private final PostHistory history = new PostHistory(List.of(
            mandate(predecessor, false, "2019-01-01", "2021-12-31"),
            mandate(deputy, true, "2022-01-10", "2022-07-17"),
            mandate(successor, false, "2022-07-18", null)));

    @Test
    void aHolderHoldsThePostOnTheFirstAndTheLastDay() {
        Incumbency held = new Incumbency.Held(predecessor, day("2019-01-01"));
        assertThat(history.on(day("2019-01-01"))).isEqualTo(held);
        assertThat(history.on(day("2021-12-31"))).isEqualTo(held);
        assertThat(held.person()).contains(predecessor);
    }

    @Test
    void aDayWithoutAMandateIsAVacancySinceTheLastOneEnded() {
        assertThat(history.on(day("2022-01-05"))).isEqualTo(new Incumbency.Vacant(day("2022-01-01")));
        assertThat(history.on(day("2022-01-05")).person()).isEmpty();
    }

    @Test
    void aPostThatWasNeverHeldIsVacantSinceNobodyKnowsWhen() {
        assertThat(history.on(day("2018-12-31"))).isEqualTo(new Incumbency.Vacant(null));
        assertThat(new PostHistory(List.of()).on(day("2022-06-24"))).isEqualTo(new Incumbency.Vacant(null));
    }

    @Test
    void aVacancyAfterAnInterimIsCountedFromTheInterimsEnd() {
        PostHistory left = new PostHistory(List.of(
                mandate(predecessor, false, "2019-01-01", "2021-12-31"),
                mandate(deputy, true, "2022-01-01", "2022-07-17")));
        assertThat(left.on(day("2022-08-01"))).isEqualTo(new Incumbency.Vacant(day("2022-07-18")));
    }

    @Test
    void anInterimIsToldFromAHolder() {
        assertThat(history.on(day("2022-06-24")))
                .isEqualTo(new Incumbency.Interim(deputy, day("2022-01-10"), day("2022-07-17")));
        assertThat(history.on(day("2030-01-01"))).isEqualTo(new Incumbency.Held(successor, day("2022-07-18")));
    }

    @ParameterizedTest(name = "interim {0} from {1} until {2}: {3}")
    @CsvSource({
        "false, 2021-12-31, 2022-01-05, mandate-meets-holder",
        "true,  2021-12-31, 2022-01-05, mandate-meets-holder",
        "false, 2022-07-01, 2022-07-17, mandate-meets-interim",
        "true,  2022-07-17, 2022-07-17, mandate-meets-interim",
        "false, 2040-01-01,           , mandate-meets-holder",
        "false, 2018-01-01,           , mandate-meets-holder"
    })
    void aMandateThatMeetsAnotherIsRefused(boolean interim, LocalDate from, @Nullable LocalDate until, String refusal) {
        Mandate newcomer = new Mandate(UUID.randomUUID(), HEAD, person(), interim, from, until, null);
        assertThatThrownBy(() -> history.requireRoomFor(newcomer))
                .isInstanceOfSatisfying(InvalidOrganisation.class, refused -> assertThat(refused.code())
                        .isEqualTo("organisation." + refusal));
    }

    @Test
    void aMandateThatFillsAGapExactlyHasRoom() {
        assertThatCode(() -> {
                    history.requireRoomFor(mandate(person(), true, "2022-01-01", "2022-01-09"));
                    history.requireRoomFor(mandate(person(), false, "2010-01-01", "2018-12-31"));
                })
                .doesNotThrowAnyException();
    }

    @Test
    void onlyTheMandatesOfThePostCount() {
        Mandate elsewhere = new Mandate(
                UUID.randomUUID(),
                Post.headOf(new ServiceId(UUID.randomUUID())),
                predecessor,
                false,
                day("2000-01-01"),
                null,
                null);
        assertThat(PostHistory.of(HEAD, List.of(elsewhere)).mandates()).isEmpty();
    }

    @Test
    void aMandateEndsOnceAndNotBeforeItBegins() {
        Mandate mandate = mandate(successor, false, "2022-07-18", null);
        assertThatThrownBy(() -> mandate.end(day("2022-07-17"))).isInstanceOf(InvalidOrganisation.class);
        mandate.end(day("2022-12-31"));
        assertThat(mandate.covers(day("2022-12-31"))).isTrue();
        assertThat(mandate.covers(day("2023-01-01"))).isFalse();
        assertThatThrownBy(() -> mandate.end(day("2023-01-01"))).isInstanceOf(InvalidOrganisation.class);
        mandate.end(day("2022-09-30"));
        assertThat(mandate.until()).isEqualTo("2022-09-30");
        assertThatThrownBy(() -> mandate(successor, false, "2022-07-18", "2022-07-17"))
                .isInstanceOf(InvalidOrganisation.class);
    }

    @Test
    void aPostBelongsToAServiceExactlyWhenItsFunctionDoes() {
        ServiceId service = new ServiceId(UUID.randomUUID());
        assertThatThrownBy(() -> Post.of(Function.HEAD_OF_SERVICE)).isInstanceOf(InvalidOrganisation.class);
        assertThatThrownBy(() -> new Post(Function.PREFECT, service)).isInstanceOf(InvalidOrganisation.class);
    }

    @Test
    void everyFunctionIsReadBackFromItsColumn() {
        FunctionConverter converter = new FunctionConverter();
        for (Function function : Function.values()) {
            assertThat(converter.convertToEntityAttribute(converter.convertToDatabaseColumn(function)))
                    .isEqualTo(function);
        }
    }

    private static Mandate mandate(PersonId person, boolean interim, String from, @Nullable String until) {
        return new Mandate(
                UUID.randomUUID(), HEAD, person, interim, day(from), until == null ? null : day(until), null);
    }

    private static PersonId person() {
        return new PersonId(UUID.randomUUID());
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
