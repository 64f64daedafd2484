package fr.qualipilote.workflow.committees;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import fr.qualipilote.kernel.Actor;
import fr.qualipilote.organisation.DecisionKind;
import fr.qualipilote.organisation.Matter;
import fr.qualipilote.organisation.spi.MeetingDecisionSteps.Order;
import fr.qualipilote.publication.PublicationId;
import fr.qualipilote.publication.PublicationLine;
import fr.qualipilote.publication.PublicationSheet;
import fr.qualipilote.publication.PublicationState;
import fr.qualipilote.publication.Publications;
import fr.qualipilote.surveys.Surveys;
import fr.qualipilote.surveys.WaveLine;
import fr.qualipilote.surveys.WaveState;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.ObjectProvider;

/** Figures to approve and results of surveys on the agenda. */
class FigureMattersTest {

    private static final String REFERENCE = "PUB-2022-001";

    private final PublicationId publication = new PublicationId(UUID.randomUUID());
    private final Publications publications = mock();
    private final ObjectProvider<Publications> published = mock();
    private final PublicationMatter matter = new PublicationMatter(published);
    private final Surveys surveys = mock();
    private final ObjectProvider<Surveys> surveyed = mock();
    private final WaveMatter waves = new WaveMatter(surveyed);
    private final Actor chair = mock();
    private final Actor secretary = mock();

    @BeforeEach
    void someOfEach() {
        when(published.getIfAvailable()).thenReturn(publications);
        when(published.getObject()).thenReturn(publications);
        when(surveyed.getIfAvailable()).thenReturn(surveys);
        PublicationSheet sheet = mock(RETURNS_DEEP_STUBS);
        when(sheet.line().id()).thenReturn(publication);
        when(publications.publicationWithReference(chair, REFERENCE)).thenReturn(sheet);
    }

    @ParameterizedTest
    @EnumSource(PublicationState.class)
    void figuresThatWereSubmittedWaitAndNoOthers(PublicationState state) {
        PublicationLine line = mock();
        when(line.reference()).thenReturn(REFERENCE);
        when(line.title()).thenReturn("Premier semestre");
        when(line.state()).thenReturn(state);
        when(publications.publications(secretary)).thenReturn(List.of(line));
        assertThat(matter.waiting(secretary))
                .hasSize(state == PublicationState.SUBMITTED ? 1 : 0)
                .allSatisfy(waiting -> assertThat(waiting.answers())
                        .containsExactlyInAnyOrder(DecisionKind.VALIDATE, DecisionKind.ASK_FOR_MORE));
        assertThat(matter.matter(secretary, REFERENCE).isPresent()).isEqualTo(state == PublicationState.SUBMITTED);
    }

    @Test
    void theChairApprovesThem() {
        assertThat(matter.carryOut(order(DecisionKind.VALIDATE, "publication"), chair, secretary))
                .isEqualTo(REFERENCE);
        verify(publications).approve(chair, publication);
    }

    @Test
    void theChairSendsThemBackWithWhatWasSaid() {
        matter.carryOut(order(DecisionKind.ASK_FOR_MORE, "publication"), chair, secretary);
        verify(publications).sendBack(chair, publication, "D-2022-03-02 (COPIL) : Revoir le mois de mai");
    }

    @ParameterizedTest
    @EnumSource(WaveState.class)
    void surveysThatArePublishedWaitForWhatFollowsFromThem(WaveState state) {
        WaveLine line = mock();
        when(line.code()).thenReturn("ENQ-2022-003");
        when(line.title()).thenReturn("Enquête mystère");
        when(line.theme()).thenReturn("accueil-telephonique");
        when(line.state()).thenReturn(state);
        when(surveys.waves(secretary)).thenReturn(List.of(line));
        List<Matter> waiting = waves.waiting(secretary);
        assertThat(waiting).hasSize(state == WaveState.PUBLISHED ? 1 : 0).allSatisfy(one -> {
            assertThat(one.answers()).isEmpty();
            assertThat(one.theme()).isEqualTo("accueil-telephonique");
            assertThat(one.reference()).isEqualTo("ENQ-2022-003");
        });
    }

    @Test
    void aSurveyItselfIsNotDecided() {
        assertThatThrownBy(() -> waves.carryOut(order(DecisionKind.VALIDATE, "survey-wave"), chair, secretary))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void nothingWaitsWhereAModuleIsNotThere() {
        when(published.getIfAvailable()).thenReturn(null);
        when(surveyed.getIfAvailable()).thenReturn(null);
        assertThat(matter.waiting(secretary)).isEmpty();
        assertThat(waves.waiting(secretary)).isEmpty();
    }

    private static Order order(DecisionKind kind, String matterKind) {
        return new Order(
                kind,
                "Revoir le mois de mai",
                "D-2022-03-02 (COPIL)",
                RecordedDecisions.SECRETARY,
                RecordedDecisions.CHAIR,
                null,
                null,
                null,
                matterKind,
                REFERENCE,
                Set.of());
    }
}
