package fr.qualipilote.ui.diagnosis;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import fr.qualipilote.diagnosis.ScoreKey;
import fr.qualipilote.diagnosis.ScoreLine;
import fr.qualipilote.ui.part.Card;
import fr.qualipilote.ui.part.DataTable;
import fr.qualipilote.ui.part.NarrowScreen;
import fr.qualipilote.ui.text.Wording;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where services stand in each chapter: a table of figures whose cells have a colour and a sign besides. Services are its rows; on
 * a phone chapters are, for their names are longer.
 */
final class HeatMap extends Div {

    private final Wording words = Wording.here();
    private final transient ShownResults shown;
    private final Map<ScoreKey, ScoreLine> lines = new HashMap<>();
    private final Div table = new Div();

    HeatMap(ShownResults shown) {
        this.shown = shown;
        shown.results().heat().forEach(line -> lines.put(line.key(), line));
        addClassName("qp-stack");
        Paragraph help = new Paragraph(words.text("results.map.help"));
        help.addClassName("qp-muted");
        add(new Card(words.text("results.map")).with(help, table, legend()));
        show(false);
        NarrowScreen.follow(this, this::show);
    }

    // --- the table ---------------------------------------------------------------------------------------------------

    private void show(boolean narrow) {
        List<ScoreLine> services = shown.results().services();
        List<ScoreLine> chapters = shown.results().chapters();
        List<ScoreLine> rows = narrow ? chapters : services;
        List<ScoreLine> columns = narrow ? services : chapters;
        List<String> headings = new ArrayList<>();
        headings.add(words.text(narrow ? "results.column.chapter" : "results.column.service"));
        columns.forEach(column -> headings.add(named(column)));
        DataTable map = new DataTable(words.text("results.map.caption"), headings).steady();
        map.addClassName("qp-res-map");
        for (ScoreLine row : rows) {
            Component[] cells = columns.stream()
                    .map(column -> narrow ? cell(column, row) : cell(row, column))
                    .toArray(Component[]::new);
            map.row(DataTable.text(named(row)), cells);
        }
        table.removeAll();
        table.add(map);
    }

    /** Services by their code: the map has no room for more. */
    private static String named(ScoreLine line) {
        return line.key().service() == null ? line.label() : ResultWords.code(line.label());
    }

    private Component cell(ScoreLine service, ScoreLine chapter) {
        ScoreKey key = new ScoreKey(
                ScoreKey.Kind.CHAPTER, chapter.key().code(), service.key().service());
        ScoreLine line = lines.get(key);
        if (line == null) {
            Span none = new Span(words.text("results.map.not-asked"));
            none.addClassNames("qp-muted", "qp-heat-none");
            return none;
        }
        Optional<HeatScale.Band> band = shown.heat().band(line.score().percent());
        String of = words.text("results.pair", chapter.label(), named(service));
        NativeButton button = shown.why()
                .button(
                        line,
                        band.map(one -> words.text("results.map.cell", of, one.words(words)))
                                .orElse(of));
        button.addClassName("qp-heat");
        band.ifPresent(one -> {
            button.getElement().setAttribute("data-sign", one.sign());
            button.addClassName(one.className());
        });
        return button;
    }

    // --- what the colours say ----------------------------------------------------------------------------------------

    private UnorderedList legend() {
        UnorderedList legend = new UnorderedList();
        legend.addClassName("qp-res-legend");
        legend.getElement().setAttribute("aria-label", words.text("results.legend"));
        shown.heat().bands().forEach(band -> {
            Span sign = new Span(band.sign());
            sign.addClassNames("qp-heat", band.className());
            sign.getElement().setAttribute("aria-hidden", "true");
            legend.add(new ListItem(sign, new Span(band.explained(words))));
        });
        return legend;
    }
}
