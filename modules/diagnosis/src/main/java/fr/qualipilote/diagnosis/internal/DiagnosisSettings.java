package fr.qualipilote.diagnosis.internal;

import fr.qualipilote.diagnosis.domain.DiagnosisDeadlines;
import fr.qualipilote.kernel.BusinessClock;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** The figures of {@link DiagnosisDeadlines}, as an installation may set them: {@code qualipilote.diagnosis.far-days} and so on. */
@ConfigurationProperties("qualipilote.diagnosis")
record DiagnosisSettings(
        @DefaultValue("7") int farDays,
        @DefaultValue("1") int nearDays,
        @DefaultValue("3") int headDays,
        @DefaultValue("7") int secretaryDays,
        @DefaultValue("5") int completeDays,
        @DefaultValue("5") int reviewDays) {

    DiagnosisDeadlines policy() {
        return new DiagnosisDeadlines(
                farDays, nearDays, headDays, secretaryDays, completeDays, reviewDays, BusinessClock.ZONE);
    }
}
