package fr.qualipilote.ui.committees;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import fr.qualipilote.organisation.MeetingSheet;
import fr.qualipilote.ui.text.Wording;
import java.util.List;
import java.util.function.ObjIntConsumer;
import org.jspecify.annotations.Nullable;

/** The agenda: where the meeting is, and the order of its items. */
final class AgendaPanel extends Nav {

    private final Wording words = Wording.here();

    /** @param mover told by how many places an item is moved; null where the order stands */
    AgendaPanel(MeetingSheet sheet, int current, @Nullable ObjIntConsumer<MeetingSheet.Item> mover) {
        setAriaLabel(words.text("committees.agenda"));
        addClassName("qp-agenda");
        List<MeetingSheet.Item> items = sheet.items();
        if (items.isEmpty()) {
            Paragraph none = new Paragraph(words.text("committees.agenda.none"));
            none.addClassName("qp-muted");
            add(none);
            return;
        }
        OrderedList list = new OrderedList();
        items.forEach(item -> list.add(item(sheet, item, item.number() == current, mover)));
        add(list);
        int total = items.stream().mapToInt(MeetingSheet.Item::minutes).sum();
        if (total > 0) {
            Paragraph time = new Paragraph(
                    words.text("committees.agenda.total", total, sheet.line().minutes()));
            time.addClassName("qp-muted");
            add(time);
        }
    }

    private ListItem item(
            MeetingSheet sheet,
            MeetingSheet.Item item,
            boolean current,
            @Nullable ObjIntConsumer<MeetingSheet.Item> mover) {
        Anchor link = new Anchor(CommitteeNavigation.addressOf(sheet.line().id(), item.number()), item.title());
        link.getElement().setAttribute("router-link", true);
        if (current) {
            link.getElement().setAttribute("aria-current", "true");
        }
        Span under = new Span(under(item));
        under.addClassName("qp-under");
        Div text = new Div(link, under);
        text.addClassName("qp-line-text");
        ListItem line = new ListItem(text);
        if (mover != null) {
            line.add(moves(item, sheet.items().size(), mover));
        }
        return line;
    }

    private String under(MeetingSheet.Item item) {
        String time = item.minutes() == 0 ? "" : words.text("committees.item.minutes", item.minutes());
        long decisions = item.decisions().stream()
                .filter(decision -> decision.reference() != null)
                .count();
        String decided = decisions == 0 ? "" : words.text("committees.item.decisions", decisions);
        return time.isEmpty() || decided.isEmpty() ? time + decided : words.text("committees.item.both", time, decided);
    }

    private Div moves(MeetingSheet.Item item, int items, ObjIntConsumer<MeetingSheet.Item> mover) {
        Button up = move(VaadinIcon.ARROW_UP, words.text("committees.item.up", item.title()));
        up.setEnabled(item.number() > 1);
        up.addClickListener(click -> mover.accept(item, -1));
        Button down = move(VaadinIcon.ARROW_DOWN, words.text("committees.item.down", item.title()));
        down.setEnabled(item.number() < items);
        down.addClickListener(click -> mover.accept(item, 1));
        Div moves = new Div(up, down);
        moves.addClassName("qp-agenda-moves");
        return moves;
    }

    private static Button move(VaadinIcon icon, String label) {
        Button button = new Button(icon.create());
        button.addThemeVariants(ButtonVariant.LUMO_ICON, ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        button.setAriaLabel(label);
        return button;
    }
}
