package fr.qualipilote.ui.diagnosis;

import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import fr.qualipilote.diagnosis.Answer;
import fr.qualipilote.diagnosis.AnswerSheet;
import fr.qualipilote.diagnosis.AnswerSheets;
import fr.qualipilote.diagnosis.CampaignLine;
import fr.qualipilote.diagnosis.CampaignSheet;
import fr.qualipilote.diagnosis.EvidenceFile;
import fr.qualipilote.diagnosis.EvidenceId;
import fr.qualipilote.diagnosis.Halt;
import fr.qualipilote.diagnosis.ProductDocument;
import fr.qualipilote.diagnosis.SelfDiagnoses;
import fr.qualipilote.diagnosis.SheetId;
import fr.qualipilote.diagnosis.SheetLine;
import fr.qualipilote.diagnosis.SheetPresence;
import fr.qualipilote.diagnosis.SheetState;
import fr.qualipilote.diagnosis.SheetStep;
import fr.qualipilote.diagnosis.UnknownDiagnosis;
import fr.qualipilote.kernel.BusinessClock;
import fr.qualipilote.kernel.ServiceId;
import fr.qualipilote.organisation.KeptViews;
import fr.qualipilote.ui.CurrentActor;
import fr.qualipilote.ui.diagnosis.EvidenceSearch.Found;
import fr.qualipilote.ui.part.Confirmation;
import fr.qualipilote.ui.part.Names;
import fr.qualipilote.ui.part.Note;
import fr.qualipilote.ui.part.Notices;
import fr.qualipilote.ui.part.Page;
import fr.qualipilote.ui.part.WorkChanged;
import fr.qualipilote.ui.shell.MainLayout;
import fr.qualipilote.ui.shell.Refusals;
import fr.qualipilote.ui.text.Wording;
import fr.qualipilote.worklist.Worklist;
import jakarta.annotation.security.PermitAll;
import java.io.ByteArrayInputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The answer sheet of a service: answered by its people, several at once; handed in; checked by quality, criterion by criterion;
 * read by who decides and audits. What the actor may do now the sheet itself says.
 */
@Route(value = DiagnosisNavigation.SHEET, layout = MainLayout.class)
@PermitAll
public class AnswerSheetView extends Page implements BeforeEnterObserver, SheetAnswers.Screen {

    /** Under which the layout that a person chose is kept, for all sheets. */
    private static final String PREFERENCE = "autodiagnostic/fiches";

    private static final String LIST = "list";
    private static final String ONE = "one";

    private final SelfDiagnoses diagnoses;
    private final AnswerSheets sheets;
    private final Worklist worklist;
    private final KeptViews keptViews;
    private final EvidenceSearch search;
    private final CurrentActor currentActor;
    private final BusinessClock clock;
    private final Names names;

    private final SheetAnswers answers;
    private final SheetEditor editor;
    private final Div notes = new Div();
    private final SheetHead head = new SheetHead();
    private final Div decision = new Div();
    private @Nullable AnswerSheet sheet;
    private @Nullable HandInCard handInCard;
    private @Nullable ReviewCard reviewCard;
    private @Nullable CampaignLine campaign;
    private String reference = "";
    private String service = "";

    AnswerSheetView(
            SelfDiagnoses diagnoses,
            AnswerSheets sheets,
            SheetPresence presence,
            Worklist worklist,
            KeptViews keptViews,
            EvidenceSearch search,
            CurrentActor currentActor,
            BusinessClock clock,
            Names names,
            Refusals refusals) {
        super(Wording.here().text("sheet.title.any"));
        this.diagnoses = diagnoses;
        this.sheets = sheets;
        this.worklist = worklist;
        this.keptViews = keptViews;
        this.search = search;
        this.currentActor = currentActor;
        this.clock = clock;
        this.names = names;
        answers = new SheetAnswers(sheets, presence, currentActor::get, clock, names, refusals, words, this);
        editor = new SheetEditor(
                answers,
                currentActor.get().person().toString(),
                DownloadHandler.fromInputStream(event -> handedOut(
                        sheets.file(currentActor.get(), EvidenceId.of(piece(event.getRequest()))),
                        event.getResponse())));

        // layout
        notes.addClassName("qp-stack");
        decision.addClassName("qp-stack");
        add(notes, head, editor, decision);
    }

