package fr.qualipilote.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import fr.qualipilote.kernel.LatePolicy;
import fr.qualipilote.kernel.Period;
import fr.qualipilote.kernel.Recurrence;
import fr.qualipilote.kernel.Recurrence.Adjustment;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {

    private static final LocalDate FIRST_OF_JULY = LocalDate.of(2022, 7, 1);

    private final Wording french = Wording.in(Messages.FRENCH);
    private final Wording english = Wording.in(Messages.ENGLISH);

    @Test
    void aDateIsWrittenInFull() {
        assertThat(french.date(FIRST_OF_JULY)).isEqualTo("vendredi 1er juillet 2022");
        assertThat(french.date(LocalDate.of(2022, 9, 15))).isEqualTo("jeudi 15 septembre 2022");
        assertThat(english.date(FIRST_OF_JULY)).isEqualTo("Friday 1 July 2022");
    }

    @Test
    void theYearIsLeftOutWhenItIsThisOne() {
        assertThat(french.date(LocalDate.of(2022, 6, 30), FIRST_OF_JULY)).isEqualTo("jeudi 30 juin");
        assertThat(french.date(LocalDate.of(2023, 1, 2), FIRST_OF_JULY)).isEqualTo("lundi 2 janvier 2023");
    }

    @ParameterizedTest
    @CsvSource({
        "2022-06-30, 'Hier, en retard', 'Yesterday, late'",
        "2022-06-28, 'En retard de 3 jours', '3 days late'",
        "2022-06-10, 'En retard de 3 semaines', '3 weeks late'",
        "2022-01-01, 'En retard de 6 mois', '6 months late'",
        "2022-07-01, Aujourd’hui, Today",
        "2022-07-02, Demain, Tomorrow",
        "2022-07-05, Dans 4 jours, In 4 days",
        "2022-09-15, Dans 11 semaines, In 11 weeks",
        "2022-12-31, Dans 6 mois, In 6 months",
    })
    void aDelayIsToldInWords(LocalDate due, String inFrench, String inEnglish) {
        assertThat(plain(french.due(due, FIRST_OF_JULY))).isEqualTo(inFrench);
        assertThat(plain(english.due(due, FIRST_OF_JULY))).isEqualTo(inEnglish);
    }

    @Test
    void momentsAreThoseOfParis() {
        Instant morning = Instant.parse("2022-07-01T08:42:00Z");
        assertThat(french.time(morning)).isEqualTo("10:42");
        assertThat(french.moment(morning, FIRST_OF_JULY)).isEqualTo("aujourd’hui à 10:42");
        assertThat(french.moment(morning, FIRST_OF_JULY.plusDays(1))).isEqualTo("hier à 10:42");
        assertThat(french.moment(morning, FIRST_OF_JULY.plusDays(3))).isEqualTo("vendredi 1er juillet à 10:42");
        assertThat(french.dateTime(Instant.parse("2022-07-01T22:30:00Z"))).isEqualTo("samedi 2 juillet 2022 à 00:30");
    }

    @Test
    void periodsAreCalledByTheirUsualNames() {
        assertThat(french.period("2022-06")).isEqualTo("juin 2022");
        assertThat(plain(french.period("2022-04+3"))).isEqualTo("2e trimestre 2022");
        assertThat(plain(french.period("2022-01+3"))).isEqualTo("1er trimestre 2022");
        assertThat(plain(french.period("2022-07+6"))).isEqualTo("2e semestre 2022");
        assertThat(french.period(Period.year(2022))).isEqualTo("2022");
        assertThat(french.period(new Period(YearMonth.of(2022, 3), 3))).isEqualTo("mars 2022 à mai 2022");
        assertThat(english.period("2022-04+3")).isEqualTo("Q2 2022");
    }

    @Test
    void rulesAreSentences() {
        assertThat(plain(french.rule(Recurrence.EveryMonths.monthlyOn(1), LatePolicy.KEEP)))
                .isEqualTo("Tous les mois, le 1er jour ouvré ; une occurrence en retard ne décale pas les suivantes");
        assertThat(french.rule(new Recurrence.Continuous())).isEqualTo("Toute l’année");
        assertThat(french.rule(new Recurrence.Once(), LatePolicy.KEEP)).isEqualTo("Une fois");
        assertThat(french.rule(new Recurrence.EveryMonths(3, 31, Adjustment.PREVIOUS_WORKING_DAY)))
                .isEqualTo("Tous les trimestres, le dernier jour ouvré");
        assertThat(french.rule(new Recurrence.EveryMonths(6, 15, Adjustment.NEXT_WORKING_DAY)))
                .isEqualTo("Tous les semestres, le 15 ou le jour ouvré suivant");
        assertThat(plain(french.rule(new Recurrence.EveryMonths(2, 1, Adjustment.NONE))))
                .isEqualTo("Tous les 2 mois, le 1er");
        assertThat(english.rule(Recurrence.EveryMonths.monthlyOn(1), LatePolicy.SKIP))
                .isEqualTo("Every month, on the first working day; a late one is skipped when the next one opens");
        assertThat(french.shortRule(Recurrence.EveryMonths.monthlyOn(1))).isEqualTo("Tous les mois");
    }

    @Test
    void numbersFollowTheLanguage() {
        assertThat(french.percent(new BigDecimal("12.5"))).isIn("12,5\u202f%", "12,5\u00a0%");
        assertThat(french.percent(new BigDecimal("97.50"))).isIn("97,5\u202f%", "97,5\u00a0%");
        assertThat(english.percent(new BigDecimal("12.5"))).isEqualTo("12.5%");
        assertThat(french.number(12_345)).isEqualTo("12\u202f345");
        assertThat(french.size(24_300)).isEqualTo("24\u00a0Ko");
        assertThat(french.size(512)).isEqualTo("512\u00a0octets");
        assertThat(french.size(1_600_000)).isEqualTo("1,5\u00a0Mo");
        assertThat(english.size(1_600_000)).isEqualTo("1.5\u00a0MB");
        assertThat(french.capped(1_000, 1_000)).isEqualTo("1\u202f000+");
        assertThat(french.capped(7, 1_000)).isEqualTo("7");
    }

    private static String plain(String text) {
        return text.replace('\u00a0', ' ');
    }
}
