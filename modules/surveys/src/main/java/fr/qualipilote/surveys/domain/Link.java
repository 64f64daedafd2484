package fr.qualipilote.surveys.domain;

import fr.qualipilote.surveys.LinkId;
import fr.qualipilote.surveys.LinkLine;
import fr.qualipilote.surveys.WaveId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;

/** An address by which somebody without account reaches the questionnaire. */
@Entity(name = "SurveyLink")
@Table(name = "survey_link")
public class Link {

    @Id
    private UUID id;

    @Column(name = "wave_id")
    private UUID wave;

    private String token;

    private String label;

    @Column(name = "single_use")
    private boolean singleUse;

    private boolean used;

    private boolean withdrawn;

    @Column(name = "made_on")
    private LocalDate madeOn;

    private int rank;

    @SuppressWarnings("NullAway.Init")
    protected Link() {}

    public Link(WaveId wave, String token, String label, boolean singleUse, LocalDate madeOn, int rank) {
        this.id = UUID.randomUUID();
        this.wave = wave.value();
        this.token = token;
        this.label = label;
        this.singleUse = singleUse;
        this.madeOn = madeOn;
        this.rank = rank;
    }

    public void withdraw() {
        withdrawn = true;
    }

    /** Its one answer has come; a link for many stays as it is. */
    public void use() {
        used = singleUse;
    }

    public boolean isUsed() {
        return used;
    }

    public boolean isWithdrawn() {
        return withdrawn;
    }

    public boolean isSingleUse() {
        return singleUse;
    }

    public WaveId wave() {
        return new WaveId(wave);
    }

    public LinkLine line() {
        return new LinkLine(new LinkId(id), token, label, singleUse, used, withdrawn, madeOn);
    }
}