    private static String piece(com.vaadin.flow.server.VaadinRequest request) {
        return Objects.requireNonNullElse(request.getParameter(SheetEditor.PIECE), "");
    }

    private static DownloadResponse handedOut(EvidenceFile file, com.vaadin.flow.server.VaadinResponse response) {
        response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cache-Control", "private, no-store");
        return new DownloadResponse(
                new ByteArrayInputStream(file.content()), file.fileName(), file.mediaType(), file.content().length);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String wanted =
                event.getRouteParameters().get(DiagnosisNavigation.REFERENCE).orElse("");
        String of = event.getRouteParameters().get(DiagnosisNavigation.SERVICE).orElse("");
        boolean elsewhere = sheet == null || !wanted.equals(reference) || !of.equals(service);
        reference = wanted;
        service = of;
        if (!elsewhere) {
            editor.followAddress();
            return;
        }
        try {
            show(read());
        } catch (UnknownDiagnosis unknown) {
            event.rerouteToError(NotFoundException.class);
        }
    }

    private AnswerSheet read() {
        CampaignSheet whole = diagnoses.campaignWithReference(currentActor.get(), reference);
        campaign = whole.line();
        return sheets.sheet(currentActor.get(), idOf(whole.sheets()));
    }

    /** Nothing is asked and nothing is late while the campaign is suspended, and once it is cancelled. */
    private boolean isAtRest() {
        return campaign != null && campaign.halt() != null;
    }

    private SheetId idOf(List<SheetLine> lines) {
        return lines.stream()
                .filter(line -> line.service().toString().equals(service))
                .map(SheetLine::id)
                .findFirst()
                .orElseThrow(() -> UnknownDiagnosis.withReference(reference + " / " + service));
    }

    // --- what is shown -----------------------------------------------------------------------------------------------

    private void show(AnswerSheet read) {
        names.forget();
        sheet = read;
        SheetLine line = read.line();
        answers.begin(read);
        setHeading(words.text("sheet.title", line.serviceLabel()));
        nameWindow(read.reference());
        setSubtitle(words.text(
                "sheet.of-campaign",
                read.reference(),
                read.title(),
                read.questionnaire().version().label()));
        setWay(DiagnosisNavigation.addressOf(read.reference()), words.text("selfdiagnosis.campaign", read.reference()));
        showNotes(read);
        head.show(line, !isAtRest(), clock.today(), names);
        showDecision(read);
        editor.show(
                start(read), SheetLabels.of(words, read.questionnaire().scale().notApplicable()));
    }

    private SheetEditor.Start start(AnswerSheet read) {
        boolean reviews = read.line().steps().contains(SheetStep.SEND_BACK);
        return new SheetEditor.Start(
                read.line().id().toString(),
                read.revision(),
                read.line().steps().contains(SheetStep.ANSWER),
                reviews,
                keptViews
                        .last(currentActor.get(), PREFERENCE)
                        .filter(LIST::equals)
                        .orElse(ONE),
                new SheetWords(currentActor.get(), clock.today(), names, words).chapters(read),
                answers.shown(),
                reviews ? draft(read).marks() : Map.of(),
                answers.people(""));
    }

    /** Why it is as it is: sent back, handed in, accepted, out of scope, the campaign at rest. */
    private void showNotes(AnswerSheet read) {
        notes.removeAll();
        SheetLine line = read.line();
        halted(line).ifPresent(notes::add);
        note(line).ifPresent(text -> {
            Paragraph note = new Paragraph(text);
            note.addClassNames("qp-pre", line.state() == SheetState.RETURNED ? "qp-warning" : "qp-next");
            notes.add(note);
        });
        boolean own = line.state() == SheetState.HANDED_IN
                && line.handedInBy() != null
                && currentActor.get().is(line.handedInBy());
        if (own) {
            Paragraph note = new Paragraph(words.text("sheet.note.own"));
            note.addClassName("qp-muted");
            notes.add(note);
        }
    }

