package fr.qualipilote.benchmarks;

import fr.qualipilote.indicators.IndicatorGrids;
import fr.qualipilote.indicators.IndicatorImports;
import fr.qualipilote.indicators.IndicatorRegistry;
import fr.qualipilote.indicators.Measures;
import fr.qualipilote.indicators.spi.IndicatorProcesses;
import jakarta.persistence.EntityManager;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.domain.EntityScan;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The indicators without screens, web server and engine: none of them takes part in reading or importing the table. */
final class IndicatorProduct implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private IndicatorProduct(ConfigurableApplicationContext context) {
        this.context = context;
    }

    static IndicatorProduct on(Databases databases) {
        return new IndicatorProduct(Application.on(databases, new Class<?>[] {Wiring.class}));
    }

    IndicatorGrids grids() {
        return context.getBean(IndicatorGrids.class);
    }

    IndicatorRegistry registry() {
        return context.getBean(IndicatorRegistry.class);
    }

    IndicatorImports imports() {
        return context.getBean(IndicatorImports.class);
    }

    Measures measures() {
        return context.getBean(Measures.class);
    }

    EntityManager entities() {
        return context.getBean(EntityManager.class);
    }

    TransactionTemplate transaction() {
        return new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
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
                "com.vaadin.flow.spring.VaadinScopesConfig",
                "org.camunda.bpm.spring.boot.starter.CamundaBpmAutoConfiguration"
            })
    @ComponentScan({"fr.qualipilote.organisation", "fr.qualipilote.indicators"})
    @EntityScan({"fr.qualipilote.organisation", "fr.qualipilote.indicators"})
    @EnableJpaRepositories({"fr.qualipilote.organisation", "fr.qualipilote.indicators"})
    static class Wiring {

        /** Nothing that is measured here starts or ends a case. */
        @Bean
        IndicatorProcesses noEngine() {
            return NoEngine.behind(IndicatorProcesses.class);
        }
    }
}
