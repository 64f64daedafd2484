package fr.qualipilote.indicators.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.qualipilote.indicators.AnnotateMeasure;
import fr.qualipilote.indicators.DatedTarget;
import fr.qualipilote.indicators.EnterMeasure;
import fr.qualipilote.indicators.Grid;
import fr.qualipilote.indicators.GridQuery;
import fr.qualipilote.indicators.IndicatorId;
import fr.qualipilote.indicators.IndicatorSheet;
import fr.qualipilote.indicators.MeasureId;
import fr.qualipilote.indicators.MeasureStep;
import fr.qualipilote.indicators.Method;
import fr.qualipilote.indicators.PublishableMeasures.Edition;
import fr.qualipilote.indicators.ReferenceFigures.DatedValue;
import fr.qualipilote.indicators.Responsible;
import fr.qualipilote.indicators.Target;
import fr.qualipilote.kernel.AccessRefused;
import fr.qualipilote.kernel.Actor;
import fr.qualipilote.kernel.testing.OnH2;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each use case as each role of the demonstration, on an indicator of the BARU. */
@OnH2
class IndicatorAccessTest extends IndicatorBench {

    private static final List<String> EVERYONE = List.of(
            "rq",
            "adjoint",
            "sg",
            "prefet",
            "chef.baru",
            "baru",
            "smi",
            "adjoint.sidsic",
            "sidsic",
            "auditeur",
            "admin",
            "agent");

    private interface Attempt {
        void by(Actor actor);
    }

    private record Case(String useCase, List<String> allowed, Function<IndicatorAccessTest, Attempt> prepare) {
        @Override
        public String toString() {
            return useCase;
        }
    }

    private static Case of(String useCase, List<String> allowed, Function<IndicatorAccessTest, Attempt> prepare) {
        return new Case(useCase, allowed, prepare);
    }

    private IndicatorId ofBaru() {
        return draft().of(new Responsible.OneService(service("BARU"))).defined();
    }

    /** Entered by an agent of the BARU who takes part in no other test of it. */
    private MeasureId entered(IndicatorId id) {
        return enterAs("baru", id, MAY, "88,9").entry().orElseThrow().measure();
    }

    private IndicatorSheet sheet(IndicatorId id) {
        return registry.indicator(signedIn("agent"), id, JANUARY, MAY);
    }