    private Optional<Note> halted(SheetLine line) {
        CampaignLine of = campaign;
        Halt halt = of == null ? null : of.halt();
        if (of == null || halt == null) {
            return Optional.empty();
        }
        String said = CampaignWords.said(of, halt, names, words);
        return Optional.of(CampaignNotes.halted(
                of.state(),
                line.state().isWritable() ? said + "\n" + words.text("sheet.note.halted." + of.state()) : said));
    }

    private Optional<String> note(SheetLine line) {
        return switch (line.state()) {
            case PLANNED -> Optional.of(words.text("sheet.note.planned"));
            case ANSWERING ->
                line.steps().contains(SheetStep.ANSWER) || isAtRest()
                        ? Optional.empty()
                        : Optional.of(words.text("sheet.note.reading"));
            case RETURNED ->
                Optional.of(
                        line.reason() == null
                                ? words.text("sheet.note.returned")
                                : words.text("sheet.note.returned.because", line.reason()));
            case HANDED_IN ->
                Optional.of(words.text("sheet.note.handed-in", names.person(line.handedInBy()), at(line)));
            case ACCEPTED -> Optional.of(accepted(line));
            case OUT_OF_SCOPE ->
                Optional.of(words.text("sheet.note.out", Objects.requireNonNullElse(line.reason(), "")));
        };
    }

    private String at(SheetLine line) {
        return line.handedInAt() == null ? words.text("none") : words.moment(line.handedInAt(), clock.today());
    }

    private String accepted(SheetLine line) {
        return line.acceptedAt() == null
                ? words.text("sheet.note.accepted.plain")
                : words.text(
                        "sheet.note.accepted",
                        names.person(line.acceptedBy()),
                        words.moment(line.acceptedAt(), clock.today()));
    }

    private void showDecision(AnswerSheet read) {
        decision.removeAll();
        handInCard = null;
        reviewCard = null;
        if (read.line().steps().contains(SheetStep.HAND_IN)) {
            handInCard = new HandInCard(this::wayTo, () -> handIn(read));
            decision.add(handInCard);
            progressed(read.line());
        } else if (read.line().steps().contains(SheetStep.SEND_BACK)) {
            ReviewDraft draft = draft(read);
            reviewCard = new ReviewCard(this::wayTo, read.line().serviceLabel(), draft.reason(), new Decided(read));
            reviewCard.showMarks(draft.marks());
            decision.add(reviewCard);
        }
    }

    private Anchor wayTo(String criterion) {
        AnswerSheet read = Objects.requireNonNull(sheet);
        String label = read.questionnaire().criteria().stream()
                .filter(one -> one.code().equals(criterion))
                .map(one -> one.code() + " – " + one.label())
                .findFirst()
                .orElse(criterion);
        return new Anchor(addressOf(criterion), label);
    }

    private String addressOf(String criterion) {
        return DiagnosisNavigation.addressOf(reference, ServiceId.of(service)) + "?critere="
                + URLEncoder.encode(criterion, StandardCharsets.UTF_8);
    }

    /** Closed, reloaded, or left for another page: colleagues are told at once. What falls silent is noticed later. */
    @Override
    protected void onDetach(DetachEvent event) {
        super.onDetach(event);
        try {
            answers.leave();
        } catch (RuntimeException stopping) {
            // a server that stops ends its sessions last, when nothing can be written any more: silence says the same
        }
    }

    // --- what the editor asks ----------------------------------------------------------------------------------------

    @Override
    public void readAnew() {
        show(read());
        WorkChanged.tell();
    }

    @Override
    public void progressed(SheetLine line) {
        head.show(line, !isAtRest(), clock.today(), names);
        if (handInCard != null) {
            handInCard.show(List.copyOf(answers.known().values()), answers.unsettled(), line.serviceLabel());
        }
    }

    @Override
    public void prefer(String view) {
        keptViews.keep(currentActor.get(), PREFERENCE, view.equals(LIST) ? LIST : ONE);
    }

