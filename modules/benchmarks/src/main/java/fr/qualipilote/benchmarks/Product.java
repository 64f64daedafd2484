package fr.qualipilote.benchmarks;

import fr.qualipilote.actionplan.spi.ActionFollowUpSteps;
import fr.qualipilote.worklist.Worklist;
import fr.qualipilote.worklist.spi.SearchWords;
import fr.qualipilote.worklist.spi.WorkLedger;
import jakarta.persistence.EntityManager;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.domain.EntityScan;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Primary;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The product without its screens and its web server, with the settings that it ships with. */
final class Product implements AutoCloseable {

    private final Databases databases;
    private final ConfigurableApplicationContext context;
    private final TransactionTemplate transaction;

    private Product(Databases databases, ConfigurableApplicationContext context) {
        this.databases = databases;
        this.context = context;
        this.transaction = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
    }

    /** The product as it is. */
    static Product on(Databases databases) {
        return start(databases, "product", Wiring.class);
    }

    /** The same engine with the same settings and models, and none of the product's listeners. */
    static Product bareEngineOn(Databases databases) {
        return start(databases, "bare", Wiring.class, BareEngine.class);
    }

    private static Product start(Databases databases, String engine, Class<?>... configuration) {
        return new Product(
                databases,
                Application.on(
                        databases,
                        configuration,
                        "--camunda.bpm.process-engine-name=" + engine,
                        "--camunda.bpm.job-execution.enabled=false"));
    }

    Databases databases() {
        return databases;
    }

    Worklist worklist() {
        return context.getBean(Worklist.class);
    }

    WorkLedger ledger() {
        return context.getBean(WorkLedger.class);
    }

    SearchWords searchWords() {
        return context.getBean(SearchWords.class);
    }

    ProcessEngine engine() {
        return context.getBean(ProcessEngine.class);
    }

    TaskService tasks() {
        return engine().getTaskService();
    }

    RuntimeService runtime() {
        return engine().getRuntimeService();
    }

    /** Shared, and bound to the transaction of the call. */
    EntityManager entities() {
        return context.getBean(EntityManager.class);
    }

    TransactionTemplate transaction() {
        return transaction;
    }

    @Override
    public void close() {
        context.close();
    }

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration(
            excludeName = {
                "com.vaadin.flow.spring.SpringBootAutoConfiguration",
                "com.vaadin.flow.spring.SpringSecurityAutoConfiguration",
                "com.vaadin.flow.spring.VaadinScopesConfig"
            })
    @ComponentScan({
        "fr.qualipilote.organisation",
        "fr.qualipilote.referential",
        "fr.qualipilote.actionplan",
        "fr.qualipilote.indicators",
        "fr.qualipilote.surveys",
        "fr.qualipilote.publication",
        "fr.qualipilote.diagnosis",
        "fr.qualipilote.worklist",
        "fr.qualipilote.workflow"
    })
    @EntityScan("fr.qualipilote")
    @EnableJpaRepositories("fr.qualipilote")
    static class Wiring {

        /** In place of the action plan: what the domain costs is no matter of the read model. */
        @Bean
        @Primary
        ActionFollowUpSteps plainSteps() {
            return new PlainSteps();
        }
    }

    static class BareEngine {

        @Bean
        static BeanDefinitionRegistryPostProcessor withoutTheListenersOfTheProduct() {
            return registry -> registry.removeBeanDefinition("workModelListener");
        }

        @Bean
        BpmnParseListener bareModelListener(ActionFollowUpSteps steps) {
            return new BareModelListener(steps);
        }
    }
}
