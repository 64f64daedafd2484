package fr.qualipilote.ui.plan;

import fr.qualipilote.actionplan.ActionSheet;
import fr.qualipilote.actionplan.Contributor;
import fr.qualipilote.actionplan.EditAction;
import fr.qualipilote.actionplan.Origin;
import fr.qualipilote.actionplan.Priority;
import fr.qualipilote.actionplan.ProposeAction;
import fr.qualipilote.actionplan.QualifyAction;
import fr.qualipilote.kernel.LatePolicy;
import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.kernel.Recurrence;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the form of an action is filled with; becomes one of the commands once it is valid. */
final class ActionInput {

    @Nullable String theme;

    String label = "";

    @Nullable Origin origin;

    @Nullable PersonId pilot;

    Set<Contributor> contributors = new LinkedHashSet<>();
    Recurrence rule = new Recurrence.Once();
    LatePolicy latePolicy = LatePolicy.KEEP;

    @Nullable LocalDate dueOn;

    @Nullable LocalDate nextDueOn;

    Priority priority = Priority.NORMAL;
    String criterion = "";

    @Nullable LocalDate effectivenessOn;

    String observation = "";
    boolean pilotAgreed;

    static ActionInput of(ActionSheet sheet) {
        ActionInput input = new ActionInput();
        var line = sheet.line();
        input.theme = line.theme();
        input.label = line.label();
        input.origin = line.origin();
        input.pilot = line.pilot();
        input.contributors.addAll(line.contributors());
        input.rule = line.recurrence();
        input.latePolicy = line.latePolicy();
        input.dueOn = sheet.proposedDueOn() != null ? sheet.proposedDueOn() : line.dueOn();
        input.nextDueOn = line.nextDueOn();
        input.priority = line.priority();
        input.criterion = Objects.requireNonNullElse(sheet.effectivenessCriterion(), "");
        input.effectivenessOn = sheet.effectivenessOn();
        input.pilotAgreed = sheet.proposedDueOn() != null;
        return input;
    }

    ProposeAction proposal() {
        return new ProposeAction(
                Objects.requireNonNull(theme),
                label.strip(),
                Objects.requireNonNull(origin),
                pilot,
                List.copyOf(contributors),
                rule,
                latePolicy,
                dueOn,
                nextDueOn,
                priority,
                textOrNull(criterion),
                effectivenessOn,
                textOrNull(observation));
    }

    QualifyAction qualification(ActionSheet sheet) {
        return new QualifyAction(
                sheet.line().id(),
                Objects.requireNonNull(theme),
                label.strip(),
                Objects.requireNonNull(pilot),
                List.copyOf(contributors),
                rule,
                latePolicy,
                dueOn,
                nextDueOn,
                priority,
                textOrNull(criterion),
                effectivenessOn,
                pilotAgreed);
    }

    EditAction edition(ActionSheet sheet) {
        return new EditAction(
                sheet.line().id(),
                sheet.version(),
                Objects.requireNonNull(theme),
                label.strip(),
                List.copyOf(contributors),
                priority,
                textOrNull(criterion),
                effectivenessOn);
    }

    private static @Nullable String textOrNull(String text) {
        return text.isBlank() ? null : text.strip();
    }
}
