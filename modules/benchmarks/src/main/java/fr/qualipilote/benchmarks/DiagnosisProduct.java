package fr.qualipilote.benchmarks;

import fr.qualipilote.diagnosis.AnswerSheets;
import fr.qualipilote.diagnosis.CampaignId;
import fr.qualipilote.diagnosis.DiagnosisResults;
import fr.qualipilote.diagnosis.PastDiagnoses;
import fr.qualipilote.diagnosis.SelfDiagnoses;
import fr.qualipilote.diagnosis.SheetId;
import fr.qualipilote.diagnosis.spi.DelayLevel;
import fr.qualipilote.diagnosis.spi.OpenActions;
import fr.qualipilote.diagnosis.spi.SelfDiagnosisProcess;
import fr.qualipilote.kernel.Actor;
import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.kernel.WantedAction;
import fr.qualipilote.organisation.Accounts;
import fr.qualipilote.organisation.People;
import fr.qualipilote.organisation.Services;
import fr.qualipilote.referential.ReferentialVersions;
import java.util.List;
import org.jspecify.annotations.Nullable;
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

        @Bean
        SelfDiagnosisProcess noEngine() {
            return new NoEngine();
        }

        @Bean
        OpenActions noPlan() {
            return actor -> List.of();
        }
    }

    /** Campaigns are begun and opened here; nothing else that is measured moves a case. */
    private static final class NoEngine implements SelfDiagnosisProcess {

        @Override
        public void started(CampaignId campaign) {
            // no case follows it
        }

        @Override
        public void opened(CampaignId campaign, List<SheetId> sheets, @Nullable PersonId by) {
            // nobody is asked
        }

        @Override
        public void delayTreated(SheetId sheet, DelayLevel level, @Nullable PersonId by) {
            throw unexpected();
        }

        @Override
        public void handedIn(SheetId sheet, @Nullable PersonId by) {
            throw unexpected();
        }

        @Override
        public void reviewed(SheetId sheet, boolean accepted, @Nullable PersonId by) {
            throw unexpected();
        }

        @Override
        public void leftScope(SheetId sheet) {
            throw unexpected();
        }

        @Override
        public void consolidated(CampaignId campaign, @Nullable PersonId by) {
            throw unexpected();
        }

        @Override
        public void validated(CampaignId campaign, @Nullable PersonId by) {
            throw unexpected();
        }

        @Override
        public void moreAsked(CampaignId campaign, List<SheetId> sheets, @Nullable PersonId by) {
            throw unexpected();
        }

        @Override
        public void adjourned(CampaignId campaign, @Nullable PersonId by) {
            throw unexpected();
        }

        @Override
        public void actionsDecided(CampaignId campaign, List<WantedAction> actions, PersonId by) {
            throw unexpected();
        }

        @Override
        public void presented(CampaignId campaign, @Nullable PersonId by) {
            throw unexpected();
        }

        @Override
        public void suspended(CampaignId campaign, boolean suspended) {
            throw unexpected();
        }

        @Override
        public void cancelled(CampaignId campaign) {
            throw unexpected();
        }

        @Override
        public void described(CampaignId campaign) {
            throw unexpected();
        }

        private static IllegalStateException unexpected() {
            return new IllegalStateException("No engine runs in this measurement");
        }
    }
}
