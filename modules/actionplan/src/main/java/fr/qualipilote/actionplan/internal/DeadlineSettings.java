package fr.qualipilote.actionplan.internal;

import fr.qualipilote.actionplan.domain.DeadlinePolicy;
import fr.qualipilote.kernel.BusinessClock;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The figures of {@link DeadlinePolicy}, as an installation may set them: {@code qualipilote.deadlines.far-days} and so on.
 */
@ConfigurationProperties("qualipilote.deadlines")
record DeadlineSettings(
        @DefaultValue("15") int farDays,
        @DefaultValue("7") int nearDays,
        @DefaultValue("5") int veryLateWorkingDays,
        @DefaultValue("0") int leadWorkingDays,
        @DefaultValue("5") int answerWorkingDays,
        @DefaultValue("5") int decisionWorkingDays,
        @DefaultValue("30") int redoDays) {

    DeadlinePolicy policy() {
        return new DeadlinePolicy(
                farDays,
                nearDays,
                veryLateWorkingDays,
                leadWorkingDays,
                answerWorkingDays,
                decisionWorkingDays,
                redoDays,
                BusinessClock.ZONE);
    }
}
