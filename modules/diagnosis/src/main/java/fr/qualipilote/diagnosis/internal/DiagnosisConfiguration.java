package fr.qualipilote.diagnosis.internal;

import fr.qualipilote.diagnosis.domain.DiagnosisDeadlines;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DiagnosisSettings.class)
class DiagnosisConfiguration {

    @Bean
    DiagnosisDeadlines diagnosisDeadlines(DiagnosisSettings settings) {
        return settings.policy();
    }
}