    static Stream<Case> cases() {
        List<String> quality = List.of("rq", "adjoint");
        List<String> enter = List.of("rq", "adjoint", "chef.baru", "baru");
        List<String> check = List.of("rq", "adjoint", "chef.baru");
        return Stream.of(
                of("enter-measure", enter, test -> {
                    IndicatorId id = test.ofBaru();
                    return actor -> test.measures.enter(actor, EnterMeasure.of(id, MAY, "88,9", 0));
                }),
                of("correct-measure", enter, test -> {
                    IndicatorId id = test.ofBaru();
                    test.measures.validate(test.signedIn("rq"), List.of(test.entered(id)));
                    int version = test.cell(id, MAY).version();
                    return actor ->
                            test.measures.enter(actor, new EnterMeasure(id, MAY, "89", version, "Erreur de saisie"));
                }),
                of("annotate-measure", enter, test -> {
                    IndicatorId id = test.ofBaru();
                    test.entered(id);
                    return actor -> test.measures.annotate(
                            actor, new AnnotateMeasure(id, MAY, 1, Method.SAMPLE, 46, null, null));
                }),
                of("check-measure", check, test -> {
                    MeasureId measure = test.entered(test.ofBaru());
                    return actor -> test.measures.check(actor, List.of(measure));
                }),
                of("send-back-measure", check, test -> {
                    MeasureId measure = test.entered(test.ofBaru());
                    return actor -> test.measures.sendBack(actor, List.of(measure), "Illisible");
                }),
                of("validate-measure", quality, test -> {
                    MeasureId measure = test.entered(test.ofBaru());
                    return actor -> test.measures.validate(actor, List.of(measure));
                }),
                of("publish-measures", List.of("rq", "adjoint", "sg", "prefet"), test -> {
                    MeasureId measure = test.entered(test.ofBaru());
                    test.measures.validate(test.signedIn("rq"), List.of(measure));
                    return actor -> test.publishable.published(actor, List.of(new Edition(measure, 1)));
                }),
                of("define-indicator", quality, test -> {
                    Draft draft = test.draft();
                    return actor -> test.registry.define(actor, draft.definition(), List.of());
                }),
                of("redefine-indicator", quality, test -> {
                    IndicatorSheet sheet = test.sheet(test.ofBaru());
                    return actor ->
                            test.registry.redefine(actor, sheet.line().id(), sheet.version(), sheet.definition());
                }),
                of("set-target", quality, test -> {
                    IndicatorSheet sheet = test.sheet(test.ofBaru());
                    return actor -> test.registry.setTarget(
                            actor, sheet.line().id(), sheet.version(), new DatedTarget(JUNE, Target.Floor.of("92")));
                }),
                of("retire-indicator", quality, test -> {
                    IndicatorId id = test.ofBaru();
                    return actor -> test.registry.retire(actor, id, MAY, "Remplacé");
                }),
                of("restore-indicator", quality, test -> {
                    IndicatorId id = test.ofBaru();
                    test.registry.retire(test.signedIn("rq"), id, MAY, "Remplacé");
                    return actor -> test.registry.restore(actor, id);
                }),
                of("define-figure", quality, test -> {
                    String name = "Habitants " + UUID.randomUUID();
                    return actor -> test.figures.define(actor, name, new DatedValue(JANUARY, BigDecimal.TEN, ""));
                }));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void onlyThoseWhoMayGetThrough(Case tried) {
        List<String> through = new ArrayList<>();
        Attempt attempt = tried.prepare().apply(this);
        for (String login : EVERYONE) {
            Actor actor = signedIn(login);
            try {
                attempt.by(actor);
                through.add(login);
                attempt = tried.prepare().apply(this);
            } catch (AccessRefused refused) {
                assertThat(refused.arguments().get(0))
                        .isEqualTo(tried.useCase().replace("correct-measure", "enter-measure"));
            }
        }
        assertThat(through).containsExactlyInAnyOrderElementsOf(tried.allowed());
    }

    /** What the cell offers is what the use case lets through. */
    @Test
    void theCellOffersWhatTheUseCaseAllows() {
        IndicatorId id = ofBaru();
        assertThat(offered("baru", id)).containsExactly(MeasureStep.ENTER_MEASURE);
        entered(id);
        assertThat(offered("baru", id))
                .containsExactlyInAnyOrder(MeasureStep.ENTER_MEASURE, MeasureStep.ANNOTATE_MEASURE);
        assertThat(offered("chef.baru", id))
                .containsExactlyInAnyOrder(
                        MeasureStep.ENTER_MEASURE,
                        MeasureStep.ANNOTATE_MEASURE,
                        MeasureStep.CHECK_MEASURE,
                        MeasureStep.SEND_BACK_MEASURE);
        assertThat(offered("rq", id)).contains(MeasureStep.VALIDATE_MEASURE);
        for (String login : List.of("sg", "prefet", "smi", "auditeur", "admin", "agent")) {
            assertThat(offered(login, id)).as(login).isEmpty();
        }
        measures.validate(
                signedIn("rq"), List.of(cell(id, MAY).entry().orElseThrow().measure()));
        assertThat(offered("baru", id))
                .containsExactlyInAnyOrder(MeasureStep.CORRECT_MEASURE, MeasureStep.ANNOTATE_MEASURE);
    }

    private Set<MeasureStep> offered(String login, IndicatorId id) {
        return measures.explain(signedIn(login), id, MAY).mayDo();
    }

    @Test
    void everybodySignedInReadsEverythingAndEntersOnlyTheOwnRows() {
        IndicatorId id = ofBaru();
        entered(id);
        for (String login : EVERYONE) {
            Actor reader = signedIn(login);
            Grid grid = grids.grid(reader, GridQuery.of(JANUARY, MAY));
            assertThat(grid.rows()).hasSizeGreaterThanOrEqualTo(12);
            assertThat(grid.rows().stream()
                            .filter(row -> row.indicator().id().equals(id))
                            .allMatch(Grid.Row::mayEnter))
                    .as(login)
                    .isEqualTo(List.of("rq", "adjoint", "chef.baru", "baru").contains(login));
            assertThat(sheet(id).line().id()).isEqualTo(id);
            assertThat(collections.collections(reader, true)).isNotNull();
            assertThat(reviews.reviews(reader, JANUARY, MAY)).isNotNull();
            assertThat(publishable.publishable(reader, JANUARY, MAY)).isNotEmpty();
            assertThat(figures.figures(reader)).isNotEmpty();
        }
    }

    @Test
    void aPersonWhoIsResponsibleEntersAndNobodyElseOfTheService() {
        IndicatorId id =
                draft().of(new Responsible.Someone(person("webmestre"))).defined();
        assertThat(offered("webmestre", id)).containsExactly(MeasureStep.ENTER_MEASURE);
        assertThat(offered("rcom", id)).isEmpty();
        IndicatorId ofQuality = draft().of(new Responsible.Quality()).defined();
        assertThat(offered("adjoint", ofQuality)).containsExactly(MeasureStep.ENTER_MEASURE);
        assertThat(offered("sg", ofQuality)).isEmpty();
    }
}
