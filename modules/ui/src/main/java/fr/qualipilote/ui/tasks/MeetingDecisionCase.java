package fr.qualipilote.ui.tasks;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import fr.qualipilote.organisation.DecisionId;
import fr.qualipilote.organisation.MeetingSheet;
import fr.qualipilote.organisation.MeetingSheet.Decision;
import fr.qualipilote.organisation.Meetings;
import fr.qualipilote.ui.CurrentActor;
import fr.qualipilote.ui.committees.CommitteeNavigation;
import fr.qualipilote.ui.part.Facts;
import fr.qualipilote.ui.part.Names;
import fr.qualipilote.ui.text.Wording;
import fr.qualipilote.worklist.WorkItemLine;
import java.util.Optional;
import java.util.function.Consumer;

/** One decision as whoever presides is asked about it. */
final class MeetingDecisionCase implements OpenCase {

    private final WorkItemLine item;
    private final MeetingSheet meeting;
    private final Meetings meetings;
    private final CurrentActor currentActor;
    private final Names names;
    private final Wording words = Wording.here();

    MeetingDecisionCase(
            WorkItemLine item, MeetingSheet meeting, Meetings meetings, CurrentActor currentActor, Names names) {
        this.item = item;
        this.meeting = meeting;
        this.meetings = meetings;
        this.currentActor = currentActor;
        this.names = names;
    }

    @Override
    public Component context() {
        return new Facts()
                .fact(
                        words.text("tasks.meeting-decision.meeting"),
                        words.text(
                                "committees.meeting.of",
                                meeting.line().bodyName(),
                                words.dayMonthYear(meeting.line().day())))
                .fact(words.text("tasks.meeting-decision.item"), title());
    }

    private String title() {
        return meeting.items().stream()
                .filter(one -> one.decisions().stream().anyMatch(this::isAsked))
                .map(MeetingSheet.Item::title)
                .findFirst()
                .orElse("");
    }

    private boolean isAsked(Decision decision) {
        return decision.id().value().equals(item.caseId());
    }

    private Optional<Decision> decision() {
        return meeting.items().stream()
                .flatMap(one -> one.decisions().stream())
                .filter(this::isAsked)
                .findFirst();
    }

    @Override
    public Optional<TaskForm> form(Consumer<String> done) {
        return decision()
                .filter(Decision::confirmable)
                .map(decision -> new DecisionForm("tasks.meeting-decision", facts(decision), (yes, note) -> {
                    meetings.confirm(
                            currentActor.get(), new DecisionId(item.caseId()), yes, note.isEmpty() ? null : note);
                    done.accept(words.text(
                            yes ? "tasks.meeting-decision.confirmed" : "tasks.meeting-decision.set-aside",
                            item.reference()));
                }));
    }

    private Facts facts(Decision decision) {
        return new Facts()
                .fact(words.text("field.decision-text"), decision.content().text())
                .fact(
                        words.text("committees.decision.kind"),
                        words.label(decision.content().kind()))
                .fact(
                        words.text("committees.decision.services"),
                        decision.content().services().isEmpty()
                                ? null
                                : names.services(decision.content().services()))
                .fact(
                        words.text("committees.decision.due"),
                        decision.dueOn() == null ? null : words.dayMonthYear(decision.dueOn()))
                .fact(
                        words.text("committees.decision.follower"),
                        decision.content().follower() == null
                                ? null
                                : names.person(decision.content().follower()))
                .fact(
                        words.text("committees.secretary"),
                        decision.recordedBy() == null ? null : names.person(decision.recordedBy()));
    }

    @Override
    public Component sheet() {
        Div sheet = new Div(context());
        decision().ifPresent(decision -> sheet.add(facts(decision)));
        sheet.add(new Anchor(
                CommitteeNavigation.addressOf(meeting.line().id()), words.text("tasks.meeting-decision.open")));
        sheet.addClassName("qp-stack");
        return sheet;
    }
}
