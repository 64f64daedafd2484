package fr.qualipilote.ui.diagnosis;

import com.vaadin.flow.component.html.NativeTableRow;
import fr.qualipilote.diagnosis.Results.Judged;
import fr.qualipilote.referential.ConformityLevel;
import fr.qualipilote.ui.part.DataTable;
import fr.qualipilote.ui.part.Markup;
import fr.qualipilote.ui.text.Wording;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Rows of a table that say who gives itself which level at a criterion: each level once, in the order of the scale, with its services,
 * each of which leads to its answer. Of many services the first are shown and the others are written when they are asked for.
 */
final class JudgedRows {

    /** More services of one level wait for a click. */
    static final int MOST = 12;

    private static final int NONE = -1;

    private final Wording words = Wording.here();
    private final ShownResults shown;
    private final AnswerWords answers;
    private final DataTable table;
    private final List<Row> rows = new ArrayList<>();

    JudgedRows(ShownResults shown, DataTable table) {
        this.shown = shown;
        this.answers = new AnswerWords(shown.table().questionnaire(), words);
        this.table = table;
        table.whenAsked(this::open);
    }

    /** @param cells what follows the criterion, given the list of who judges how */
    void add(String criterion, String text, List<Judged> judged, Function<Markup, List<Markup>> cells) {
        rows.add(new Row(criterion, text, byLevel(judged), cells));
    }

    private List<Level> byLevel(List<Judged> judged) {
        Map<String, List<Judged>> byLevel = new LinkedHashMap<>();
        shown.table().questionnaire().scale().levels().stream()
                .map(ConformityLevel::label)
                .forEach(label -> byLevel.put(label, new ArrayList<>()));
        judged.forEach(one ->
                byLevel.computeIfAbsent(one.level(), label -> new ArrayList<>()).add(one));
        return byLevel.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .map(entry -> new Level(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** @param asked a row and a level in it, as the page says it */
    private void open(String asked) {
        String[] places = asked.split("/", 2);
        rows.get(Integer.parseInt(places[0])).open(Integer.parseInt(places[1]));
    }

    private record Level(String label, List<Judged> services) {}

    private final class Row {

        private final int place = rows.size();
        private final String criterion;
        private final Markup name;
        private final List<Level> levels;
        private final Function<Markup, List<Markup>> cells;
        private final Set<Integer> open = new HashSet<>();
        private final NativeTableRow written;

        Row(String criterion, String text, List<Level> levels, Function<Markup, List<Markup>> cells) {
            this.criterion = criterion;
            this.name = ShownResults.criterionWritten(criterion, text);
            this.levels = levels;
            this.cells = cells;
            this.written = table.row(name, cells(NONE));
        }

        void open(int level) {
            if (open.add(level)) {
                table.rewrite(written, name, cells(level));
                // who came by keyboard goes on where the button was
                written.getElement().executeJs("this.querySelector('[data-next]')?.focus()");
            }
        }

        private Markup[] cells(int justOpened) {
            Markup list = new Markup().open("ul", "class", "qp-res-judged");
            for (int level = 0; level < levels.size(); level++) {
                list.add(level(level, justOpened));
            }
            return cells.apply(list.close("ul")).toArray(Markup[]::new);
        }

        private Markup level(int at, int justOpened) {
            Level level = levels.get(at);
            List<Judged> services = level.services();
            boolean all = services.size() <= MOST || open.contains(at);
            Markup item =
                    new Markup().open("li").add(shown.level(level.label(), answers.said(criterion, level.label())));
            for (int service = 0; service < (all ? services.size() : MOST); service++) {
                item.add(link(services.get(service), at == justOpened && service == MOST));
            }
            if (!all) {
                item.element(
                        "button",
                        words.text("results.judged.more", services.size() - MOST),
                        "type",
                        "button",
                        "class",
                        "qp-figure",
                        DataTable.ASKS,
                        place + "/" + at);
            }
            return item.close("li");
        }

        private Markup link(Judged one, boolean next) {
            return shown.sheet(
                    one.service(),
                    criterion,
                    new Markup().text(ResultWords.code(one.serviceLabel())),
                    "data-next",
                    next ? "" : null);
        }
    }
}
