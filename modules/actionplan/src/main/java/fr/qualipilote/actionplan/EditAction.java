package fr.qualipilote.actionplan;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Changes the words of an action; see {@link ProposeAction} for the parameters. */
public record EditAction(
        ActionId action,
        String theme,
        String label,
        List<Contributor> contributors,
        Priority priority,
        @Nullable String effectivenessCriterion,
        @Nullable LocalDate effectivenessOn) {}
