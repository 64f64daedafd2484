package fr.qualipilote.ui.referential;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import fr.qualipilote.referential.InvalidReferentialFile;
import fr.qualipilote.referential.ReferentialExports;
import fr.qualipilote.referential.ReferentialExports.Format;
import fr.qualipilote.referential.ReferentialImports;
import fr.qualipilote.referential.ReferentialPreview;
import fr.qualipilote.referential.ReferentialPreview.Problem;
import fr.qualipilote.referential.ReferentialVersions;
import fr.qualipilote.referential.VersionId;
import fr.qualipilote.referential.VersionSheet;
import fr.qualipilote.ui.CurrentActor;
import fr.qualipilote.ui.part.Card;
import fr.qualipilote.ui.part.EmptyState;
import fr.qualipilote.ui.part.Facts;
import fr.qualipilote.ui.part.FileField;
import fr.qualipilote.ui.part.NarrowScreen;
import fr.qualipilote.ui.part.Notices;
import fr.qualipilote.ui.part.Page;
import fr.qualipilote.ui.shell.MainLayout;
import fr.qualipilote.ui.shell.Places;
import fr.qualipilote.ui.text.Wording;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes a referential over: a file, all that is wrong with it or what it changes, and one click that writes it as a draft. */
@Route(value = ReferentialNavigation.IMPORT, layout = MainLayout.class)
@PermitAll
public class ReferentialImportView extends Page {

    /** A table, or what an export wrote. */
    private static final String[] KINDS = {".csv", ".txt", ".xlsx", ".ods", ".yaml", ".yml"};

    private static final int ROWS_SHOWN_WHOLE = 60;

    private final ReferentialImports imports;
    private final ReferentialExports exports;
    private final CurrentActor currentActor;
    private final Div place = new Div();
    private String fileName = "";
    private byte[] content = {};

    ReferentialImportView(
            ReferentialImports imports,
            ReferentialExports exports,
            ReferentialVersions versions,
            CurrentActor currentActor) {
        super(Wording.here().text("referential.import.title"));
        this.imports = imports;
        this.exports = exports;
        this.currentActor = currentActor;

        // layout
        Nav way = new Nav(new Anchor(Places.REFERENTIALS, words.text("referential.back")));
        way.setAriaLabel(words.text("referential.way"));
        way.addClassName("qp-way");
        addComponentAsFirst(way);
        place.addClassName("qp-stack");
        addClassName("qp-ref-page");
        add(place);
        if (versions.mayChange(currentActor.get())) {
            askForFile(null);
        } else {
            place.add(new Card()
                    .with(new EmptyState(
                            words.text("referential.import.not-allowed"),
                            words.text("referential.import.not-allowed.next"))));
        }
    }

    // --- the file ----------------------------------------------------------------------------------------------------

    private void askForFile(@Nullable String refusal) {
        setSubtitle(words.text("referential.import.subtitle"));
        place.removeAll();
        Card card = new Card(words.text("referential.import.file"));
        if (refusal != null) {
            Paragraph refused = new Paragraph(refusal);
            refused.addClassName("qp-refused");
            refused.getElement().setAttribute("role", "alert");
            card.with(refused);
        }
        UnorderedList help = new UnorderedList(
                new ListItem(words.text("referential.import.help.rows")),
                new ListItem(words.text("referential.import.help.limit", ReferentialImports.MOST_ROWS)),
                new ListItem(words.text("referential.import.help.safe")));
        Div templates = new Div();
        templates.addClassName("qp-buttons");
        for (Format format : Format.values()) {
            templates.add(template(format));
        }
        place.add(card.with(file(), help, templates));
    }

    private Component template(Format format) {
        DownloadHandler handler = event -> {
            event.setFileName("modele-referentiel." + format.extension());
            event.setContentType(format.mediaType());
            exports.template(format, event.getOutputStream());
        };
        Anchor link = new Anchor(handler, words.text("referential.template." + format.name()));
        link.addClassName("qp-button-link");
        return link;
    }

    private FileField file() {
        return new FileField(words.text("referential.import.choose-file"), this::receive, KINDS).large();
    }

    /** Takes a file that has arrived: nothing is kept of an earlier one. */
    void receive(String name, byte[] bytes) {
        fileName = name;
        content = bytes;
        preview();
    }

