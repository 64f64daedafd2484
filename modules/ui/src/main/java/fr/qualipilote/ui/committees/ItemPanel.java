package fr.qualipilote.ui.committees;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import fr.qualipilote.kernel.ServiceId;
import fr.qualipilote.organisation.DecisionId;
import fr.qualipilote.organisation.DecisionKind;
import fr.qualipilote.organisation.DecisionState;
import fr.qualipilote.organisation.DraftDecision;
import fr.qualipilote.organisation.Matter;
import fr.qualipilote.organisation.MeetingSheet.Decision;
import fr.qualipilote.organisation.MeetingSheet.Item;
import fr.qualipilote.ui.part.Card;
import fr.qualipilote.ui.part.Chip;
import fr.qualipilote.ui.part.Confirmation;
import fr.qualipilote.ui.part.Names;
import fr.qualipilote.ui.part.ReasonDialog;
import fr.qualipilote.ui.part.Tone;
import fr.qualipilote.ui.plan.PlanNavigation;
import fr.qualipilote.ui.text.Wording;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The item that is being spoken of: what is known, what is said, what is decided. */
final class ItemPanel extends Div {

    private static final int TYPING_PAUSE_MILLIS = 800;
    private static final int LONGEST_DISCUSSION = 10_000;
    private static final String ACTION = "ACT-";

    /** What may be done under an item. */
    interface Deeds {

        /** @return when it was saved, in words */
        String note(Item item, String discussion);

        void draft(Item item);

        /** The services that a decision under the item may ask for more one by one. */
        List<ServiceId> askable(Item item);

        /** @return when it was saved, in words */
        String keep(DecisionId decision, DraftDecision content);

        void record(DecisionId decision, DraftDecision content);

        void discard(DecisionId decision);

        void confirm(DecisionId decision, boolean confirmed, @Nullable String note);

        void edit(Item item);

        void remove(Item item);
    }

    /**
     * @param noting whether the discussion is written
     * @param deciding whether decisions are typed
     * @param preparing whether the item itself may be changed
     */
    record Rights(boolean noting, boolean deciding, boolean preparing) {}

    private final Wording words = Wording.here();
    private Item item;
    private final Rights rights;
    private final Names names;
    private final Deeds deeds;
    private final Div taken = new Div();
    private final Div drafts = new Div();
    private final Map<DecisionId, DecisionEditor> editors = new LinkedHashMap<>();
    private @Nullable TextArea discussion;
    private boolean updating;

    ItemPanel(Item item, Rights rights, CommitteeWords committee, Names names, Deeds deeds) {
        this.item = item;
        this.rights = rights;
        this.names = names;
        this.deeds = deeds;
        addClassName("qp-stack");
        Card card = new Card(words.text("committees.item", item.number(), item.title()), tools());
        if (item.matter() != null) {
            card.with(matter(item.matter(), committee));
        }
        card.with(discussion());
        add(card, decisions());
    }

    private Div tools() {
        Div tools = new Div();
        tools.addClassName("qp-buttons");
        if (rights.preparing()) {
            Button edit = new Button(words.text("committees.item.edit"), click -> deeds.edit(item));
            edit.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            tools.add(edit);
            if (item.decisions().isEmpty() && item.discussion().isEmpty()) {
                Button remove = new Button(words.text("committees.item.remove"), click -> deeds.remove(item));
                remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
                tools.add(remove);
            }
        }
        return tools;
    }

    private Paragraph matter(Matter matter, CommitteeWords committee) {
        Paragraph line = new Paragraph();
        line.add(new Chip(committee.matter(matter), Tone.INFO));
        CommitteeNavigation.addressOf(matter).ifPresent(address -> {
            Anchor link = new Anchor(address, words.text("committees.matter.open"), AnchorTarget.BLANK);
            link.addClassName("qp-beside");
            line.add(link);
        });
        return line;
    }

    private Div discussion() {
        Div part = new Div();
        part.addClassName("qp-stack");
        if (!rights.noting()) {
            Paragraph said = new Paragraph(
                    item.discussion().isEmpty() ? words.text("committees.discussion.none") : item.discussion());
            said.addClassName(item.discussion().isEmpty() ? "qp-muted" : "qp-pre");
            part.add(said);
            return part;
        }
        TextArea text = new TextArea(words.text("field.discussion"));
        text.setMaxLength(LONGEST_DISCUSSION);
        text.setMinHeight("110px");
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setValueChangeTimeout(TYPING_PAUSE_MILLIS);
        text.setValue(item.discussion());
        text.setHelperText(words.text("committees.discussion.help"));
        text.addValueChangeListener(change -> {
            if (!updating) {
                text.setHelperText(deeds.note(item, change.getValue()));
            }
        });
        discussion = text;
        part.add(text);
        return part;
    }

    /** Shows what a colleague has written meanwhile; what is being typed here stays. */
    void update(Item now) {
        boolean decided = !taken(now).equals(taken(item));
        item = now;
        if (discussion != null && !discussion.getValue().equals(now.discussion())) {
            updating = true;
            discussion.setValue(now.discussion());
            updating = false;
        }
        if (decided) {
            showTaken();
        }
        showDrafts();
    }

    // --- decisions ---------------------------------------------------------------------------------------------------

    private Card decisions() {
        Card card = new Card(words.text("committees.decisions")).with(taken);
        showTaken();
        if (rights.deciding()) {
            drafts.addClassName("qp-stack");
            showDrafts();
            Button add = new Button(words.text("committees.decision.new"), click -> deeds.draft(item));
            DecisionEditor.keepTyping(add);
            Div buttons = new Div(add);
            buttons.addClassName("qp-buttons");
            card.with(drafts, buttons);
        }
        return card;
    }

