package fr.qualipilote.referential.internal;

import static fr.qualipilote.referential.internal.VersionsContract.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import fr.qualipilote.kernel.AccessRefused;
import fr.qualipilote.kernel.Actor;
import fr.qualipilote.kernel.BusinessClock;
import fr.qualipilote.kernel.BusinessRefusal;
import fr.qualipilote.kernel.Role;
import fr.qualipilote.organisation.Services;
import fr.qualipilote.referential.CommitmentLine;
import fr.qualipilote.referential.ConformityLevel;
import fr.qualipilote.referential.CriterionChange.Kind;
import fr.qualipilote.referential.CriterionLine;
import fr.qualipilote.referential.DraftPart;
import fr.qualipilote.referential.InvalidReferential;
import fr.qualipilote.referential.ModuleLine;
import fr.qualipilote.referential.PartKind;
import fr.qualipilote.referential.QuestionType;
import fr.qualipilote.referential.ReferentialDrafts;
import fr.qualipilote.referential.ReferentialHistory;
import fr.qualipilote.referential.ReferentialHistory.Deed;
import fr.qualipilote.referential.ReferentialImports;
import fr.qualipilote.referential.ReferentialVersions;
import fr.qualipilote.referential.Scopes;
import fr.qualipilote.referential.Sites;
import fr.qualipilote.referential.VersionChanges;
import fr.qualipilote.referential.VersionId;
import fr.qualipilote.referential.VersionSheet;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.transaction.annotation.Transactional;

/** A draft is changed part by part, under the rules for what is imported; what was done is kept. */
@SpringBootTest
@Transactional
abstract class DraftsContract {

    private static final Actor QUALITY_MANAGER = VersionsContract.actor(Role.QUALITY_MANAGER);
    private static final Actor ADMINISTRATOR = VersionsContract.actor(Role.ADMINISTRATOR);

    @Autowired
    private ReferentialDrafts drafts;

    @Autowired
    private ReferentialHistory history;

    @Autowired
    private ReferentialVersions versions;

    @Autowired
    private ReferentialImports imports;

    @Autowired
    private Scopes scopes;

    @Autowired
    private Sites sites;

    @Autowired
    private Services services;

    @Autowired
    private BusinessClock clock;

    @Autowired
    private EntityManager database;

    private VersionId draft = new VersionId(UUID.randomUUID());

    @BeforeEach
    void importDraft() {
        draft = imports.confirm(QUALITY_MANAGER, "r.yaml", VersionsContract.file("1", ""));
        flush();
    }

    @Test
    void aCriterionIsAddedLastUnderItsCommitmentThenChangedMovedAndRemoved() {
        add(criterion("D", "M1-01", "  Question D "));
        assertThat(codes()).containsExactly("A", "B", "D", "C");
        assertThat(criterion("D").label()).isEqualTo("Question D");

        drafts.move(QUALITY_MANAGER, draft, revision(), PartKind.CRITERION, "D", -5);
        flush();
        assertThat(codes()).containsExactly("D", "A", "B", "C");

        DraftPart changed = new DraftPart.Criterion(
                "D", "M2-01", "Autre question", "Preuve", QuestionType.YES_NO, new BigDecimal("2.50"));
        drafts.change(QUALITY_MANAGER, draft, revision(), "D", changed);
        flush();
        assertThat(codes()).containsExactly("A", "B", "C", "D");
        assertThat(criterion("D"))
                .extracting(CriterionLine::module, CriterionLine::expectedEvidence, CriterionLine::question)
                .containsExactly("M2", "Preuve", QuestionType.YES_NO);
        assertThat(criterion("D").weight()).isEqualByComparingTo("2.5");

        drafts.remove(QUALITY_MANAGER, draft, revision(), PartKind.CRITERION, "D");
        flush();
        assertThat(codes()).containsExactly("A", "B", "C");
    }

