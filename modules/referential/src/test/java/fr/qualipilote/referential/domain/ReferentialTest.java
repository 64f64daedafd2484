package fr.qualipilote.referential.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.qualipilote.referential.InvalidReferential;
import fr.qualipilote.referential.VersionState;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReferentialTest {

    private static final LocalDate MARCH = LocalDate.of(2022, 3, 1);

    private final Referential referential = inForce(
            "1",
            MARCH,
            true,
            Content.ofChapters(
                    "Référentiel d’essai",
                    false,
                    List.of(
                            new Chapter("accueil-general", "Accueil – Disposition générale"),
                            new Chapter("accueil-physique", "Accueil – Physique"),
                            new Chapter("reseaux-sociaux", "Réseaux sociaux"),
                            new Chapter("courriers-courriels", "Courriers – Courriels"),
                            new Chapter("etrangers", "Étrangers")),
                    Set.of(
                            new ChapterAlias("accueil-physique", "Guichet"),
                            new ChapterAlias("accueil-general", "Accueil"))));

    @ParameterizedTest
    @CsvSource({
        "Accueil- Physique, accueil-physique",
        "ACCUEIL – PHYSIQUE, accueil-physique",
        "accueil-physique, accueil-physique",
        "guichets, accueil-physique",
        "Accueil – Disposition générale, accueil-general",
        "accueil - dispositions generales, accueil-general",
        "Reseau sociaux, reseaux-sociaux",
        "Réseau sociaux, reseaux-sociaux",
        "Courriers - Courriels, courriers-courriels",
        "Courrier -Courriel, courriers-courriels",
        "Etrangers, etrangers",
        "Étranger, etrangers"
    })
    void aChapterIsFoundAsPeopleWriteIt(String written, String code) {
        assertThat(referential.chapterNamed(written)).map(Chapter::code).contains(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " – ", "Téléphone", "Accueils divers"})
    void nothingIsGuessedFromAnotherText(String written) {
        assertThat(referential.chapterNamed(written)).isEmpty();
    }

    @Test
    void aTextThatNamesTwoChaptersNamesNone() {
        Referential ambiguous = edition("2", MARCH, new Chapter("a", "Accueil"), new Chapter("b", "Accueils"));
        assertThat(ambiguous.chapterNamed("accueil")).map(Chapter::code).contains("a");
        assertThat(edition("3", MARCH, new Chapter("a", "Accueils"), new Chapter("b", "accueils"))
                        .chapterNamed("accueil"))
                .isEmpty();
    }

    @Test
    void theLatestEffectiveEditionIsInForce() {
        Referential later = edition("2", MARCH.plusDays(10), new Chapter("a", "A"));
        List<Referential> editions = List.of(later, referential);
        assertThat(Referential.inForceOn(MARCH.minusDays(1), editions)).isEmpty();
        assertThat(Referential.inForceOn(MARCH, editions)).contains(referential);
        assertThat(Referential.inForceOn(MARCH.plusDays(9), editions)).contains(referential);
        assertThat(Referential.inForceOn(MARCH.plusDays(10), editions)).contains(later);
    }

    @Test
    void whatDoesNotLeadThePlanIsNeverItsReferential() {
        Referential beside = inForce("2", MARCH.plusDays(10), false, chapters(new Chapter("a", "A")));
        assertThat(Referential.inForceOn(MARCH.plusDays(20), List.of(referential, beside)))
                .contains(referential);
        assertThat(beside.stateOn(MARCH.plusDays(20), List.of(referential, beside)))
                .isEqualTo(VersionState.IN_FORCE);
        assertThat(referential.stateOn(MARCH.plusDays(20), List.of(referential, beside)))
                .isEqualTo(VersionState.IN_FORCE);
    }

    @Test
    void aVersionIsADraftThenPlannedThenInForceThenReplaced() {
        Referential next = draft("2", chapters(new Chapter("a", "A")));
        List<Referential> all = List.of(referential, next);
        assertThat(next.stateOn(MARCH, all)).isEqualTo(VersionState.DRAFT);
        assertThat(referential.replacedOn(all)).isEmpty();
        next.putInForce(MARCH.plusDays(5), true);
        assertThat(next.stateOn(MARCH.plusDays(4), all)).isEqualTo(VersionState.PLANNED);
        assertThat(referential.stateOn(MARCH.plusDays(4), all)).isEqualTo(VersionState.IN_FORCE);
        assertThat(next.stateOn(MARCH.plusDays(5), all)).isEqualTo(VersionState.IN_FORCE);
        assertThat(referential.stateOn(MARCH.plusDays(5), all)).isEqualTo(VersionState.REPLACED);
        assertThat(referential.replacedOn(all)).contains(MARCH.plusDays(5));
    }

    @Test
    void whatHasBeenPutInForceIsNeverChanged() {
        Content other = chapters(new Chapter("a", "A"));
        assertRefused("not-a-draft", () -> referential.replaceContent(other));
        assertRefused("not-a-draft", () -> referential.putInForce(MARCH.plusDays(1), true));
        assertRefused("not-a-draft", referential::requireDraft);
        assertThat(referential.chapters()).hasSize(5);
    }

    @Test
    void aDraftWithoutChaptersIsNotPutInForce() {
        assertRefused("without-chapters", () -> draft("2", chapters()).putInForce(MARCH, true));
    }

    @Test
    void aDerivedVersionIsADraftThatHoldsTheSameAndSaysWhereItComesFrom() {
        Referential derived = referential.derive(UUID.randomUUID(), "2");
        assertThat(derived.isDraft()).isTrue();
        assertThat(derived.derivedFrom()).isEqualTo(referential.id());
        assertThat(derived.chapterNamed("guichet")).map(Chapter::code).contains("accueil-physique");
        derived.replaceContent(chapters(new Chapter("a", "A")));
        assertThat(referential.chapters()).hasSize(5);
    }

    @Test
    void aContentThatDoesNotHangTogetherIsRefused() {
        Chapter orphan = new Chapter("a", "A", "M9");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> chapters(new Chapter("a", "A"), new Chapter("a", "B")))
                .withMessageContaining("same code");
        assertThatIllegalArgumentException().isThrownBy(() -> chapters(orphan)).withMessageContaining("module");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Content.ofChapters(
                        "Essai", false, List.of(new Chapter("a", "A")), Set.of(new ChapterAlias("b", "B"))))
                .withMessageContaining("alias");
    }

    private static void assertRefused(String code, ThrowingCallable deed) {
        assertThatThrownBy(deed).isInstanceOfSatisfying(InvalidReferential.class, refusal -> assertThat(refusal.code())
                .isEqualTo("referential." + code));
    }

    private static Referential edition(String edition, LocalDate from, Chapter... chapters) {
        return inForce(edition, from, true, chapters(chapters));
    }

    private static Content chapters(Chapter... chapters) {
        return Content.ofChapters("Essai", false, List.of(chapters), Set.of());
    }

    private static Referential draft(String edition, Content content) {
        return Referential.draft(UUID.randomUUID(), "test", edition, content, null);
    }

    private static Referential inForce(String edition, LocalDate from, boolean leading, Content content) {
        Referential version = draft(edition, content);
        version.putInForce(from, leading);
        return version;
    }
}
