package fr.qualipilote.workflow.indicators;

import fr.qualipilote.indicators.spi.IndicatorSteps.TaskCard;
import fr.qualipilote.workflow.work.WorkCard;

/** The cards of the indicators in the terms that all modules share. */
final class Cards {

    private Cards() {}

    static WorkCard of(TaskCard card) {
        return new WorkCard(
                card.reference(),
                card.subject(),
                null,
                card.period(),
                null,
                card.service(),
                card.assignee(),
                card.roles(),
                card.services(),
                card.headsOf(),
                card.dueOn());
    }
}