    private static List<Decision> taken(Item item) {
        return item.decisions().stream()
                .filter(decision -> decision.state() != DecisionState.DRAFT)
                .toList();
    }

    private void showTaken() {
        List<Decision> decided = taken(item);
        taken.removeAll();
        if (!decided.isEmpty()) {
            UnorderedList list = new UnorderedList();
            list.addClassName("qp-plain-list");
            decided.forEach(decision -> list.add(taken(decision)));
            taken.add(list);
        } else if (!rights.deciding()) {
            Paragraph none = new Paragraph(words.text("committees.decisions.none"));
            none.addClassName("qp-muted");
            taken.add(none);
        }
        taken.setVisible(taken.getComponentCount() > 0);
    }

    /** An editor stays for as long as its draft is there. */
    private void showDrafts() {
        if (!rights.deciding()) {
            return;
        }
        Map<DecisionId, Decision> there = new LinkedHashMap<>();
        item.decisions().stream()
                .filter(decision -> decision.state() == DecisionState.DRAFT)
                .forEach(decision -> there.put(decision.id(), decision));
        editors.entrySet().removeIf(open -> {
            boolean gone = !there.containsKey(open.getKey());
            if (gone) {
                drafts.remove(open.getValue());
            }
            return gone;
        });
        there.forEach((id, decision) -> {
            DecisionEditor open = editors.get(id);
            if (open != null) {
                open.showAgain(decision.content());
            } else {
                DecisionEditor begun = editor(decision);
                editors.put(id, begun);
                drafts.add(begun);
            }
        });
        drafts.setVisible(!editors.isEmpty());
    }

    private DecisionEditor editor(Decision decision) {
        DecisionEditor[] self = new DecisionEditor[1];
        DecisionEditor editor = new DecisionEditor(
                decision.content(),
                item.matter(),
                askable(),
                names,
                content -> self[0].showSaved(deeds.keep(decision.id(), content)),
                content -> deeds.record(decision.id(), content),
                () -> deeds.discard(decision.id()));
        self[0] = editor;
        return editor;
    }

    /** Asked for only where it matters. */
    private List<ServiceId> askable() {
        Matter matter = item.matter();
        return matter != null && matter.answers().contains(DecisionKind.ASK_FOR_MORE) ? deeds.askable(item) : List.of();
    }

    private ListItem taken(Decision decision) {
        DraftDecision content = decision.content();
        Span reference = new Span(decision.reference());
        reference.addClassName("qp-ref");
        Paragraph text = new Paragraph(content.text());
        text.addClassName("qp-pre");
        Span under = new Span(under(decision));
        under.addClassName("qp-muted");
        Div body = new Div(reference, text, under);
        body.addClassName("qp-line-text");
        if (decision.outcome() != null) {
            body.add(outcome(decision.outcome()));
        }
        if (decision.note() != null) {
            Span note = new Span(words.text("committees.decision.note", decision.note()));
            note.addClassName("qp-muted");
            body.add(note);
        }
        Div side = new Div(new Chip(words.label(decision.state()), tone(decision.state())));
        side.addClassName("qp-decision-side");
        if (decision.confirmable()) {
            side.add(confirmation(decision));
        }
        ListItem line = new ListItem(body, side);
        line.addClassName("qp-line");
        return line;
    }

    private String under(Decision decision) {
        DraftDecision content = decision.content();
        String kind = content.services().isEmpty()
                ? words.label(content.kind())
                : words.text(
                        "committees.decision.asked", words.label(content.kind()), names.services(content.services()));
        if (content.follower() != null && content.dueOn() != null) {
            return words.text(
                    "committees.decision.followed-until",
                    kind,
                    names.person(content.follower()),
                    words.dayMonthYear(content.dueOn()));
        }
        if (content.follower() != null) {
            return words.text("committees.decision.followed", kind, names.person(content.follower()));
        }
        return content.dueOn() == null
                ? kind
                : words.text("committees.decision.dated", kind, words.dayMonthYear(content.dueOn()));
    }

    private Span outcome(String reference) {
        return reference.startsWith(ACTION)
                ? new Span(new Anchor(PlanNavigation.addressOf(reference), reference, AnchorTarget.BLANK))
                : new Span(reference);
    }

    private Div confirmation(Decision decision) {
        String reference = Objects.requireNonNullElse(decision.reference(), "");
        Button yes = new Button(words.text("committees.confirm"), click -> new Confirmation(
                        words.text("committees.confirm.title", reference),
                        words.text(
                                "committees.effect." + decision.content().kind().name()),
                        words.text("committees.confirm"),
                        () -> deeds.confirm(decision.id(), true, null))
                .open());
        yes.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button no = new Button(words.text("committees.set-aside"), click -> new ReasonDialog(
                        words.text("committees.set-aside.title", reference),
                        words.text("committees.set-aside.explain"),
                        words.text("committees.set-aside"),
                        reason -> deeds.confirm(decision.id(), false, reason))
                .open());
        Div buttons = new Div(yes, no);
        buttons.addClassName("qp-buttons");
        return buttons;
    }

    private static Tone tone(DecisionState state) {
        return switch (state) {
            case DRAFT -> Tone.PLAIN;
            case TO_CONFIRM -> Tone.WARN;
            case TAKEN -> Tone.OK;
            case SET_ASIDE -> Tone.BAD;
        };
    }

    /** Takes the person to the decision that was begun last. */
    void focusLast() {
        editors.values().stream().reduce((before, after) -> after).ifPresent(DecisionEditor::focus);
    }
}
