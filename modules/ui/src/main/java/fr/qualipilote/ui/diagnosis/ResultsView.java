package fr.qualipilote.ui.diagnosis;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import fr.qualipilote.diagnosis.AnswerTable;
import fr.qualipilote.diagnosis.CampaignId;
import fr.qualipilote.diagnosis.CampaignLine;
import fr.qualipilote.diagnosis.CampaignSheet;
import fr.qualipilote.diagnosis.CampaignState;
import fr.qualipilote.diagnosis.DiagnosisResults;
import fr.qualipilote.diagnosis.Results;
import fr.qualipilote.diagnosis.ResultsWithAnswers;
import fr.qualipilote.diagnosis.SelfDiagnoses;
import fr.qualipilote.diagnosis.UnknownDiagnosis;
import fr.qualipilote.kernel.AccessRefused;
import fr.qualipilote.kernel.Actor;
import fr.qualipilote.kernel.BusinessClock;
import fr.qualipilote.referential.CriterionLine;
import fr.qualipilote.ui.CurrentActor;
import fr.qualipilote.ui.part.Chip;
import fr.qualipilote.ui.part.EmptyState;
import fr.qualipilote.ui.part.LinkButton;
import fr.qualipilote.ui.part.Page;
import fr.qualipilote.ui.part.SectionLinks;
import fr.qualipilote.ui.part.Tone;
import fr.qualipilote.ui.shell.MainLayout;
import jakarta.annotation.security.PermitAll;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.stream.Collectors;

/** What a campaign says, part by part. */
@Route(value = DiagnosisNavigation.RESULTS, layout = MainLayout.class)
@PermitAll
public class ResultsView extends Page implements BeforeEnterObserver {

    private final transient SelfDiagnoses diagnoses;
    private final transient DiagnosisResults source;
    private final transient CurrentActor currentActor;
    private final transient BusinessClock clock;

    private final Div tools = new Div();
    private final Div standing = new Div();
    private final SectionLinks sections = new SectionLinks(words.text("results.sections"));
    private final Div content = new Div();
    private String pageTitle = "";

