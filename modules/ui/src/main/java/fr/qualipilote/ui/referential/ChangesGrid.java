package fr.qualipilote.ui.referential;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import fr.qualipilote.referential.CriterionChange;
import fr.qualipilote.referential.CriterionChange.Aspect;
import fr.qualipilote.referential.CriterionLine;
import fr.qualipilote.ui.part.Chip;
import fr.qualipilote.ui.part.NarrowScreen;
import fr.qualipilote.ui.text.Wording;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of each criterion, with the former text beside the new one. */
final class ChangesGrid extends Grid<CriterionChange> {

    private static final int ROWS_SHOWN_WHOLE = 100;

    private final Wording words = Wording.here();
    private boolean narrow;

    ChangesGrid() {
        addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT, GridVariant.LUMO_NO_BORDER);
        setSelectionMode(SelectionMode.NONE);
        getElement().setAttribute("aria-label", words.text("referential.section.CHANGES"));
        addComponentColumn(this::criterion)
                .setKey("criterion")
                .setHeader(words.text("referential.column.criterion"))
                .setFlexGrow(1)
                .setWidth("300px");
        addComponentColumn(this::kind)
                .setHeader(words.text("referential.column.change"))
                .setFlexGrow(0)
                .setWidth("150px");
        addColumn(change -> words.text(
                        change.keepsAnswer() ? "referential.answers.kept" : "referential.answers." + change.kind()))
                .setHeader(words.text("referential.column.answers"))
                .setFlexGrow(0)
                .setWidth("220px");
        NarrowScreen.follow(this, small -> {
            if (small != narrow) {
                narrow = small;
                getColumns().stream().skip(1).forEach(column -> column.setVisible(!small));
                getDataProvider().refreshAll();
            }
        });
    }

    void show(List<CriterionChange> changes) {
        setItems(changes);
        setAllRowsVisible(changes.size() <= ROWS_SHOWN_WHOLE);
        setClassName("qp-long", changes.size() > ROWS_SHOWN_WHOLE);
    }

    private Component criterion(CriterionChange change) {
        Div cell = new Div();
        cell.addClassName("qp-ref-cell");
        CriterionLine before = change.before();
        CriterionLine after = change.after();
        Span code = new Span(change.code());
        code.addClassName("qp-ref");
        cell.add(code);
        if (after != null) {
            cell.add(new Span(after.label()));
        }
        if (before != null && (after == null || change.aspects().contains(Aspect.LABEL))) {
            cell.add(former(before.label()));
        }
        evidence(change, before, after, cell);
        if (narrow) {
            cell.add(kind(change));
        }
        return cell;
    }

    private void evidence(
            CriterionChange change, @Nullable CriterionLine before, @Nullable CriterionLine after, Div cell) {
        if (before != null && after != null && change.aspects().contains(Aspect.EVIDENCE)) {
            Span now = new Span(words.text("referential.evidence", after.expectedEvidence()));
            now.addClassName("qp-muted");
            cell.add(now, former(words.text("referential.evidence", before.expectedEvidence())));
        }
    }

    private Span former(String text) {
        Span former = new Span(words.text("referential.formerly", text));
        former.addClassName("qp-muted");
        return former;
    }

    private Component kind(CriterionChange change) {
        Div cell = new Div(new Chip(
                words.text("referential.change." + change.kind().name()), ReferentialLabels.tone(change.kind())));
        cell.addClassName("qp-ref-cell");
        String aspects = ReferentialLabels.aspects(change, words);
        if (!aspects.isEmpty()) {
            Span said = new Span(aspects);
            said.addClassName("qp-muted");
            cell.add(said);
        }
        return cell;
    }
}
