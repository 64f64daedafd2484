package fr.qualipilote.benchmarks;

import fr.qualipilote.diagnosis.AnswerSheets;
import fr.qualipilote.diagnosis.DiagnosisResults;
import fr.qualipilote.diagnosis.PastDiagnoses;
import fr.qualipilote.diagnosis.SelfDiagnoses;
import fr.qualipilote.diagnosis.spi.OpenActions;
import fr.qualipilote.diagnosis.spi.SelfDiagnosisProcess;
import fr.qualipilote.kernel.Actor;
import fr.qualipilote.organisation.Accounts;
import fr.qualipilote.organisation.People;
import fr.qualipilote.organisation.Services;
import fr.qualipilote.referential.ReferentialVersions;
import java.util.List;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.domain.EntityScan;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;

/**
 * Self-diagnosis with the demonstration's organisation and referential, without screens, web server and engine: none of them takes part
 * in reading results or saving an answer.
 */
final class DiagnosisProduct implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private DiagnosisProduct(ConfigurableApplicationContext context) {
        this.context = context;
    }

    static DiagnosisProduct on(Databases databases) {
        return new DiagnosisProduct(
                Application.on(databases, new Class<?>[] {Wiring.class}, "--qualipilote.demonstration.load=true"));
    }

    Actor signedIn(String login) {
        People people = context.getBean(People.class);
        return people.actor(
                context.getBean(Accounts.class).signIn(login).orElseThrow().person());
    }

    Services services() {
        return context.getBean(Services.class);
    }

    ReferentialVersions versions() {
        return context.getBean(ReferentialVersions.class);
    }

    SelfDiagnoses diagnoses() {
        return context.getBean(SelfDiagnoses.class);
    }

    PastDiagnoses past() {
        return context.getBean(PastDiagnoses.class);
    }

    DiagnosisResults results() {
        return context.getBean(DiagnosisResults.class);
    }

    AnswerSheets sheets() {
        return context.getBean(AnswerSheets.class);
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
    @ComponentScan({"fr.qualipilote.organisation", "fr.qualipilote.referential", "fr.qualipilote.diagnosis"})
    @EntityScan({"fr.qualipilote.organisation", "fr.qualipilote.referential", "fr.qualipilote.diagnosis"})
    @EnableJpaRepositories({"fr.qualipilote.organisation", "fr.qualipilote.referential", "fr.qualipilote.diagnosis"})
    static class Wiring {

        /** Campaigns are begun and opened here; nothing else that is measured moves a case. */
        @Bean
        SelfDiagnosisProcess noEngine() {
            return NoEngine.behind(SelfDiagnosisProcess.class, "started", "opened");
        }

        @Bean
        OpenActions noPlan() {
            return actor -> List.of();
        }
    }
}
