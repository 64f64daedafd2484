package fr.qualipilote.ui.committees;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import fr.qualipilote.actionplan.ActionPlans;
import fr.qualipilote.actionplan.ActionQuery;
import fr.qualipilote.kernel.Actor;
import fr.qualipilote.kernel.BusinessClock;
import fr.qualipilote.kernel.ServiceId;
import fr.qualipilote.organisation.Attendance;
import fr.qualipilote.organisation.DecisionId;
import fr.qualipilote.organisation.DraftDecision;
import fr.qualipilote.organisation.MeetingId;
import fr.qualipilote.organisation.MeetingLine;
import fr.qualipilote.organisation.MeetingSheet;
import fr.qualipilote.organisation.MeetingSheet.Attendee;
import fr.qualipilote.organisation.MeetingSheet.Item;
import fr.qualipilote.organisation.MeetingState;
import fr.qualipilote.organisation.MeetingStep;
import fr.qualipilote.organisation.Meetings;
import fr.qualipilote.organisation.PersonLine;
import fr.qualipilote.organisation.UnknownMeeting;
import fr.qualipilote.ui.CurrentActor;
import fr.qualipilote.ui.part.Card;
import fr.qualipilote.ui.part.Chip;
import fr.qualipilote.ui.part.Confirmation;
import fr.qualipilote.ui.part.EmptyState;
import fr.qualipilote.ui.part.Facts;
import fr.qualipilote.ui.part.LinkButton;
import fr.qualipilote.ui.part.Names;
import fr.qualipilote.ui.part.Notices;
import fr.qualipilote.ui.part.Page;
import fr.qualipilote.ui.part.Pickers;
import fr.qualipilote.ui.part.ReasonDialog;
import fr.qualipilote.ui.part.Refresh;
import fr.qualipilote.ui.part.Tone;
import fr.qualipilote.ui.part.WorkChanged;
import fr.qualipilote.ui.shell.MainLayout;
import fr.qualipilote.ui.shell.Places;
import jakarta.annotation.security.PermitAll;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A meeting before, while and after it sits: agenda, attendance, discussion, decisions. */
@Route(value = Places.MEETINGS + "/:" + MeetingView.ID, layout = MainLayout.class)
@PermitAll
public class MeetingView extends Page implements BeforeEnterObserver {

    static final String ID = "reunion";

    /** While it sits, what colleagues write is looked for this often. */
    private static final int LOOK_AGAIN_MILLIS = 4_000;

    private final Meetings meetings;
    private final ActionPlans plans;
    private final CurrentActor currentActor;
    private final BusinessClock clock;
    private final Names names;
    private final CommitteeWords committee;

    private final Div tools = new Div();
    private final Div chips = new Div();
    private final Div notes = new Div();
    private final Div watch = new Div();
    private final Div agenda = new Div();
    private final Div center = new Div();
    private final Div aside = new Div();
    private MeetingId meeting = new MeetingId(new java.util.UUID(0, 0));
    private int current = 1;
    private @Nullable MeetingSheet shown;
    private @Nullable ItemPanel open;
    private @Nullable AttendancePanel attendance;

    MeetingView(Meetings meetings, ActionPlans plans, CurrentActor currentActor, BusinessClock clock, Names names) {
        super("");
        this.meetings = meetings;
        this.plans = plans;
        this.currentActor = currentActor;
        this.clock = clock;
        this.names = names;
        this.committee = new CommitteeWords(names, words);

        // layout
        tools.addClassName("qp-buttons");
        addTools(tools);
        chips.addClassName("qp-chips");
        notes.addClassName("qp-stack");
        for (Div column : List.of(agenda, center, aside)) {
            column.addClassName("qp-stack");
        }
        Div columns = new Div(agenda, center, aside);
        columns.addClassName("qp-meeting");
        watch.getElement().setAttribute("hidden", true);
        add(chips, notes, columns, watch);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        current = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(CommitteeNavigation.ITEM)
                .filter(text -> text.matches("\\d{1,3}"))
                .map(Integer::parseInt)
                .orElse(1);
        try {
            meeting = MeetingId.of(event.getRouteParameters().get(ID).orElse(""));
            show();
        } catch (UnknownMeeting | IllegalArgumentException unknown) {
            event.rerouteToError(NotFoundException.class);
        }
    }

    /** Shows what has changed since without taking anything from under the hands of who types. */
    private void lookAgain() {
        MeetingSheet before = shown;
        MeetingSheet now = meetings.meeting(actor(), meeting);
        if (before == null || now.equals(before)) {
            return;
        }
        ItemPanel panel = open;
        if (panel == null || !isSameFrame(before, now)) {
            show();
            return;
        }
        shown = now;
        agenda.removeAll();
        agenda.add(agenda(now));
        panel.update(now.items().get(current - 1));
        AttendancePanel places = attendance;
        boolean updated = places != null && places.update(now.attendees());
        if (!updated && !now.attendees().equals(before.attendees())) {
            aside.removeAll();
            aside.add(people(now), attendance(now));
        }
    }

