package fr.qualipilote.ui.diagnosis;

import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveEvent.ContinueNavigationAction;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import fr.qualipilote.diagnosis.CampaignId;
import fr.qualipilote.diagnosis.CampaignSheet;
import fr.qualipilote.diagnosis.CampaignStep;
import fr.qualipilote.diagnosis.DescribeCampaign;
import fr.qualipilote.diagnosis.DiagnosisChangedMeanwhile;
import fr.qualipilote.diagnosis.SelfDiagnoses;
import fr.qualipilote.diagnosis.UnknownDiagnosis;
import fr.qualipilote.kernel.BusinessClock;
import fr.qualipilote.kernel.WorkingDays;
import fr.qualipilote.organisation.Mandates;
import fr.qualipilote.referential.ReferentialVersions;
import fr.qualipilote.referential.VersionId;
import fr.qualipilote.referential.VersionLine;
import fr.qualipilote.referential.VersionState;
import fr.qualipilote.ui.CurrentActor;
import fr.qualipilote.ui.part.Card;
import fr.qualipilote.ui.part.Confirmation;
import fr.qualipilote.ui.part.EmptyState;
import fr.qualipilote.ui.part.LinkButton;
import fr.qualipilote.ui.part.Names;
import fr.qualipilote.ui.part.Notices;
import fr.qualipilote.ui.part.Page;
import fr.qualipilote.ui.part.WorkChanged;
import fr.qualipilote.ui.shell.MainLayout;
import fr.qualipilote.ui.shell.Places;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A campaign as it is prepared: new, or changed until it is opened. What was typed is not lost without a question. */
@Route(value = DiagnosisNavigation.NEW, layout = MainLayout.class)
@RouteAlias(value = DiagnosisNavigation.FORM, layout = MainLayout.class)
@PermitAll
public class CampaignFormView extends Page implements BeforeEnterObserver, BeforeLeaveObserver {

    /** « Quatre semaines ouvrées ». */
    private static final int DAYS_TO_ANSWER = 20;

    private final SelfDiagnoses diagnoses;
    private final ReferentialVersions versions;
    private final CurrentActor currentActor;
    private final BusinessClock clock;
    private final Names names;
    private final Answering answering;

    private final Div notes = new Div();
    private final Div place = new Div();
    private @Nullable CampaignForm form;
    private boolean warning;

    CampaignFormView(
            SelfDiagnoses diagnoses,
            ReferentialVersions versions,
            Mandates mandates,
            CurrentActor currentActor,
            BusinessClock clock,
            Names names) {
        super("");
        this.diagnoses = diagnoses;
        this.versions = versions;
        this.currentActor = currentActor;
        this.clock = clock;
        this.names = names;
        this.answering = new Answering(names, mandates, clock.today(), words);

        // layout
        addClassName("qp-narrow-page");
        notes.addClassName("qp-stack");
        notes.setVisible(false);
        place.addClassName("qp-stack");
        add(notes, place);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        names.forget();
        place.removeAll();
        notes.removeAll();
        notes.setVisible(false);
        form = null;
        Optional<String> reference = event.getRouteParameters().get(DiagnosisNavigation.REFERENCE);
        if (reference.isEmpty()) {
            prepare();
            return;
        }
        try {
            edit(reference.get());
        } catch (UnknownDiagnosis unknown) {
            event.rerouteToError(NotFoundException.class);
        }
    }

    // --- a new one ---------------------------------------------------------------------------------------------------

    private void prepare() {
        setHeading(words.text("selfdiagnosis.prepare"));
        setWay(Places.SELF_DIAGNOSES, words.text("nav.self-diagnoses"));
        if (!DiagnosisRights.managesQuality(currentActor.get())) {
            close("selfdiagnosis.form.closed", "selfdiagnosis.form.closed.quality");
            return;
        }
        Optional<VersionId> proposed = versions.answerable(clock.today());
        if (proposed.isEmpty()) {
            place.add(new Card()
                    .with(new EmptyState(
                            words.text("selfdiagnosis.form.closed"),
                            words.text("selfdiagnosis.none.referential"),
                            new LinkButton(Places.REFERENTIALS, words.text("selfdiagnosis.none.referentials"))
                                    .primary())));
            return;
        }
        setSubtitle(words.text("selfdiagnosis.form.subtitle"));
        show(suggested(proposed.get()), null, "selfdiagnosis.form.prepare", terms -> {
            CampaignId id = diagnoses.prepare(currentActor.get(), terms);
            String reference = diagnoses.campaign(currentActor.get(), id).line().reference();
            leave(reference, words.text("selfdiagnosis.form.prepared", reference));
        });
    }

