package fr.qualipilote.ui.indicators;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.Route;
import fr.qualipilote.indicators.IndicatorImportPreview;
import fr.qualipilote.indicators.IndicatorImportPreview.Effect;
import fr.qualipilote.indicators.IndicatorImportPreview.ImportedCell;
import fr.qualipilote.indicators.IndicatorImportPreview.Place;
import fr.qualipilote.indicators.IndicatorImportPreview.Row;
import fr.qualipilote.indicators.IndicatorImportReport;
import fr.qualipilote.indicators.IndicatorImports;
import fr.qualipilote.indicators.IndicatorImports.Choices;
import fr.qualipilote.indicators.InvalidIndicatorFile;
import fr.qualipilote.ui.CurrentActor;
import fr.qualipilote.ui.part.Card;
import fr.qualipilote.ui.part.EmptyState;
import fr.qualipilote.ui.part.FileCard;
import fr.qualipilote.ui.part.FileField;
import fr.qualipilote.ui.part.FileRefusal;
import fr.qualipilote.ui.part.LinkButton;
import fr.qualipilote.ui.part.Note;
import fr.qualipilote.ui.part.Page;
import fr.qualipilote.ui.part.ToggleChip;
import fr.qualipilote.ui.part.Tone;
import fr.qualipilote.ui.shell.MainLayout;
import fr.qualipilote.ui.shell.Places;
import fr.qualipilote.ui.shell.Refusals;
import fr.qualipilote.ui.text.Wording;
import jakarta.annotation.security.PermitAll;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Takes a table of values over: a file, what was understood of it cell by cell, what to do where the product says something else,
 * and one click that writes all of it.
 */
@Route(value = Places.INDICATORS + "/import", layout = MainLayout.class)
@PermitAll
public class IndicatorImportView extends Page {

    private static final String UNREADABLE = "indicator-import.file-";

    /** Which rows are shown. */
    enum Shown {
        ALL,
        DIFFERENT,
        NEW,
        WRONG
    }

    private final IndicatorImports imports;
    private final CurrentActor currentActor;
    private final Refusals refusals;

    private final Div place = new Div();
    private final Div counts = new Div();
    private final Card card = new Card();
    private final Div bar = new Div();
    private final TextArea reason = new TextArea(words.text("indicator.import.reason"));
    private final Note said = Note.next("").inPassing();
    private final Button confirm = new Button();
    private final Div previewPart = new Div();
    private final Set<Integer> newIndicators = new LinkedHashSet<>();
    private final Set<Place> overwrite = new LinkedHashSet<>();
    private String fileName = "";
    private byte[] content = {};
    private Shown shown = Shown.ALL;

