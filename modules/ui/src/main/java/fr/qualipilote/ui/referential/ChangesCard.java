package fr.qualipilote.ui.referential;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import fr.qualipilote.referential.CriterionChange;
import fr.qualipilote.referential.CriterionChange.Kind;
import fr.qualipilote.referential.VersionChanges;
import fr.qualipilote.ui.part.Card;
import fr.qualipilote.ui.part.ToggleChip;
import fr.qualipilote.ui.part.Tone;
import fr.qualipilote.ui.text.Wording;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a version changes against another: how many criteria of each kind, which, and what else. */
final class ChangesCard extends Div {

    private final Wording words = Wording.here();
    private final VersionChanges changes;
    private final Map<Kind, ToggleChip> toggles = new EnumMap<>(Kind.class);
    private final ChangesGrid grid = new ChangesGrid();
    private final Paragraph nothing = new Paragraph(words.text("referential.changes.none"));
    private @Nullable Kind shown;

    ChangesCard(VersionChanges changes) {
        this.changes = changes;
        addClassName("qp-stack");
        Div chips = new Div();
        chips.addClassName("qp-toggles");
        chips.getElement().setAttribute("role", "group");
        chips.getElement().setAttribute("aria-label", words.text("referential.changes.kinds"));
        for (Kind kind : Kind.values()) {
            ToggleChip chip = new ToggleChip(
                    words.text("referential.changes." + kind.name(), changes.count(kind)),
                    Tone.PLAIN,
                    pressed -> show(pressed ? kind : null));
            chip.setCount(words.number(changes.count(kind)));
            toggles.put(kind, chip);
            chips.add(chip);
        }
        nothing.addClassName("qp-card-filters");
        Card card = new Card(words.text("referential.changes.against", ReferentialLabels.named(changes.from(), words)))
                .with(nothing, grid);
        card.addClassName("qp-flush");
        add(chips);
        sayTheRest();
        add(card);
        show(null);
    }

    private void sayTheRest() {
        if (changes.scaleChanged()) {
            say(words.text("referential.changes.scale"));
        }
        if (!changes.chaptersNew().isEmpty()) {
            say(words.text("referential.changes.chapters-new", String.join(", ", changes.chaptersNew())));
        }
        if (!changes.chaptersGone().isEmpty()) {
            say(words.text("referential.changes.chapters-gone", String.join(", ", changes.chaptersGone())));
        }
    }

    private void say(String text) {
        Paragraph said = new Paragraph(text);
        said.addClassName("qp-next");
        add(said);
    }

    /** Without a choice, all that differs in anything. */
    private void show(@Nullable Kind kind) {
        shown = kind;
        toggles.forEach((each, chip) -> chip.setPressed(each == shown));
        List<CriterionChange> wanted = changes.criteria().stream()
                .filter(change -> kind == null
                        ? change.kind() != Kind.SAME || !change.aspects().isEmpty()
                        : change.kind() == kind)
                .toList();
        grid.show(wanted);
        grid.setVisible(!wanted.isEmpty());
        nothing.setVisible(wanted.isEmpty());
    }
}
