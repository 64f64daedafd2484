package fr.qualipilote.organisation.domain;

import fr.qualipilote.organisation.InvalidOrganisation;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The one quality programme of this installation. */
@Entity
@Table(name = "org_programme")
public class Programme {

    /** The id of its only row, which the migration writes. */
    public static final int ONLY = 1;

    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_REASON = 500;

    @Id
    private int id;

    @Version
    private @Nullable Integer version;

    @Column(name = "organisation")
    private String organisation;

    @Column(name = "label")
    private String label;

    @Column(name = "demonstration")
    private boolean demonstration;

    @ElementCollection
    @CollectionTable(name = "org_suspension", joinColumns = @JoinColumn(name = "programme_id"))
    @OrderColumn(name = "place")
    private List<Suspension> suspensions = new ArrayList<>();

    protected Programme() {}

    public void rename(String newOrganisation, String newLabel) {
        String checkedOrganisation = Texts.required("organisation", newOrganisation, LONGEST_NAME);
        String checkedLabel = Texts.required("label", newLabel, LONGEST_NAME);
        organisation = checkedOrganisation;
        label = checkedLabel;
    }

    /** @throws InvalidOrganisation when it is suspended already or the reason is missing */
    public void suspend(LocalDate today, String reason) {
        if (isSuspended()) {
            throw InvalidOrganisation.because("already-suspended", "The programme is suspended already");
        }
        suspensions.add(new Suspension(today, null, Texts.required("reason", reason, LONGEST_REASON)));
    }

    /**
     * The day it resumes counts again.
     *
     * @throws InvalidOrganisation when it is not suspended
     */
    public void resume(LocalDate today) {
        if (!isSuspended()) {
            throw InvalidOrganisation.because("not-suspended", "The programme is not suspended");
        }
        Suspension last = suspensions.get(suspensions.size() - 1);
        if (last.from().isBefore(today)) {
            last.end(today.minusDays(1));
        } else {
            suspensions.remove(last);
        }
    }

    /** Notes a suspension that is over, for the programme's memory. */
    public void recall(LocalDate from, LocalDate until, String reason) {
        suspensions.add(new Suspension(from, until, Texts.required("reason", reason, LONGEST_REASON)));
    }

    public void becomeDemonstration() {
        demonstration = true;
    }

    /** How long the suspension that lasts has lasted; 0 where there is none. */
    public int daysSuspended(LocalDate today) {
        return isSuspended()
                ? (int) ChronoUnit.DAYS.between(
                        suspensions.get(suspensions.size() - 1).from(), today)
                : 0;
    }

    public boolean isSuspended() {
        return !suspensions.isEmpty() && suspensions.get(suspensions.size() - 1).isOpen();
    }

    public String organisation() {
        return organisation;
    }

    public String label() {
        return label;
    }

    public boolean isDemonstration() {
        return demonstration;
    }

    public List<Suspension> suspensions() {
        return List.copyOf(suspensions);
    }
}
