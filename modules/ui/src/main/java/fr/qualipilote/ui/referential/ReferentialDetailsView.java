package fr.qualipilote.ui.referential;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import fr.qualipilote.diagnosis.CampaignLine;
import fr.qualipilote.diagnosis.SelfDiagnoses;
import fr.qualipilote.kernel.BusinessClock;
import fr.qualipilote.referential.PartKind;
import fr.qualipilote.referential.ReferentialDrafts;
import fr.qualipilote.referential.ReferentialExports;
import fr.qualipilote.referential.ReferentialExports.Format;
import fr.qualipilote.referential.ReferentialHistory;
import fr.qualipilote.referential.ReferentialVersions;
import fr.qualipilote.referential.UnknownReferential;
import fr.qualipilote.referential.VersionId;
import fr.qualipilote.referential.VersionLine;
import fr.qualipilote.referential.VersionSheet;
import fr.qualipilote.referential.VersionState;
import fr.qualipilote.ui.CurrentActor;
import fr.qualipilote.ui.part.Chip;
import fr.qualipilote.ui.part.Names;
import fr.qualipilote.ui.part.Notices;
import fr.qualipilote.ui.part.Page;
import fr.qualipilote.ui.part.SectionLinks;
import fr.qualipilote.ui.part.Tone;
import fr.qualipilote.ui.shell.MainLayout;
import fr.qualipilote.ui.shell.Places;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/** One version: what it asks, its levels, the scope of its referential, what it changes, what corresponds to it. */
@Route(value = ReferentialDetailsView.ROUTE, layout = MainLayout.class)
@PermitAll
public class ReferentialDetailsView extends Page implements BeforeEnterObserver {

    private static final String VERSION = "version";
    private static final String SECTION = "section";
    static final String ROUTE = Places.REFERENTIALS + "/:" + VERSION + "/:" + SECTION + "?";

    private final ReferentialVersions versions;
    private final ReferentialDrafts drafts;
    private final ReferentialHistory history;
    private final ReferentialExports exports;
    private final CurrentActor currentActor;
    private final SelfDiagnoses diagnoses;
    private final BusinessClock clock;
    private final ObjectProvider<ScopePanel> scope;
    private final ObjectProvider<CrosswalkPanel> crosswalk;
    private final ObjectProvider<HistoryPanel> deeds;
    private final Names names;

    private final Div chips = new Div();
    private final Div tools = new Div();
    private final Paragraph made = new Paragraph();
    private final SectionLinks sections = new SectionLinks(words.text("referential.sections"));
    private final Div content = new Div();
    private @Nullable ContentPanel edited;

