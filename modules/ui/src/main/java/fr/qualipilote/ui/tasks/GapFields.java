package fr.qualipilote.ui.tasks;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import fr.qualipilote.diagnosis.ActionProposal;
import fr.qualipilote.diagnosis.ActionProposal.Match;
import fr.qualipilote.diagnosis.GapDecision;
import fr.qualipilote.kernel.WantedAction;
import fr.qualipilote.ui.part.Names;
import fr.qualipilote.ui.part.Pickers;
import fr.qualipilote.ui.text.Wording;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One gap: a new action, one of the plan that matches, or none with a reason. What matches is proposed; nothing is chosen. */
final class GapFields extends Div {

    private static final int LONGEST_LABEL = 500;

    private static final String OPEN = "open";
    private static final String LEAVE = "leave";

    private final Wording words = Wording.here();
    private final ActionProposal proposal;
    private final LocalDate today;
    private final String proposed;
    private final Select<String> choice = new Select<>();
    private final TextField label = new TextField();
    private final DatePicker dueOn;
    private final TextField reason = new TextField();

    GapFields(ActionProposal proposal, Names names, LocalDate today) {
        this.proposal = proposal;
        this.today = today;
        addClassName("qp-stack");
        String criterion = proposal.gap().criterion();

        // components
        List<String> choices = new ArrayList<>(
                proposal.matching().stream().map(Match::reference).toList());
        choices.add(OPEN);
        choices.add(LEAVE);
        proposed = choices.get(0);
        choice.setLabel(words.text("diagnosis.gaps.choice", criterion));
        choice.setItems(choices);
        choice.setItemLabelGenerator(this::wordsOf);
        choice.setPlaceholder(words.text("diagnosis.gaps.choose"));
        label.setLabel(words.text("diagnosis.gaps.label", criterion));
        label.setMaxLength(LONGEST_LABEL);
        label.setValue(proposal.label());
        label.setRequiredIndicatorVisible(true);
        dueOn = Pickers.date(words.text("diagnosis.gaps.due", criterion));
        dueOn.setMin(today.plusDays(1));
        dueOn.setValue(proposal.dueOn());
        dueOn.setRequiredIndicatorVisible(true);
        reason.setLabel(words.text("diagnosis.gaps.reason", criterion));
        reason.setRequiredIndicatorVisible(true);

        // listeners
        choice.addValueChangeListener(change -> showFor(change.getValue()));

        // layout
        Paragraph about = new Paragraph(names.theme(proposal.theme()) + " · " + proposal.observation());
        about.addClassName("qp-muted");
        Div row = new Div(label, dueOn, reason);
        row.addClassName("qp-stack");
        add(new H3(proposal.gap().text()), about, choice, row);
        showFor(null);
    }

    /** What was chosen stays. */
    void takeProposed() {
        if (choice.isEmpty()) {
            choice.setValue(proposed);
        }
    }

    private String wordsOf(String chosen) {
        return matchOf(chosen)
                .map(match -> words.text(
                        "diagnosis.gaps.link." + match.why().name().toLowerCase(Locale.ROOT),
                        match.reference(),
                        match.label()))
                .orElseGet(() -> words.text("diagnosis.gaps." + chosen));
    }

    private void showFor(@Nullable String chosen) {
        label.setVisible(OPEN.equals(chosen));
        dueOn.setVisible(OPEN.equals(chosen));
        reason.setVisible(LEAVE.equals(chosen));
        if (chosen == null) {
            choice.setHelperText(words.text("diagnosis.gaps.proposed", wordsOf(proposed)));
        } else {
            choice.setInvalid(false);
            // what is chosen is longer than the field
            choice.setHelperText(matchOf(chosen).map(Match::label).orElse(null));
        }
    }

    private Optional<Match> matchOf(@Nullable String chosen) {
        return proposal.matching().stream()
                .filter(match -> match.reference().equals(chosen))
                .findFirst();
    }

    void keepIn(TaskForm form) {
        String prefix = proposal.gap().criterion() + ".";
        form.keep(prefix + "choice", choice, chosen -> chosen, this::known);
        form.keep(prefix + "label", label);
        form.keep(prefix + "due", dueOn, LocalDate::toString, Drafts::date);
        form.keep(prefix + "reason", reason);
    }

    private @Nullable String known(String chosen) {
        boolean offered = chosen.equals(OPEN)
                || chosen.equals(LEAVE)
                || proposal.matching().stream()
                        .anyMatch(match -> match.reference().equals(chosen));
        return offered ? chosen : null;
    }

    boolean isComplete() {
        String chosen = choice.getValue();
        LocalDate due = dueOn.getValue();
        choice.setErrorMessage(words.text("diagnosis.gaps.missing"));
        choice.setInvalid(chosen == null);
        label.setErrorMessage(words.text("field.required"));
        label.setInvalid(OPEN.equals(chosen) && label.getValue().isBlank());
        dueOn.setErrorMessage(words.text("field.date-after-today"));
        dueOn.setInvalid(OPEN.equals(chosen) && (due == null || !due.isAfter(today)));
        reason.setErrorMessage(words.text("field.required"));
        reason.setInvalid(LEAVE.equals(chosen) && reason.getValue().isBlank());
        return !choice.isInvalid() && !label.isInvalid() && !dueOn.isInvalid() && !reason.isInvalid();
    }

    GapDecision decision() {
        String criterion = proposal.gap().criterion();
        String chosen = Objects.requireNonNull(choice.getValue());
        return switch (chosen) {
            case OPEN ->
                new GapDecision.Open(
                        criterion,
                        new WantedAction(
                                proposal.theme(),
                                label.getValue().strip(),
                                null,
                                Objects.requireNonNull(dueOn.getValue()),
                                proposal.observation()));
            case LEAVE -> new GapDecision.Leave(criterion, reason.getValue().strip());
            default -> new GapDecision.Link(criterion, chosen);
        };
    }
}
