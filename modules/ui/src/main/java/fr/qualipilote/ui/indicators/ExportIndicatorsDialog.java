package fr.qualipilote.ui.indicators;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.server.streams.DownloadHandler;
import fr.qualipilote.indicators.GridQuery;
import fr.qualipilote.indicators.IndicatorExports;
import fr.qualipilote.indicators.IndicatorExports.Format;
import fr.qualipilote.ui.CurrentActor;
import fr.qualipilote.ui.part.SingleDialog;
import fr.qualipilote.ui.text.Wording;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** Offers the table as it is shown for download, and says which months and filters the file holds. */
final class ExportIndicatorsDialog extends SingleDialog {

    private final transient IndicatorExports exports;
    private final transient CurrentActor currentActor;
    private final transient IndicatorFilter filter;
    private final transient List<String> filters;
    private final String organisation;
    private final LocalDate today;
    private final transient Wording words = Wording.here();

    ExportIndicatorsDialog(
            IndicatorExports exports,
            CurrentActor currentActor,
            IndicatorFilter filter,
            List<String> filters,
            String organisation,
            LocalDate today) {
        this.exports = exports;
        this.currentActor = currentActor;
        this.filter = filter;
        this.filters = filters;
        this.organisation = organisation;
        this.today = today;
        setHeaderTitle(words.text("indicator.export.title"));
        setWidth("min(92vw, 480px)");
        Div content = new Div(new Paragraph(words.text("indicator.export.what", months())));
        content.addClassName("qp-stack");
        if (!filters.isEmpty()) {
            UnorderedList said = new UnorderedList();
            filters.forEach(one -> said.add(new ListItem(one)));
            content.add(new Paragraph(words.text("plan.export.filters")), said);
        }
        Div links = new Div();
        links.addClassName("qp-stack");
        Stream.of(Format.values()).map(this::link).forEach(links::add);
        content.add(links);
        add(content);
        getFooter().add(new Button(words.text("button.close"), click -> close()));
    }

    private String months() {
        YearSpan span = filter.spanAt(today);
        return MeasureWords.span(span.from(), span.to(today), words);
    }

    private Anchor link(Format format) {
        DownloadHandler handler = event -> {
            event.setFileName(words.text("indicator.export.file") + "-" + today + "." + format.extension());
            event.setContentType(format.mediaType());
            GridQuery query = filter.query(today, 0, GridQuery.MOST_ROWS);
            exports.export(currentActor.get(), query, format, headings(), event.getOutputStream());
        };
        Anchor link = new Anchor(handler, words.text("indicator.export." + format.name()));
        link.addClassName("qp-strong");
        return link;
    }

    private IndicatorExports.Words headings() {
        Stream<String> notes = Stream.concat(
                Stream.of(words.text("plan.export.as-of", organisation, words.date(today))), filters.stream());
        return new IndicatorExports.Words(
                words.text("indicator.title"),
                notes.toList(),
                words.text("indicator.export.name"),
                words.text("indicator.export.comment"),
                words.text("indicator.export.target"),
                filter.spanAt(today).months(today).stream()
                        .map(month -> MeasureWords.span(month, month, words))
                        .toList());
    }
}
