package fr.qualipilote.actionplan.internal;

import fr.qualipilote.actionplan.ActionId;
import fr.qualipilote.actionplan.ActionState;
import fr.qualipilote.actionplan.Contributor;
import fr.qualipilote.actionplan.ImportPreview.Column;
import fr.qualipilote.actionplan.domain.Action;
import fr.qualipilote.actionplan.domain.Deed;
import fr.qualipilote.actionplan.domain.Occurrence;
import fr.qualipilote.actionplan.domain.PlanMerge;
import fr.qualipilote.actionplan.domain.Terms;
import fr.qualipilote.actionplan.spi.ActionFollowUpProcess;
import fr.qualipilote.kernel.BusinessClock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Writes the rows of a plan that was kept elsewhere: an action that runs already is created once and found again by its theme
 * and its words. Rights are the caller's business, and so is the transaction, which holds the whole file.
 */
@Component
class PlanWriter {

    private final Actions actions;
    private final References references;
    private final Posts posts;
    private final Themes themes;
    private final Watches watches;
    private final Parts parts;
    private final ActionFollowUpProcess process;
    private final BusinessClock clock;

    PlanWriter(
            Actions actions,
            References references,
            Posts posts,
            Themes themes,
            Watches watches,
            Parts parts,
            ActionFollowUpProcess process,
            BusinessClock clock) {
        this.actions = actions;
        this.references = references;
        this.posts = posts;
        this.themes = themes;
        this.watches = watches;
        this.parts = parts;
        this.process = process;
        this.clock = clock;
    }

    /** Two imports take turns until their transactions end: the second finds what the first has written. */
    void oneAtATime() {
        references.hold();
    }

    /** The action of a row, by theme (a code) and words, without regard to case, accents, dashes and spaces. */
    Optional<Action> find(String theme, String label) {
        return actions.named(theme, label).map(actions::toRead);
    }

    /**
     * Creates an action: one that is being carried out, one that its pilot has to answer for, or, where nobody is named, one
     * that waits for the quality manager.
     *
     * @param engaged whether it runs already
     * @param observation null or blank for none
     * @param source the name of the file, for the history
     */
    ActionId takeOver(Terms terms, boolean engaged, @Nullable String observation, String source) {
        posts.requireActive(terms.pilot());
        posts.requireActive(terms.contributors());
        Deed deed = byImport();
        Action action = Action.takeOver(
                references.next(deed.today().getYear()),
                terms,
                engaged,
                themes.words(terms.theme()),
                observation,
                source,
                deed);
        actions.add(action);
        process.started(action.id(), action.state() == ActionState.IN_PROGRESS, action.isRecurring());
        if (action.state() == ActionState.TO_ACCEPT) {
            process.qualified(action.id(), true, false, action.isRecurring(), null);
            watches.watchAnswer(action);
        }
        return action.id();
    }

    /**
     * Brings the planned values up to date; what people have done in the product stays.
     *
     * @param wanted where the plan's value goes even though somebody has changed it in the product
     * @return whether anything changed
     */
    boolean update(ActionId id, Terms terms, Set<Column> wanted, @Nullable String observation, String source) {
        Action action = actions.toChange(id);
        LocalDate formerDue = action.dueOn();
        List<Contributor> former = action.contributors();
        Deed deed = byImport();
        PlanMerge merge = action.mergeWith(terms, wanted, deed.today());
        boolean changed = action.planAgain(merge, themes.words(merge.theme()), observation, source, deed);
        if (!changed) {
            return false;
        }
        actions.write(action);
        parts.follow(action, former, deed);
        process.responsibilityChanged(id);
        process.described(id);
        if (action.isRecurring()) {
            process.ruleChanged(id);
        } else if (!Objects.equals(formerDue, action.dueOn())) {
            Optional<Occurrence> moved = action.earliestUndone();
            moved.ifPresent(occurrence -> watches.watch(action, occurrence));
        }
        return true;
    }

    /** The plan says something else than last time, which changes nothing today: the next import needs to know. */
    void remember(ActionId id, Terms terms) {
        Action action = actions.toChange(id);
        action.remember(terms);
        actions.write(action);
    }

    private Deed byImport() {
        return new Deed(null, clock.now(), clock.today());
    }
}
