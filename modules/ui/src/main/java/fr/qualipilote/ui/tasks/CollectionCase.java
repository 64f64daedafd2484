package fr.qualipilote.ui.tasks;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import fr.qualipilote.indicators.Cell;
import fr.qualipilote.indicators.CollectionLine;
import fr.qualipilote.indicators.CollectionState;
import fr.qualipilote.indicators.EnterMeasure;
import fr.qualipilote.indicators.Grid;
import fr.qualipilote.indicators.IndicatorCollections;
import fr.qualipilote.indicators.IndicatorLine;
import fr.qualipilote.indicators.Measures;
import fr.qualipilote.kernel.BusinessClock;
import fr.qualipilote.kernel.BusinessRefusal;
import fr.qualipilote.ui.CurrentActor;
import fr.qualipilote.ui.indicators.MeasureDialog;
import fr.qualipilote.ui.indicators.MeasureWords;
import fr.qualipilote.ui.part.Facts;
import fr.qualipilote.ui.part.Names;
import fr.qualipilote.ui.shell.Places;
import fr.qualipilote.ui.shell.Refusals;
import fr.qualipilote.ui.text.Wording;
import fr.qualipilote.worklist.WorkItemLine;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One collection as its tasks show it. */
final class CollectionCase implements OpenCase {

    private final WorkItemLine item;
    private final CollectionLine.Sheet sheet;
    private final IndicatorCollections collections;
    private final Measures measures;
    private final Refusals refusals;
    private final CurrentActor currentActor;
    private final BusinessClock clock;
    private final Names names;
    private final Wording words = Wording.here();

    CollectionCase(
            WorkItemLine item,
            CollectionLine.Sheet sheet,
            IndicatorCollections collections,
            Measures measures,
            Refusals refusals,
            CurrentActor currentActor,
            BusinessClock clock,
            Names names) {
        this.item = item;
        this.sheet = sheet;
        this.collections = collections;
        this.measures = measures;
        this.refusals = refusals;
        this.currentActor = currentActor;
        this.clock = clock;
        this.names = names;
    }

    // --- the task ----------------------------------------------------------------------------------------------------

    private boolean isCheck() {
        return item.formKey().equals("indicator-collection/check");
    }

    @Override
    public Component context() {
        CollectionLine line = sheet.line();
        Div context = new Div(new Facts()
                .fact(words.text("work.period"), words.period(line.period()))
                .fact(words.text("work.responsible"), MeasureWords.responsible(line.responsible(), names, words))
                .fact(words.text("work.finished-by"), isCheck() ? finished() : null));
        context.addClassName("qp-stack");
        if (isCheck() && item.open() && !sheet.mayAccept()) {
            Paragraph other = new Paragraph(words.text("work.check.other-eyes"));
            other.addClassName("qp-next");
            context.add(other);
        }
        return context;
    }

    private @Nullable String finished() {
        CollectionLine line = sheet.line();
        return line.finishedAt() == null
                ? null
                : words.text(
                        "case.signature",
                        names.person(line.finishedBy()),
                        words.moment(line.finishedAt(), clock.today()));
    }

    @Override
    public Optional<TaskForm> form(Consumer<String> done) {
        if (isCheck()) {
            return sheet.mayAccept() ? Optional.of(check(done)) : Optional.empty();
        }
        return sheet.mayFinish() && sheet.line().state() == CollectionState.OPEN
                ? Optional.of(entry(done))
                : Optional.empty();
    }

    private TaskForm entry(Consumer<String> done) {
        return new EntryForm(sheet, new Entries(), () -> {
            collections.finish(currentActor.get(), sheet.line().id());
            done.accept(words.text("work.entry.done", words.period(sheet.line().period())));
        });
    }

    private TaskForm check(Consumer<String> done) {
        String period = words.period(sheet.line().period());
        return new CheckForm(
                sheet,
                names,
                indicator -> explain(indicator, () -> {}),
                () -> {
                    collections.accept(currentActor.get(), sheet.line().id());
                    done.accept(words.text("work.check.done", period));
                },
                reason -> {
                    collections.sendBack(currentActor.get(), sheet.line().id(), reason);
                    done.accept(words.text("work.check.sent-back", period));
                });
    }

    private void explain(IndicatorLine indicator, Runnable changed) {
        new MeasureDialog(
                        measures,
                        currentActor,
                        clock,
                        names,
                        indicator.id(),
                        sheet.line().period().to(),
                        changed)
                .open();
    }

    private final class Entries implements EntryRow.Entries {

        @Override
        public Cell enter(EnterMeasure command) {
            return measures.enter(currentActor.get(), command);
        }

        @Override
        public Cell again(IndicatorLine indicator) {
            return measures.explain(
                            currentActor.get(),
                            indicator.id(),
                            sheet.line().period().to())
                    .cell();
        }

        @Override
        public String said(BusinessRefusal refusal) {
            return refusals.sentence(refusal, words);
        }

        @Override
        public void explain(IndicatorLine indicator, Runnable changed) {
            CollectionCase.this.explain(indicator, changed);
        }
    }

    // --- the case ----------------------------------------------------------------------------------------------------

    @Override
    public Component sheet() {
        CollectionLine line = sheet.line();
        Facts facts = new Facts()
                .fact(words.text("work.period"), words.period(line.period()))
                .fact(words.text("work.responsible"), MeasureWords.responsible(line.responsible(), names, words))
                .fact(words.text("case.state"), words.label(line.state()))
                .fact(words.text("case.due"), words.date(line.dueOn()))
                .fact(
                        words.text("work.values"),
                        words.text("work.values.of", line.indicators() - line.missing(), line.indicators()))
                .fact(words.text("work.finished-by"), finished());
        for (Grid.Row row : sheet.grid().rows()) {
            Cell cell = row.cells().get(row.cells().size() - 1);
            String shown = MeasureWords.shown(cell, row.indicator(), words);
            facts.fact(
                    row.indicator().name(),
                    words.text("work.value-said", shown, MeasureWords.said(cell, row.indicator(), words))
                            .strip());
        }
        Div content = new Div(facts, new Anchor(Places.INDICATORS, words.text("work.open-table")));
        content.addClassName("qp-stack");
        return content;
    }
}
