package fr.qualipilote.surveys.internal;

import fr.qualipilote.surveys.domain.DatePolicy;
import fr.qualipilote.surveys.domain.ResultPolicy;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SurveySettings.class)
class SurveyConfiguration {

    @Bean
    ResultPolicy resultPolicy(SurveySettings settings) {
        return settings.results();
    }

    @Bean
    DatePolicy waveDatePolicy(SurveySettings settings) {
        return settings.dates();
    }
}
