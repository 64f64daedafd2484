package fr.qualipilote.ui.diagnosis;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import fr.qualipilote.diagnosis.CampaignId;
import fr.qualipilote.diagnosis.DescribePastCampaign;
import fr.qualipilote.diagnosis.InvalidDiagnosis;
import fr.qualipilote.diagnosis.InvalidTakeoverFile;
import fr.qualipilote.diagnosis.PastDiagnoses;
import fr.qualipilote.diagnosis.SelfDiagnoses;
import fr.qualipilote.diagnosis.TakeoverPreview;
import fr.qualipilote.diagnosis.TakeoverPreview.Problem;
import fr.qualipilote.diagnosis.TakeoverPreview.ServicePart;
import fr.qualipilote.kernel.BusinessRefusal;
import fr.qualipilote.referential.ReferentialVersions;
import fr.qualipilote.referential.VersionLine;
import fr.qualipilote.referential.VersionState;
import fr.qualipilote.ui.CurrentActor;
import fr.qualipilote.ui.part.Card;
import fr.qualipilote.ui.part.DataTable;
import fr.qualipilote.ui.part.EmptyState;
import fr.qualipilote.ui.part.Facts;
import fr.qualipilote.ui.part.FileField;
import fr.qualipilote.ui.part.FileProblems;
import fr.qualipilote.ui.part.FileRefusal;
import fr.qualipilote.ui.part.LinkButton;
import fr.qualipilote.ui.part.Names;
import fr.qualipilote.ui.part.Note;
import fr.qualipilote.ui.part.Notices;
import fr.qualipilote.ui.part.Page;
import fr.qualipilote.ui.shell.MainLayout;
import fr.qualipilote.ui.shell.Places;
import fr.qualipilote.ui.shell.Refusals;
import fr.qualipilote.ui.text.Wording;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Takes a past self-diagnosis over: what is known of it, its grid, all that is wrong with it or what it comes to, and one click that
 * writes it.
 */
@Route(value = DiagnosisNavigation.TAKEOVER, layout = MainLayout.class)
@PermitAll
public class TakeoverView extends Page {

    private final PastDiagnoses past;
    private final SelfDiagnoses diagnoses;
    private final CurrentActor currentActor;
    private final Refusals refusals;
    private final Names names;

    private final @Nullable TakeoverForm form;
    private final Div place = new Div();
    private String fileName = "";
    private byte[] content = {};

    TakeoverView(
            PastDiagnoses past,
            SelfDiagnoses diagnoses,
            ReferentialVersions versions,
            CurrentActor currentActor,
            Refusals refusals,
            Names names) {
        super(Wording.here().text("selfdiagnosis.takeover.title"));
        this.past = past;
        this.diagnoses = diagnoses;
        this.currentActor = currentActor;
        this.refusals = refusals;
        this.names = names;
        boolean allowed = DiagnosisRights.managesQuality(currentActor.get());
        List<VersionLine> usable = allowed ? usable(versions) : List.of();

        // components
        form = usable.isEmpty() ? null : new TakeoverForm(usable);

        // layout
        setSubtitle(words.text("selfdiagnosis.takeover.subtitle"));
        setWay(Places.SELF_DIAGNOSES, words.text("nav.self-diagnoses"));
        place.addClassName("qp-stack");
        place.getElement().setAttribute("aria-live", "polite");
        if (form == null) {
            add(new Card().with(allowed ? noVersion() : notAllowed()));
            return;
        }
        add(new Card(words.text("selfdiagnosis.takeover.about")).with(form), grid(form), place);

        // listeners
        form.onChange(this::readAgain);
    }

    private static List<VersionLine> usable(ReferentialVersions versions) {
        return versions.versions().stream()
                .filter(line -> line.state() != VersionState.DRAFT && line.criteria() > 0)
                .toList();
    }

    private EmptyState notAllowed() {
        return new EmptyState(
                words.text("selfdiagnosis.takeover.not-allowed"),
                words.text("selfdiagnosis.takeover.not-allowed.next"));
    }

    private EmptyState noVersion() {
        return new EmptyState(
                words.text("selfdiagnosis.takeover.no-version"),
                words.text("selfdiagnosis.takeover.no-version.next"),
                new LinkButton(Places.REFERENTIALS, words.text("selfdiagnosis.none.referentials")).primary());
    }

    // --- the file ----------------------------------------------------------------------------------------------------

    private Card grid(TakeoverForm told) {
        UnorderedList help = new UnorderedList(
                new ListItem(words.text("selfdiagnosis.takeover.template.help")),
                new ListItem(words.text("selfdiagnosis.takeover.help.rows")),
                new ListItem(words.text("selfdiagnosis.takeover.help.levels", PastDiagnoses.MOST_ROWS)),
                new ListItem(words.text("selfdiagnosis.takeover.help.safe")));
        return new Card(words.text("selfdiagnosis.takeover.grid")).with(template(told), help, file());
    }

    private Component template(TakeoverForm told) {
        Anchor link = new Anchor(
                event -> {
                    event.setFileName("modele-autodiagnostic.xlsx");
                    event.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
                    past.template(currentActor.get(), told.version(), event.getOutputStream());
                },
                words.text("selfdiagnosis.takeover.template"));
        link.addClassName("qp-button-link");
        Div links = new Div(link);
        links.addClassName("qp-buttons");
        return links;
    }

    private FileField file() {
        return new FileField(words.text("selfdiagnosis.takeover.choose-file"), this::receive, FileField.TABLES).large();
    }