    /** Whether the same may be done with the same items. */
    private static boolean isSameFrame(MeetingSheet before, MeetingSheet now) {
        return before.line().equals(now.line())
                && before.steps().equals(now.steps())
                && Objects.equals(before.presidedBy(), now.presidedBy())
                && before.items().stream()
                        .map(MeetingView::frame)
                        .toList()
                        .equals(now.items().stream().map(MeetingView::frame).toList());
    }

    private static List<Object> frame(Item item) {
        return List.of(item.id(), item.title(), item.minutes());
    }

    private void show() {
        names.forget();
        MeetingSheet sheet = meetings.meeting(actor(), meeting);
        shown = sheet;
        open = null;
        boolean live = sheet.readable() && sheet.line().state() == MeetingState.OPEN;
        watch.removeAll();
        if (live) {
            watch.add(new Refresh(this::lookAgain, LOOK_AGAIN_MILLIS));
        }
        MeetingLine line = sheet.line();
        setWay(CommitteeNavigation.addressOf(line.body()), line.bodyName());
        setHeading(words.text("committees.meeting.of", line.bodyName(), words.dayMonthYear(line.day())));
        setSubtitle(
                words.text("committees.meeting.where", CommitteeWords.time(line.from()), line.minutes(), line.place()));
        showTools(sheet);
        showChips(sheet);
        agenda.removeAll();
        center.removeAll();
        aside.removeAll();
        if (!sheet.readable()) {
            center.add(new EmptyState(words.text("committees.closed"), words.text("committees.closed.next")));
            return;
        }
        agenda.add(agenda(sheet));
        center.add(item(sheet));
        aside.add(people(sheet), attendance(sheet));
    }

    private Actor actor() {
        return currentActor.get();
    }

    // --- what is done with the meeting as a whole --------------------------------------------------------------------

    private void showTools(MeetingSheet sheet) {
        Set<MeetingStep> steps = sheet.steps();
        MeetingState state = sheet.line().state();
        tools.removeAll();
        tools.add(calendar(sheet));
        boolean written = state == MeetingState.OPEN || state == MeetingState.HELD || state == MeetingState.APPROVED;
        if (sheet.readable() && written) {
            tools.add(new LinkButton(
                    CommitteeNavigation.addressOfMinutes(meeting), words.text("committees.minutes.read")));
        }
        offer(steps, MeetingStep.CANCEL, "committees.cancel", this::cancel);
        offer(steps, MeetingStep.MOVE, "committees.move", () -> move(sheet));
        offer(steps, MeetingStep.CONVENE, "committees.convene", this::convene);
        if (state == MeetingState.CONVENED && steps.contains(MeetingStep.PREPARE)) {
            tools.add(new Button(words.text("committees.invite"), click -> invite()));
        }
        offer(steps, MeetingStep.OPEN, "committees.open", this::open);
        offer(steps, MeetingStep.CLOSE, "committees.close", this::close);
        if (steps.contains(MeetingStep.APPROVE)) {
            tools.add(new LinkButton(CommitteeNavigation.addressOfMinutes(meeting), words.text("committees.approve"))
                    .primary());
        }
    }

    private void offer(Set<MeetingStep> steps, MeetingStep step, String text, Runnable deed) {
        if (steps.contains(step)) {
            Button button = new Button(words.text(text), click -> deed.run());
            if (step == MeetingStep.OPEN || step == MeetingStep.CLOSE) {
                button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            }
            tools.add(button);
        }
    }

    private Anchor calendar(MeetingSheet sheet) {
        return calendar(CalendarEntry.of(sheet, clock.now(), words));
    }

    private Anchor calendar(CalendarEntry entry) {
        Anchor link = new Anchor(
                DownloadHandler.fromInputStream(event -> new com.vaadin.flow.server.streams.DownloadResponse(
                        new ByteArrayInputStream(entry.text().getBytes(StandardCharsets.UTF_8)),
                        entry.fileName(),
                        "text/calendar;charset=UTF-8",
                        -1)),
                words.text("committees.calendar"));
        link.addClassName("qp-button-link");
        return link;
    }

