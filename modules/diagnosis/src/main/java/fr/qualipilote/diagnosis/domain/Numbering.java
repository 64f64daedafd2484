package fr.qualipilote.diagnosis.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The last number given to a campaign in a year. */
@Entity(name = "CampaignNumbering")
@Table(name = "diag_numbering")
public class Numbering {

    @Id
    @Column(name = "calendar_year")
    private int year;

    @Column(name = "last_number")
    private int last;

    protected Numbering() {}

    public Numbering(int year) {
        this.year = year;
    }

    public int next() {
        last++;
        return last;
    }
}