    IndicatorImportView(IndicatorImports imports, CurrentActor currentActor, Refusals refusals) {
        super(Wording.here().text("indicator.import.title"));
        this.imports = imports;
        this.currentActor = currentActor;
        this.refusals = refusals;

        // components
        counts.addClassName("qp-toggles");
        card.addClassName("qp-flush");
        reason.setHelperText(words.text("indicator.import.reason.help"));
        reason.setRequiredIndicatorVisible(true);
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        confirm.addClickListener(click -> confirm());
        bar.addClassName("qp-import-bar");
        Div buttons = new Div(confirm, new Button(words.text("import.another-file"), click -> askForFile(null)));
        buttons.addClassName("qp-buttons");
        bar.add(said, buttons);
        previewPart.add(counts, card, reason, bar);
        previewPart.addClassName("qp-stack");

        // layout
        setWay(IndicatorNavigation.addressOfTable(), words.text("nav.indicators"));
        place.addClassName("qp-stack");
        add(place);
        if (IndicatorRights.mayImport(currentActor.get())) {
            askForFile(null);
        } else {
            place.add(new Card()
                    .with(new EmptyState(
                            words.text("import.not-allowed"), words.text("indicator.import.not-allowed.next"))));
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
                words.text("indicator.import.help.columns"),
                words.text("indicator.import.help.values"),
                words.text("indicator.import.help.safe")));
    }

    /** Takes a file that has arrived: nothing is kept of an earlier one. */
    void receive(String name, byte[] bytes) {
        fileName = name;
        content = bytes;
        newIndicators.clear();
        overwrite.clear();
        reason.clear();
        shown = Shown.ALL;
        IndicatorImportPreview preview;
        try {
            preview = imports.preview(currentActor.get(), fileName, content);
        } catch (InvalidIndicatorFile refused) {
            askForFile(words.text("import.refused", fileName, why(refused)));
            return;
        }
        show(preview);
        place.removeAll();
        place.add(previewPart);
    }

    /** A file that cannot be read is refused in the same words as a plan. */
    private String why(InvalidIndicatorFile refused) {
        return refused.code().startsWith(UNREADABLE)
                ? FileRefusal.sentence(
                        "refusal.import.file-" + refused.code().substring(UNREADABLE.length()),
                        refused.arguments(),
                        words)
                : refusals.sentence(refused, words);
    }

    // --- the preview -------------------------------------------------------------------------------------------------

    private void show(IndicatorImportPreview preview) {
        setSubtitle(words.text(
                "import.of",
                preview.fileName(),
                preview.format(),
                preview.rows().size()));
        counts.removeAll();
        Stream.of(Shown.values()).forEach(which -> {
            long count =
                    preview.rows().stream().filter(row -> shows(which, row)).count();
            if (which == Shown.ALL || count > 0) {
                counts.add(chip(which, count, preview));
            }
        });
        card.body().removeAll();
        card.with(new ImportGrid(
                preview,
                preview.rows().stream().filter(row -> shows(shown, row)).toList(),
                refusals,
                new ImportGrid.Decisions() {
                    @Override
                    public boolean isNew(int line) {
                        return newIndicators.contains(line);
                    }

                    @Override
                    public boolean overwrites(Place cell) {
                        return overwrite.contains(cell);
                    }

                    @Override
                    public void define(int line, boolean wanted) {
                        change(newIndicators, line, wanted);
                        tell(preview);
                    }

                    @Override
                    public void overwrite(Place cell, boolean wanted) {
                        change(overwrite, cell, wanted);
                        tell(preview);
                    }
                }));
        tell(preview);
    }

    private static <T> void change(Set<T> set, T one, boolean wanted) {
        if (wanted) {
            set.add(one);
        } else {
            set.remove(one);
        }
    }

    private static boolean shows(Shown which, Row row) {
        return switch (which) {
            case ALL -> true;
            case DIFFERENT ->
                row.cells().stream()
                        .anyMatch(cell -> cell.effect() == Effect.DIFFERENT || cell.effect() == Effect.CORRECTION);
            case NEW -> row.proposal() != null;
            case WRONG ->
                row.problem() != null || row.cells().stream().anyMatch(cell -> cell.effect() == Effect.PROBLEM);
        };
    }

    private ToggleChip chip(Shown which, long count, IndicatorImportPreview preview) {
        ToggleChip chip = new ToggleChip(
                words.text("indicator.import.shown." + which.name(), count),
                which == Shown.WRONG ? Tone.BAD : Tone.PLAIN,
                pressed -> {
                    shown = pressed ? which : Shown.ALL;
                    show(preview);
                });
        chip.setCount(words.number(count));
        chip.setPressed(shown == which);
        return chip;
    }

    /** What the click would do, as the person has decided until now. */
    private void tell(IndicatorImportPreview preview) {
        long written = preview.rows().stream()
                .filter(row -> row.problem() == null)
                .filter(row -> row.indicator() != null || newIndicators.contains(row.line()))
                .flatMap(row -> row.cells().stream())
                .filter(cell -> cell.effect() == Effect.WRITE)
                .count();
        long replaced = decided(preview).count();
        boolean corrects = decided(preview).anyMatch(cell -> cell.effect() == Effect.CORRECTION);
        reason.setVisible(corrects);
        said.setText(words.text(
                "indicator.import.effects", written, replaced, newIndicators.size(), preview.count(Effect.PROBLEM)));
        confirm.setText(words.text("indicator.import.confirm", written + replaced));
        confirm.setEnabled(written + replaced + newIndicators.size() > 0);
    }

    private Stream<ImportedCell> decided(IndicatorImportPreview preview) {
        return preview.rows().stream().flatMap(row -> row.cells().stream()
                .filter(cell -> overwrite.contains(new Place(row.line(), cell.month()))));
    }

    // --- the report --------------------------------------------------------------------------------------------------

    private void confirm() {
        boolean missing = reason.isVisible() && reason.getValue().isBlank();
        reason.setErrorMessage(words.text("field.required"));
        reason.setInvalid(missing);
        if (missing) {
            reason.focus();
            return;
        }
        IndicatorImportReport report = imports.confirm(
                currentActor.get(),
                fileName,
                content,
                new Choices(newIndicators, overwrite, reason.getValue().strip()));
        content = new byte[0];
        setSubtitle(words.text("import.written-from", fileName));
        place.removeAll();
        UnorderedList told = new UnorderedList();
        List.of(
                        words.text("indicator.import.report.written", report.written()),
                        words.text("indicator.import.report.replaced", report.replaced()),
                        words.text("indicator.import.report.indicators", report.indicators()),
                        words.text("indicator.import.report.unchanged", report.unchanged()),
                        words.text("indicator.import.report.left", report.left()),
                        words.text("indicator.import.report.problems", report.problems()))
                .forEach(line -> told.add(new ListItem(line)));
        Component see = new LinkButton(Places.INDICATORS, words.text("indicator.import.see")).primary();
        Div buttons = new Div(see, new Button(words.text("import.another-file"), click -> askForFile(null)));
        buttons.addClassName("qp-buttons");
        Card done = new Card(words.text("import.report"));
        done.getElement().setAttribute("role", "status");
        place.add(done.with(told, new Paragraph(words.text("indicator.import.report.next")), buttons));
    }
}
