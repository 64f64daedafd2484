package fr.qualipilote.diagnosis.internal;

import fr.qualipilote.diagnosis.ActionProposal;
import fr.qualipilote.diagnosis.CampaignId;
import fr.qualipilote.diagnosis.CampaignLine;
import fr.qualipilote.diagnosis.CampaignSheet;
import fr.qualipilote.diagnosis.CampaignStep;
import fr.qualipilote.diagnosis.CommitteeDecision;
import fr.qualipilote.diagnosis.DescribeCampaign;
import fr.qualipilote.diagnosis.DescribeCampaign.ServiceInScope;
import fr.qualipilote.diagnosis.GapDecision;
import fr.qualipilote.diagnosis.InvalidDiagnosis;
import fr.qualipilote.diagnosis.SelfDiagnoses;
import fr.qualipilote.diagnosis.SheetId;
import fr.qualipilote.diagnosis.SheetStep;
import fr.qualipilote.diagnosis.domain.AccessPolicy;
import fr.qualipilote.diagnosis.domain.Campaign;
import fr.qualipilote.diagnosis.domain.CampaignTerms;
import fr.qualipilote.diagnosis.domain.Deed;
import fr.qualipilote.diagnosis.domain.DiagnosisDeadlines;
import fr.qualipilote.diagnosis.domain.GivenAnswer;
import fr.qualipilote.diagnosis.domain.GivenText;
import fr.qualipilote.diagnosis.domain.Sheet;
import fr.qualipilote.diagnosis.spi.DelayLevel;
import fr.qualipilote.diagnosis.spi.SelfDiagnosisProcess;
import fr.qualipilote.kernel.AccessRefused;
import fr.qualipilote.kernel.Actor;
import fr.qualipilote.kernel.BusinessClock;
import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.kernel.ServiceId;
import fr.qualipilote.referential.ModuleLine;
import fr.qualipilote.referential.Scopes;
import fr.qualipilote.referential.VersionId;
import fr.qualipilote.referential.VersionSheet;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The use cases of campaigns. Each of them locks the campaign, checks the right, lets the aggregate refuse or change, writes that
 * down, and only then tells the processes, which may come back within the same transaction through {@link StepService}: the campaign
 * they find is this very object.
 */
@Service
@Transactional
class CampaignService implements SelfDiagnoses {

    private final Campaigns campaigns;
    private final CampaignReading reading;
    private final CampaignReferences references;
    private final Questionnaires questionnaires;
    private final AnswerRepository answers;
    private final ActionProposals proposals;
    private final Scopes scopes;
    private final DiagnosisPosts posts;
    private final SelfDiagnosisProcess process;
    private final DiagnosisDeadlines deadlines;
    private final BusinessClock clock;

