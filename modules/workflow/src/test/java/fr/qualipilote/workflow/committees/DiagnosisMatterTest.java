package fr.qualipilote.workflow.committees;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import fr.qualipilote.diagnosis.CampaignId;
import fr.qualipilote.diagnosis.CampaignLine;
import fr.qualipilote.diagnosis.CampaignSheet;
import fr.qualipilote.diagnosis.CampaignState;
import fr.qualipilote.diagnosis.CommitteeDecision;
import fr.qualipilote.diagnosis.SelfDiagnoses;
import fr.qualipilote.diagnosis.SheetId;
import fr.qualipilote.diagnosis.SheetLine;
import fr.qualipilote.diagnosis.SheetState;
import fr.qualipilote.kernel.Actor;
import fr.qualipilote.kernel.ServiceId;
import fr.qualipilote.organisation.DecisionKind;
import fr.qualipilote.organisation.Matter;
import fr.qualipilote.organisation.spi.MeetingDecisionSteps.Order;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;

class DiagnosisMatterTest {

    private static final LocalDate UNTIL = LocalDate.of(2022, 9, 15);
    private static final SheetId ACCEPTED = new SheetId(UUID.randomUUID());
    private static final SheetId OTHER = new SheetId(UUID.randomUUID());
    private static final SheetId LEFT = new SheetId(UUID.randomUUID());

    private static final ServiceId BARU = new ServiceId(UUID.randomUUID());
    private static final ServiceId SMI = new ServiceId(UUID.randomUUID());
    private static final ServiceId GONE = new ServiceId(UUID.randomUUID());

    private final CampaignId campaign = new CampaignId(UUID.randomUUID());
    private final SelfDiagnoses diagnoses = mock();
    private final ObjectProvider<SelfDiagnoses> provider = mock();
    private final DiagnosisMatter matter = new DiagnosisMatter(provider);
    private final Actor chair = mock();
    private final Actor secretary = mock();

    @BeforeEach
    void aCampaignBeforeTheCommittee() {
        CampaignLine line = line("AD-2022-01", CampaignState.WITH_COMMITTEE);
        CampaignLine closed = line("AD-2021-01", CampaignState.CLOSED);
        CampaignSheet sheet = mock(RETURNS_DEEP_STUBS);
        SheetLine accepted = sheetLine(ACCEPTED, BARU, SheetState.ACCEPTED);
        SheetLine other = sheetLine(OTHER, SMI, SheetState.ACCEPTED);
        SheetLine left = sheetLine(LEFT, GONE, SheetState.OUT_OF_SCOPE);
        when(provider.getIfAvailable()).thenReturn(diagnoses);
        when(provider.getObject()).thenReturn(diagnoses);
        when(diagnoses.campaigns(secretary)).thenReturn(List.of(line, closed));
        when(diagnoses.campaignWithReference(any(), eq("AD-2022-01"))).thenReturn(sheet);
        when(sheet.line().id()).thenReturn(campaign);
        when(sheet.sheets()).thenReturn(List.of(accepted, other, left));
    }

    private static CampaignLine line(String reference, CampaignState state) {
        CampaignLine line = mock();
        when(line.reference()).thenReturn(reference);
        when(line.title()).thenReturn("Autodiagnostic 2022");
        when(line.state()).thenReturn(state);
        return line;
    }

    private static SheetLine sheetLine(SheetId id, ServiceId service, SheetState state) {
        SheetLine line = mock();
        when(line.id()).thenReturn(id);
        when(line.service()).thenReturn(service);
        when(line.state()).thenReturn(state);
        return line;
    }

    @Test
    void whatIsBeforeTheCommitteeWaits() {
        assertThat(matter.waiting(secretary)).extracting(Matter::id).containsExactly("AD-2022-01");
        assertThat(matter.matter(secretary, "AD-2021-01")).isEmpty();
    }

    @Test
    void theServicesThatTakePartMayBeAskedOneByOne() {
        assertThat(matter.waiting(secretary)).flatExtracting(Matter::services).containsExactly(BARU, SMI);
    }

    @Test
    void theChairValidates() {
        decide(DecisionKind.VALIDATE);
        verify(diagnoses).decide(chair, campaign, new CommitteeDecision.Validate("D-2022-03-02 (COPIL)"));
    }

    @Test
    void moreIsAskedOfTheServicesThatAreNamedAndStillTakePart() {
        decide(DecisionKind.ASK_FOR_MORE, BARU, GONE);
        verify(diagnoses)
                .decide(
                        chair,
                        campaign,
                        new CommitteeDecision.AskForMore(
                                "D-2022-03-02 (COPIL)", Map.of(ACCEPTED, "Comme il a été dit")));
    }

    @Test
    void aDecisionFromBeforeServicesWereNamedAsksAllThatTakePart() {
        decide(DecisionKind.ASK_FOR_MORE);
        verify(diagnoses)
                .decide(
                        chair,
                        campaign,
                        new CommitteeDecision.AskForMore(
                                "D-2022-03-02 (COPIL)",
                                Map.of(ACCEPTED, "Comme il a été dit", OTHER, "Comme il a été dit")));
    }

    @Test
    void theDecisionIsPutOff() {
        decide(DecisionKind.ADJOURN);
        verify(diagnoses)
                .decide(
                        chair,
                        campaign,
                        new CommitteeDecision.Adjourn("D-2022-03-02 (COPIL)", UNTIL, "Comme il a été dit"));
    }

    private void decide(DecisionKind kind, ServiceId... services) {
        Order order = new Order(
                kind,
                "Comme il a été dit",
                "D-2022-03-02 (COPIL)",
                RecordedDecisions.SECRETARY,
                RecordedDecisions.CHAIR,
                null,
                UNTIL,
                null,
                "self-diagnosis",
                "AD-2022-01",
                Set.of(services));
        assertThat(matter.carryOut(order, chair, secretary)).isNull();
    }
}
