package fr.qualipilote.actionplan.domain;

import fr.qualipilote.actionplan.ActionState;
import fr.qualipilote.actionplan.Contributor;
import fr.qualipilote.actionplan.HistoryCode;
import fr.qualipilote.actionplan.ImportPreview.Column;
import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.kernel.Recurrence;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A plan kept elsewhere laid beside an action that was taken over from it: what holds after the import. What was changed in the
 * product since the last import stays, unless whoever imports takes the plan's value.
 *
 * @param plan what the plan says
 * @param ruleReplaced whether the plan's rule takes the place of another one
 * @param kept where the product's value stays though the plan has another one
 * @param taken where the plan's value goes though somebody has changed it in the product
 */
public record PlanMerge(
        Terms plan,
        String theme,
        String label,
        @Nullable PersonId pilot,
        List<Contributor> contributors,
        Recurrence recurrence,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate nextDueOn,
        boolean ruleReplaced,
        Set<Column> kept,
        Set<Column> taken) {

    /** @param before what the last import has brought; null when none has */
    static PlanMerge of(
            Action action, @Nullable PlannedBefore before, Terms plan, Set<Column> wanted, LocalDate today) {
        Set<Column> same = EnumSet.noneOf(Column.class);
        Set<Column> kept = EnumSet.noneOf(Column.class);
        Set<Column> taken = EnumSet.noneOf(Column.class);
        Predicate<Column> ofPlan = column -> !same.contains(column) && !kept.contains(column);
        // the rule comes before the date that it gives
        for (Column column : Column.values()) {
            if (!differs(column, action, plan, ofPlan.test(Column.DUE), today)) {
                same.add(column);
            } else if (before == null || isChanged(column, action, before)) {
                (wanted.contains(column) ? taken : kept).add(column);
            }
        }
        boolean planSetsDue = ofPlan.test(Column.DUE);
        return new PlanMerge(
                plan,
                ofPlan.test(Column.THEME) ? plan.theme() : action.theme(),
                ofPlan.test(Column.ACTION) ? plan.label() : action.label(),
                ofPlan.test(Column.PILOT) ? plan.pilot() : action.pilot(),
                ofPlan.test(Column.CONTRIBUTOR) ? plan.contributors() : action.contributors(),
                planSetsDue ? plan.recurrence() : action.recurrence(),
                planSetsDue && plan.dueOn() != null ? plan.dueOn() : action.dueOn(),
                ofPlan.test(Column.NEXT_DUE) ? plan.nextDueOn() : action.nextDueOn(),
                planSetsDue && plan.recurrence().isRecurring(),
                kept,
                taken);
    }

    /** Where the plan says nothing, or only what time has overtaken, it does not differ; ended actions stay as they ended. */
    private static boolean differs(Column column, Action action, Terms plan, boolean newRule, LocalDate today) {
        boolean recurring = action.isRecurring();
        boolean datesAreOver =
                !action.state().isOpen() || (recurring && action.state() == ActionState.AWAITING_EFFECTIVENESS);
        if (datesAreOver && (column == Column.DUE || column == Column.NEXT_DUE)) {
            return false;
        }
        return action.state().isOpen()
                && switch (column) {
                    case THEME -> !action.theme().equals(plan.theme());
                    case ACTION -> !action.label().equals(plan.label());
                    case PILOT -> plan.pilot() != null && !plan.pilot().equals(action.pilot());
                    case CONTRIBUTOR -> !Set.copyOf(action.contributors()).equals(Set.copyOf(plan.contributors()));
                    case DUE ->
                        !action.recurrence().equals(plan.recurrence())
                                || (!recurring && !Objects.equals(action.dueOn(), plan.dueOn()));
                    case NEXT_DUE -> plan.nextDueOn() != null && differs(action, plan.nextDueOn(), newRule, today);
                    case OBSERVATIONS -> false;
                };
    }

    private static boolean differs(Action action, LocalDate nextOfPlan, boolean newRule, LocalDate today) {
        boolean other = !nextOfPlan.equals(action.nextDueOn());
        return action.isRecurring()
                ? other && (newRule || !action.isKnownDate(nextOfPlan))
                : other && nextOfPlan.isAfter(today);
    }

    private static boolean isChanged(Column column, Action action, PlannedBefore before) {
        boolean otherRule = !action.recurrence().equals(before.recurrence());
        return switch (column) {
            case THEME -> !action.theme().equals(before.theme());
            case ACTION -> !action.label().equals(before.label());
            case PILOT -> !Objects.equals(action.pilot(), before.pilot());
            case CONTRIBUTOR -> !before.hasContributors(action.contributors());
            case DUE -> otherRule || (!action.isRecurring() && !Objects.equals(action.dueOn(), before.dueOn()));
            case NEXT_DUE ->
                action.isRecurring()
                        ? otherRule || (before.nextDueOn() != null && !action.isKnownDate(before.nextDueOn()))
                        : !Objects.equals(action.nextDueOn(), before.nextDueOn());
            case OBSERVATIONS -> false;
        };
    }

    /** Whether the action would be another one afterwards. */
    boolean changes(Action action) {
        return !(action.theme().equals(theme)
                && action.label().equals(label)
                && Objects.equals(action.pilot(), pilot)
                && action.contributors().equals(contributors)
                && action.recurrence().equals(recurrence)
                && Objects.equals(action.dueOn(), dueOn)
                && Objects.equals(action.nextDueOn(), nextDueOn));
    }

    /** The plan and the product each make sense, but not what is taken of the one beside what stays of the other. */
    public boolean isNextAfterDue() {
        return dueOn != null && nextDueOn != null && nextDueOn.isAfter(dueOn);
    }

    /** When a value was last changed in the product, as far as the action's history tells. */
    public static Optional<Instant> changedAt(Action action, Column column) {
        Set<HistoryCode> changes = changes(column);
        return action.history().stream()
                .filter(entry -> changes.contains(entry.code()))
                .findFirst()
                .map(HistoryEntry::at);
    }

    private static Set<HistoryCode> changes(Column column) {
        Set<HistoryCode> codes = EnumSet.of(HistoryCode.QUALIFIED, HistoryCode.QUALIFIED_AS_AGREED);
        codes.addAll(
                switch (column) {
                    case THEME, ACTION -> Set.of(HistoryCode.EDITED);
                    case PILOT -> Set.of(HistoryCode.TRANSFERRED);
                    case CONTRIBUTOR -> Set.of(HistoryCode.EDITED, HistoryCode.PARTS_HANDED_OVER);
                    case DUE ->
                        Set.of(
                                HistoryCode.POSTPONEMENT_GRANTED,
                                HistoryCode.RESUMED,
                                HistoryCode.FOUND_INEFFECTIVE,
                                HistoryCode.RULE_CHANGED);
                    case NEXT_DUE ->
                        Set.of(HistoryCode.PROGRESS_REPORTED, HistoryCode.RULE_CHANGED, HistoryCode.RESUMED);
                    case OBSERVATIONS -> Set.of(HistoryCode.OBSERVED);
                });
        return codes;
    }
}
