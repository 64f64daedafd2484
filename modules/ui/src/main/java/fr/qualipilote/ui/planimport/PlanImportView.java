package fr.qualipilote.ui.planimport;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import fr.qualipilote.actionplan.ImportPreview;
import fr.qualipilote.actionplan.ImportPreview.Column;
import fr.qualipilote.actionplan.ImportPreview.Confidence;
import fr.qualipilote.actionplan.ImportPreview.Correction;
import fr.qualipilote.actionplan.ImportPreview.Effect;
import fr.qualipilote.actionplan.ImportPreview.Row;
import fr.qualipilote.actionplan.ImportReport;
import fr.qualipilote.actionplan.InvalidPlanFile;
import fr.qualipilote.actionplan.PlanImports;
import fr.qualipilote.kernel.Role;
import fr.qualipilote.ui.CurrentActor;
import fr.qualipilote.ui.part.Card;
import fr.qualipilote.ui.part.EmptyState;
import fr.qualipilote.ui.part.FileCard;
import fr.qualipilote.ui.part.FileField;
import fr.qualipilote.ui.part.LinkButton;
import fr.qualipilote.ui.part.Note;
import fr.qualipilote.ui.part.Page;
import fr.qualipilote.ui.part.ToggleChip;
import fr.qualipilote.ui.part.Tone;
import fr.qualipilote.ui.shell.MainLayout;
import fr.qualipilote.ui.shell.Places;
import fr.qualipilote.ui.text.Wording;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Takes an existing plan over: a file, what was understood of it row by row, corrections on the spot, and one click that writes
 * all of it or nothing.
 */
@Route(value = Places.PLAN + "/import", layout = MainLayout.class)
@PermitAll
public class PlanImportView extends Page {

    /** A cell of the file. */
    private record Place(int line, Column column) {}

    /** Which rows are shown. */
    private enum Shown {
        ALL,
        GUESSED,
        KEPT,
        WRONG
    }

    private final PlanImports imports;
    private final CurrentActor currentActor;

    private final Div place = new Div();
    private final Div counts = new Div();
    private final PreviewGrid grid;
    private final Div bar = new Div();
    private final Div previewPart = new Div();
    private final Map<Place, String> corrections = new LinkedHashMap<>();
    private final Set<Integer> leftOut = new LinkedHashSet<>();
    private String fileName = "";
    private byte[] content = {};
    private Shown shown = Shown.ALL;

    PlanImportView(PlanImports imports, CurrentActor currentActor) {
        super(Wording.here().text("import.title"));
        this.imports = imports;
        this.currentActor = currentActor;

        // components
        counts.addClassName("qp-toggles");
        grid = new PreviewGrid(
                (line, column) -> corrections.containsKey(new Place(line, column)), new PreviewGrid.Changes() {
                    @Override
                    public void correct(int line, Column column, @Nullable String text) {
                        PlanImportView.this.correct(line, column, text);
                    }

                    @Override
                    public void leaveOut(int line, boolean left) {
                        PlanImportView.this.leaveOut(line, left);
                    }
                });
        bar.addClassName("qp-import-bar");
        Card card = new Card();
        card.addClassName("qp-plan-card");
        previewPart.add(counts, card.with(grid), bar);
        previewPart.addClassName("qp-stack");

        // layout
        setWay(Places.PLAN, words.text("nav.plan"));
        place.addClassName("qp-stack");
        add(place);
        if (currentActor.get().isAnyOf(Role.QUALITY_MANAGER, Role.DEPUTY_QUALITY_MANAGER, Role.ADMINISTRATOR)) {
            askForFile(null);
        } else {
            place.add(new Card()
                    .with(new EmptyState(words.text("import.not-allowed"), words.text("import.not-allowed.next"))));
        }
    }

    // --- the file ----------------------------------------------------------------------------------------------------

    private void askForFile(@Nullable String refusal) {
        setSubtitle(words.text("import.subtitle"));
        place.removeAll();
        place.add(FileCard.asking(
                words.text("import.file"),
                refusal,
                new FileField(words.text("import.choose-file"), this::receive, FileField.TABLES),
                words.text("import.help.columns"),
                words.text("import.help.tolerant"),
                words.text("import.help.safe")));
    }

    /** Takes a file that has arrived: nothing is kept of an earlier one. */
    void receive(String name, byte[] bytes) {
        fileName = name;
        content = bytes;
        corrections.clear();
        leftOut.clear();
        shown = Shown.ALL;
        preview();
    }

    // --- the preview -------------------------------------------------------------------------------------------------

    private void preview() {
        ImportPreview preview;
        try {
            preview = imports.preview(currentActor.get(), fileName, content, allCorrections());
        } catch (InvalidPlanFile refused) {
            askForFile(words.text("import.refused", fileName, ImportLabels.refusal(refused, words)));
            return;
        }
        show(preview);
    }

    private List<Correction> allCorrections() {
        List<Correction> all = new ArrayList<>();
        corrections.forEach((cell, text) -> all.add(new Correction(cell.line(), cell.column(), text)));
        leftOut.forEach(line -> all.add(new Correction(line, Column.ACTION, null)));
        return all;
    }

