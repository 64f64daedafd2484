package fr.qualipilote.actionplan.domain;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Work with a date that is watched: who was alerted of its delay, and which reminder was the last. */
@MappedSuperclass
public abstract class Watched {

    @Column(name = "head_alerted_since")
    private @Nullable Instant headAlertedSince;

    @Column(name = "secretary_alerted_since")
    private @Nullable Instant secretaryAlertedSince;

    @Column(name = "reminded_for")
    private @Nullable Instant remindedFor;

    /** Since when the head of service has been asked to deal with the delay; null when it is dealt with or there is none. */
    public @Nullable Instant headAlertedSince() {
        return headAlertedSince;
    }

    /** The same for the secretary general. */
    public @Nullable Instant secretaryAlertedSince() {
        return secretaryAlertedSince;
    }

    public boolean isEscalated() {
        return headAlertedSince != null || secretaryAlertedSince != null;
    }

    /**
     * Several reminders that fall due together, after a standstill, are one.
     *
     * @return false when this one, or a later one, was given already
     */
    boolean remind(Instant reminder) {
        if (remindedFor != null && !remindedFor.isBefore(reminder)) {
            return false;
        }
        remindedFor = reminder;
        return true;
    }

    void alertHead(Instant at) {
        headAlertedSince = at;
    }

    void alertSecretaryGeneral(Instant at) {
        secretaryAlertedSince = at;
    }

    void headHasDealtWithIt() {
        headAlertedSince = null;
    }

    void secretaryGeneralHasDealtWithIt() {
        secretaryAlertedSince = null;
    }

    /** The work is done, or has another date. */
    void calm() {
        headAlertedSince = null;
        secretaryAlertedSince = null;
        remindedFor = null;
    }
}
