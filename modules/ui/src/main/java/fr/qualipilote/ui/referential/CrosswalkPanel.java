package fr.qualipilote.ui.referential;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import fr.qualipilote.kernel.SearchText;
import fr.qualipilote.referential.CriterionLine;
import fr.qualipilote.referential.CrosswalkLink;
import fr.qualipilote.referential.Crosswalks;
import fr.qualipilote.referential.ReferentialVersions;
import fr.qualipilote.referential.VersionLine;
import fr.qualipilote.referential.VersionSheet;
import fr.qualipilote.ui.CurrentActor;
import fr.qualipilote.ui.part.Card;
import fr.qualipilote.ui.part.Chip;
import fr.qualipilote.ui.part.EmptyState;
import fr.qualipilote.ui.part.Notices;
import fr.qualipilote.ui.part.Tone;
import fr.qualipilote.ui.text.Wording;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/** Which criteria of a version correspond to which of other referentials. */
@org.springframework.stereotype.Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class CrosswalkPanel extends Div {

    private final Wording words = Wording.here();
    private final Crosswalks crosswalks;
    private final ReferentialVersions versions;
    private final CurrentActor currentActor;
    private final boolean mayChange;
    private final Grid<CrosswalkLink> grid = new Grid<>();
    private final Map<String, String> labels = new HashMap<>();
    private @Nullable VersionSheet sheet;

    CrosswalkPanel(Crosswalks crosswalks, ReferentialVersions versions, CurrentActor currentActor) {
        this.crosswalks = crosswalks;
        this.versions = versions;
        this.currentActor = currentActor;
        this.mayChange = versions.mayChange(currentActor.get());
        grid.addComponentColumn(link -> criterion(link.fromReferential(), link.fromCriterion(), false))
                .setHeader(words.text("referential.column.criterion"))
                .setFlexGrow(1)
                .setWidth("150px");
        grid.addComponentColumn(link -> new Chip(
                        words.text("referential.link." + link.kind().name()),
                        link.kind() == CrosswalkLink.Kind.SAME ? Tone.OK : Tone.INFO))
                .setHeader(words.text("referential.column.link"))
                .setFlexGrow(0)
                .setWidth("120px");
        grid.addComponentColumn(link -> criterion(link.toReferential(), link.toCriterion(), true))
                .setKey("other")
                .setHeader(words.text("referential.column.other"))
                .setFlexGrow(1)
                .setWidth("150px");
        if (mayChange) {
            grid.addComponentColumn(this::remove)
                    .setKey("deeds")
                    .setHeader(words.text("referential.site.deeds"))
                    .setAutoWidth(true)
                    .setFlexGrow(0);
        }
        grid.addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setAllRowsVisible(true);
        grid.getElement().setAttribute("aria-label", words.text("referential.section.CROSSWALK"));
    }

    CrosswalkPanel showing(VersionSheet version) {
        sheet = version;
        removeAll();
        readLabels(version);
        List<CrosswalkLink> links = crosswalks.of(version.line().code());
        List<VersionLine> others = others(version);
        boolean offered = mayChange && !others.isEmpty() && !version.criteria().isEmpty();
        Card card = offered
                ? new Card(
                        words.text("referential.section.CROSSWALK"),
                        new Button(words.text("referential.link.add"), click -> add(version, others)))
                : new Card(words.text("referential.section.CROSSWALK"));
        if (links.isEmpty()) {
            card.with(new EmptyState(
                    words.text("referential.link.none"),
                    words.text(others.isEmpty() ? "referential.link.none.alone" : "referential.link.none.next")));
        } else {
            card.addClassName("qp-flush");
            card.with(grid);
            grid.setItems(links);
        }
        add(card);
        return this;
    }

    /** Versions of other referentials that ask something. */
    private List<VersionLine> others(VersionSheet version) {
        return versions.versions().stream()
                .filter(line -> !line.code().equals(version.line().code()) && line.criteria() > 0)
                .toList();
    }

    /** The first version that has a criterion says what it is called: those in force come first. */
    private void readLabels(VersionSheet version) {
        labels.clear();
        List<VersionSheet> read = new ArrayList<>(List.of(version));
        others(version).forEach(line -> read.add(versions.version(line.id())));
        for (VersionSheet one : read) {
            one.criteria()
                    .forEach(criterion ->
                            labels.putIfAbsent(key(one.line().code(), criterion.code()), criterion.label()));
        }
    }

    private static String key(String referential, String criterion) {
        return referential + ' ' + criterion;
    }

    private Component criterion(String referential, String code, boolean named) {
        Span reference = new Span(named ? words.text("referential.edition", code, referential) : code);
        reference.addClassName("qp-ref");
        Div cell = new Div(
                reference, new Span(labels.getOrDefault(key(referential, code), words.text("referential.link.gone"))));
        cell.addClassName("qp-ref-cell");
        return cell;
    }

    private Component remove(CrosswalkLink link) {
        Button button = new Button(words.text("referential.link.remove"), click -> {
            crosswalks.unlink(currentActor.get(), link.id());
            showing(Objects.requireNonNull(sheet));
            Notices.done(words.text("referential.link.removed"));
        });
        button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        button.setAriaLabel(
                words.text("referential.deed.about", words.text("referential.link.remove"), link.fromCriterion()));
        return button;
    }

    private void add(VersionSheet version, List<VersionLine> others) {
        ComboBox<CriterionLine> from = criteria(words.text("referential.link.from"), version.criteria());
        ComboBox<CriterionLine> to = criteria(words.text("referential.link.to"), List.of());
        Select<VersionLine> other = new Select<>();
        other.setLabel(words.text("referential.link.other"));
        other.setItems(others);
        other.setItemLabelGenerator(line -> ReferentialLabels.named(line, words));
        other.addValueChangeListener(change -> to.setItems(
                CrosswalkPanel::matches,
                versions.version(change.getValue().id()).criteria()));
        other.setValue(others.get(0));
        Select<CrosswalkLink.Kind> kind = new Select<>();
        kind.setLabel(words.text("referential.link.kind"));
        kind.setItems(CrosswalkLink.Kind.values());
        kind.setItemLabelGenerator(one -> words.text("referential.link." + one.name()));
        kind.setValue(CrosswalkLink.Kind.SAME);
        new AskDialog(words.text("referential.link.add"))
                .requiring(from)
                .with(other)
                .requiring(to)
                .with(kind)
                .doing(words.text("button.save"), () -> {
                    crosswalks.link(
                            currentActor.get(),
                            version.id(),
                            from.getValue().code(),
                            other.getValue().id(),
                            to.getValue().code(),
                            kind.getValue());
                    showing(version);
                    Notices.done(words.text("referential.link.added"));
                })
                .open();
    }

    private ComboBox<CriterionLine> criteria(String label, List<CriterionLine> criteria) {
        ComboBox<CriterionLine> field = new ComboBox<>(label);
        field.setItemLabelGenerator(CrosswalkPanel::text);
        field.setItems(CrosswalkPanel::matches, criteria);
        return field;
    }

    private static boolean matches(CriterionLine criterion, String typed) {
        return SearchText.contains(text(criterion), typed);
    }

    private static String text(CriterionLine criterion) {
        return criterion.code() + " – " + criterion.label();
    }
}