    private void show(ImportPreview preview) {
        setSubtitle(words.text(
                "import.of",
                preview.fileName(),
                preview.format(),
                preview.rows().size()));
        long wrong = preview.errors();
        long guessed = preview.rows().stream().filter(has(Confidence.GUESSED)).count();
        long kept = preview.rows().stream().filter(differsFromProduct()).count();
        if (shown == Shown.WRONG && wrong == 0
                || shown == Shown.GUESSED && guessed == 0
                || shown == Shown.KEPT && kept == 0) {
            shown = Shown.ALL;
        }
        counts.removeAll();
        counts.add(chip(Shown.ALL, preview.rows().size(), Tone.PLAIN, preview));
        if (wrong > 0) {
            counts.add(chip(Shown.WRONG, wrong, Tone.BAD, preview));
        }
        if (guessed > 0) {
            counts.add(chip(Shown.GUESSED, guessed, Tone.PLAIN, preview));
        }
        if (kept > 0) {
            counts.add(chip(Shown.KEPT, kept, Tone.PLAIN, preview));
        }
        Predicate<Row> wanted =
                switch (shown) {
                    case ALL -> row -> true;
                    case GUESSED -> has(Confidence.GUESSED);
                    case KEPT -> differsFromProduct();
                    case WRONG -> Row::hasError;
                };
        grid.show(preview.rows().stream().filter(wanted).toList());
        bar.removeAll();
        bar.add(confirmation(preview, wrong));
        if (!previewPart.isAttached()) {
            place.removeAll();
            place.add(previewPart);
        }
    }

    private void correct(int line, Column column, @Nullable String text) {
        if (text == null) {
            corrections.remove(new Place(line, column));
        } else {
            corrections.put(new Place(line, column), text);
        }
        preview();
    }

    private void leaveOut(int line, boolean left) {
        if (left ? leftOut.add(line) : leftOut.remove(line)) {
            preview();
        }
    }

    private static Predicate<Row> has(Confidence confidence) {
        return row ->
                row.effect() != Effect.SKIP && row.cells().stream().anyMatch(cell -> cell.confidence() == confidence);
    }

    /** Rows stay in sight once the file's value was taken: whoever did can change their mind. */
    private static Predicate<Row> differsFromProduct() {
        return has(Confidence.KEPT).or(has(Confidence.TAKEN));
    }

    private ToggleChip chip(Shown which, long count, Tone tone, ImportPreview preview) {
        ToggleChip chip = new ToggleChip(words.text("import.shown." + which.name(), count), tone, pressed -> {
            shown = pressed ? which : Shown.ALL;
            show(preview);
        });
        chip.setCount(words.number(count));
        chip.setPressed(shown == which);
        return chip;
    }

    private Component[] confirmation(ImportPreview preview, long wrong) {
        long written = preview.rows().stream()
                .filter(row -> row.effect() == Effect.CREATE || row.effect() == Effect.UPDATE)
                .count();
        Button confirm = new Button(words.text("import.confirm", written), click -> confirm());
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        confirm.setEnabled(wrong == 0 && written > 0);
        confirm.setDisableOnClick(true);
        Note said = wrong > 0
                ? Note.refused(words.text("import.blocked", wrong))
                : Note.next(written == 0 ? words.text("import.nothing-to-write") : effects(preview));
        Div buttons = new Div(confirm, new Button(words.text("import.another-file"), click -> askForFile(null)));
        buttons.addClassName("qp-buttons");
        return new Component[] {said.inPassing(), buttons};
    }

    private String effects(ImportPreview preview) {
        long created = count(preview, Effect.CREATE);
        long engaged = preview.rows().stream()
                .filter(row -> row.effect() == Effect.CREATE && row.engaged())
                .count();
        return words.text(
                "import.effects",
                created,
                engaged,
                created - engaged,
                count(preview, Effect.UPDATE),
                count(preview, Effect.UNCHANGED) + count(preview, Effect.SKIP));
    }

    private static long count(ImportPreview preview, Effect effect) {
        return preview.rows().stream().filter(row -> row.effect() == effect).count();
    }

    // --- the report --------------------------------------------------------------------------------------------------

    private void confirm() {
        ImportReport report;
        try {
            report = imports.confirm(currentActor.get(), fileName, content, allCorrections());
        } catch (InvalidPlanFile refused) {
            // somebody changed the plan or the organisation meanwhile: show what is to be corrected now
            preview();
            return;
        }
        content = new byte[0];
        setSubtitle(words.text("import.written-from", fileName));
        place.removeAll();
        UnorderedList counts = new UnorderedList(
                new ListItem(words.text("import.report.created", report.created())),
                new ListItem(words.text("import.report.updated", report.updated())),
                new ListItem(words.text("import.report.unchanged", report.unchanged())),
                new ListItem(words.text("import.report.skipped", report.skipped())));
        Div buttons = new Div(
                new LinkButton(Places.PLAN, words.text("import.see-plan")).primary(),
                new Button(words.text("import.another-file"), click -> askForFile(null)));
        buttons.addClassName("qp-buttons");
        Card card = new Card(words.text("import.report"));
        card.getElement().setAttribute("role", "status");
        place.add(card.with(counts, new Paragraph(words.text("import.report.next")), buttons));
    }
}