    @Override
    public void prove(Answer answer) {
        AnswerSheet read = Objects.requireNonNull(sheet);
        new EvidenceDialog(answer.criterion(), typed -> found(answer, typed), new EvidenceDialog.Taking() {
                    @Override
                    public void file(String name, byte[] content) {
                        added(
                                sheets.addFile(currentActor.get(), read.line().id(), answer.criterion(), name, content),
                                name);
                    }

                    @Override
                    public void reference(String label, String link) {
                        added(
                                sheets.addReference(
                                        currentActor.get(), read.line().id(), answer.criterion(), label, link),
                                label);
                    }

                    @Override
                    public void document(ProductDocument document, String link) {
                        added(
                                sheets.addDocument(
                                        currentActor.get(),
                                        read.line().id(),
                                        answer.criterion(),
                                        document.kind(),
                                        document.key(),
                                        link),
                                document.name());
                    }

                    @Override
                    public void again(Answer.Evidence given, String link) {
                        added(
                                sheets.addAgain(
                                        currentActor.get(), read.line().id(), answer.criterion(), given.id(), link),
                                given.label());
                    }
                })
                .open();
    }

    private void added(Answer answer, String name) {
        editor.changed(answer.criterion(), answers.proved(answer));
        Notices.done(words.text("evidence.added", name));
    }

    /** What is in the product, and what proves other answers of this sheet. */
    private List<Found> found(Answer answer, String typed) {
        Stream<Found> ofSheet = answers.known().values().stream()
                .filter(other -> !other.criterion().equals(answer.criterion()))
                .flatMap(other -> other.evidence().stream()
                        .map(evidence -> EvidenceSearch.given(
                                evidence,
                                other.criterion(),
                                Objects.requireNonNullElse(evidence.link(), "/" + addressOf(other.criterion())))))
                .filter(one -> EvidenceSearch.matches(one, typed));
        List<Found> all = new ArrayList<>(search.search(currentActor.get(), typed));
        all.addAll(ofSheet.toList());
        return all;
    }

    @Override
    public void unprove(Answer answer, Answer.Evidence evidence) {
        new Confirmation(
                        words.text("sheet.proof.remove.title"),
                        words.text("sheet.proof.remove.explain", evidence.label(), answer.criterion()),
                        words.text("sheet.proof.remove"),
                        () -> editor.changed(
                                answer.criterion(),
                                answers.proved(sheets.removeEvidence(currentActor.get(), evidence.id()))))
                .open();
    }

    // --- what is decided ---------------------------------------------------------------------------------------------

    private void handIn(AnswerSheet read) {
        sheets.handIn(currentActor.get(), read.line().id());
        Notices.done(
                words.text("diagnosis.answer.done", names.service(read.line().service())));
        readAnew();
    }

    private ReviewDraft draft(AnswerSheet read) {
        return ReviewDraft.of(
                worklist,
                currentActor.get(),
                read.campaign().value(),
                read.line().id());
    }

    @Override
    public String keepMarks(Map<String, String> marks) {
        if (reviewCard != null) {
            reviewCard.showMarks(marks);
        }
        return kept(draft(Objects.requireNonNull(sheet)).keepMarks(marks));
    }

    private String kept(Optional<java.time.Instant> at) {
        return at.map(when -> words.text("sheet.review.kept", words.time(when)))
                .orElseGet(() -> words.text("sheet.review.not-kept"));
    }

    private final class Decided implements ReviewCard.Deciding {

        private final transient AnswerSheet read;

        Decided(AnswerSheet read) {
            this.read = read;
        }

        @Override
        public String keepReason(String reason) {
            return kept(draft(read).keepReason(reason));
        }

        @Override
        public void accept() {
            diagnoses.accept(currentActor.get(), read.line().id());
            Notices.done(words.text(
                    "diagnosis.review.accepted", names.service(read.line().service())));
            readAnew();
        }

        @Override
        public void sendBack(String reason) {
            diagnoses.sendBack(
                    currentActor.get(),
                    read.line().id(),
                    reason.isEmpty() ? null : reason,
                    ReviewDraft.withReason(draft(read).marks()));
            Notices.done(words.text(
                    "diagnosis.review.returned", names.service(read.line().service())));
            readAnew();
        }
    }
}