    // --- the preview -------------------------------------------------------------------------------------------------

    private void preview() {
        ReferentialPreview preview;
        try {
            preview = imports.preview(currentActor.get(), fileName, content);
        } catch (InvalidReferentialFile refused) {
            askForFile(words.text("referential.import.refused", fileName, ReferentialLabels.refusal(refused, words)));
            return;
        }
        setSubtitle(words.text("referential.import.of", preview.fileName()));
        place.removeAll();
        VersionSheet sheet = preview.content();
        if (sheet == null) {
            showProblems(preview.problems());
        } else {
            showContent(sheet, preview);
        }
    }

    private void showProblems(List<Problem> problems) {
        Paragraph said = new Paragraph(words.text("referential.import.problems", problems.size()));
        said.addClassName("qp-refused");
        said.getElement().setAttribute("role", "alert");
        Grid<Problem> grid = new Grid<>();
        grid.addColumn(problem -> ReferentialLabels.row(problem, words))
                .setHeader(words.text("referential.column.row"))
                .setFlexGrow(0)
                .setWidth("110px");
        Grid.Column<Problem> column = grid.addColumn(Problem::column)
                .setHeader(words.text("referential.column.column"))
                .setFlexGrow(0)
                .setWidth("160px");
        grid.addComponentColumn(this::problem)
                .setKey("problem")
                .setHeader(words.text("referential.column.problem"))
                .setFlexGrow(1)
                .setWidth("180px");
        grid.addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setItems(problems);
        grid.setAllRowsVisible(problems.size() <= ROWS_SHOWN_WHOLE);
        grid.setClassName("qp-long", problems.size() > ROWS_SHOWN_WHOLE);
        grid.getElement().setAttribute("aria-label", words.text("referential.import.report"));
        NarrowScreen.follow(grid, small -> column.setVisible(!small));
        Card card = new Card(words.text("referential.import.report")).with(grid);
        card.addClassName("qp-flush");
        place.add(said, card, buttons(another()));
    }

    private Component problem(Problem problem) {
        Div cell = new Div(new Span(ReferentialLabels.problem(problem, words)));
        cell.addClassName("qp-ref-cell");
        if (!problem.value().isEmpty()) {
            Span value = new Span(words.text("referential.problem.value", problem.value()));
            value.addClassName("qp-muted");
            cell.add(value);
        }
        return cell;
    }

    private void showContent(VersionSheet sheet, ReferentialPreview preview) {
        Facts facts = new Facts()
                .fact(words.text("referential.import.referential"), ReferentialLabels.named(sheet.line(), words))
                .fact(words.text("referential.import.source"), sheet.source())
                .fact(
                        words.text("referential.import.holds"),
                        words.text(
                                "referential.import.counts",
                                sheet.modules().size(),
                                sheet.chapters().size(),
                                sheet.commitments().size(),
                                sheet.criteria().size(),
                                sheet.scale().levels().size()));
        Card card = new Card(words.text("referential.import.understood"));
        if (preview.replacesDraft()) {
            Paragraph replaced = new Paragraph(words.text("referential.import.replaces"));
            replaced.addClassName("qp-warning");
            card.with(replaced);
        }
        Button confirm = new Button(words.text("referential.import.confirm"), click -> confirm());
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        confirm.setDisableOnClick(true);
        Paragraph next = new Paragraph(words.text("referential.import.next"));
        next.addClassName("qp-next");
        place.add(card.with(facts, next, buttons(confirm, another())));
        if (preview.changes() != null) {
            place.add(new ChangesCard(preview.changes()));
        }
        place.add(new ContentPanel(sheet));
    }

    private Button another() {
        return new Button(words.text("referential.import.another-file"), click -> askForFile(null));
    }

    private static Div buttons(Component... components) {
        Div buttons = new Div(components);
        buttons.addClassName("qp-buttons");
        return buttons;
    }

    private void confirm() {
        VersionId draft;
        try {
            draft = imports.confirm(currentActor.get(), fileName, content);
        } catch (InvalidReferentialFile refused) {
            // somebody put that edition in force meanwhile: say so now
            preview();
            return;
        }
        content = new byte[0];
        Notices.done(words.text("referential.import.done"));
        ReferentialNavigation.show(draft);
    }
}
