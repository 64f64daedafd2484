package fr.qualipilote.actionplan;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Changes the words of an action; see {@link ProposeAction} for the parameters. New contributors are asked from the next
 * opening on; what was asked of the former ones stays asked.
 *
 * @param version the {@link ActionSheet#version()} that was shown
 */
public record EditAction(
        ActionId action,
        int version,
        String theme,
        String label,
        List<Contributor> contributors,
        Priority priority,
        @Nullable String effectivenessCriterion,
        @Nullable LocalDate effectivenessOn) {}
