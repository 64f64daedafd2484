package fr.qualipilote.ui.referential;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
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
import fr.qualipilote.ui.part.FileCard;
import fr.qualipilote.ui.part.FileField;
import fr.qualipilote.ui.part.FileProblems;
import fr.qualipilote.ui.part.Note;
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
        setWay(Places.REFERENTIALS, words.text("nav.referentials"));
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
        Div templates = new Div();
        templates.addClassName("qp-buttons");
        for (Format format : Format.values()) {
            templates.add(template(format));
        }
        place.add(FileCard.asking(
                        words.text("referential.import.file"),
                        refusal,
                        new FileField(words.text("referential.import.choose-file"), this::receive, KINDS),
                        words.text("referential.import.help.rows"),
                        words.text("referential.import.help.limit", ReferentialImports.MOST_ROWS),
                        words.text("referential.import.help.safe"))
                .with(templates));
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
        String report = words.text("referential.import.report");
        Card card = new Card(report)
                .with(new FileProblems(report, problems.stream().map(this::line).toList()));
        card.addClassName("qp-flush");
        place.add(
                Note.refused(words.text("referential.import.problems", problems.size()))
                        .atOnce(),
                card,
                buttons(another()));
    }

    private FileProblems.Line line(Problem problem) {
        return new FileProblems.Line(
                ReferentialLabels.row(problem, words),
                problem.column(),
                ReferentialLabels.problem(problem, words),
                problem.value());
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
            card.with(Note.warning(words.text("referential.import.replaces")));
        }
        Button confirm = new Button(words.text("referential.import.confirm"), click -> confirm());
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        confirm.setDisableOnClick(true);
        place.add(card.with(facts, Note.next(words.text("referential.import.next")), buttons(confirm, another())));
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
