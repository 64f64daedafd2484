package fr.qualipilote.ui.referential;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import fr.qualipilote.referential.CriterionChange.Kind;
import fr.qualipilote.referential.ReferentialVersions;
import fr.qualipilote.referential.VersionChanges;
import fr.qualipilote.referential.VersionSheet;
import fr.qualipilote.ui.CurrentActor;
import fr.qualipilote.ui.part.Notices;
import fr.qualipilote.ui.part.Pickers;
import fr.qualipilote.ui.part.StepDialog;
import fr.qualipilote.ui.text.Wording;
import java.time.LocalDate;
import java.util.List;

/** Puts a draft in force from a day, after saying what that brings. */
final class PutInForceDialog extends StepDialog {

    private final DatePicker from;
    private final Checkbox leading;

    /** @param running references of the campaigns that go on under the version they have */
    PutInForceDialog(
            VersionSheet draft,
            ReferentialVersions versions,
            List<String> running,
            CurrentActor currentActor,
            LocalDate today) {
        super(Wording.here().text("referential.put-in-force"));
        from = Pickers.date(words.text("referential.put-in-force.from"));
        from.setMin(today);
        from.setValue(today);
        from.setRequiredIndicatorVisible(true);
        leading = new Checkbox(
                words.text("referential.put-in-force.leading"), draft.line().leading());
        say(words.text("referential.put-in-force.explain", ReferentialLabels.named(draft.line(), words)));
        versions.before(draft.id()).ifPresent(before -> sayWhatChanges(versions.changes(before, draft.id())));
        if (!running.isEmpty()) {
            say(words.text("referential.put-in-force.campaigns", running.size(), String.join(", ", running)));
        }
        tell(new Anchor(
                ReferentialNavigation.addressOf(draft.id(), ReferentialSection.CHANGES),
                words.text("referential.put-in-force.see-changes"),
                AnchorTarget.BLANK));
        VersionChanges themes = versions.changes(versions.inForce(today), draft.id());
        if (!themes.chaptersGone().isEmpty()) {
            say(words.text("referential.put-in-force.themes-gone", String.join(", ", themes.chaptersGone())));
        }
        warn(words.text("referential.put-in-force.for-good"));
        ask(from, leading);
        confirm(words.text("referential.put-in-force"), () -> {
            if (!given(from, !from.isEmpty())) {
                return false;
            }
            versions.putInForce(currentActor.get(), draft.id(), draft.revision(), from.getValue(), leading.getValue());
            Notices.done(words.text("referential.put-in-force.done", words.dayMonthYear(from.getValue())));
            ReferentialNavigation.show(draft.id());
            return true;
        });
    }

    private void sayWhatChanges(VersionChanges changes) {
        say(words.text(
                "referential.put-in-force.changes",
                ReferentialLabels.named(changes.from(), words),
                changes.count(Kind.SAME) + changes.count(Kind.MOVED),
                changes.count(Kind.REWORDED),
                changes.count(Kind.NEW),
                changes.count(Kind.GONE)));
    }
}