    @Test
    void modulesChaptersCommitmentsAndLevelsAreChangedToo() {
        add(new DraftPart.Module("M3", "Troisième", false));
        add(new DraftPart.Chapter("tel", "M3", "Téléphone", List.of("Standard", "Téléphonie")));
        add(new DraftPart.Commitment("M3-01", "tel", "Nous répondons"));
        add(criterion("E", "M3-01", "Question E"));
        add(new DraftPart.Level("presque", "Partiellement", BigDecimal.valueOf(50), true, true));
        drafts.move(QUALITY_MANAGER, draft, revision(), PartKind.LEVEL, "presque", -1);
        drafts.describe(QUALITY_MANAGER, draft, revision(), "Nouveau nom", "Arrêté", "Non applicable");
        flush();
        VersionSheet sheet = versions.version(draft);
        assertThat(sheet.line().label()).isEqualTo("Nouveau nom");
        assertThat(sheet.source()).isEqualTo("Arrêté");
        assertThat(sheet.scale().notApplicable()).isEqualTo("Non applicable");
        assertThat(sheet.modules()).extracting(ModuleLine::code).containsExactly("M1", "M2", "M3");
        assertThat(sheet.chapters().get(2).chapter().aliases()).containsExactly("Standard", "Téléphonie");
        assertThat(sheet.scale().levels())
                .extracting(ConformityLevel::code, ConformityLevel::gap)
                .containsExactly(tuple("oui", false), tuple("presque", true), tuple("non", true));

        drafts.describe(QUALITY_MANAGER, draft, revision(), "Nouveau nom", " ", "");
        drafts.remove(QUALITY_MANAGER, draft, revision(), PartKind.MODULE, "M3");
        flush();
        VersionSheet without = versions.version(draft);
        assertThat(without.source()).isEmpty();
        assertThat(without.scale().notApplicable()).isEqualTo("Sans objet");
        assertThat(without.chapters()).hasSize(2);
        assertThat(without.commitments()).extracting(CommitmentLine::code).containsExactly("M1-01", "M2-01");
        assertThat(codes()).containsExactly("A", "B", "C");
    }

    @Test
    void whatStandsUnderAPartFollowsItsNewCodeAndItsNewPlace() {
        drafts.change(QUALITY_MANAGER, draft, revision(), "M1", new DraftPart.Module("N1", "Premier", true));
        drafts.change(
                QUALITY_MANAGER, draft, revision(), "M1-01", new DraftPart.Commitment("N1-01", "autre", "Promesse"));
        flush();
        assertThat(versions.version(draft).criteria())
                .extracting(CriterionLine::code, CriterionLine::module, CriterionLine::commitment)
                .containsExactly(tuple("C", "M2", "M2-01"), tuple("A", "M2", "N1-01"), tuple("B", "M2", "N1-01"));
        drafts.move(QUALITY_MANAGER, draft, revision(), PartKind.MODULE, "N1", 1);
        flush();
        assertThat(versions.version(draft).modules())
                .extracting(ModuleLine::code)
                .containsExactly("M2", "N1");
    }

    @Test
    void aDraftFromAVersionInForceKeepsTheAnswersOfWhatIsLeftAsItWasAndListsTheRest() {
        versions.putInForce(QUALITY_MANAGER, draft, revision(), clock.today(), true);
        VersionId before = draft;
        draft = versions.derive(QUALITY_MANAGER, before, "2");
        flush();
        drafts.remove(QUALITY_MANAGER, draft, revision(), PartKind.CRITERION, "B");
        drafts.change(QUALITY_MANAGER, draft, revision(), "C", criterion("C", "M2-01", "Reformulée"));
        add(criterion("D", "M2-01", "Question D"));
        VersionChanges changes = versions.changes(before, draft);
        assertThat(changes.criteria())
                .extracting(change -> change.code(), change -> change.kind())
                .containsExactlyInAnyOrder(
                        tuple("A", Kind.SAME), tuple("B", Kind.GONE), tuple("C", Kind.REWORDED), tuple("D", Kind.NEW));
        assertThat(versions.version(before).criteria()).hasSize(3);
    }

