package fr.qualipilote.diagnosis;

import fr.qualipilote.referential.VersionId;
import java.time.LocalDate;

/**
 * What is told of a self-diagnosis that was done elsewhere, beside its grid.
 *
 * @param referential a version that was put in force, whose criteria the grid answers
 * @param decidedOn when the committee validated it; not before it was opened, and not after today
 * @param minutes reference of the minutes of that decision
 */
public record DescribePastCampaign(
        String title, VersionId referential, LocalDate openedOn, LocalDate decidedOn, String minutes) {}
