package fr.qualipilote.ui.administration;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.LitRenderer;
import fr.qualipilote.kernel.BusinessClock;
import fr.qualipilote.organisation.MandateLine;
import fr.qualipilote.organisation.Mandates;
import fr.qualipilote.organisation.PersonLine;
import fr.qualipilote.ui.CurrentActor;
import fr.qualipilote.ui.part.Card;
import fr.qualipilote.ui.part.Names;
import fr.qualipilote.ui.part.NarrowScreen;
import fr.qualipilote.ui.part.Notices;
import fr.qualipilote.ui.part.Pickers;
import fr.qualipilote.ui.text.Wording;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;

/** Who holds which post, said in words; and every mandate with its dates. */
@Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class MandatesPanel extends Div {

    private static final String UNDER =
            "<span>${item.first}</span><span class=\"qp-under qp-narrow-only\">${item.under}</span>";

    private final Wording words = Wording.here();
    private final Mandates mandates;
    private final CurrentActor currentActor;
    private final Names names;
    private final PostWords postWords;
    private final LocalDate today;
    private final Grid<PostWords.Post> posts = new Grid<>();
    private final Grid<MandateLine> all = new Grid<>();

    MandatesPanel(Mandates mandates, CurrentActor currentActor, Names names, BusinessClock clock) {
        this.mandates = mandates;
        this.currentActor = currentActor;
        this.names = names;
        this.today = clock.today();
        this.postWords = new PostWords(mandates, names, today);

        // components
        posts.addColumn(LitRenderer.<PostWords.Post>of(UNDER)
                        .withProperty("first", postWords::title)
                        .withProperty("under", postWords::situation))
                .setKey("post")
                .setHeader(words.text("administration.mandate.post"))
                .setFlexGrow(1);
        posts.addComponentColumn(post -> text(postWords.situation(post)))
                .setKey("situation")
                .setHeader(words.text("administration.mandate.situation"))
                .setWidth("240px")
                .setFlexGrow(3);
        posts.addComponentColumn(post -> Rows.deeds(
                        Rows.deed(words.text("administration.mandate.give"), postWords.title(post), () -> give(post))))
                .setKey("deeds")
                .setHeader(words.text("administration.deeds"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        posts.setAllRowsVisible(true);
        all.addColumn(LitRenderer.<MandateLine>of(UNDER)
                        .withProperty("first", line -> postWords.title(PostWords.Post.of(line)))
                        .withProperty("under", this::under))
                .setHeader(words.text("administration.mandate.post"));
        all.addColumn(line -> names.person(line.person())).setHeader(words.text("field.person"));
        all.addComponentColumn(line -> text(postWords.kind(line)))
                .setHeader(words.text("administration.mandate.kind"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        all.addComponentColumn(line -> text(postWords.dates(line)))
                .setHeader(words.text("administration.mandate.dates"))
                .setFlexGrow(2);
        all.addColumn(line -> line.note() == null ? "" : line.note()).setHeader(words.text("field.note"));
        all.addComponentColumn(this::deeds)
                .setKey("deeds")
                .setHeader(words.text("administration.deeds"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        List.of(posts, all).forEach(grid -> {
            grid.addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_WRAP_CELL_CONTENT);
            grid.setSelectionMode(Grid.SelectionMode.NONE);
        });
        firstColumnAlone(posts);
        firstColumnAlone(all);

        // layout
        addClassName("qp-stack");
        Card now = new Card(words.text("administration.mandate.posts", words.dayMonthYear(today))).with(posts);
        Card ever = new Card(words.text("administration.mandate.all")).with(all);
        List.of(now, ever).forEach(card -> card.addClassName("qp-flush"));
        add(now, ever);
        refresh();
    }

    /** On a phone what the columns between say stands under the first. */
    private static <T> void firstColumnAlone(Grid<T> grid) {
        List<Grid.Column<T>> columns = List.copyOf(grid.getColumns());
        NarrowScreen.follow(
                grid, narrow -> columns.subList(1, columns.size() - 1).forEach(column -> column.setVisible(!narrow)));
    }

    private String under(MandateLine line) {
        return Stream.of(
                        names.person(line.person()),
                        postWords.kind(line),
                        postWords.dates(line),
                        Objects.requireNonNullElse(line.note(), ""))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private void refresh() {
        names.forget();
        postWords.read();
        posts.setItems(postWords.posts());
        List<MandateLine> lines = mandates.mandates();
        Rows.size(all, lines.size());
        all.setItems(lines);
    }

    private Span text(String sentence) {
        Span text = new Span(sentence);
        text.addClassName("qp-wrapped");
        return text;
    }

    private Div deeds(MandateLine line) {
        boolean over = line.until() != null && line.until().isBefore(today);
        return over
                ? new Div()
                : Rows.deeds(Rows.deed(
                        words.text("administration.mandate.end"), names.person(line.person()), () -> end(line)));
    }

    private void give(PostWords.Post post) {
        ComboBox<PersonLine> person = Pickers.person(words.text("field.person"), names.activePeople());
        Checkbox interim = new Checkbox(words.text("administration.mandate.as-interim"));
        DatePicker from = Pickers.date(words.text("administration.mandate.from"));
        DatePicker until = Pickers.date(words.text("administration.mandate.until"));
        TextField note = new TextField(words.text("field.note"));
        from.setValue(today);
        until.setHelperText(words.text("administration.mandate.until.help"));
        note.setHelperText(words.text("administration.mandate.note.help"));
        new FormDialog(
                        words.text("administration.mandate.give.title", postWords.title(post)),
                        words.text("administration.mandate.give"),
                        () -> {
                            mandates.give(
                                    currentActor.get(),
                                    post.function(),
                                    post.service(),
                                    person.getValue().id(),
                                    interim.getValue(),
                                    from.getValue(),
                                    until.getValue(),
                                    note.getValue().isBlank()
                                            ? null
                                            : note.getValue().strip());
                            said(words.text(
                                    "administration.mandate.given",
                                    postWords.title(post),
                                    person.getValue().name()));
                        })
                .requiring(person)
                .with(interim)
                .requiring(from)
                .with(until, note)
                .open();
    }

    private void end(MandateLine line) {
        DatePicker on = Pickers.date(words.text("administration.mandate.last-day"));
        on.setValue(line.from().isAfter(today) ? line.from() : today);
        String title = postWords.title(PostWords.Post.of(line));
        new FormDialog(
                        words.text("administration.mandate.end.title", title, names.person(line.person())),
                        words.text("administration.mandate.end"),
                        () -> {
                            mandates.end(currentActor.get(), line, on.getValue());
                            said(words.text("administration.mandate.ended", title, words.dayMonthYear(on.getValue())));
                        })
                .requiring(on)
                .open();
    }

    private void said(String sentence) {
        refresh();
        Notices.done(sentence);
    }
}
