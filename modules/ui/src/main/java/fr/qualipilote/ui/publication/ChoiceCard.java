package fr.qualipilote.ui.publication;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import fr.qualipilote.publication.FigureId;
import fr.qualipilote.publication.Offer;
import fr.qualipilote.publication.Offer.IndicatorOffer;
import fr.qualipilote.publication.Offer.MeasureOffer;
import fr.qualipilote.publication.Offer.ResultOffer;
import fr.qualipilote.publication.Offer.WaveOffer;
import fr.qualipilote.ui.part.Card;
import fr.qualipilote.ui.text.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** What may be published, to be ticked: one group an indicator, one a survey. Nothing is kept before it is saved. */
final class ChoiceCard extends Composite<Card> {

    private final Wording words = Wording.here();
    private final Card card = new Card(words.text("publication.choice"));
    private final List<CheckboxGroup<Item>> groups = new ArrayList<>();
    private final Span count = new Span();
    private final Button save = new Button(words.text("publication.choice.save"));
    private List<CheckboxGroup<Item>> section = new ArrayList<>();
    private boolean changed;

    /** A figure with what is told of it. */
    private record Item(FigureId id, String text, boolean chosen) {}

    /** @param onSave gets what is ticked */
    ChoiceCard(Offer offer, Consumer<List<FigureId>> onSave) {
        // components
        count.addClassName("qp-muted");
        count.getElement().setAttribute("role", "status");
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);

        // listeners
        save.addClickListener(click -> onSave.accept(chosen()));

        // layout
        Paragraph explain = new Paragraph(words.text("publication.choice.explain"));
        explain.addClassName("qp-muted");
        card.with(explain);
        if (offer.lost() > 0) {
            Paragraph lost = new Paragraph(words.text("publication.choice.lost", offer.lost()));
            lost.addClassName("qp-warning");
            card.with(lost);
        }
        indicators(offer.indicators());
        waves(offer.waves());
        if (groups.isEmpty()) {
            card.with(new Paragraph(words.text("publication.choice.nothing")));
        }
        Div foot = new Div(save, count);
        foot.addClassName("qp-choice-foot");
        card.with(foot);
        tell();
    }

    @Override
    protected Card initContent() {
        return card;
    }

    /** Whether something was ticked or unticked that is not saved yet. */
    boolean isChanged() {
        return changed;
    }

    /** In the order in which they are offered. */
    List<FigureId> chosen() {
        return groups.stream()
                .flatMap(group -> group.getListDataView().getItems().filter(group::isSelected))
                .map(Item::id)
                .toList();
    }

    private void indicators(List<IndicatorOffer> indicators) {
        if (indicators.isEmpty()) {
            return;
        }
        heading("publication.choice.indicators");
        for (IndicatorOffer indicator : indicators) {
            group(
                    indicator.name(),
                    indicator.measures().stream().map(this::item).toList());
        }
    }

    private Item item(MeasureOffer measure) {
        String verdict = PublicationLabels.verdict(measure.verdict(), words);
        String text = words.text("publication.choice.measure", words.period(measure.period()), measure.text());
        return new Item(
                measure.id(),
                verdict.isEmpty() ? text : words.text("publication.choice.judged", text, verdict),
                measure.chosen());
    }

    private void waves(List<WaveOffer> waves) {
        if (waves.isEmpty()) {
            return;
        }
        heading("publication.choice.waves");
        for (WaveOffer wave : waves) {
            group(
                    words.text("publication.choice.wave", wave.title(), wave.source()),
                    wave.results().stream().map(this::item).toList());
        }
    }

    private Item item(ResultOffer result) {
        String text = words.text("publication.choice.measure", result.question(), result.text());
        Integer n = result.answering();
        return new Item(
                result.id(), n == null ? text : words.text("publication.choice.with-n", text, n), result.chosen());
    }

    private void heading(String key) {
        section = new ArrayList<>();
        Div line = new Div(
                new H3(words.text(key)),
                all(section, key, "publication.choice.all", true),
                all(section, key, "publication.choice.none", false));
        line.addClassName("qp-choice-head");
        card.with(line);
    }

    /** Ticks or unticks everything under a heading. */
    private Button all(List<CheckboxGroup<Item>> below, String heading, String key, boolean ticked) {
        Button button = new Button(words.text(key));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        button.setAriaLabel(words.text("publication.choice.of", words.text(key), words.text(heading)));
        button.addClickListener(click -> below.forEach(group -> {
            if (ticked) {
                group.select(group.getListDataView().getItems().toList());
            } else {
                group.deselectAll();
            }
        }));
        return button;
    }

    private void group(String label, List<Item> items) {
        CheckboxGroup<Item> group = new CheckboxGroup<>(label);
        group.addClassName("qp-choice");
        group.setItems(items);
        group.setItemLabelGenerator(Item::text);
        group.setValue(items.stream().filter(Item::chosen).collect(Collectors.toSet()));
        group.addValueChangeListener(change -> {
            changed = true;
            tell();
        });
        groups.add(group);
        section.add(group);
        card.with(group);
    }

    private void tell() {
        int chosen = groups.stream().mapToInt(group -> group.getValue().size()).sum();
        count.setText(words.text(changed ? "publication.choice.unsaved" : "publication.choice.count", chosen));
    }
}
