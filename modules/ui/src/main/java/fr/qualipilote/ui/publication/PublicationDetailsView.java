package fr.qualipilote.ui.publication;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.streams.DownloadHandler;
import fr.qualipilote.kernel.BusinessClock;
import fr.qualipilote.publication.FigureId;
import fr.qualipilote.publication.PublicSet;
import fr.qualipilote.publication.PublicationLine;
import fr.qualipilote.publication.PublicationSheet;
import fr.qualipilote.publication.PublicationState;
import fr.qualipilote.publication.PublicationStep;
import fr.qualipilote.publication.Publications;
import fr.qualipilote.publication.UnknownPublication;
import fr.qualipilote.ui.CurrentActor;
import fr.qualipilote.ui.open.OpenTemplates;
import fr.qualipilote.ui.part.Card;
import fr.qualipilote.ui.part.Chip;
import fr.qualipilote.ui.part.DetailsPage;
import fr.qualipilote.ui.part.Facts;
import fr.qualipilote.ui.part.Names;
import fr.qualipilote.ui.part.Note;
import fr.qualipilote.ui.part.Notices;
import fr.qualipilote.ui.part.Tone;
import fr.qualipilote.ui.shell.MainLayout;
import fr.qualipilote.ui.shell.Places;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One publication: its choice while it is prepared, its figures, where everybody reads it, what happened to it. */
@Route(value = Places.PUBLICATIONS + "/:" + PublicationDetailsView.REFERENCE, layout = MainLayout.class)
@PermitAll
public class PublicationDetailsView extends DetailsPage {

    static final String REFERENCE = "reference";

    private final Publications publications;
    private final OpenTemplates templates;
    private final CurrentActor currentActor;
    private final BusinessClock clock;
    private final Names names;
    private final PublicationSteps steps;

    private @Nullable ChoiceCard choice;

    PublicationDetailsView(
            Publications publications,
            OpenTemplates templates,
            CurrentActor currentActor,
            BusinessClock clock,
            Names names) {
        super(REFERENCE, UnknownPublication.class);
        this.publications = publications;
        this.templates = templates;
        this.currentActor = currentActor;
        this.clock = clock;
        this.names = names;
        this.steps = new PublicationSteps(publications, currentActor, clock, this::show);

        // layout
        setWay(Places.PUBLICATIONS, words.text("nav.publications"));
        add(chips, notes, columns);
    }

    @Override
    protected void show() {
        names.forget();
        PublicationSheet sheet = publications.publicationWithReference(currentActor.get(), reference());
        PublicationLine line = sheet.line();
        PublicSet set = publications.preview(currentActor.get(), line.id());
        setHeading(line.title());
        setSubtitle(words.text(
                "publication.reference-span", line.reference(), PublicationLabels.span(line.from(), line.to(), words)));
        tools.show(tools(sheet, set));
        chips.show(chips(line));
        notes.show(notes(sheet));
        mainColumn.show(main(sheet, set));
        aside.show(facts(sheet), history(sheet));
    }

    // --- what can be done --------------------------------------------------------------------------------------------

    private List<Component> tools(PublicationSheet sheet, PublicSet set) {
        List<Component> all = new ArrayList<>();
        if (!sheet.line().state().isPublic()) {
            all.add(preview(set));
        }
        for (PublicationStep step : List.of(
                PublicationStep.EDIT,
                PublicationStep.DISCARD,
                PublicationStep.WITHDRAW,
                PublicationStep.SEND_BACK,
                PublicationStep.SUBMIT,
                PublicationStep.APPROVE)) {
            if (sheet.steps().contains(step)) {
                all.add(button(step, sheet));
            }
        }
        return all;
    }

    private Button button(PublicationStep step, PublicationSheet sheet) {
        Button button = new Button(
                words.text("publication.step." + step.code()),
                click -> steps.take(step, sheet, () -> saveChanged(sheet)));
        if (step == PublicationStep.SUBMIT || step == PublicationStep.APPROVE) {
            button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        }
        return button;
    }

