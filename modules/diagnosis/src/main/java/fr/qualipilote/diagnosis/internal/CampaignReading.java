package fr.qualipilote.diagnosis.internal;

import fr.qualipilote.diagnosis.AnswerTable;
import fr.qualipilote.diagnosis.CampaignId;
import fr.qualipilote.diagnosis.CampaignLine;
import fr.qualipilote.diagnosis.CampaignSheet;
import fr.qualipilote.diagnosis.Progress;
import fr.qualipilote.diagnosis.Results;
import fr.qualipilote.diagnosis.Score;
import fr.qualipilote.diagnosis.ScoreKey;
import fr.qualipilote.diagnosis.SheetId;
import fr.qualipilote.diagnosis.SheetLine;
import fr.qualipilote.diagnosis.SheetState;
import fr.qualipilote.diagnosis.domain.AccessPolicy;
import fr.qualipilote.diagnosis.domain.Campaign;
import fr.qualipilote.diagnosis.domain.Scores;
import fr.qualipilote.diagnosis.domain.Sheet;
import fr.qualipilote.kernel.Actor;
import fr.qualipilote.kernel.BusinessClock;
import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.kernel.ServiceId;
import fr.qualipilote.referential.ModuleLine;
import fr.qualipilote.referential.Questionnaire;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes lines and sheets of campaigns. */
@Component
class CampaignReading {

    private static final int KEPT = 256;

    private final Answers answers;
    private final ResultReading results;
    private final Questionnaires questionnaires;
    private final DiagnosisPosts posts;
    private final BusinessClock clock;

    /** By fingerprint. */
    private final RecentlyRead<String, Score> wholes = new RecentlyRead<>(KEPT);

    CampaignReading(
            Answers answers,
            ResultReading results,
            Questionnaires questionnaires,
            DiagnosisPosts posts,
            BusinessClock clock) {
        this.answers = answers;
        this.results = results;
        this.questionnaires = questionnaires;
        this.posts = posts;
        this.clock = clock;
    }

    /** Any number of campaigns, read at once. */
    List<CampaignLine> lines(Actor actor, List<Campaign> campaigns) {
        List<Campaign> running =
                campaigns.stream().filter(one -> one.frozenAt() == null).toList();
        Map<CampaignId, AnswerTable> tables = answers.tables(
                running,
                running.stream()
                        .flatMap(one -> one.sheets().stream())
                        .filter(Sheet::isInScope)
                        .toList());
        return campaigns.stream()
                .map(one -> line(actor, one, whole(one, tables.get(one.id()))))
                .toList();
    }

    /** What all answers come to: of a frozen campaign it never changes, and is read once while the server runs. */
    private Score whole(Campaign campaign, @Nullable AnswerTable running) {
        if (running != null) {
            return new Scores(running).of(ScoreKey.campaign());
        }
        String fingerprint = Objects.requireNonNull(campaign.frozenSha256());
        Score known = wholes.get(fingerprint);
        if (known == null) {
            known = scores(campaign).of(ScoreKey.campaign());
            wholes.keep(fingerprint, known);
        }
        return known;
    }

    private Scores scores(Campaign campaign) {
        return new Scores(results.table(campaign));
    }

    private CampaignLine line(Actor actor, Campaign campaign, Score whole) {
        LocalDate today = clock.today();
        boolean readable = campaign.state().isFrozen() || AccessPolicy.mayReadAll(actor);
        List<Sheet> inScope =
                campaign.sheets().stream().filter(Sheet::isInScope).toList();
        return new CampaignLine(
                campaign.id(),
                campaign.reference(),
                campaign.title(),
                questionnaires.of(campaign).version().label(),
                campaign.state(),
                campaign.deadline(),
                inScope.size(),
                (int) inScope.stream()
                        .filter(sheet -> sheet.state() == SheetState.ACCEPTED)
                        .count(),
                (int) inScope.stream()
                        .filter(sheet -> isLate(campaign, sheet, today))
                        .count(),
                whole.progress(),
                readable ? whole : null,
                campaign.isDemonstration(),
                campaign.takenOver(),
                campaign.halt());
    }

    private static boolean isLate(Campaign campaign, Sheet sheet, LocalDate today) {
        return campaign.state() == fr.qualipilote.diagnosis.CampaignState.OPEN && sheet.isLate(today);
    }

