package fr.qualipilote.ui.committees;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import fr.qualipilote.organisation.MeetingId;
import fr.qualipilote.organisation.MeetingSheet;
import fr.qualipilote.organisation.MeetingStep;
import fr.qualipilote.organisation.Meetings;
import fr.qualipilote.organisation.MinutesSheet;
import fr.qualipilote.organisation.UnknownMeeting;
import fr.qualipilote.ui.CurrentActor;
import fr.qualipilote.ui.part.Card;
import fr.qualipilote.ui.part.Chip;
import fr.qualipilote.ui.part.Confirmation;
import fr.qualipilote.ui.part.EmptyState;
import fr.qualipilote.ui.part.Notices;
import fr.qualipilote.ui.part.Page;
import fr.qualipilote.ui.part.ReasonDialog;
import fr.qualipilote.ui.shell.MainLayout;
import fr.qualipilote.ui.shell.Places;
import jakarta.annotation.security.PermitAll;
import java.io.IOException;
import java.io.OutputStream;

/** The minutes of a meeting: preview, files, approval, rectification. */
@Route(value = Places.MEETINGS + "/:" + MeetingView.ID + "/compte-rendu", layout = MainLayout.class)
@PermitAll
public class MinutesView extends Page implements BeforeEnterObserver {

    private final Meetings meetings;
    private final CurrentActor currentActor;

    private final Div tools = new Div();
    private final Div chips = new Div();
    private final Div content = new Div();
    private MeetingId meeting = new MeetingId(new java.util.UUID(0, 0));

    /** Writes the document in one format. */
    private interface Writer {
        void write(MinutesDocument minutes, OutputStream target) throws IOException;
    }

    MinutesView(Meetings meetings, CurrentActor currentActor) {
        super("");
        this.meetings = meetings;
        this.currentActor = currentActor;

        // layout
        tools.addClassName("qp-buttons");
        addTools(tools);
        chips.addClassName("qp-chips");
        content.addClassName("qp-stack");
        add(chips, content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        try {
            meeting =
                    MeetingId.of(event.getRouteParameters().get(MeetingView.ID).orElse(""));
            show();
        } catch (UnknownMeeting | IllegalArgumentException unknown) {
            event.rerouteToError(NotFoundException.class);
        }
    }

    private void show() {
        MeetingSheet sheet = meetings.meeting(currentActor.get(), meeting);
        setWay(
                CommitteeNavigation.addressOf(meeting),
                words.text(
                        "committees.meeting.of",
                        sheet.line().bodyName(),
                        words.dayMonthYear(sheet.line().day())));
        tools.removeAll();
        chips.removeAll();
        content.removeAll();
        chips.add(new Chip(
                words.label(sheet.line().state()),
                CommitteeWords.tone(sheet.line().state())));
        setHeading(words.text(
                "committees.minutes.title",
                sheet.line().bodyName(),
                words.dayMonthYear(sheet.line().day())));
        if (!sheet.readable() || sheet.secretary() == null) {
            content.add(new EmptyState(words.text("committees.closed"), words.text("committees.closed.next")));
            return;
        }
        MinutesSheet minutes = meetings.minutes(currentActor.get(), meeting);
        MinutesDocument document = MinutesDocument.of(minutes, words);
        setHeading(document.title());
        setSubtitle(document.subtitle());
        tools.add(
                file(document, "pdf", "application/pdf", MinutesPdf::write),
                file(document, "odt", MinutesOdt.MEDIA_TYPE, MinutesOdt::write));
        if (sheet.steps().contains(MeetingStep.RECTIFY)) {
            tools.add(new Button(words.text("committees.rectify"), click -> rectify()));
        }
        if (sheet.steps().contains(MeetingStep.APPROVE)) {
            Button approve = new Button(words.text("committees.approve"), click -> approve());
            approve.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            tools.add(approve);
        }
        content.add(new Card().with(new MinutesPanel(document)));
    }

    private Anchor file(MinutesDocument document, String suffix, String mediaType, Writer writer) {
        DownloadHandler handler = event -> {
            event.setFileName(document.fileName() + "." + suffix);
            event.setContentType(mediaType);
            writer.write(document, event.getOutputStream());
        };
        Anchor link = new Anchor(handler, words.text("committees.minutes." + suffix));
        link.addClassName("qp-button-link");
        return link;
    }

    private void approve() {
        new Confirmation(
                        words.text("committees.approve.title"),
                        words.text("committees.approve.explain"),
                        words.text("committees.approve"),
                        () -> {
                            meetings.approve(currentActor.get(), meeting);
                            Notices.done(words.text("committees.approved"));
                            show();
                        })
                .open();
    }

    private void rectify() {
        new ReasonDialog(
                        words.text("committees.rectify"),
                        words.text("committees.rectify.explain"),
                        words.text("committees.rectify"),
                        text -> {
                            meetings.rectify(currentActor.get(), meeting, text);
                            Notices.done(words.text("committees.rectified"));
                            show();
                        })
                .open();
    }
}