    /** The very page that everybody would read, in a tab of its own. */
    private Anchor preview(PublicSet set) {
        VaadinRequest request = VaadinRequest.getCurrent();
        String context = request == null ? "" : request.getContextPath();
        byte[] page = templates.preview(set, words, context);
        DownloadHandler handler = event -> {
            event.setContentType("text/html;charset=UTF-8");
            event.getOutputStream().write(page);
        };
        Anchor link = new Anchor(handler, AttachmentType.INLINE, words.text("publication.preview"));
        link.setTarget(AnchorTarget.BLANK);
        link.addClassName("qp-button-link");
        return link;
    }

    // --- what is known -----------------------------------------------------------------------------------------------

    private List<Chip> chips(PublicationLine line) {
        Chip standing = new Chip(PublicationLabels.standing(line, words), PublicationLabels.tone(line.state()));
        String waits = PublicationLabels.waitsFor(line.state(), words);
        return waits.isEmpty()
                ? List.of(standing)
                : List.of(standing, new Chip(words.text("publication.waits", waits), Tone.PLAIN));
    }

    private List<Note> notes(PublicationSheet sheet) {
        List<Note> all = new ArrayList<>();
        if (sheet.line().state() == PublicationState.RETURNED && sheet.returnReason() != null) {
            all.add(Note.warning(words.text("publication.note.returned", sheet.returnReason())));
        }
        if (sheet.withdrawReason() != null) {
            all.add(Note.warning(words.text("publication.note.withdrawn", sheet.withdrawReason())));
        }
        if (sheet.line().state() == PublicationState.SUBMITTED
                && currentActor.get().is(sheet.preparedBy())) {
            all.add(Note.warning(words.text("publication.note.submitted")));
        }
        return all;
    }

    private List<Component> main(PublicationSheet sheet, PublicSet set) {
        List<Component> all = new ArrayList<>();
        choice = null;
        if (sheet.line().state() == PublicationState.PUBLISHED) {
            all.add(new AddressCard(sheet.line()));
        }
        if (!set.corrections().isEmpty()) {
            all.add(new CorrectionsCard(
                    set.corrections(),
                    sheet.steps().contains(PublicationStep.EXPLAIN_CORRECTION)
                            ? correction -> steps.explain(sheet, correction)
                            : null));
        }
        if (sheet.steps().contains(PublicationStep.EDIT)) {
            choice = new ChoiceCard(
                    publications.offer(currentActor.get(), sheet.line().id()), figures -> save(sheet, figures));
            all.add(choice);
        }
        all.add(new FiguresCard(set));
        return all;
    }

    private void save(PublicationSheet sheet, List<FigureId> figures) {
        publications.choose(currentActor.get(), sheet.line().id(), sheet.version(), figures);
        Notices.done(words.text("publication.choice.saved"));
        show();
    }

    /** What is ticked is what is submitted, saved or not. */
    private void saveChanged(PublicationSheet sheet) {
        if (choice != null && choice.isChanged()) {
            publications.choose(currentActor.get(), sheet.line().id(), sheet.version(), choice.chosen());
        }
    }

    private Component facts(PublicationSheet sheet) {
        Facts facts = new Facts()
                .fact(words.text("publication.fact.prepared"), names.person(sheet.preparedBy()))
                .fact(
                        words.text("publication.column.figures"),
                        words.number(sheet.line().figures()));
        if (sheet.submittedBy() != null) {
            facts.fact(words.text("publication.fact.submitted"), names.person(sheet.submittedBy()));
        }
        if (sheet.approvedBy() != null) {
            facts.fact(words.text("publication.fact.approved"), names.person(sheet.approvedBy()));
        }
        if (sheet.line().publishedOn() != null) {
            facts.fact(
                    words.text("publication.column.published"),
                    words.dayMonthYear(sheet.line().publishedOn()));
        }
        if (sheet.sha256() != null) {
            Div seal = new Div(sheet.sha256());
            seal.addClassName("qp-seal");
            facts.fact(words.text("publication.fact.seal"), seal);
        }
        return new Card(words.text("publication.facts")).with(facts);
    }

    private Component history(PublicationSheet sheet) {
        return new Card(words.text("publication.history"))
                .with(new PublicationHistory(sheet.history(), names, clock.today()));
    }
}