    ResultsView(SelfDiagnoses diagnoses, DiagnosisResults source, CurrentActor currentActor, BusinessClock clock) {
        super("");
        this.diagnoses = diagnoses;
        this.source = source;
        this.currentActor = currentActor;
        this.clock = clock;

        // layout
        tools.addClassName("qp-head-tools");
        addTools(tools);
        addClassName("qp-results");
        standing.addClassName("qp-res-standing");
        content.addClassName("qp-stack");
        add(standing, sections, content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ResultSection section = ResultSection.at(event.getRouteParameters()
                        .get(DiagnosisNavigation.SECTION)
                        .orElse(ResultSection.SUMMARY.path()))
                .orElseThrow(NotFoundException::new);
        String reference =
                event.getRouteParameters().get(DiagnosisNavigation.REFERENCE).orElse("");
        try {
            CampaignSheet campaign = diagnoses.campaignWithReference(currentActor.get(), reference);
            show(campaign, section, event.getLocation().getQueryParameters());
        } catch (UnknownDiagnosis unknown) {
            event.rerouteToError(NotFoundException.class);
        }
    }

    @Override
    public String getPageTitle() {
        return words.text("app.title", pageTitle);
    }

    private void show(CampaignSheet campaign, ResultSection section, QueryParameters query) {
        CampaignLine line = campaign.line();
        pageTitle = words.text("results.page-title", line.reference(), words.text("results.section." + section.name()));
        setHeading(words.text("results.title", line.title()));
        setSubtitle(words.text("results.subtitle", line.reference(), line.referential()));
        setWay(DiagnosisNavigation.addressOf(line.reference()), words.text("selfdiagnosis.campaign", line.reference()));
        tools.removeAll();
        standing.removeAll();
        sections.clear();
        content.removeAll();
        if (line.state() == CampaignState.IN_PREPARATION) {
            nothing("results.not-open", line);
            return;
        }
        try {
            Actor actor = currentActor.get();
            ResultsWithAnswers read = source.withAnswers(actor, line.id());
            showResults(campaign, section, query, read.results(), read.table());
        } catch (AccessRefused notYet) {
            nothing("results.not-yours", line);
        }
    }

    /** Why there is nothing to see yet, and where to go. */
    private void nothing(String key, CampaignLine line) {
        sections.setVisible(false);
        content.add(new EmptyState(
                words.text(key),
                words.text(key + ".next"),
                new LinkButton(DiagnosisNavigation.addressOf(line.reference()), words.text("results.campaign.open"))));
    }

    private void showResults(
            CampaignSheet campaign, ResultSection section, QueryParameters query, Results results, AnswerTable table) {
        CampaignId id = campaign.line().id();
        WhyScores why =
                new WhyScores(source, currentActor, id, table.questionnaire(), ResultWords.standing(results, words));
        ShownResults shown = ShownResults.of(campaign, results, table, ResultFilter.of(query), why);
        showStanding(campaign.line(), results);
        showExports(campaign.line(), results);
        showSections(shown, section);
        content.add(panel(shown, section));
    }

    private void showStanding(CampaignLine line, Results results) {
        Results.Frozen frozen = results.frozen();
        Div chips = new Div(
                frozen == null
                        ? new Chip(words.text("results.provisional"), Tone.WARN)
                        : new Chip(words.text("results.frozen"), Tone.OK));
        chips.addClassName("qp-chips");
        if (line.state() == CampaignState.CANCELLED) {
            chips.add(new Chip(words.text("results.cancelled"), Tone.BAD));
        }
        if (line.demonstration()) {
            chips.add(new Chip(words.text("results.demonstration"), Tone.INFO));
        }
        standing.add(chips, new Paragraph(ResultWords.standing(results, words)));
        if (frozen != null) {
            Paragraph mark = new Paragraph(words.text("results.fingerprint", frozen.sha256()));
            mark.addClassNames("qp-muted", "qp-res-fingerprint");
            standing.add(mark);
        }
    }

    // --- files -------------------------------------------------------------------------------------------------------

    private void showExports(CampaignLine line, Results results) {
        tools.add(
                file(
                        "results.export.xlsx",
                        ResultWorkbook.SUFFIX,
                        ResultWorkbook.MEDIA_TYPE,
                        line,
                        (paper, target) -> new ResultWorkbook(paper, followUps(paper, line)).write(target)),
                file(
                        "results.export.pdf",
                        ResultPdf.SUFFIX,
                        ResultPdf.MEDIA_TYPE,
                        line,
                        (paper, target) -> new ResultPdf(paper, followUps(paper, line)).write(target)));
        boolean quality = DiagnosisRights.managesQuality(currentActor.get());
        if (quality && results.frozen() != null) {
            tools.add(file(
                    "results.export.snapshot",
                    "json",
                    "application/json",
                    line,
                    (paper, target) -> target.write(source.snapshot(currentActor.get(), line.id()))));
        }
    }

    /** Writes what it is given to the download. */
    private interface Writes {
        void write(ResultPaper paper, OutputStream target) throws IOException;
    }

    /** Read and written while it is downloaded, beside the page, which goes on meanwhile. */
    private Anchor file(String key, String suffix, String mediaType, CampaignLine line, Writes writes) {
        DownloadHandler handler = event -> {
            ResultPaper paper = paper(line);
            event.setFileName(paper.fileName(suffix));
            event.setContentType(mediaType);
            writes.write(paper, event.getOutputStream());
        };
        Anchor link = new Anchor(handler, words.text(key));
        link.addClassName("qp-button-link");
        return link;
    }

    private ResultPaper paper(CampaignLine line) {
        Actor actor = currentActor.get();
        ResultsWithAnswers read = source.withAnswers(actor, line.id());
        return new ResultPaper(read.results(), read.table(), clock.today(), words);
    }

    private ResultFollowUps followUps(ResultPaper paper, CampaignLine line) {
        CampaignSheet campaign = diagnoses.campaign(currentActor.get(), line.id());
        return new ResultFollowUps(
                paper.results(), campaign.line().state(), campaign.followUps(), paper.today(), words);
    }

    // --- parts -------------------------------------------------------------------------------------------------------

    private void showSections(ShownResults shown, ResultSection open) {
        for (ResultSection section : ResultSection.values()) {
            sections.link(
                    DiagnosisNavigation.addressOfResults(shown.reference(), section, shown.filter()),
                    words.text("results.section." + section.name()),
                    section == open);
        }
        sections.setVisible(true);
    }

    private Component panel(ShownResults shown, ResultSection section) {
        return switch (section) {
            case SUMMARY -> new SummaryPanel(shown);
            case MAP -> new HeatMap(shown);
            case GAPS -> new GapsPanel(shown, filter -> filter(shown, section, filter));
            case DIVERGENCES -> new DivergencesPanel(shown, filter -> filter(shown, section, filter));
            case COMPARISON -> new ComparisonPanel(shown, before(shown.results()));
            case MISSING -> new MissingPanel(shown, filter -> filter(shown, section, filter));
            case ANSWERS -> new AnswersPanel(shown, filter -> filter(shown, section, filter));
        };
    }

    private void filter(ShownResults shown, ResultSection section, ResultFilter filter) {
        getUI().ifPresent(ui ->
                ui.navigate(DiagnosisNavigation.addressOfResults(shown.reference(), section), filter.parameters()));
    }

    /** What the campaign before asked, by code. */
    private Map<String, String> before(Results results) {
        Results.Comparison comparison = results.comparison();
        if (comparison == null || comparison.removed().isEmpty()) {
            return Map.of();
        }
        Actor actor = currentActor.get();
        CampaignId earlier = diagnoses
                .campaignWithReference(actor, comparison.reference())
                .line()
                .id();
        return source.table(actor, earlier).questionnaire().criteria().stream()
                .collect(Collectors.toMap(CriterionLine::code, CriterionLine::label, (one, other) -> one));
    }
}
