package fr.qualipilote.indicators.domain;

import fr.qualipilote.indicators.MeasureState;
import fr.qualipilote.indicators.MeasureStep;
import fr.qualipilote.indicators.Responsible;
import fr.qualipilote.kernel.Actor;
import fr.qualipilote.kernel.Role;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who may do what with indicators, whatever their state. Rights come from the role and from being responsible for this very indicator;
 * administering gives none.
 */
public final class MeasurePolicy {

    private MeasurePolicy() {}

    /** Quality manager and deputy: definitions, targets, validation, import, reviews opened by hand. */
    public static boolean managesQuality(Actor actor) {
        return actor.isAnyOf(Role.QUALITY_MANAGER, Role.DEPUTY_QUALITY_MANAGER);
    }

    /** Who is responsible, and quality. */
    public static boolean mayEnter(Actor actor, Responsible responsible) {
        return managesQuality(actor) || isResponsible(actor, responsible);
    }

    /** The person; the members and the head of the service; quality where it is nobody else. */
    public static boolean isResponsible(Actor actor, Responsible responsible) {
        if (responsible instanceof Responsible.Someone someone) {
            return actor.is(someone.person());
        }
        if (responsible instanceof Responsible.OneService one) {
            return actor.belongsTo(one.service()) || actor.heads(one.service());
        }
        return managesQuality(actor);
    }

    /** Quality, and the head of the responsible service; that it is not one's own entry is seen to by the measure. */
    public static boolean mayCheck(Actor actor, Responsible responsible) {
        return managesQuality(actor) || isHead(actor, responsible);
    }

    /** Who says why a value is off its target. */
    public static boolean mayReview(Actor actor, Responsible responsible) {
        return mayEnter(actor, responsible);
    }

    private static boolean isHead(Actor actor, Responsible responsible) {
        return responsible instanceof Responsible.OneService one && actor.heads(one.service());
    }

    public static boolean may(MeasureStep step, Actor actor, Responsible responsible) {
        return switch (step) {
            case ENTER_MEASURE, CORRECT_MEASURE, ANNOTATE_MEASURE -> mayEnter(actor, responsible);
            case CHECK_MEASURE, SEND_BACK_MEASURE -> mayCheck(actor, responsible);
            case VALIDATE_MEASURE -> managesQuality(actor);
        };
    }

    /** What the actor may do now, by right and by state. @param measure null where nothing was entered */
    public static Set<MeasureStep> steps(Actor actor, Responsible responsible, @Nullable MeasureFacts measure) {
        Set<MeasureStep> steps = EnumSet.noneOf(MeasureStep.class);
        for (MeasureStep step : MeasureStep.values()) {
            if (may(step, actor, responsible) && admits(step, actor, measure)) {
                steps.add(step);
            }
        }
        return steps;
    }

    private static boolean admits(MeasureStep step, Actor actor, @Nullable MeasureFacts measure) {
        if (measure == null || measure.content() == MeasureContent.Kind.NOTHING) {
            return step == MeasureStep.ENTER_MEASURE;
        }
        MeasureState state = measure.state();
        boolean own = actor.is(measure.enteredBy());
        return switch (step) {
            case ENTER_MEASURE -> !state.isChecked();
            case CORRECT_MEASURE -> state.isChecked();
            case ANNOTATE_MEASURE -> true;
            case CHECK_MEASURE -> state == MeasureState.ENTERED && !own;
            case VALIDATE_MEASURE -> state == MeasureState.CHECKED || state == MeasureState.ENTERED && !own;
            case SEND_BACK_MEASURE -> !state.isValidated() && !own;
        };
    }
}
