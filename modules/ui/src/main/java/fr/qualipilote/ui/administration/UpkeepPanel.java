package fr.qualipilote.ui.administration;

import com.vaadin.flow.component.html.Div;
import fr.qualipilote.ui.CurrentActor;
import fr.qualipilote.worklist.Upkeep;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;

/** Whether the product goes on by itself: the steps that failed, and the task list beside the processes. */
@Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class UpkeepPanel extends Div {

    UpkeepPanel(Upkeep upkeep, CurrentActor currentActor) {
        addClassName("qp-stack");
        add(new FailedStepsCard(upkeep, currentActor), new WorklistCheckCard(upkeep, currentActor));
    }
}
