package fr.qualipilote.ui.diagnosis;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import fr.qualipilote.diagnosis.AnswerSheets;
import fr.qualipilote.diagnosis.CampaignId;
import fr.qualipilote.diagnosis.CampaignLine;
import fr.qualipilote.diagnosis.CampaignState;
import fr.qualipilote.diagnosis.Halt;
import fr.qualipilote.diagnosis.SelfDiagnoses;
import fr.qualipilote.diagnosis.SheetLine;
import fr.qualipilote.kernel.BusinessClock;
import fr.qualipilote.referential.ReferentialVersions;
import fr.qualipilote.ui.CurrentActor;
import fr.qualipilote.ui.part.Card;
import fr.qualipilote.ui.part.Chip;
import fr.qualipilote.ui.part.DataTable;
import fr.qualipilote.ui.part.DueLabel;
import fr.qualipilote.ui.part.EmptyState;
import fr.qualipilote.ui.part.LinkButton;
import fr.qualipilote.ui.part.Names;
import fr.qualipilote.ui.part.Page;
import fr.qualipilote.ui.part.Tone;
import fr.qualipilote.ui.shell.MainLayout;
import fr.qualipilote.ui.shell.Places;
import fr.qualipilote.ui.text.Wording;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All campaigns; on top of them the sheets that the person may answer now. */
@Route(value = Places.SELF_DIAGNOSES, layout = MainLayout.class)
@Menu(title = "nav.self-diagnoses", order = 12)
@PermitAll
public class CampaignListView extends Page implements BeforeEnterObserver {

    private final SelfDiagnoses diagnoses;
    private final AnswerSheets sheets;
    private final ReferentialVersions versions;
    private final CurrentActor currentActor;
    private final BusinessClock clock;
    private final Names names;

    private final Div place = new Div();

    CampaignListView(
            SelfDiagnoses diagnoses,
            AnswerSheets sheets,
            ReferentialVersions versions,
            CurrentActor currentActor,
            BusinessClock clock,
            Names names) {
        super(Wording.here().text("selfdiagnosis.list.title"));
        this.diagnoses = diagnoses;
        this.sheets = sheets;
        this.versions = versions;
        this.currentActor = currentActor;
        this.clock = clock;
        this.names = names;

        // layout
        setSubtitle(words.text("selfdiagnosis.list.subtitle"));
        if (DiagnosisRights.managesQuality(currentActor.get())) {
            addTools(
                    new LinkButton(DiagnosisNavigation.TAKEOVER, words.text("selfdiagnosis.takeover.open")),
                    new LinkButton(DiagnosisNavigation.NEW, words.text("selfdiagnosis.prepare")).primary());
        }
        place.addClassName("qp-stack");
        add(place);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        List<CampaignLine> campaigns = diagnoses.campaigns(currentActor.get());
        List<MySheet> mine = mine(campaigns);
        place.removeAll();
        if (!mine.isEmpty()) {
            place.add(mySheets(mine));
        }
        place.add(campaigns.isEmpty() ? new Card().with(nothingYet()) : all(campaigns));
    }

    // --- my sheet ----------------------------------------------------------------------------------------------------

    private record MySheet(CampaignLine campaign, SheetLine sheet) {}

    /** In the order of their dates. */
    private List<MySheet> mine(List<CampaignLine> campaigns) {
        Map<CampaignId, CampaignLine> byId =
                campaigns.stream().collect(Collectors.toMap(CampaignLine::id, Function.identity()));
        return sheets.mine(currentActor.get()).stream()
                .filter(sheet -> byId.containsKey(sheet.campaign()))
                .map(sheet -> new MySheet(Objects.requireNonNull(byId.get(sheet.campaign())), sheet))
                .toList();
    }

    private Card mySheets(List<MySheet> mine) {
        Card card = new Card(words.text(mine.size() == 1 ? "selfdiagnosis.mine" : "selfdiagnosis.mine.several"));
        card.addClassName("qp-my-sheets");
        mine.forEach(one -> card.with(mySheet(one)));
        return card;
    }

