package fr.qualipilote.actionplan.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.qualipilote.actionplan.ActionId;
import fr.qualipilote.actionplan.ActionState;
import fr.qualipilote.actionplan.OccurrenceId;
import fr.qualipilote.actionplan.OccurrenceState;
import org.junit.jupiter.api.Test;

/** An action done once, from its proposal to its end. */
abstract class LifecycleContract extends PlanBench {

    @Test
    void anActionGoesFromProposalToClosure() {
        ActionId id = draft().proposed();
        assertThat(sheet(id).line().state()).isEqualTo(ActionState.PROPOSED);
        assertThat(sheet(id).line().reference()).matches("ACT-2022-\\d{3,}");

        plans.qualify(signedIn("rq"), draft().qualification(id, false));
        assertThat(sheet(id).line().state()).isEqualTo(ActionState.TO_ACCEPT);

        plans.accept(signedIn("rq"), id);
        assertThat(sheet(id).line().state()).isEqualTo(ActionState.IN_PROGRESS);
        assertThat(latest(id).state()).isEqualTo(OccurrenceState.OPEN);
        assertThat(latest(id).dueOn()).isEqualTo(DUE);
        assertThat(latest(id).contributions()).singleElement().satisfies(part -> assertThat(part.service())
                .isEqualTo(service("BARU")));

        plans.contribute(signedIn("baru"), latest(id).contributions().get(0).id(), "Registre papier relu");
        OccurrenceId occurrence = declared(id);
        assertThat(sheet(id).line().state()).isEqualTo(ActionState.TO_VERIFY);
        assertThat(sheet(id).verifier()).isEqualTo(person("adjoint"));

        plans.verify(signedIn("adjoint"), occurrence, null);
        assertThat(sheet(id).line().state()).isEqualTo(ActionState.AWAITING_EFFECTIVENESS);

        plans.checkEffectiveness(signedIn("adjoint"), id, true, null);
        assertThat(sheet(id).line().state()).isEqualTo(ActionState.CLOSED);
        assertThat(sheet(id).effectiveness()).isTrue();
        assertThat(process.calls())
                .containsExactly(
                        "started [false, false]",
                        "qualified [true, false, false]",
                        "watch",
                        "unwatch",
                        "answered [true]",
                        "watch",
                        "contributed",
                        "unwatch",
                        "declared",
                        "verified [true]",
                        "effectivenessChecked [true]");
    }
}
