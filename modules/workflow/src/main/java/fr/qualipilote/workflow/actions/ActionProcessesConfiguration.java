package fr.qualipilote.workflow.actions;

import fr.qualipilote.actionplan.spi.ActionFollowUpSteps;
import fr.qualipilote.worklist.spi.WorkLedger;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/**
 * What the engine is built with. The ports that it calls back are looked up on first use: their implementations need the
 * engine themselves.
 */
@Configuration(proxyBeanMethods = false)
class ActionProcessesConfiguration {

    @Bean
    ActionCards actionCards(@Lazy ActionFollowUpSteps steps) {
        return new ActionCards(steps);
    }

    @Bean
    BpmnParseListener actionModelListener(ActionCards cards, @Lazy WorkLedger ledger, CaseProcesses cases) {
        return new ActionModelListener(cards, ledger, cases);
    }
}