    private Component mySheet(MySheet one) {
        SheetLine sheet = one.sheet();
        Span service = new Span(sheet.serviceLabel());
        service.addClassName("qp-strong");
        Span campaign = new Span(words.text(
                "selfdiagnosis.mine.of", one.campaign().title(), one.campaign().reference()));
        campaign.addClassName("qp-under");
        Div what = new Div(service, campaign);
        String asked = sheet.reason();
        if (asked != null) {
            Span again = new Span(words.text("selfdiagnosis.mine.returned", asked));
            again.addClassNames("qp-warning", "qp-pre");
            what.add(again);
        }
        what.addClassName("qp-line-text");
        Div line = new Div(
                what,
                new Chip(words.label(sheet.state()), CampaignWords.tone(sheet.state())),
                CampaignWords.progress(sheet.progress(), words),
                new DueLabel(words, sheet.dueOn(), clock.today()),
                new LinkButton(
                                DiagnosisNavigation.addressOf(one.campaign().reference(), sheet.service()),
                                words.text(
                                        sheet.progress().answered() == 0
                                                ? "selfdiagnosis.mine.begin"
                                                : "selfdiagnosis.mine.go-on"))
                        .primary());
        line.addClassName("qp-my-sheet");
        return line;
    }

    // --- all campaigns -----------------------------------------------------------------------------------------------

    private Card all(List<CampaignLine> campaigns) {
        DataTable table = new DataTable(
                words.text("selfdiagnosis.campaigns"),
                List.of(
                        words.text("selfdiagnosis.column.campaign"),
                        words.text("selfdiagnosis.column.state"),
                        words.text("selfdiagnosis.column.deadline"),
                        words.text("selfdiagnosis.column.accepted"),
                        words.text("selfdiagnosis.column.late"),
                        words.text("selfdiagnosis.column.progress"),
                        words.text("selfdiagnosis.column.conformity")));
        table.addClassName("qp-campaigns");
        campaigns.forEach(campaign -> table.row(
                name(campaign),
                state(campaign),
                deadline(campaign),
                DataTable.text(words.text("selfdiagnosis.of", campaign.accepted(), campaign.services())),
                late(campaign),
                CampaignWords.progress(campaign.progress(), words),
                conformity(campaign)));
        return new Card(words.text("selfdiagnosis.campaigns")).with(table);
    }

    private Component name(CampaignLine campaign) {
        Anchor link = new Anchor(DiagnosisNavigation.addressOf(campaign.reference()), campaign.title());
        link.addClassName("qp-plan-label");
        Span under =
                new Span(words.text("selfdiagnosis.reference-version", campaign.reference(), campaign.referential()));
        under.addClassName("qp-under");
        Div cell = new Div(link, under);
        Halt halt = campaign.halt();
        if (halt != null) {
            Span halted = new Span(CampaignWords.saidShort(campaign, halt, names, words));
            halted.addClassNames("qp-under", "qp-halted");
            cell.add(halted);
        }
        return cell;
    }

    private Component state(CampaignLine campaign) {
        Div chips = new Div(new Chip(words.label(campaign.state()), CampaignWords.tone(campaign.state())));
        if (campaign.demonstration()) {
            chips.add(new Chip(words.text("selfdiagnosis.demonstration"), Tone.INFO));
        }
        if (campaign.takenOver() != null) {
            chips.add(new Chip(words.text("selfdiagnosis.takeover.mark"), Tone.INFO));
        }
        chips.addClassName("qp-chips");
        return chips;
    }

    /** In words while it is waited for; a mere date once nobody answers any more. */
    private Component deadline(CampaignLine campaign) {
        boolean awaited = campaign.state() == CampaignState.OPEN || campaign.state() == CampaignState.IN_PREPARATION;
        return awaited && campaign.deadline() != null
                ? new DueLabel(words, campaign.deadline(), clock.today())
                : DataTable.text(CampaignWords.day(campaign.deadline(), words));
    }

    private Component late(CampaignLine campaign) {
        return campaign.late() == 0
                ? DataTable.text(words.text("none"))
                : new Chip(words.text("selfdiagnosis.late.short", campaign.late()), Tone.BAD);
    }

    private Component conformity(CampaignLine campaign) {
        return DataTable.text(
                campaign.conformity() == null
                        ? words.text("selfdiagnosis.conformity.closed")
                        : CampaignWords.conformity(campaign.conformity(), words));
    }

    // --- nothing yet -------------------------------------------------------------------------------------------------

    private EmptyState nothingYet() {
        String title = words.text("selfdiagnosis.none");
        if (!DiagnosisRights.managesQuality(currentActor.get())) {
            return new EmptyState(title, words.text("selfdiagnosis.none.wait"));
        }
        return versions.answerable(clock.today()).isEmpty()
                ? new EmptyState(
                        title,
                        words.text("selfdiagnosis.none.referential"),
                        new LinkButton(Places.REFERENTIALS, words.text("selfdiagnosis.none.referentials")).primary())
                : new EmptyState(
                        title,
                        words.text("selfdiagnosis.none.prepare"),
                        new LinkButton(DiagnosisNavigation.NEW, words.text("selfdiagnosis.prepare")).primary());
    }
}
