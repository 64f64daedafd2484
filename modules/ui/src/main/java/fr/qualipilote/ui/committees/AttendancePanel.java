package fr.qualipilote.ui.committees;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import fr.qualipilote.organisation.Attendance;
import fr.qualipilote.organisation.AttendeeId;
import fr.qualipilote.organisation.MeetingSheet;
import fr.qualipilote.organisation.MeetingSheet.Attendee;
import fr.qualipilote.organisation.Seat;
import fr.qualipilote.ui.part.Chip;
import fr.qualipilote.ui.part.Tone;
import fr.qualipilote.ui.text.Wording;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Who is expected, and who has come. */
final class AttendancePanel extends Div {

    private static final int LONGEST_NAME = 200;

    /** What the secretary does here. */
    interface Marks {

        void mark(Attendee attendee, Attendance presence, @Nullable String by);

        void addGuest(String words);

        void removeGuest(Attendee guest);
    }

    private final Wording words = Wording.here();
    private final CommitteeWords committee;
    private final Marks marks;
    private final boolean marking;
    private final boolean inviting;
    private final Map<AttendeeId, MarkFields> fields = new HashMap<>();
    private List<Attendee> attendees;
    private boolean updating;

    /** What is marked of one attendee. */
    private record MarkFields(Select<Attendance> presence, TextField by, @Nullable Button remove) {}

    /**
     * @param marking whether the person notes who has come
     * @param inviting whether guests come and go
     */
    AttendancePanel(MeetingSheet sheet, boolean marking, boolean inviting, CommitteeWords committee, Marks marks) {
        this.committee = committee;
        this.marks = marks;
        this.marking = marking;
        this.inviting = inviting;
        this.attendees = sheet.attendees();
        addClassName("qp-stack");
        UnorderedList list = new UnorderedList();
        list.addClassNames("qp-plain-list", "qp-attendance");
        attendees.forEach(attendee -> list.add(line(attendee)));
        add(list);
        if (inviting) {
            add(guestField());
        }
    }

    private ListItem line(Attendee attendee) {
        String name = committee.seat(attendee.seat(), attendee.holder());
        Span who = new Span(attendee.chair() ? words.text("committees.attendee.chair", name) : name);
        Div text = new Div(who);
        text.addClassName("qp-line-text");
        ListItem item = new ListItem(text);
        item.addClassName("qp-line");
        Button remove = inviting && attendee.seat() instanceof Seat.Guest ? remover(attendee, name) : null;
        if (marking) {
            item.add(mark(attendee, name, text, remove));
        } else {
            if (attendee.by() != null) {
                Span by = new Span(words.text("committees.attendee.by", attendee.by()));
                by.addClassName("qp-muted");
                text.add(by);
            }
            if (attendee.presence() != Attendance.EXPECTED) {
                item.add(new Chip(words.label(attendee.presence()), tone(attendee.presence())));
            }
        }
        if (remove != null) {
            item.add(remove);
        }
        return item;
    }

    private Button remover(Attendee guest, String name) {
        Button remove = new Button(VaadinIcon.CLOSE_SMALL.create(), click -> marks.removeGuest(guest));
        remove.addThemeVariants(ButtonVariant.LUMO_ICON, ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        remove.setAriaLabel(words.text("committees.guest.remove", name));
        remove.setVisible(guest.presence() == Attendance.EXPECTED);
        return remove;
    }

    /**
     * Shows what was marked meanwhile, here or by a colleague, and leaves every other field as it is: somebody may be choosing or
     * typing in it.
     *
     * @return false where others are expected now, or nothing is marked here: then it is drawn anew
     */
    boolean update(List<Attendee> now) {
        if (!marking || !places(now).equals(places(attendees))) {
            return false;
        }
        List<Attendee> before = attendees;
        attendees = now;
        updating = true;
        try {
            now.stream()
                    .filter(attendee -> !before.contains(attendee))
                    .forEach(attendee -> show(attendee, Objects.requireNonNull(fields.get(attendee.id()))));
        } finally {
            updating = false;
        }
        return true;
    }

    private static List<Object> places(List<Attendee> attendees) {
        return attendees.stream()
                .<Object>map(
                        attendee -> Arrays.asList(attendee.id(), attendee.seat(), attendee.chair(), attendee.holder()))
                .toList();
    }

    private static void show(Attendee attendee, MarkFields marked) {
        marked.presence().setValue(attendee.presence());
        marked.by().setValue(attendee.by() == null ? "" : attendee.by());
        marked.by().setVisible(says(attendee, attendee.presence()));
        if (marked.remove() != null) {
            marked.remove().setVisible(attendee.presence() == Attendance.EXPECTED);
        }
    }

    private Select<Attendance> mark(Attendee attendee, String name, Div text, @Nullable Button remove) {
        TextField by = new TextField();
        by.setAriaLabel(words.text("committees.attendee.who", name));
        by.setPlaceholder(words.text("field.represented-by"));
        by.setMaxLength(LONGEST_NAME);
        by.setValueChangeMode(ValueChangeMode.LAZY);
        by.setValue(attendee.by() == null ? "" : attendee.by());
        Select<Attendance> presence = new Select<>();
        presence.setAriaLabel(words.text("committees.attendee.presence", name));
        presence.setItems(Attendance.values());
        presence.setItemLabelGenerator(words::label);
        presence.setValue(attendee.presence());
        by.setVisible(says(attendee, attendee.presence()));
        presence.addValueChangeListener(change -> {
            if (updating) {
                return;
            }
            by.setVisible(says(attendee, change.getValue()));
            if (change.getValue() == Attendance.REPRESENTED && by.getValue().isBlank()) {
                by.focus();
            } else {
                marks.mark(attendee, change.getValue(), by.getValue());
            }
        });
        by.addValueChangeListener(change -> {
            if (!updating && !change.getValue().isBlank()) {
                marks.mark(attendee, presence.getValue(), change.getValue());
            }
        });
        text.add(by);
        fields.put(attendee.id(), new MarkFields(presence, by, remove));
        return presence;
    }

    /** Who came is worth a name where the place does not say it. */
    private static boolean says(Attendee attendee, Attendance presence) {
        return presence == Attendance.REPRESENTED
                || (presence == Attendance.PRESENT && attendee.seat() instanceof Seat.OfService);
    }

    private Div guestField() {
        TextField guest = new TextField(words.text("committees.guest"));
        guest.setMaxLength(LONGEST_NAME);
        Button add = new Button(words.text("committees.guest.add"), click -> {
            guest.setErrorMessage(words.text("field.required"));
            guest.setInvalid(guest.getValue().isBlank());
            if (!guest.isInvalid()) {
                marks.addGuest(guest.getValue());
            }
        });
        Div field = new Div(guest, add);
        field.addClassName("qp-add");
        return field;
    }

    private static Tone tone(Attendance presence) {
        return switch (presence) {
            case PRESENT -> Tone.OK;
            case REPRESENTED -> Tone.INFO;
            case EXPECTED, EXCUSED -> Tone.PLAIN;
            case ABSENT -> Tone.WARN;
        };
    }
}