    ReferentialDetailsView(
            ReferentialVersions versions,
            ReferentialDrafts drafts,
            ReferentialHistory history,
            ReferentialExports exports,
            SelfDiagnoses diagnoses,
            CurrentActor currentActor,
            BusinessClock clock,
            ObjectProvider<ScopePanel> scope,
            ObjectProvider<CrosswalkPanel> crosswalk,
            ObjectProvider<HistoryPanel> deeds,
            Names names) {
        super("");
        this.versions = versions;
        this.drafts = drafts;
        this.history = history;
        this.exports = exports;
        this.diagnoses = diagnoses;
        this.currentActor = currentActor;
        this.clock = clock;
        this.scope = scope;
        this.crosswalk = crosswalk;
        this.deeds = deeds;
        this.names = names;

        // layout
        setWay(Places.REFERENTIALS, words.text("nav.referentials"));
        tools.addClassName("qp-head-tools");
        addTools(tools);
        addClassName("qp-ref-page");
        chips.addClassName("qp-chips");
        content.addClassName("qp-stack");
        made.addClassName("qp-muted");
        add(chips, made, sections, content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String path = event.getRouteParameters().get(SECTION).orElse(ReferentialSection.CONTENT.path());
        ReferentialSection section = ReferentialSection.at(path).orElseThrow(NotFoundException::new);
        try {
            VersionId id = VersionId.of(event.getRouteParameters().get(VERSION).orElse(""));
            edited = null;
            show(versions.version(id), section);
        } catch (UnknownReferential | IllegalArgumentException unknown) {
            event.rerouteToError(NotFoundException.class);
        }
    }

    private void show(VersionSheet sheet, ReferentialSection section) {
        VersionLine line = sheet.line();
        setHeading(ReferentialLabels.named(line, words));
        nameWindow(section == ReferentialSection.CONTENT ? "" : words.text("referential.section." + section.name()));
        setSubtitle(sheet.source().isEmpty() ? words.text("referential.code", line.code()) : sheet.source());
        chips.removeAll();
        chips.add(
                new Chip(words.label(line.state()), ReferentialLabels.tone(line.state())),
                new Chip(ReferentialLabels.dates(line, words), Tone.PLAIN));
        if (line.demonstration()) {
            chips.add(new Chip(words.text("referential.demonstration"), Tone.INFO));
        }
        if (!line.leading()) {
            chips.add(new Chip(words.text("referential.beside"), Tone.PLAIN));
        }
        made.setText("");
        history.putInForce(line.code(), line.edition())
                .ifPresent(deed -> made.setText(words.text(
                        "referential.put-in-force.by",
                        names.person(deed.by()),
                        words.moment(deed.at(), clock.today()))));
        made.setVisible(!made.getText().isEmpty());
        showTools(sheet);
        showSections(sheet, section);
        content.removeAll();
        content.add(panel(sheet, section));
    }

    /** Null where nothing may be changed. */
    private @Nullable DraftEditing editing(VersionSheet sheet, ReferentialSection section) {
        boolean may = sheet.line().state() == VersionState.DRAFT && versions.mayChange(currentActor.get());
        return may
                ? new DraftEditing(sheet, drafts, currentActor, () -> show(versions.version(sheet.id()), section))
                : null;
    }

    private Component content(VersionSheet sheet) {
        DraftEditing editing = editing(sheet, ReferentialSection.CONTENT);
        if (editing == null) {
            return new ContentPanel(sheet);
        }
        ContentPanel open = edited;
        if (open == null) {
            open = new ContentPanel(sheet, editing);
            edited = open;
        } else {
            open.show(sheet, editing);
        }
        Button describe = new Button(words.text("referential.part.describe"), click -> editing.describe());
        Div buttons = new Div(editing.adder(PartKind.MODULE, ""), editing.adder(PartKind.CHAPTER, ""), describe);
        buttons.addClassName("qp-buttons");
        Div stack = new Div(buttons, open);
        stack.addClassName("qp-stack");
        return stack;
    }

    private void showSections(VersionSheet sheet, ReferentialSection open) {
        sections.clear();
        for (ReferentialSection section : ReferentialSection.values()) {
            sections.link(
                    ReferentialNavigation.addressOf(sheet.id(), section),
                    words.text("referential.section." + section.name()),
                    section == open);
        }
    }

    private Component panel(VersionSheet sheet, ReferentialSection section) {
        return switch (section) {
            case CONTENT -> content(sheet);
            case LEVELS -> new LevelsPanel(sheet, editing(sheet, section));
            case SCOPE -> scope.getObject().showing(sheet);
            case CHANGES -> new ChangesPanel(sheet, versions);
            case CROSSWALK -> crosswalk.getObject().showing(sheet);
            case HISTORY -> deeds.getObject().showing(sheet);
        };
    }

    // --- what may be done with it ------------------------------------------------------------------------------------

    private void showTools(VersionSheet sheet) {
        tools.removeAll();
        for (Format format : Format.values()) {
            tools.add(export(sheet, format));
        }
        if (!versions.mayChange(currentActor.get())) {
            return;
        }
        tools.add(new Button(words.text("referential.derive"), click -> derive(sheet)));
        if (sheet.line().state() == VersionState.DRAFT) {
            Button delete = new Button(words.text("button.delete"), click -> delete(sheet));
            delete.addThemeVariants(ButtonVariant.LUMO_ERROR);
            Button putInForce = new Button(
                    words.text("referential.put-in-force"),
                    click -> new PutInForceDialog(sheet, versions, running(), currentActor, clock.today()).open());
            putInForce.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            tools.add(delete, putInForce);
        }
    }

    private List<String> running() {
        return diagnoses.campaigns(currentActor.get()).stream()
                .filter(campaign ->
                        !campaign.state().isOver() && !campaign.state().isFrozen())
                .map(CampaignLine::reference)
                .sorted()
                .toList();
    }

    private Anchor export(VersionSheet sheet, Format format) {
        DownloadHandler handler = event -> {
            event.setFileName(fileName(sheet.line(), format));
            event.setContentType(format.mediaType());
            exports.export(sheet.id(), format, event.getOutputStream());
        };
        Anchor link = new Anchor(handler, words.text("referential.export." + format.name()));
        link.addClassName("qp-button-link");
        return link;
    }

    static String fileName(VersionLine line, Format format) {
        String name = line.code() + "-" + line.edition();
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}.-]+", "-") + "." + format.extension();
    }

    private void derive(VersionSheet sheet) {
        TextField edition = new TextField(words.text("referential.derive.edition"));
        edition.setHelperText(words.text("referential.derive.edition.help"));
        edition.setMaxLength(40);
        new AskDialog(words.text("referential.derive"))
                .saying(words.text("referential.derive.explain", ReferentialLabels.named(sheet.line(), words)))
                .requiring(edition)
                .doing(words.text("referential.derive.do"), () -> {
                    VersionId derived = versions.derive(currentActor.get(), sheet.id(), edition.getValue());
                    Notices.done(
                            words.text("referential.derived", edition.getValue().strip()));
                    ReferentialNavigation.show(derived);
                })
                .open();
    }

    private void delete(VersionSheet sheet) {
        new AskDialog(words.text("referential.delete.title"))
                .warning(words.text("referential.delete.explain", ReferentialLabels.named(sheet.line(), words)))
                .doing(words.text("button.delete"), () -> {
                    versions.delete(currentActor.get(), sheet.id());
                    Notices.done(words.text("referential.deleted"));
                    getUI().ifPresent(ui -> ui.navigate(Places.REFERENTIALS));
                })
                .open();
    }
}
