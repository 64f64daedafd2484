package fr.qualipilote.workflow.committees;

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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Campaigns of self-diagnosis whose results wait for the steering committee. */
@Component
@org.springframework.core.annotation.Order(10)
class DiagnosisMatter implements CommitteeMatter {

    private final ObjectProvider<SelfDiagnoses> diagnoses;

    DiagnosisMatter(ObjectProvider<SelfDiagnoses> diagnoses) {
        this.diagnoses = diagnoses;
    }

    @Override
    public String kind() {
        return "self-diagnosis";
    }

    @Override
    public List<Matter> waiting(Actor actor) {
        SelfDiagnoses all = diagnoses.getIfAvailable();
        return all == null
                ? List.of()
                : all.campaigns(actor).stream()
                        .filter(campaign -> campaign.state() == CampaignState.WITH_COMMITTEE)
                        .map(campaign -> matter(actor, campaign, all))
                        .toList();
    }

    private Matter matter(Actor actor, CampaignLine campaign, SelfDiagnoses all) {
        return new Matter(
                kind(),
                campaign.reference(),
                campaign.reference(),
                campaign.title(),
                null,
                Set.of(DecisionKind.VALIDATE, DecisionKind.ASK_FOR_MORE, DecisionKind.ADJOURN),
                accepted(all.campaignWithReference(actor, campaign.reference()))
                        .map(SheetLine::service)
                        .toList());
    }

    @Override
    public @Nullable String carryOut(Order order, Actor deciding, Actor secretary) {
        SelfDiagnoses all = diagnoses.getObject();
        CampaignSheet sheet = all.campaignWithReference(deciding, Objects.requireNonNull(order.matterId(), "matter"));
        CampaignId campaign = sheet.line().id();
        all.decide(deciding, campaign, decision(order, sheet));
        return null;
    }

    private static CommitteeDecision decision(Order order, CampaignSheet sheet) {
        return switch (order.kind()) {
            case VALIDATE -> new CommitteeDecision.Validate(order.source());
            case ASK_FOR_MORE -> new CommitteeDecision.AskForMore(order.source(), ofEachService(sheet, order));
            case ADJOURN ->
                new CommitteeDecision.Adjourn(
                        order.source(), Objects.requireNonNull(order.dueOn(), "date"), order.text());
            default -> throw new IllegalStateException("Not of a self-diagnosis: " + order);
        };
    }

    /** Those that the meeting named and that still take part; all of them where it was decided before services were named. */
    private static Map<SheetId, String> ofEachService(CampaignSheet sheet, Order order) {
        Set<ServiceId> named = order.services();
        return accepted(sheet)
                .filter(line -> named.isEmpty() || named.contains(line.service()))
                .collect(Collectors.toMap(SheetLine::id, line -> order.text()));
    }

    private static Stream<SheetLine> accepted(CampaignSheet sheet) {
        return sheet.sheets().stream().filter(line -> line.state() == SheetState.ACCEPTED);
    }
}
