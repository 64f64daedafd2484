package fr.qualipilote.actionplan.domain;

import fr.qualipilote.actionplan.Contributor;
import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.kernel.Recurrence;
import fr.qualipilote.kernel.SearchText;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the plan that an action comes from said of it when it was last imported. Where the product says something else, somebody
 * has changed it in the product.
 */
@Embeddable
class PlannedBefore {

    @Column(name = "planned_theme")
    private String theme;

    @Column(name = "planned_label")
    private String label;

    /** Finds the row again after the action was renamed in the product. */
    @Column(name = "planned_label_key")
    private String labelKey;

    @Column(name = "planned_pilot")
    @Convert(converter = PersonIdConverter.class)
    private @Nullable PersonId pilot;

    @Column(name = "planned_contributors")
    private String contributors;

    @Column(name = "planned_recurrence")
    @Convert(converter = RecurrenceConverter.class)
    private Recurrence recurrence;

    @Column(name = "planned_due_on")
    private @Nullable LocalDate dueOn;

    @Column(name = "planned_next_due_on")
    private @Nullable LocalDate nextDueOn;

    @SuppressWarnings("NullAway.Init")
    protected PlannedBefore() {}

    @SuppressWarnings("NullAway.Init")
    PlannedBefore(Terms plan) {
        this.theme = plan.theme();
        this.label = plan.label();
        this.labelKey = SearchText.key(plan.label());
        this.pilot = plan.pilot();
        this.contributors = text(plan.contributors());
        this.recurrence = plan.recurrence();
        this.dueOn = plan.dueOn();
        this.nextDueOn = plan.nextDueOn();
    }

    boolean says(Terms plan) {
        return theme.equals(plan.theme())
                && label.equals(plan.label())
                && Objects.equals(pilot, plan.pilot())
                && hasContributors(plan.contributors())
                && recurrence.equals(plan.recurrence())
                && Objects.equals(dueOn, plan.dueOn())
                && Objects.equals(nextDueOn, plan.nextDueOn());
    }

    String theme() {
        return theme;
    }

    String label() {
        return label;
    }

    @Nullable PersonId pilot() {
        return pilot;
    }

    boolean hasContributors(Collection<Contributor> others) {
        return contributors.equals(text(others));
    }

    Recurrence recurrence() {
        return recurrence;
    }

    @Nullable LocalDate dueOn() {
        return dueOn;
    }

    @Nullable LocalDate nextDueOn() {
        return nextDueOn;
    }

    /** In an order of their own: a plan that names them in another order says the same. */
    private static String text(Collection<Contributor> contributors) {
        return contributors.stream().map(PlannedBefore::text).sorted().collect(Collectors.joining(" "));
    }

    private static String text(Contributor contributor) {
        if (contributor instanceof Contributor.Someone someone) {
            return "person:" + someone.person();
        }
        return contributor instanceof Contributor.OneService one ? "service:" + one.service() : "all-services";
    }
}