    /** Takes a file that has arrived: nothing is kept of an earlier one. */
    void receive(String name, byte[] bytes) {
        fileName = name;
        content = bytes;
        preview();
    }

    /** What is told has changed: what was shown is true no longer. */
    private void readAgain() {
        if (content.length > 0 && Objects.requireNonNull(form).isComplete()) {
            preview();
        }
    }

    // --- the preview -------------------------------------------------------------------------------------------------

    private void preview() {
        place.removeAll();
        Optional<DescribePastCampaign> told = Objects.requireNonNull(form).told();
        if (told.isEmpty()) {
            place.add(refused(words.text("selfdiagnosis.takeover.fields")));
            return;
        }
        try {
            TakeoverPreview preview = past.preview(currentActor.get(), told.get(), fileName, content);
            if (preview.isAcceptable()) {
                showContent(preview, told.get());
            } else {
                showProblems(preview);
            }
        } catch (InvalidTakeoverFile unreadable) {
            place.add(refused(words.text("selfdiagnosis.takeover.refused", fileName, sentence(unreadable))));
        } catch (InvalidDiagnosis senseless) {
            place.add(refused(sentence(senseless)));
        }
    }

    /** What is wrong with the file itself is what may be wrong with any. */
    private String sentence(BusinessRefusal refused) {
        return refused.code().startsWith("takeover.file-")
                ? FileRefusal.sentence(
                        refused.code().replaceFirst("takeover", "refusal.import"), refused.arguments(), words)
                : refusals.sentence(refused, words);
    }

    private static Note refused(String text) {
        return Note.refused(text).atOnce();
    }

    private void showProblems(TakeoverPreview preview) {
        List<Problem> problems = preview.problems();
        String report = words.text("selfdiagnosis.takeover.report");
        Card card = new Card(report)
                .with(new FileProblems(report, problems.stream().map(this::line).toList()));
        card.addClassName("qp-flush");
        place.add(refused(words.text("selfdiagnosis.takeover.problems", problems.size(), preview.fileName())), card);
    }

    private FileProblems.Line line(Problem problem) {
        return new FileProblems.Line(
                words.text("selfdiagnosis.takeover.row", problem.row()),
                problem.column(),
                words.text(
                        "selfdiagnosis.takeover.problem." + problem.reason(),
                        problem.arguments().toArray()),
                problem.value());
    }

    private void showContent(TakeoverPreview preview, DescribePastCampaign told) {
        var whole = Objects.requireNonNull(preview.whole());
        Facts facts = new Facts()
                .fact(words.text("selfdiagnosis.takeover.file"), preview.fileName())
                .fact(
                        words.text("selfdiagnosis.takeover.dates"),
                        words.text(
                                "selfdiagnosis.takeover.dates.value",
                                words.dayMonthYear(told.openedOn()),
                                words.dayMonthYear(told.decidedOn())))
                .fact(words.text("selfdiagnosis.takeover.answers"), CampaignWords.said(whole.progress(), words))
                .fact(words.text("selfdiagnosis.takeover.conformity"), CampaignWords.conformity(whole, words));
        Button confirm = new Button(words.text("selfdiagnosis.takeover.confirm"), click -> takeOver(told));
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        confirm.setDisableOnClick(true);
        Div buttons = new Div(confirm);
        buttons.addClassName("qp-buttons");
        Card card = new Card(words.text("selfdiagnosis.takeover.understood")).with(facts);
        if (!preview.otherSheets().isEmpty()) {
            card.with(Note.warning(
                    words.text("selfdiagnosis.takeover.other-sheets", String.join(", ", preview.otherSheets()))));
        }
        Card services = new Card(words.text("selfdiagnosis.takeover.services")).with(services(preview.services()));
        services.addClassName("qp-flush");
        place.add(card.with(Note.next(words.text("selfdiagnosis.takeover.next")), buttons), services);
    }

    private Component services(List<ServicePart> services) {
        DataTable table = new DataTable(
                words.text("selfdiagnosis.takeover.services"),
                List.of(
                        words.text("selfdiagnosis.takeover.service"),
                        words.text("selfdiagnosis.takeover.referent"),
                        words.text("selfdiagnosis.takeover.answers"),
                        words.text("selfdiagnosis.takeover.not-applicable"),
                        words.text("selfdiagnosis.takeover.unproven"),
                        words.text("selfdiagnosis.takeover.conformity")));
        services.forEach(one -> table.row(
                DataTable.text(one.label()),
                DataTable.text(names.person(one.referent())),
                DataTable.text(CampaignWords.said(one.score().progress(), words)),
                DataTable.text(words.number(one.score().notApplicable())),
                DataTable.text(words.number(one.score().unproven())),
                DataTable.text(CampaignWords.conformity(one.score(), words))));
        return table;
    }

    private void takeOver(DescribePastCampaign told) {
        CampaignId written;
        try {
            written = past.takeOver(currentActor.get(), told, fileName, content);
        } catch (InvalidTakeoverFile | InvalidDiagnosis refused) {
            // somebody took it over, or changed services meanwhile: say so now
            preview();
            return;
        }
        content = new byte[0];
        String reference =
                diagnoses.campaign(currentActor.get(), written).line().reference();
        Notices.done(words.text("selfdiagnosis.takeover.done", reference));
        DiagnosisNavigation.show(DiagnosisNavigation.addressOf(reference));
    }
}
