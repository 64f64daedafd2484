package fr.qualipilote.surveys.internal;

import fr.qualipilote.kernel.BusinessClock;
import fr.qualipilote.surveys.domain.DatePolicy;
import fr.qualipilote.surveys.domain.ResultPolicy;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** What an installation may set: {@code qualipilote.surveys.few-answers} and so on. */
@ConfigurationProperties("qualipilote.surveys")
record SurveySettings(
        @DefaultValue("30") int fewAnswers,
        @DefaultValue("5") int suppressedBelow,
        @DefaultValue("3") int preparationWorkingDays,
        @DefaultValue("5") int resultWorkingDays,
        @DefaultValue("5") int decisionWorkingDays) {

    ResultPolicy results() {
        return new ResultPolicy(fewAnswers, suppressedBelow);
    }

    DatePolicy dates() {
        return new DatePolicy(preparationWorkingDays, resultWorkingDays, decisionWorkingDays, BusinessClock.ZONE);
    }
}