    @Test
    void whatWouldNotHangTogetherIsRefusedAsInAFile() {
        assertPartRefused("code-twice", () -> add(criterion("a", "M1-01", "Encore")));
        assertPartRefused("code-characters", () -> add(criterion("a b", "M1-01", "Question")));
        assertPartRefused("missing", () -> add(criterion("D", "M1-01", " ")));
        assertPartRefused("too-long", () -> add(criterion("D", "M1-01", "q".repeat(1_001))));
        assertPartRefused("parent-unknown", () -> add(criterion("D", "M9-01", "Question")));
        assertPartRefused("parent-missing", () -> add(new DraftPart.Commitment("X", "", "Promesse")));
        assertPartRefused("alias-twice", () -> add(new DraftPart.Chapter("tel", "M1", "Tel", List.of("Un", "un"))));
        assertPartRefused(
                "chapter-without-module",
                () -> change("autre", new DraftPart.Chapter("autre", null, "Autre", List.of())));
        assertPartRefused(
                "out-of-range-above",
                () -> add(new DraftPart.Criterion("D", "M1-01", "Q", "", QuestionType.LEVEL, BigDecimal.ZERO)));
        assertPartRefused(
                "too-many-decimals",
                () -> add(new DraftPart.Criterion("D", "M1-01", "Q", "", QuestionType.LEVEL, new BigDecimal("1.234"))));
        assertPartRefused(
                "levels-missing", () -> drafts.remove(QUALITY_MANAGER, draft, revision(), PartKind.LEVEL, "non"));
        assertPartRefused("level-gap-score", () -> change("non", level("non", "Non conforme", 100, true)));
        assertPartRefused("levels-all-gaps", () -> change("oui", level("oui", "Conforme", 100, true)));
        assertPartRefused("levels-equal", () -> change("non", level("non", "Non conforme", 100, false)));
        assertPartRefused("label-twice", () -> change("non", level("non", "conforme", 0, true)));
        assertRefused("referential.unknown", () -> change("Z", criterion("Z", "M1-01", "Question")));
        flush();
        assertThat(versions.version(draft).criteria()).hasSize(3);
        assertThat(history.of("essai", 10)).extracting(Deed::kind).containsExactly(ReferentialHistory.Kind.IMPORTED);
    }

