package fr.qualipilote.workflow.work;

import fr.qualipilote.worklist.spi.WorkLedger;
import java.util.List;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/**
 * What the engine is built with. The ports that it calls back are looked up on first use: their implementations need the
 * engine themselves.
 */
@Configuration(proxyBeanMethods = false)
class WorkConfiguration {

    @Bean
    WorkKinds workKinds(List<WorkKind> kinds) {
        return new WorkKinds(kinds);
    }

    @Bean
    BpmnParseListener workModelListener(WorkKinds kinds, @Lazy WorkLedger ledger, CaseProcesses cases) {
        return new WorkModelListener(kinds, ledger, cases);
    }
}
