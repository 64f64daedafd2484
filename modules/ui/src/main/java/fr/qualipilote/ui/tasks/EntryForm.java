package fr.qualipilote.ui.tasks;

import com.vaadin.flow.component.html.Paragraph;
import fr.qualipilote.indicators.CollectionLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * « Saisir les indicateurs de la période » and « Compléter la saisie »: a field for each indicator. Values are saved one by one;
 * the draft only keeps what was typed and refused.
 */
final class EntryForm extends TaskForm {

    private final List<EntryRow> rows = new ArrayList<>();
    private final Paragraph missing = new Paragraph();

    /** @param finish says that all is there */
    EntryForm(CollectionLine.Sheet sheet, EntryRow.Entries entries, Runnable finish) {
        String returnReason = sheet.line().returnReason();
        if (returnReason != null) {
            Paragraph returned = new Paragraph(words.text("work.entry.returned", returnReason));
            returned.addClassNames("qp-warning", "qp-pre");
            addFields(returned);
        }
        Paragraph how = new Paragraph(words.text("work.entry.how"));
        how.addClassName("qp-muted");
        addFields(how);
        sheet.grid().rows().forEach(row -> {
            EntryRow entry = new EntryRow(row, sheet.grid().months(), entries, this::changed);
            rows.add(entry);
            keepers.add(keep(row.indicator().code(), entry::notSaved, entry::takeNotSaved));
            addFields(entry);
        });
        missing.getElement().setAttribute("role", "status");
        addFields(missing);
        addNext(words.text("work.entry.next"));
        addPrimary(words.text("work.entry.finish"), () -> {
            Optional<EntryRow> first = unfinished();
            if (first.isPresent()) {
                first.get().focus();
            } else {
                finish.run();
            }
        });
        ready = true;
        tellMissing();
    }

    private final List<Runnable> keepers = new ArrayList<>();
    private boolean ready;

    private void changed() {
        if (ready) {
            tellMissing();
            keepers.stream().findFirst().ifPresent(Runnable::run);
        }
    }

    private Optional<EntryRow> unfinished() {
        return rows.stream()
                .filter(row -> row.isMissing() || !row.notSaved().isEmpty())
                .findFirst();
    }

    private void tellMissing() {
        List<EntryRow> open = rows.stream().filter(EntryRow::isMissing).toList();
        missing.setClassName("qp-warning", !open.isEmpty());
        missing.setText(
                open.isEmpty()
                        ? words.text("work.entry.complete", rows.size())
                        : words.text(
                                "work.entry.missing",
                                rows.size() - open.size(),
                                rows.size(),
                                open.stream().map(row -> row.indicator().name()).collect(Collectors.joining(", "))));
    }
}