    @Test
    void whoComesSecondIsToldWhoWasFasterAndWhen() {
        int seen = revision();
        drafts.add(ADMINISTRATOR, draft, seen, criterion("D", "M1-01", "Question D"));
        flush();
        assertThatThrownBy(() -> drafts.change(QUALITY_MANAGER, draft, seen, "A", criterion("A", "M1-01", "Question")))
                .isInstanceOfSatisfying(InvalidReferential.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo("referential.changed-by");
                    assertThat(refusal.arguments().get(0)).isEqualTo(ADMINISTRATOR.person());
                    assertThat(refusal.arguments().get(1))
                            .isEqualTo(history.of("essai", 1).get(0).at());
                });
        assertThat(criterion("A").label()).isEqualTo("Question A");
    }

    @Test
    void aVersionThatHasBeenPutInForceIsNeverChanged() {
        versions.putInForce(QUALITY_MANAGER, draft, revision(), clock.today(), true);
        flush();
        int revision = revision();
        VersionSheet before = versions.version(draft);
        for (Consumer<Actor> deed : deeds(revision)) {
            assertRefused("referential.not-a-draft", () -> deed.accept(QUALITY_MANAGER));
        }
        flush();
        assertThat(versions.version(draft)).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void theQualityManagerAndTheAdministratorAloneChangeADraft(Role role) {
        Actor actor = VersionsContract.actor(role);
        boolean may = role == Role.QUALITY_MANAGER || role == Role.ADMINISTRATOR;
        for (Consumer<Actor> deed : deeds(-1)) {
            assertThatThrownBy(() -> deed.accept(actor))
                    .isInstanceOf(BusinessRefusal.class)
                    .matches(refusal -> refusal instanceof AccessRefused != may);
        }
    }

    @Test
    void whatWasDoneIsKeptWithWhoAndWhenTheScopeIncluded() {
        add(criterion("D", "M1-01", "Question D"));
        drafts.move(QUALITY_MANAGER, draft, revision(), PartKind.CRITERION, "D", 1);
        assertThat(history.putInForce("essai", "1")).isEmpty();
        versions.putInForce(ADMINISTRATOR, draft, revision(), clock.today(), true);
        flush();
        var service = services.add(ADMINISTRATOR, "SIDSIC", "Systèmes", List.of());
        var site = sites.sites().get(0).id();
        var scope = scopes.declare(QUALITY_MANAGER, "essai", "M1", service, site, clock.today());
        scopes.end(QUALITY_MANAGER, scope, clock.today().plusDays(3));
        scopes.withdraw(ADMINISTRATOR, scope);
        versions.delete(QUALITY_MANAGER, versions.derive(QUALITY_MANAGER, draft, "2"));
        flush();
        assertThat(history.of("essai", 20))
                .extracting(Deed::kind, Deed::edition, Deed::part, Deed::by)
                .containsExactly(
                        tuple(ReferentialHistory.Kind.DELETED, "2", null, QUALITY_MANAGER.person()),
                        tuple(ReferentialHistory.Kind.DERIVED, "2", null, QUALITY_MANAGER.person()),
                        tuple(ReferentialHistory.Kind.SCOPE_WITHDRAWN, null, "M1", ADMINISTRATOR.person()),
                        tuple(ReferentialHistory.Kind.SCOPE_ENDED, null, "M1", QUALITY_MANAGER.person()),
                        tuple(ReferentialHistory.Kind.SCOPE_DECLARED, null, "M1", QUALITY_MANAGER.person()),
                        tuple(ReferentialHistory.Kind.PUT_IN_FORCE, "1", null, ADMINISTRATOR.person()),
                        tuple(ReferentialHistory.Kind.ADDED, "1", "D", QUALITY_MANAGER.person()),
                        tuple(ReferentialHistory.Kind.IMPORTED, "1", null, QUALITY_MANAGER.person()));
        Deed ended = history.of("essai", 20).get(3);
        assertThat(ended.service()).isEqualTo(service);
        assertThat(ended.site()).isEqualTo(site);
        assertThat(ended.day()).isEqualTo(clock.today().plusDays(3));
        assertThat(history.putInForce("essai", "1")).get().satisfies(deed -> {
            assertThat(deed.by()).isEqualTo(ADMINISTRATOR.person());
            assertThat(deed.day()).isEqualTo(clock.today());
        });
        assertThat(history.of("essai", 2)).hasSize(2);
    }

    private List<Consumer<Actor>> deeds(int revision) {
        return Stream.<Consumer<Actor>>of(
                        who -> drafts.add(who, draft, revision, criterion("D", "M1-01", "Question")),
                        who -> drafts.change(who, draft, revision, "A", criterion("A", "M1-01", "Question")),
                        who -> drafts.remove(who, draft, revision, PartKind.CRITERION, "A"),
                        who -> drafts.move(who, draft, revision, PartKind.CRITERION, "A", 1),
                        who -> drafts.describe(who, draft, revision, "Nom", "", ""))
                .toList();
    }

    private void add(DraftPart part) {
        drafts.add(QUALITY_MANAGER, draft, revision(), part);
        flush();
    }

    private void change(String code, DraftPart part) {
        drafts.change(QUALITY_MANAGER, draft, revision(), code, part);
    }

    private int revision() {
        flush();
        return versions.version(draft).revision();
    }

    private List<String> codes() {
        return versions.version(draft).criteria().stream()
                .map(CriterionLine::code)
                .toList();
    }

    private CriterionLine criterion(String code) {
        return Objects.requireNonNull(versions.version(draft).criterion(code).orElse(null));
    }

    private static DraftPart criterion(String code, String commitment, String label) {
        return new DraftPart.Criterion(code, commitment, label, "", QuestionType.LEVEL, BigDecimal.ONE);
    }

    private static DraftPart level(String code, String label, int score, boolean gap) {
        return new DraftPart.Level(code, label, BigDecimal.valueOf(score), false, gap);
    }

    private static void assertPartRefused(String reason, org.assertj.core.api.ThrowableAssert.ThrowingCallable deed) {
        assertRefused("referential.part-" + reason, deed);
    }

    private void flush() {
        database.flush();
        database.clear();
    }
}
