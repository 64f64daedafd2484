package fr.qualipilote.ui.referential;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import fr.qualipilote.referential.ReferentialVersions;
import fr.qualipilote.referential.VersionId;
import fr.qualipilote.referential.VersionLine;
import fr.qualipilote.referential.VersionSheet;
import fr.qualipilote.ui.part.Card;
import fr.qualipilote.ui.part.EmptyState;
import fr.qualipilote.ui.text.Wording;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a version changes against the one before it, or against another. */
final class ChangesPanel extends Div {

    private final Wording words = Wording.here();
    private final VersionSheet sheet;
    private final ReferentialVersions versions;
    private final Div place = new Div();

    ChangesPanel(VersionSheet sheet, ReferentialVersions versions) {
        this.sheet = sheet;
        this.versions = versions;
        addClassName("qp-stack");
        List<VersionLine> others = versions.versions().stream()
                .filter(line -> !line.id().equals(sheet.id()))
                .toList();
        if (others.isEmpty()) {
            add(new Card()
                    .with(new EmptyState(
                            words.text("referential.changes.alone"), words.text("referential.changes.alone.next"))));
            return;
        }
        Select<VersionLine> other = new Select<>();
        other.setLabel(words.text("referential.changes.with"));
        other.setItems(others);
        other.setItemLabelGenerator(line -> ReferentialLabels.named(line, words));
        other.addClassName("qp-ref-choice");
        other.addValueChangeListener(change -> compare(change.getValue()));
        add(other, place);
        VersionId before = versions.before(sheet.id()).orElse(sheet.derivedFrom());
        other.setValue(others.stream()
                .filter(line -> line.id().equals(before))
                .findFirst()
                .orElse(others.get(0)));
    }

    private void compare(@Nullable VersionLine with) {
        place.removeAll();
        if (with != null) {
            place.add(new ChangesCard(versions.changes(with.id(), sheet.id())));
        }
    }
}
