package fr.qualipilote.referential.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import fr.qualipilote.kernel.AccessRefused;
import fr.qualipilote.kernel.Actor;
import fr.qualipilote.kernel.BusinessClock;
import fr.qualipilote.kernel.BusinessRefusal;
import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.kernel.Role;
import fr.qualipilote.kernel.ServiceId;
import fr.qualipilote.organisation.Services;
import fr.qualipilote.referential.ChapterLine;
import fr.qualipilote.referential.CriterionChange.Kind;
import fr.qualipilote.referential.CriterionLine;
import fr.qualipilote.referential.CrosswalkLink;
import fr.qualipilote.referential.Crosswalks;
import fr.qualipilote.referential.Questionnaire;
import fr.qualipilote.referential.ReferentialExports;
import fr.qualipilote.referential.ReferentialImports;
import fr.qualipilote.referential.ReferentialPreview;
import fr.qualipilote.referential.ReferentialVersions;
import fr.qualipilote.referential.Referentials;
import fr.qualipilote.referential.ScopeId;
import fr.qualipilote.referential.ScopeLine;
import fr.qualipilote.referential.Scopes;
import fr.qualipilote.referential.SiteId;
import fr.qualipilote.referential.SiteLine;
import fr.qualipilote.referential.Sites;
import fr.qualipilote.referential.UnknownReferential;
import fr.qualipilote.referential.VersionChanges;
import fr.qualipilote.referential.VersionId;
import fr.qualipilote.referential.VersionLine;
import fr.qualipilote.referential.VersionSheet;
import fr.qualipilote.referential.VersionState;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.transaction.annotation.Transactional;

/** The life of versions, their scope and their crosswalk, in a new installation. */
@SpringBootTest
@Transactional
abstract class VersionsContract {

    private static final Actor QUALITY_MANAGER = actor(Role.QUALITY_MANAGER);
    private static final Actor ADMINISTRATOR = actor(Role.ADMINISTRATOR);

    @Autowired
    private ReferentialVersions versions;

    @Autowired
    private ReferentialImports imports;

    @Autowired
    private ReferentialExports exports;

    @Autowired
    private Referentials referentials;

    @Autowired
    private Scopes scopes;

    @Autowired
    private Sites sites;

    @Autowired
    private Crosswalks crosswalks;

    @Autowired
    private Services services;

    @Autowired
    private BusinessClock clock;

    @Autowired
    private EntityManager database;

    @Test
    void aNewInstallationHasOneVersionInForceThatNoCampaignCanAsk() {
        assertThat(versions.versions())
                .extracting(VersionLine::code, VersionLine::state, VersionLine::criteria)
                .containsExactly(tuple("chapitres-de-depart", VersionState.IN_FORCE, 0));
        assertThat(versions.answerable(clock.today())).isEmpty();
        VersionId starting = versions.inForce(clock.today());
        assertThat(versions.version(starting).chapters()).hasSize(8).allMatch(held -> held.module() == null);
        assertThat(versions.before(starting)).isEmpty();
    }

    @Test
    void aFileIsShownThenWrittenAsADraftAndReadBackAsItWas() {
        ReferentialPreview preview = imports.preview(QUALITY_MANAGER, "r.yaml", file("1", ""));
        assertThat(preview.isAcceptable()).isTrue();
        assertThat(preview.replacesDraft()).isFalse();
        assertThat(versions.versions()).hasSize(1);
        VersionChanges changes = Objects.requireNonNull(preview.changes());
        assertThat(changes.count(Kind.NEW)).isEqualTo(3);
        assertThat(changes.chaptersGone()).contains("Pilotage");

        VersionSheet sheet = draft("1", "");
        assertThat(sheet.line().state()).isEqualTo(VersionState.DRAFT);
        assertThat(sheet)
                .usingRecursiveComparison()
                .ignoringFields("line.id", "revision")
                .isEqualTo(preview.content());
        assertThat(sheet.criteria())
                .extracting(CriterionLine::code, CriterionLine::module, CriterionLine::chapter, CriterionLine::rank)
                .containsExactly(
                        tuple("A", "M1", "accueil", 1), tuple("B", "M1", "accueil", 2), tuple("C", "M2", "autre", 3));
        assertThat(referentials.inForce().code()).isEqualTo("chapitres-de-depart");
        assertThat(referentials.chapter("accueil")).isEmpty();
        assertThat(referentials.chapterLabel("accueil")).isEmpty();
    }