    CampaignService(
            Campaigns campaigns,
            CampaignReading reading,
            CampaignReferences references,
            Questionnaires questionnaires,
            AnswerRepository answers,
            ActionProposals proposals,
            Scopes scopes,
            DiagnosisPosts posts,
            SelfDiagnosisProcess process,
            DiagnosisDeadlines deadlines,
            BusinessClock clock) {
        this.campaigns = campaigns;
        this.reading = reading;
        this.references = references;
        this.questionnaires = questionnaires;
        this.answers = answers;
        this.proposals = proposals;
        this.scopes = scopes;
        this.posts = posts;
        this.process = process;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    // --- reading -----------------------------------------------------------------------------------------------------

    @Override
    @Transactional(readOnly = true)
    public List<CampaignLine> campaigns(Actor actor) {
        return reading.lines(actor, campaigns.all());
    }

    @Override
    @Transactional(readOnly = true)
    public CampaignSheet campaign(Actor actor, CampaignId id) {
        return reading.sheet(actor, campaigns.toRead(id));
    }

    @Override
    @Transactional(readOnly = true)
    public CampaignSheet campaignWithReference(Actor actor, String reference) {
        return reading.sheet(actor, campaigns.withReference(reference));
    }

    // --- preparation -------------------------------------------------------------------------------------------------

    @Override
    @Transactional(readOnly = true)
    public DescribeCampaign suggested(Actor actor, VersionId referential) {
        Rights.requireQuality(actor, "prepare-campaign", "");
        LocalDate today = clock.today();
        Set<String> modules = questionnaires.usable(referential, List.of()).modules().stream()
                .map(ModuleLine::code)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Map<ServiceId, Sheet> lastTime = lastTime();
        List<ServiceInScope> services = scopes.services(referential, modules, today).stream()
                .map(service ->
                        inScope(service, scopes.modules(referential, service, today), modules, lastTime.get(service)))
                .toList();
        return new DescribeCampaign("", referential, modules, services, null, null, null);
    }

    private static ServiceInScope inScope(
            ServiceId service, Set<String> its, Set<String> all, @Nullable Sheet lastTime) {
        Set<String> narrowed = its.containsAll(all) ? Set.of() : its;
        return lastTime == null
                ? new ServiceInScope(service, narrowed, null, null)
                : new ServiceInScope(service, narrowed, lastTime.referent(), lastTime.substitute());
    }

    /** The latest sheet of each service; a grid that was taken over and names nobody for it says nothing. */
    private Map<ServiceId, Sheet> lastTime() {
        Map<ServiceId, Sheet> sheets = new HashMap<>();
        campaigns.all().forEach(campaign -> campaign.sheets().stream()
                .filter(sheet -> campaign.takenOver() == null || sheet.referent() != null)
                .forEach(sheet -> sheets.putIfAbsent(sheet.service(), sheet)));
        return sheets;
    }

    @Override
    public CampaignId prepare(Actor actor, DescribeCampaign description) {
        Rights.requireQuality(actor, "prepare-campaign", "");
        CampaignTerms terms = known(CampaignTerms.of(description));
        Deed deed = deed(actor);
        boolean demonstration = questionnaires
                .usable(terms.referential(), terms.modules())
                .line()
                .demonstration();
        Campaign campaign = Campaign.prepare(references.next(deed.today().getYear()), terms, demonstration, deed);
        campaigns.add(campaign);
        process.started(campaign.id());
        return campaign.id();
    }

    @Override
    public void edit(Actor actor, CampaignId id, int version, DescribeCampaign description) {
        Campaign campaign = toTake(CampaignStep.EDIT, actor, id);
        campaign.admit(CampaignStep.EDIT);
        campaign.edit(version, known(CampaignTerms.of(description)), deed(actor));
        campaigns.write(campaign);
        process.described(id);
    }

    /** Once version, modules, services and people are known to exist and to be active. */
    private CampaignTerms known(CampaignTerms terms) {
        questionnaires.usable(terms.referential(), terms.modules());
        posts.requireActive(terms.services());
        return terms;
    }

    @Override
    public void open(Actor actor, CampaignId id) {
        Campaign campaign = toTake(CampaignStep.OPEN, actor, id);
        campaign.admit(CampaignStep.OPEN);
        VersionSheet version = questionnaires.usable(campaign.referential(), campaign.modules());
        campaign.open(version.modules(), deed(actor));
        requireQuestions(campaign);
        campaigns.write(campaign);
        process.opened(id, campaign.sheets().stream().map(Sheet::id).toList(), actor.person());
    }

    private void requireQuestions(Campaign campaign) {
        if (questionnaires.of(campaign).criteria().isEmpty()) {
            throw InvalidDiagnosis.because(
                    "referential-empty",
                    "Nothing is asked",
                    questionnaires.of(campaign).version().label());
        }
        for (Sheet sheet : campaign.sheets()) {
            if (questionnaires.of(sheet).criteria().isEmpty()) {
                String label = posts.label(sheet.service());
                throw InvalidDiagnosis.because("service-without-criteria", label + " is asked nothing", label);
            }
        }
    }

    // --- while services answer ---------------------------------------------------------------------------------------

    @Override
    public void extend(Actor actor, CampaignId id, LocalDate deadline, String reason) {
        Campaign campaign = toTake(CampaignStep.EXTEND, actor, id);
        campaign.extend(deadline, reason, deed(actor));
        campaigns.write(campaign);
        process.described(id);
    }

    @Override
    public void nameReferent(Actor actor, SheetId id, @Nullable PersonId referent, @Nullable PersonId substitute) {
        Campaign campaign = campaigns.toChange(id);
        Rights.requireNamingReferent(actor, campaign.sheet(id));
        campaign.admit(CampaignStep.NAME_REFERENT);
        posts.requireActive(referent);
        posts.requireActive(substitute);
        campaign.nameReferent(id, referent, substitute, deed(actor));
        campaigns.write(campaign);
        process.described(campaign.id());
    }

    @Override
    public void leaveScope(Actor actor, SheetId id, String reason) {
        Campaign campaign = campaigns.toChange(id);
        Rights.require(CampaignStep.LEAVE_SCOPE, actor, campaign);
        campaign.leaveScope(id, reason, deed(actor));
        campaigns.write(campaign);
        process.leftScope(id);
    }

    @Override
    public void treatDelay(Actor actor, SheetId id, String note) {
        Campaign campaign = campaigns.toChange(id);
        Sheet sheet = campaign.sheet(id);
        Rights.require(SheetStep.TREAT_DELAY, actor, sheet);
        List<DelayLevel> settled = campaign.treatDelay(
                id,
                AccessPolicy.mayTreatAsHead(actor, sheet),
                AccessPolicy.mayTreatAsSecretary(actor),
                note,
                deed(actor));
        campaigns.write(campaign);
        settled.forEach(level -> process.delayTreated(id, level, actor.person()));
    }

    @Override
    public void accept(Actor actor, SheetId id) {
        Campaign campaign = campaigns.toChange(id);
        Rights.require(SheetStep.ACCEPT, actor, campaign.sheet(id));
        campaign.accept(id, deed(actor));
        askNothing(campaign.sheet(id));
        campaigns.write(campaign);
        process.reviewed(id, true, actor.person());
    }

    @Override
    public void sendBack(Actor actor, SheetId id, @Nullable String reason, Map<String, String> criteria) {
        Campaign campaign = campaigns.toChange(id);
        Sheet sheet = campaign.sheet(id);
        Rights.require(SheetStep.SEND_BACK, actor, sheet);
        Deed deed = deed(actor);
        campaign.sendBack(id, reason, criteria.size(), completeBy(campaign, deed), deed);
        askNothing(sheet);
        criteria.forEach((criterion, words) -> ask(sheet, criterion, words));
        campaigns.write(campaign);
        process.reviewed(id, false, actor.person());
    }

    private LocalDate completeBy(Campaign campaign, Deed deed) {
        return deadlines.completeBy(deed.today(), Objects.requireNonNullElse(campaign.deadline(), deed.today()));
    }

    private void askNothing(Sheet sheet) {
        answers.of(List.of(sheet.id().value())).forEach(answer -> answer.sendBack(null, sheet));
    }

    private void ask(Sheet sheet, String criterion, String words) {
        Questionnaires.criterion(questionnaires.of(sheet), criterion);
        GivenAnswer.Key key = new GivenAnswer.Key(sheet.id().value(), criterion);
        GivenAnswer answer =
                answers.findById(key).orElseGet(() -> answers.save(new GivenAnswer(sheet.id(), criterion)));
        answer.sendBack(GivenText.required(words, "reason", GivenText.TEXT), sheet);
    }

    // --- consolidation and decision ----------------------------------------------------------------------------------

    @Override
    public void consolidate(Actor actor, CampaignId id, String summary) {
        Campaign campaign = toTake(CampaignStep.CONSOLIDATE, actor, id);
        campaign.consolidate(summary, deed(actor));
        campaigns.write(campaign);
        process.consolidated(id, actor.person());
    }

    @Override
    public void decide(Actor actor, CampaignId id, CommitteeDecision decision) {
        Campaign campaign = toTake(CampaignStep.DECIDE, actor, id);
        decide(campaign, decision, deed(actor));
        if (decision instanceof CommitteeDecision.AskForMore more) {
            process.moreAsked(id, List.copyOf(more.requests().keySet()), actor.person());
        } else if (decision instanceof CommitteeDecision.Adjourn) {
            process.adjourned(id, actor.person());
        } else {
            process.validated(id, actor.person());
        }
    }

    void decide(Campaign campaign, CommitteeDecision decision, Deed deed) {
        if (decision instanceof CommitteeDecision.AskForMore more) {
            campaign.askForMore(more.minutes(), more.requests(), completeBy(campaign, deed), deed);
        } else if (decision instanceof CommitteeDecision.Adjourn adjourn) {
            campaign.adjourn(adjourn.minutes(), adjourn.until(), adjourn.reason(), deed);
        } else {
            campaign.validate(decision.minutes(), deed);
        }
        campaigns.write(campaign);
    }

    // --- after validation --------------------------------------------------------------------------------------------

    @Override
    @Transactional(readOnly = true)
    public List<ActionProposal> proposals(Actor actor, CampaignId id) {
        Campaign campaign = campaigns.toRead(id);
        if (!AccessPolicy.isQuality(actor) && !AccessPolicy.isManagement(actor)) {
            throw AccessRefused.to(actor, CampaignStep.PROPOSE_ACTIONS.code(), campaign.reference());
        }
        campaign.admit(CampaignStep.PROPOSE_ACTIONS);
        return proposals.of(actor, campaign);
    }

    @Override
    public void proposeActions(Actor actor, CampaignId id, List<GapDecision> decisions) {
        Campaign campaign = toTake(CampaignStep.PROPOSE_ACTIONS, actor, id);
        campaign.admit(CampaignStep.PROPOSE_ACTIONS);
        ActionProposals.Plan plan = proposals.decided(actor, campaign, decisions);
        campaign.decideActions(plan.outcomes(), deed(actor));
        campaigns.write(campaign);
        process.actionsDecided(id, plan.wanted(), actor.person());
    }

    @Override
    public void present(Actor actor, CampaignId id, LocalDate on, @Nullable String note) {
        Campaign campaign = toTake(CampaignStep.PRESENT, actor, id);
        campaign.present(on, note, deed(actor));
        campaigns.write(campaign);
        process.presented(id, actor.person());
    }

    // --- exceptions --------------------------------------------------------------------------------------------------

    @Override
    public void suspend(Actor actor, CampaignId id, String reason) {
        Campaign campaign = toTake(CampaignStep.SUSPEND, actor, id);
        campaign.suspend(reason, deed(actor));
        campaigns.write(campaign);
        process.suspended(id, true);
    }

    @Override
    public void resume(Actor actor, CampaignId id, @Nullable LocalDate deadline) {
        Campaign campaign = toTake(CampaignStep.RESUME, actor, id);
        campaign.resume(deadline, deed(actor));
        campaigns.write(campaign);
        process.suspended(id, false);
        process.described(id);
    }

    @Override
    public void cancel(Actor actor, CampaignId id, String reason) {
        Campaign campaign = toTake(CampaignStep.CANCEL, actor, id);
        campaign.cancel(reason, deed(actor));
        campaigns.write(campaign);
        process.cancelled(id);
    }

    // -----------------------------------------------------------------------------------------------------------------

    private Campaign toTake(CampaignStep step, Actor actor, CampaignId id) {
        Campaign campaign = campaigns.toChange(id);
        Rights.require(step, actor, campaign);
        return campaign;
    }

    private Deed deed(Actor actor) {
        return new Deed(actor.person(), clock.now(), clock.today());
    }
}
