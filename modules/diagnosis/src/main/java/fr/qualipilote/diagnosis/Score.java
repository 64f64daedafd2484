package fr.qualipilote.diagnosis;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * Conformity of a set of answers, one for each criterion × service.
 *
 * <p>{@code percent = Σ(weight of the criterion × score of the level) ÷ Σ(weight of the criterion)}, both sums over the answers that
 * have a level, rounded half up to one decimal; levels are worth 0 to 100. An answer « sans objet » leaves both sums; a criterion
 * that was not answered is in neither, and counts in the {@link Progress} alone; so does a question that asks for words only. All
 * sets are computed straight from the answers: a chapter's score is not a mean of its commitments' scores.
 *
 * @param weight the lower sum; 0 where no answer has a level
 * @param points the upper sum
 * @param levels how many answers have a level
 * @param notApplicable how many are « sans objet » with their reason
 * @param gaps how many have a level that is a gap
 * @param unproven how many have a level that needs evidence, and none
 * @param progress of the same set
 */
public record Score(
        BigDecimal weight,
        BigDecimal points,
        int levels,
        int notApplicable,
        int gaps,
        int unproven,
        Progress progress) {

    /** 0.0 to 100.0; null where no answer has a level. */
    public @Nullable BigDecimal percent() {
        return weight.signum() == 0 ? null : points.divide(weight, 1, RoundingMode.HALF_UP);
    }
}
