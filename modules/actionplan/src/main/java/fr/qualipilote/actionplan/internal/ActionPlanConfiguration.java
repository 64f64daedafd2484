package fr.qualipilote.actionplan.internal;

import fr.qualipilote.actionplan.domain.DeadlinePolicy;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DeadlineSettings.class)
class ActionPlanConfiguration {

    @Bean
    DeadlinePolicy deadlinePolicy(DeadlineSettings settings) {
        return settings.policy();
    }
}
