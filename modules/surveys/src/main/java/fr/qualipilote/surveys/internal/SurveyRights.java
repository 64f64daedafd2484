package fr.qualipilote.surveys.internal;

import fr.qualipilote.kernel.AccessRefused;
import fr.qualipilote.kernel.Actor;
import fr.qualipilote.surveys.WaveStep;
import fr.qualipilote.surveys.domain.AccessPolicy;
import fr.qualipilote.surveys.domain.Wave;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Decides access in the use cases, with the posts as they are held today. */
@Component
class SurveyRights {

    private final SurveyPosts posts;

    SurveyRights(SurveyPosts posts) {
        this.posts = posts;
    }

    /** @param deed for the refusal, see {@link AccessRefused} */
    void requireQuality(Actor actor, String deed) {
        if (!AccessPolicy.managesQuality(actor)) {
            throw AccessRefused.to(actor, deed, "");
        }
    }

    void require(WaveStep step, Actor actor, Wave wave) {
        if (!AccessPolicy.may(step, actor, wave, posts.offices())) {
            throw AccessRefused.to(actor, step.code(), wave.code());
        }
    }

    /** What the actor may do now, by right and by state. */
    Set<WaveStep> steps(Actor actor, Wave wave) {
        Set<WaveStep> steps = EnumSet.noneOf(WaveStep.class);
        var offices = posts.offices();
        for (WaveStep step : WaveStep.values()) {
            if (wave.state().admits(step) && AccessPolicy.may(step, actor, wave, offices)) {
                steps.add(step);
            }
        }
        return steps;
    }
}
