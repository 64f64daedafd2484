package fr.qualipilote.workflow.committees;

import fr.qualipilote.diagnosis.CampaignId;
import fr.qualipilote.diagnosis.CampaignSheet;
import fr.qualipilote.diagnosis.CampaignState;
import fr.qualipilote.diagnosis.CommitteeDecision;
import fr.qualipilote.diagnosis.SelfDiagnoses;
import fr.qualipilote.diagnosis.SheetId;
import fr.qualipilote.diagnosis.SheetLine;
import fr.qualipilote.diagnosis.SheetState;
import fr.qualipilote.kernel.Actor;
import fr.qualipilote.organisation.DecisionKind;
import fr.qualipilote.organisation.Matter;
import fr.qualipilote.organisation.spi.MeetingDecisionSteps.Order;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
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
                        .map(campaign -> new Matter(
                                kind(),
                                campaign.reference(),
                                campaign.reference(),
                                campaign.title(),
                                null,
                                Set.of(DecisionKind.VALIDATE, DecisionKind.ASK_FOR_MORE, DecisionKind.ADJOURN)))
                        .toList();
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
            case ASK_FOR_MORE -> new CommitteeDecision.AskForMore(order.source(), ofEachService(sheet, order.text()));
            case ADJOURN ->
                new CommitteeDecision.Adjourn(
                        order.source(), Objects.requireNonNull(order.dueOn(), "date"), order.text());
            default -> throw new IllegalStateException("Not of a self-diagnosis: " + order);
        };
    }

    /** A meeting asks all of them: what is asked of one alone is written under the campaign itself. */
    private static Map<SheetId, String> ofEachService(CampaignSheet sheet, String request) {
        return sheet.sheets().stream()
                .filter(line -> line.state() == SheetState.ACCEPTED)
                .collect(Collectors.toMap(SheetLine::id, line -> request));
    }
}