    private DescribeCampaign suggested(VersionId referential) {
        DescribeCampaign suggested = diagnoses.suggested(currentActor.get(), referential);
        LocalDate today = clock.today();
        return new DescribeCampaign(
                words.text("selfdiagnosis.form.title.proposed", String.valueOf(today.getYear())),
                suggested.referential(),
                suggested.modules(),
                suggested.services(),
                suggested.deadline() == null
                        ? WorkingDays.ofFrance().plus(today, DAYS_TO_ANSWER)
                        : suggested.deadline(),
                suggested.mission(),
                suggested.missionOn());
    }

    // --- one that is prepared ----------------------------------------------------------------------------------------

    private void edit(String reference) {
        CampaignSheet campaign = diagnoses.campaignWithReference(currentActor.get(), reference);
        setHeading(words.text("selfdiagnosis.form.edit", reference));
        setSubtitle(campaign.line().title());
        setWay(DiagnosisNavigation.addressOf(reference), words.text("selfdiagnosis.campaign", reference));
        if (!campaign.steps().contains(CampaignStep.EDIT)) {
            close("selfdiagnosis.form.closed", "selfdiagnosis.form.closed.open");
            return;
        }
        show(OpeningCheck.described(campaign), campaign.referential(), "button.save", terms -> {
            try {
                diagnoses.edit(currentActor.get(), campaign.line().id(), campaign.version(), terms);
                leave(reference, words.text("selfdiagnosis.form.saved", reference));
            } catch (DiagnosisChangedMeanwhile stale) {
                overtaken(reference);
            }
        });
    }

    /** A colleague was faster: nothing is overwritten, nothing that was typed is lost, and both can be compared. */
    private void overtaken(String reference) {
        Anchor current =
                new Anchor(DiagnosisNavigation.addressOf(reference), words.text("selfdiagnosis.form.overtaken.see"));
        current.setTarget(AnchorTarget.BLANK);
        Button again = new Button(words.text("selfdiagnosis.form.overtaken.again"), click -> {
            form = null;
            place.removeAll();
            notes.removeAll();
            notes.setVisible(false);
            names.forget();
            edit(reference);
        });
        Div ways = new Div(current, again);
        ways.addClassName("qp-buttons");
        Paragraph said = new Paragraph(words.text("selfdiagnosis.form.overtaken", reference));
        Div note = new Div(said, ways);
        note.addClassNames("qp-warning", "qp-stack");
        note.getElement().setAttribute("role", "alert");
        notes.removeAll();
        notes.add(note);
        notes.setVisible(true);
        note.scrollIntoView();
    }

    // --- both --------------------------------------------------------------------------------------------------------

    private void close(String title, String next) {
        place.add(new Card().with(new EmptyState(words.text(title), words.text(next))));
    }

    private void show(
            DescribeCampaign known, @Nullable VersionId current, String verb, Consumer<DescribeCampaign> onSend) {
        CampaignForm fields =
                new CampaignForm(offered(current), known, versions::version, answering, this::warnWhenChanged);
        form = fields;
        Button send = new Button(words.text(verb));
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        send.setDisableOnClick(true);
        send.addClickListener(click -> {
            try {
                fields.terms().ifPresent(onSend);
            } finally {
                send.setEnabled(true);
            }
        });
        Div buttons = new Div(send);
        buttons.addClassName("qp-buttons");
        place.add(new Card().with(fields, buttons));
    }

    /** Those in force that ask something, and the one that the campaign has. */
    private List<VersionLine> offered(@Nullable VersionId current) {
        return versions.versions().stream()
                .filter(version -> version.id().equals(current)
                        || (version.state() == VersionState.IN_FORCE && version.criteria() > 0))
                .toList();
    }

    private void leave(String reference, String sentence) {
        form = null;
        warnWhenChanged();
        Notices.done(sentence);
        WorkChanged.tell();
        DiagnosisNavigation.show(DiagnosisNavigation.addressOf(reference));
    }

    // --- what is not kept yet ----------------------------------------------------------------------------------------

    private boolean isUnkept() {
        return form != null && form.isChanged();
    }

    /** The browser asks before it closes the window or loads another page. */
    private void warnWhenChanged() {
        if (isUnkept() != warning) {
            warning = !warning;
            guard(warning);
        }
    }

    private void guard(boolean on) {
        getElement().executeJs("window.onbeforeunload = $0 ? event => event.preventDefault() : null", on);
    }

    @Override
    protected void onDetach(DetachEvent event) {
        super.onDetach(event);
        event.getUI().getPage().executeJs("window.onbeforeunload = null");
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (!isUnkept()) {
            return;
        }
        ContinueNavigationAction go = event.postpone();
        new Confirmation(
                        words.text("selfdiagnosis.form.leave"),
                        words.text("selfdiagnosis.form.leave.explain"),
                        words.text("selfdiagnosis.form.leave.verb"),
                        () -> {
                            form = null;
                            go.proceed();
                        })
                .open();
    }
}