    private void showChips(MeetingSheet sheet) {
        MeetingLine line = sheet.line();
        chips.removeAll();
        chips.add(new Chip(words.label(line.state()), CommitteeWords.tone(line.state())));
        if (line.reference() != null) {
            chips.add(new Chip(line.reference(), Tone.PLAIN));
        }
        notes.removeAll();
        if (line.cancelledBecause() != null) {
            Paragraph why = new Paragraph(words.text("committees.cancelled", line.cancelledBecause()));
            why.addClassName("qp-warning");
            notes.add(why);
        }
        if (sheet.steps().contains(MeetingStep.TAKE_MINUTES)) {
            Paragraph keys = new Paragraph(words.text("committees.keys"));
            keys.addClassNames("qp-muted", "qp-keys");
            notes.add(keys);
        }
        if (nobodyApproves(sheet)) {
            Paragraph gone = new Paragraph(words.text("committees.nobody-approves"));
            gone.addClassName("qp-warning");
            notes.add(gone);
        }
        notes.setVisible(notes.getComponentCount() > 0);
    }

    /** Whoever presided has left, and the chair has not been given to somebody else. */
    private boolean nobodyApproves(MeetingSheet sheet) {
        return sheet.line().state() == MeetingState.HELD
                && sheet.steps().contains(MeetingStep.COMPLETE_MINUTES)
                && names.activePeople().stream().noneMatch(person -> person.id().equals(sheet.presidedBy()));
    }

    private void convene() {
        new Confirmation(
                        words.text("committees.convene.title"),
                        words.text("committees.convene.explain"),
                        words.text("committees.convene"),
                        () -> {
                            meetings.convene(actor(), meeting);
                            done(words.text("committees.convened"));
                            invite();
                        })
                .open();
    }

    private void invite() {
        MeetingSheet sheet = meetings.meeting(actor(), meeting);
        Invitation invitation = Invitation.of(sheet, names, committee, words);
        new InviteDialog(invitation, calendar(CalendarEntry.of(sheet, invitation.recipients(), clock.now(), words)))
                .open();
    }

    private void open() {
        meetings.open(actor(), meeting);
        done(words.text("committees.opened"));
    }

    private void close() {
        new Confirmation(
                        words.text("committees.close.title"),
                        words.text("committees.close.explain"),
                        words.text("committees.close"),
                        () -> {
                            meetings.close(actor(), meeting);
                            done(words.text("committees.done.closed"));
                        })
                .open();
    }

    private void cancel() {
        new ReasonDialog(
                        words.text("committees.cancel.title"),
                        words.text("committees.cancel.explain"),
                        words.text("committees.cancel"),
                        reason -> {
                            meetings.cancel(actor(), meeting, reason);
                            done(words.text("committees.done.cancelled"));
                        })
                .open();
    }

    private void move(MeetingSheet sheet) {
        new PlanMeetingDialog(sheet.line().bodyName(), sheet.line(), clock.today(), plan -> {
                    meetings.move(actor(), meeting, sheet.version(), plan);
                    done(words.text("committees.moved", words.dayMonthYear(plan.day())));
                })
                .open();
    }

    private void done(String sentence) {
        Notices.done(sentence);
        show();
    }

    // --- agenda ------------------------------------------------------------------------------------------------------

    private Component agenda(MeetingSheet sheet) {
        boolean preparing = sheet.steps().contains(MeetingStep.PREPARE);
        current = Math.max(1, Math.min(current, sheet.items().size()));
        Card card = new Card(words.text("committees.agenda"))
                .with(new AgendaPanel(sheet, current, preparing ? this::moveItem : null));
        if (preparing) {
            Button add = new Button(words.text("committees.item.add"), click -> addItem(sheet));
            Button waiting = new Button(words.text("committees.waiting.open"), click -> showWaiting());
            Div buttons = new Div(add, waiting);
            buttons.addClassName("qp-buttons");
            card.with(buttons);
        }
        return card;
    }

    private void moveItem(Item item, int by) {
        meetings.moveItem(actor(), item.id(), by);
        current = item.number() + by;
        show();
    }

    private void addItem(MeetingSheet sheet) {
        new ItemDialog(null, (title, minutes) -> {
                    meetings.addItem(actor(), meeting, title, minutes);
                    current = sheet.items().size() + 1;
                    show();
                })
                .open();
    }

    private void showWaiting() {
        new WaitingDialog(
                        meetings.waiting(actor(), meeting),
                        plans.actions(actor(), ActionQuery.all()).stream()
                                .filter(line -> line.state().isOpen())
                                .toList(),
                        committee,
                        (kind, id) -> {
                            meetings.addMatter(actor(), meeting, kind, id);
                            show();
                        })
                .open();
    }

    // --- the item that is open ---------------------------------------------------------------------------------------

    private Component item(MeetingSheet sheet) {
        if (sheet.items().isEmpty()) {
            return new EmptyState(words.text("committees.agenda.empty"), words.text("committees.agenda.empty.next"));
        }
        Set<MeetingStep> steps = sheet.steps();
        ItemPanel panel = new ItemPanel(
                sheet.items().get(current - 1),
                new ItemPanel.Rights(
                        steps.contains(MeetingStep.TAKE_MINUTES) || steps.contains(MeetingStep.COMPLETE_MINUTES),
                        steps.contains(MeetingStep.TAKE_MINUTES),
                        steps.contains(MeetingStep.PREPARE)),
                committee,
                names,
                new Deeds());
        panel.add(neighbours(sheet.items().size()));
        this.open = panel;
        return panel;
    }

