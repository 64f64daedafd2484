package fr.qualipilote.indicators.internal;

import fr.qualipilote.indicators.MeasureStep;
import fr.qualipilote.indicators.Responsible;
import fr.qualipilote.indicators.domain.Indicator;
import fr.qualipilote.indicators.domain.MeasurePolicy;
import fr.qualipilote.kernel.AccessRefused;
import fr.qualipilote.kernel.Actor;
import fr.qualipilote.kernel.Role;

/** Decides access in the use cases. */
final class IndicatorRights {

    private IndicatorRights() {}

    static void require(MeasureStep step, Actor actor, Indicator indicator) {
        if (!MeasurePolicy.may(step, actor, indicator.responsible())) {
            throw AccessRefused.to(actor, step.code(), indicator.name());
        }
    }

    /** @param deed kebab-case */
    static void requireQuality(Actor actor, String deed, String subject) {
        if (!MeasurePolicy.managesQuality(actor)) {
            throw AccessRefused.to(actor, deed, subject);
        }
    }

    static void requireResponsible(Actor actor, String deed, Responsible responsible, String subject) {
        if (!MeasurePolicy.mayEnter(actor, responsible)) {
            throw AccessRefused.to(actor, deed, subject);
        }
    }

    static void requirePublishing(Actor actor) {
        if (!MeasurePolicy.managesQuality(actor) && !actor.isAnyOf(Role.SECRETARY_GENERAL, Role.PREFECT)) {
            throw AccessRefused.to(actor, "publish-measures", "");
        }
    }
}