    CampaignSheet sheet(Actor actor, Campaign campaign) {
        Scores scores = scores(campaign);
        Questionnaire asked = questionnaires.of(campaign);
        List<ModuleLine> modules = asked.modules();
        return new CampaignSheet(
                line(actor, campaign, scores.of(ScoreKey.campaign())),
                campaign.version(),
                campaign.referential(),
                modules,
                campaign.mission(),
                campaign.missionOn(),
                campaign.summary(),
                campaign.adjournedUntil(),
                lines(actor, campaign, scores),
                decisions(campaign),
                campaign.followUps().stream()
                        .map(one -> new CampaignSheet.FollowUp(
                                one.criterion(), one.action(), one.isExisting(), one.reason()))
                        .toList(),
                frozen(campaign),
                campaign.presentedOn(),
                campaign.presentationNote(),
                Rights.steps(actor, campaign),
                campaign.history().stream()
                        .map(entry -> new CampaignSheet.HistoryEntry(
                                entry.at(), entry.author(), entry.code(), entry.arguments()))
                        .toList());
    }

    private static Results.@Nullable Frozen frozen(Campaign campaign) {
        return campaign.frozenAt() == null
                ? null
                : new Results.Frozen(
                        campaign.frozenAt(), Objects.requireNonNull(campaign.frozenSha256()), campaign.takenOver());
    }

    private static List<CampaignSheet.Decided> decisions(Campaign campaign) {
        List<CampaignSheet.Decided> decisions = new java.util.ArrayList<>(campaign.verdicts().stream()
                .map(one -> new CampaignSheet.Decided(
                        one.outcome(), one.minutes(), one.note(), one.until(), one.by(), one.at()))
                .toList());
        Collections.reverse(decisions);
        return decisions;
    }

    /** A sheet by itself, with what its answers come to. */
    SheetLine line(Actor actor, Sheet sheet) {
        AnswerTable table = answers.table(sheet.campaign(), List.of(sheet));
        return line(
                actor,
                sheet,
                new Scores(table),
                posts.label(sheet.service()),
                posts.answering(sheet).orElse(null));
    }

    /** Sheets of any campaigns, in their order, with what their answers come to. */
    List<SheetLine> sheets(Actor actor, List<Sheet> sheets) {
        if (sheets.isEmpty()) {
            return List.of();
        }
        Map<CampaignId, Scores> scores = new HashMap<>();
        answers.tables(List.of(), sheets).forEach((campaign, table) -> scores.put(campaign, new Scores(table)));
        Map<ServiceId, String> labels = posts.labels();
        Map<SheetId, PersonId> answering = posts.answering(sheets);
        return sheets.stream()
                .map(sheet -> line(
                        actor,
                        sheet,
                        Objects.requireNonNull(scores.get(sheet.campaign().id())),
                        Objects.requireNonNull(labels.get(sheet.service())),
                        answering.get(sheet.id())))
                .toList();
    }

    private List<SheetLine> lines(Actor actor, Campaign campaign, Scores scores) {
        Map<ServiceId, String> labels = posts.labels();
        Map<SheetId, PersonId> answering = posts.answering(campaign.sheets());
        return campaign.sheets().stream()
                .map(sheet -> line(
                        actor,
                        sheet,
                        scores,
                        Objects.requireNonNull(labels.get(sheet.service())),
                        answering.get(sheet.id())))
                .toList();
    }

    private SheetLine line(Actor actor, Sheet sheet, Scores scores, String label, @Nullable PersonId answering) {
        boolean readable = sheet.campaign().state().isFrozen() || AccessPolicy.mayRead(actor, sheet);
        var score = scores.of(ScoreKey.of(sheet.service()));
        int asked = questionnaires.of(sheet).criteria().size();
        return new SheetLine(
                sheet.id(),
                sheet.campaign().id(),
                sheet.service(),
                label,
                sheet.modules(),
                sheet.state(),
                sheet.referent(),
                sheet.substitute(),
                answering,
                sheet.isInScope() ? score.progress() : new Progress(0, asked),
                readable ? score : null,
                sheet.dueOn(),
                isLate(sheet.campaign(), sheet, clock.today()),
                sheet.headAlertedSince(),
                sheet.secretaryAlertedSince(),
                sheet.handedInBy(),
                sheet.handedInAt(),
                sheet.acceptedBy(),
                sheet.acceptedAt(),
                sheet.reason(),
                Rights.steps(actor, sheet));
    }
}