    @Test
    void nothingIsWrittenWhenOneRowIsRefused() {
        byte[] broken = file("1", "      - {code: A, libelle: Encore}\n");
        assertThat(imports.preview(QUALITY_MANAGER, "r.yaml", broken).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.reason()).isEqualTo("code-twice"));
        assertRefused("referential-import.rows-to-correct", () -> imports.confirm(QUALITY_MANAGER, "r.yaml", broken));
        assertThat(versions.versions()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "ods"})
    void aTableWithEveryFaultIsRefusedAndTheDraftOfTheSameVersionStaysAsItWas(String format) throws IOException {
        VersionSheet before = draft("1", "");
        String name = "r." + format;
        byte[] faulty = format.equals("ods")
                ? Workbooks.ods(FaultyReferential.rows())
                : Workbooks.xlsx(FaultyReferential.rows());
        ReferentialPreview preview = imports.preview(QUALITY_MANAGER, name, faulty);
        assertThat(preview.problems()).hasSameSizeAs(FaultyReferential.PROBLEMS);
        assertThat(preview.content()).isNull();
        assertRefused("referential-import.rows-to-correct", () -> imports.confirm(QUALITY_MANAGER, name, faulty));
        flush();
        assertThat(versions.versions()).hasSize(2);
        assertThat(versions.version(before.id())).isEqualTo(before);
    }

    @Test
    void anotherImportReplacesTheDraftWithoutLeavingAnythingBehind() {
        VersionSheet first = draft("1", "");
        byte[] shorter = new String(file("1", ""), StandardCharsets.UTF_8)
                .replace("{code: A, libelle: Question A}", "{code: B, libelle: Question B}")
                .replace("      - {code: B, libelle: Question B, poids: 2.5}\n", "")
                .getBytes(StandardCharsets.UTF_8);
        assertThat(imports.preview(QUALITY_MANAGER, "r.yaml", shorter).replacesDraft())
                .isTrue();
        VersionId again = imports.confirm(ADMINISTRATOR, "r.yaml", shorter);
        flush();
        assertThat(again).isEqualTo(first.id());
        assertThat(versions.version(again).criteria())
                .extracting(CriterionLine::code)
                .containsExactly("B", "C");
        assertThat(versions.version(again).revision()).isGreaterThan(first.revision());
        assertRefused(
                "referential.changed-by",
                () -> versions.putInForce(QUALITY_MANAGER, again, first.revision(), clock.today(), true));
    }

    @Test
    void aVersionInForceReplacesTheOneBeforeAndIsNeverChanged() {
        VersionSheet sheet = draft("1", "");
        VersionId id = sheet.id();
        versions.putInForce(QUALITY_MANAGER, id, sheet.revision(), clock.today(), true);
        flush();
        assertThat(versions.inForce(clock.today())).isEqualTo(id);
        assertThat(versions.answerable(clock.today())).contains(id);
        assertThat(versions.versions())
                .extracting(VersionLine::state)
                .containsExactly(VersionState.IN_FORCE, VersionState.REPLACED);
        assertThat(referentials.chapters()).extracting(ChapterLine::code).containsExactly("accueil", "autre");
        assertThat(referentials.chapter("pilotage")).isPresent();
        assertRefused("referential.not-a-draft", () -> versions.delete(QUALITY_MANAGER, id));
        assertRefused(
                "referential.not-a-draft",
                () -> versions.putInForce(
                        QUALITY_MANAGER, id, versions.version(id).revision(), clock.today(), true));
        assertRefused(
                "referential-import.edition-in-force", () -> imports.confirm(QUALITY_MANAGER, "r.yaml", file("1", "")));
        assertThat(imports.preview(QUALITY_MANAGER, "r.yaml", file("1", "")).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.reason()).isEqualTo("edition-in-force"));
    }

    @Test
    void aVersionIsPlannedForALaterDayAndNeverForAPastOneOrOneThatIsTaken() {
        VersionSheet sheet = draft("1", "");
        LocalDate later = clock.today().plusDays(10);
        assertRefused(
                "referential.from-in-past",
                () -> versions.putInForce(
                        QUALITY_MANAGER,
                        sheet.id(),
                        sheet.revision(),
                        clock.today().minusDays(1),
                        true));
        versions.putInForce(QUALITY_MANAGER, sheet.id(), sheet.revision(), later, true);
        flush();
        assertThat(versions.version(sheet.id()).line().state()).isEqualTo(VersionState.PLANNED);
        assertThat(versions.version(versions.inForce(clock.today())).line().replacedOn())
                .isEqualTo(later);
        assertThat(versions.inForce(later)).isEqualTo(sheet.id());
        VersionSheet other = draft("2", "");
        assertRefused(
                "referential.from-taken",
                () -> versions.putInForce(QUALITY_MANAGER, other.id(), other.revision(), later, true));
        versions.putInForce(QUALITY_MANAGER, other.id(), other.revision(), later, false);
    }

    @Test
    void aReferentialBesideTheLeadingOneLeavesTheThemesOfThePlanAlone() {
        VersionSheet sheet = draft("1", "");
        versions.putInForce(QUALITY_MANAGER, sheet.id(), sheet.revision(), clock.today(), false);
        flush();
        assertThat(referentials.inForce().code()).isEqualTo("chapitres-de-depart");
        assertThat(versions.answerable(clock.today())).contains(sheet.id());
        assertThat(versions.versions())
                .extracting(VersionLine::state)
                .containsExactly(VersionState.IN_FORCE, VersionState.IN_FORCE);
    }

    @Test
    void aDerivedVersionIsComparedWithTheOneThatItFollows() {
        VersionSheet sheet = inForce("1");
        VersionId derived = versions.derive(QUALITY_MANAGER, sheet.id(), "  2 ");
        flush();
        assertThat(versions.changes(sheet.id(), derived).isEmpty()).isTrue();
        assertThat(versions.version(derived).derivedFrom()).isEqualTo(sheet.id());
        assertThat(versions.before(derived)).contains(sheet.id());
        imports.confirm(
                QUALITY_MANAGER,
                "r.yaml",
                new String(file("2", ""), StandardCharsets.UTF_8)
                        .replace("Question A", "Autre question")
                        .replace("code: C,", "code: D,")
                        .getBytes(StandardCharsets.UTF_8));
        flush();
        VersionChanges changes = versions.changes(sheet.id(), derived);
        assertThat(changes.count(Kind.REWORDED)).isEqualTo(1);
        assertThat(changes.count(Kind.SAME)).isEqualTo(1);
        assertThat(changes.count(Kind.NEW)).isEqualTo(1);
        assertThat(changes.count(Kind.GONE)).isEqualTo(1);
        assertThat(versions.version(sheet.id()).criteria())
                .extracting(CriterionLine::label)
                .contains("Question A");
        assertRefused("referential.edition-taken", () -> versions.derive(QUALITY_MANAGER, sheet.id(), "2"));
        assertRefused("referential.edition-missing", () -> versions.derive(QUALITY_MANAGER, sheet.id(), " "));
        assertRefused(
                "referential.edition-too-long", () -> versions.derive(QUALITY_MANAGER, sheet.id(), "x".repeat(41)));
    }

    @Test
    void aDraftIsDeletedWithAllThatItHolds() {
        VersionSheet sheet = draft("1", "");
        versions.delete(ADMINISTRATOR, sheet.id());
        flush();
        assertThat(versions.versions()).hasSize(1);
        assertThatThrownBy(() -> versions.version(sheet.id())).isInstanceOf(UnknownReferential.class);
        assertThat(((Number) database.createNativeQuery("select count(*) from ref_criterion")
                                .getSingleResult())
                        .intValue())
                .isZero();
    }

    @Test
    void aQuestionnaireAsksTheModulesThatWereChosenChapterByChapter() {
        VersionSheet sheet = draft("1", "");
        Questionnaire all = versions.questionnaire(sheet.id(), List.of("M2", "M1", "M9"));
        assertThat(all.modules()).extracting(module -> module.code()).containsExactly("M1", "M2");
        assertThat(all.criteria()).extracting(CriterionLine::code).containsExactly("A", "B", "C");
        assertThat(all.scale().levels()).hasSize(2);
        assertThat(all.scale().best()).map(level -> level.code()).contains("oui");
        assertThat(all.scale().worst()).map(level -> level.code()).contains("non");
        Questionnaire one = versions.questionnaire(sheet.id(), List.of("M2"));
        assertThat(one.chapters()).singleElement().satisfies(chapter -> {
            assertThat(chapter.chapter().code()).isEqualTo("autre");
            assertThat(chapter.commitments()).hasSize(1);
            assertThat(chapter.criteria()).hasSize(1);
        });
    }

    @ParameterizedTest
    @EnumSource(ReferentialExports.Format.class)
    void whatIsExportedIsImportedAgainWithoutAnyChange(ReferentialExports.Format format) throws IOException {
        VersionSheet sheet = draft("1", "");
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        exports.export(sheet.id(), format, file);
        ReferentialPreview again = imports.preview(QUALITY_MANAGER, "r." + format.extension(), file.toByteArray());
        assertThat(again.problems()).isEmpty();
        assertThat(again.content())
                .usingRecursiveComparison()
                .ignoringFields("line.id", "revision")
                .isEqualTo(sheet);
        file.reset();
        exports.template(format, file);
        assertThat(imports.preview(QUALITY_MANAGER, "r." + format.extension(), file.toByteArray())
                        .problems())
                .isEmpty();
    }

    @Test
    void theScopeHoldsFromADayToADay() {
        VersionSheet sheet = inForce("1");
        LocalDate today = clock.today();
        ServiceId baru = services.add(ADMINISTRATOR, "BARU", "Bureau", List.of());
        SiteId site = sites.sites().get(0).id();
        ScopeId id = scopes.declare(QUALITY_MANAGER, "essai", "M1", baru, site, today);
        assertThat(scopes.scope("essai")).containsExactly(new ScopeLine(id, "essai", "M1", baru, site, today, null));
        assertThat(scopes.services(sheet.id(), Set.of("M1", "M2"), today)).containsExactly(baru);
        assertThat(scopes.services(sheet.id(), Set.of("M2"), today)).isEmpty();
        assertThat(scopes.services(sheet.id(), Set.of("M1"), today.minusDays(1)))
                .isEmpty();
        assertThat(scopes.modules(sheet.id(), baru, today)).containsExactly("M1");
        assertRefused(
                "referential.scope-overlaps",
                () -> scopes.declare(QUALITY_MANAGER, "essai", "M1", baru, site, today.plusDays(3)));
        assertRefused("referential.scope-ends-before", () -> scopes.end(QUALITY_MANAGER, id, today.minusDays(1)));
        scopes.end(QUALITY_MANAGER, id, today.plusDays(2));
        ScopeId later = scopes.declare(QUALITY_MANAGER, "essai", "M1", baru, site, today.plusDays(3));
        flush();
        assertThat(scopes.services(sheet.id(), Set.of("M1"), today.plusDays(2))).containsExactly(baru);
        assertRefused("referential.scope-overlaps", () -> scopes.end(QUALITY_MANAGER, id, today.plusDays(3)));
        scopes.withdraw(QUALITY_MANAGER, later);
        flush();
        assertThat(scopes.services(sheet.id(), Set.of("M1"), today.plusDays(3))).isEmpty();
    }

    @Test
    void theScopeNamesKnownModulesOpenServicesAndOpenSites() {
        inForce("1");
        LocalDate today = clock.today();
        ServiceId baru = services.add(ADMINISTRATOR, "BARU", "Bureau", List.of());
        SiteId main = sites.sites().get(0).id();
        SiteId annex = sites.add(QUALITY_MANAGER, "ANNEXE", "Annexe");
        assertRefused(
                "referential.module-unknown", () -> scopes.declare(QUALITY_MANAGER, "essai", "M9", baru, main, today));
        sites.close(QUALITY_MANAGER, annex);
        assertRefused(
                "referential.site-closed", () -> scopes.declare(QUALITY_MANAGER, "essai", "M1", baru, annex, today));
        services.close(ADMINISTRATOR, baru);
        assertRefused(
                "referential.service-closed", () -> scopes.declare(QUALITY_MANAGER, "essai", "M1", baru, main, today));
    }

    @Test
    void sitesHaveCodesOfTheirOwnAndOneStaysOpen() {
        SiteId main = sites.sites().get(0).id();
        assertRefused("referential.last-site", () -> sites.close(QUALITY_MANAGER, main));
        SiteId annex = sites.add(QUALITY_MANAGER, "ANNEXE", "Annexe");
        assertRefused("referential.site-code-taken", () -> sites.add(QUALITY_MANAGER, "annexe", "Autre"));
        assertRefused("referential.site-code-missing", () -> sites.add(QUALITY_MANAGER, " ", "Autre"));
        assertRefused("referential.site-label-missing", () -> sites.change(QUALITY_MANAGER, annex, "A", ""));
        sites.change(QUALITY_MANAGER, annex, "A", "Annexe de la rue");
        sites.close(QUALITY_MANAGER, main);
        flush();
        assertThat(sites.sites())
                .extracting(SiteLine::code, SiteLine::active)
                .containsExactly(tuple("A", true), tuple("PRINCIPAL", false));
        sites.reopen(QUALITY_MANAGER, main);
        assertThat(sites.sites()).allMatch(SiteLine::active);
    }

    @Test
    void aCorrespondenceIsSeenFromBothReferentialsOnce() {
        VersionSheet one = draft("1", "");
        VersionId other = imports.confirm(
                QUALITY_MANAGER,
                "r.yaml",
                new String(file("1", ""), StandardCharsets.UTF_8)
                        .replace("referentiel: essai", "referentiel: autre")
                        .getBytes(StandardCharsets.UTF_8));
        UUID id = crosswalks.link(QUALITY_MANAGER, one.id(), "A", other, "C", CrosswalkLink.Kind.PARTIAL);
        flush();
        assertThat(crosswalks.of("autre"))
                .containsExactly(new CrosswalkLink(id, "autre", "C", "essai", "A", CrosswalkLink.Kind.PARTIAL));
        assertRefused(
                "referential.link-taken",
                () -> crosswalks.link(QUALITY_MANAGER, other, "C", one.id(), "A", CrosswalkLink.Kind.SAME));
        assertRefused(
                "referential.criterion-unknown",
                () -> crosswalks.link(QUALITY_MANAGER, other, "Z", one.id(), "A", CrosswalkLink.Kind.SAME));
        assertRefused(
                "referential.same-referential",
                () -> crosswalks.link(QUALITY_MANAGER, one.id(), "A", one.id(), "B", CrosswalkLink.Kind.SAME));
        crosswalks.unlink(QUALITY_MANAGER, id);
        flush();
        assertThat(crosswalks.of("essai")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void theQualityManagerAndTheAdministratorAloneChangeAnything(Role role) {
        Actor actor = actor(role);
        boolean may = role == Role.QUALITY_MANAGER || role == Role.ADMINISTRATOR;
        assertThat(versions.mayChange(actor)).isEqualTo(may);
        VersionId none = new VersionId(UUID.randomUUID());
        SiteId site = new SiteId(UUID.randomUUID());
        Stream.<Consumer<Actor>>of(
                        who -> versions.derive(who, none, "1"),
                        who -> versions.putInForce(who, none, 0, clock.today(), true),
                        who -> versions.delete(who, none),
                        who -> imports.preview(who, "r.yaml", new byte[0]),
                        who -> imports.confirm(who, "r.yaml", new byte[0]),
                        who -> scopes.declare(
                                who, "essai", "M9", new ServiceId(UUID.randomUUID()), site, clock.today()),
                        who -> scopes.end(who, new ScopeId(UUID.randomUUID()), clock.today()),
                        who -> scopes.withdraw(who, new ScopeId(UUID.randomUUID())),
                        who -> sites.add(who, "", ""),
                        who -> sites.change(who, site, "", ""),
                        who -> sites.close(who, site),
                        who -> sites.reopen(who, site),
                        who -> crosswalks.link(who, none, "A", none, "B", CrosswalkLink.Kind.SAME),
                        who -> crosswalks.unlink(who, UUID.randomUUID()))
                .forEach(deed -> assertThatThrownBy(() -> deed.accept(actor))
                        .isInstanceOf(BusinessRefusal.class)
                        .matches(refusal -> refusal instanceof AccessRefused != may));
    }

    private VersionSheet inForce(String edition) {
        VersionSheet sheet = draft(edition, "");
        versions.putInForce(QUALITY_MANAGER, sheet.id(), sheet.revision(), clock.today(), true);
        flush();
        return versions.version(sheet.id());
    }

    private VersionSheet draft(String edition, String more) {
        VersionId id = imports.confirm(QUALITY_MANAGER, "r.yaml", file(edition, more));
        flush();
        return versions.version(id);
    }

    private void flush() {
        database.flush();
        database.clear();
    }

    /** @param more criteria of the first commitment, as lines */
    static byte[] file(String edition, String more) {
        String text =
                """
                referentiel: essai
                libelle: Essai
                version: "%s"
                niveaux:
                - {code: oui, libelle: Conforme, valeur: 100, preuve-exigee: oui}
                - {code: non, libelle: Non conforme, valeur: 0, ecart: oui}
                modules:
                - {code: M1, libelle: Premier, obligatoire: oui}
                - {code: M2, libelle: Second}
                chapitres:
                - code: accueil
                  module: M1
                  libelle: Accueil
                  engagements:
                  - code: M1-01
                    libelle: Promesse
                    criteres:
                      - {code: A, libelle: Question A}
                      - {code: B, libelle: Question B, poids: 2.5}
                %s- code: autre
                  module: M2
                  libelle: Autre
                  engagements:
                  - code: M2-01
                    libelle: Autre promesse
                    criteres:
                      - {code: C, libelle: Question C, question: oui-non}
                """;
        return text.formatted(edition, more).getBytes(StandardCharsets.UTF_8);
    }

    static void assertRefused(String code, ThrowingCallable deed) {
        assertThatThrownBy(deed).isInstanceOfSatisfying(BusinessRefusal.class, refusal -> assertThat(refusal.code())
                .isEqualTo(code));
    }

    static Actor actor(Role role) {
        return new Actor(new PersonId(UUID.randomUUID()), role.code(), Set.of(role), Set.of(), Set.of());
    }
}
