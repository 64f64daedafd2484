package fr.qualipilote.workflow.engine;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * The engine shares the data source and the transaction manager of the business modules; the starter sees to that. What it
 * sets else from properties is set again here, later.
 */
@Configuration(proxyBeanMethods = false)
class EngineConfiguration {

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    ProcessEnginePlugin engineSettings(Map<String, JavaDelegate> delegates, List<BpmnParseListener> parseListeners) {
        return new EngineSettings(delegates, parseListeners);
    }

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    ProcessEnginePlugin models() {
        return new Models();
    }
}