    private Div neighbours(int items) {
        Button before = new Button(words.text("committees.item.previous"), click -> go(current - 1));
        before.addClickShortcut(Key.PAGE_UP, KeyModifier.ALT);
        before.setEnabled(current > 1);
        Button after = new Button(words.text("committees.item.next"), click -> go(current + 1));
        after.addClickShortcut(Key.PAGE_DOWN, KeyModifier.ALT);
        after.setEnabled(current < items);
        Div buttons = new Div(before, after);
        buttons.addClassName("qp-buttons");
        return buttons;
    }

    private void go(int item) {
        UI.getCurrent().navigate(CommitteeNavigation.addressOf(meeting, item));
    }

    private final class Deeds implements ItemPanel.Deeds {

        @Override
        public String note(Item item, String discussion) {
            meetings.note(actor(), item.id(), discussion);
            return saved();
        }

        @Override
        public void draft(Item item) {
            meetings.draft(actor(), item.id());
            show();
            if (open != null) {
                open.focusLast();
            }
        }

        @Override
        public List<ServiceId> askable(Item item) {
            return meetings.askable(actor(), item.id());
        }

        @Override
        public String keep(DecisionId decision, DraftDecision content) {
            meetings.keepDraft(actor(), decision, content);
            return saved();
        }

        /** What was typed is kept first: where the decision is refused it is still there. */
        @Override
        public void record(DecisionId decision, DraftDecision content) {
            meetings.keepDraft(actor(), decision, content);
            String reference = meetings.record(actor(), decision);
            WorkChanged.tell();
            done(words.text("committees.decision.recorded", reference));
        }

        @Override
        public void discard(DecisionId decision) {
            meetings.discardDraft(actor(), decision);
            show();
        }

        @Override
        public void confirm(DecisionId decision, boolean confirmed, @Nullable String note) {
            meetings.confirm(actor(), decision, confirmed, note);
            WorkChanged.tell();
            done(words.text(confirmed ? "committees.confirmed" : "committees.done.set-aside"));
        }

        @Override
        public void edit(Item item) {
            new ItemDialog(item, (title, minutes) -> {
                        meetings.changeItem(actor(), item.id(), title, minutes);
                        show();
                    })
                    .open();
        }

        @Override
        public void remove(Item item) {
            meetings.removeItem(actor(), item.id());
            show();
        }
    }

    private String saved() {
        return words.text("committees.saved", words.time(clock.now()));
    }

    // --- people ------------------------------------------------------------------------------------------------------

    private Component people(MeetingSheet sheet) {
        Card card = new Card(words.text("committees.people"));
        card.with(new Facts()
                .fact(words.text("committees.presided-by"), names.person(sheet.presidedBy()))
                .fact(
                        words.text("committees.secretary"),
                        sheet.secretary() == null ? null : names.person(sheet.secretary())));
        if (sheet.steps().contains(MeetingStep.PREPARE)) {
            card.with(presiding(sheet));
        }
        return card;
    }

    private ComboBox<PersonLine> presiding(MeetingSheet sheet) {
        ComboBox<PersonLine> field = Pickers.person(words.text("committees.preside"), names.activePeople());
        field.setClearButtonVisible(true);
        field.setHelperText(words.text("committees.preside.help"));
        names.activePeople().stream()
                .filter(person -> person.id().equals(sheet.presidedBy()))
                .findFirst()
                .ifPresent(field::setValue);
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                PersonLine chosen = change.getValue();
                meetings.presideBy(actor(), meeting, chosen == null ? null : chosen.id());
                show();
            }
        });
        return field;
    }

    private Component attendance(MeetingSheet sheet) {
        Set<MeetingStep> steps = sheet.steps();
        AttendancePanel panel = new AttendancePanel(
                sheet,
                steps.contains(MeetingStep.TAKE_MINUTES) || steps.contains(MeetingStep.COMPLETE_MINUTES),
                steps.contains(MeetingStep.PREPARE),
                committee,
                new Marks());
        attendance = panel;
        return new Card(words.text("committees.attendance")).with(panel);
    }

    private final class Marks implements AttendancePanel.Marks {

        @Override
        public void mark(Attendee attendee, Attendance presence, @Nullable String by) {
            meetings.mark(actor(), attendee.id(), presence, by);
        }

        @Override
        public void addGuest(String guest) {
            meetings.addGuest(actor(), meeting, guest);
            show();
        }

        @Override
        public void removeGuest(Attendee guest) {
            meetings.removeGuest(actor(), guest.id());
            show();
        }
    }
}
