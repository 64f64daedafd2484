package fr.qualipilote.ui.surveys;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.streams.DownloadHandler;
import fr.qualipilote.organisation.Programmes;
import fr.qualipilote.spreadsheet.Cell;
import fr.qualipilote.spreadsheet.Spreadsheets;
import fr.qualipilote.spreadsheet.Table;
import fr.qualipilote.surveys.Gathering;
import fr.qualipilote.surveys.LinkLine;
import fr.qualipilote.surveys.Surveys;
import fr.qualipilote.surveys.UnknownSurvey;
import fr.qualipilote.surveys.WaveKind;
import fr.qualipilote.surveys.WaveSheet;
import fr.qualipilote.surveys.WaveStep;
import fr.qualipilote.ui.CurrentActor;
import fr.qualipilote.ui.part.Card;
import fr.qualipilote.ui.part.Chip;
import fr.qualipilote.ui.part.DataTable;
import fr.qualipilote.ui.part.EmptyState;
import fr.qualipilote.ui.part.Notices;
import fr.qualipilote.ui.part.Page;
import fr.qualipilote.ui.part.Tone;
import fr.qualipilote.ui.shell.MainLayout;
import fr.qualipilote.ui.shell.Places;
import fr.qualipilote.ui.text.Wording;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The links of the public questionnaire: one for many, many for one answer each, a list and a sheet to print. */
@Route(value = Places.SURVEYS + "/:" + SurveyNavigation.CODE + "/liens", layout = MainLayout.class)
@PermitAll
public class LinksView extends Page implements BeforeEnterObserver {

    private static final int MOST_AT_ONCE = 500;

    private final Surveys surveys;
    private final CurrentActor currentActor;
    private final Programmes programmes;

    private final Div place = new Div();
    private String code = "";

    LinksView(Surveys surveys, CurrentActor currentActor, Programmes programmes) {
        super(Wording.here().text("survey.links.title"));
        this.surveys = surveys;
        this.currentActor = currentActor;
        this.programmes = programmes;

        // layout
        place.addClassName("qp-stack");
        add(place);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        code = event.getRouteParameters().get(SurveyNavigation.CODE).orElse("");
        try {
            show();
        } catch (UnknownSurvey unknown) {
            event.rerouteToError(NotFoundException.class);
        }
    }

    private void show() {
        WaveSheet sheet = surveys.waveWithCode(currentActor.get(), code);
        nameWindow(code);
        setSubtitle(words.text("survey.of-wave", code, sheet.line().title()));
        place.removeAll();
        setWay(SurveyNavigation.addressOf(code), words.text("survey.wave", code));
        boolean offered = sheet.gathering() == Gathering.ONE_BY_ONE
                && sheet.line().kind() == WaveKind.SATISFACTION
                && sheet.steps().contains(WaveStep.MANAGE_LINKS);
        if (!offered) {
            place.add(new Card()
                    .with(new EmptyState(words.text("survey.links.closed"), words.text("survey.links.closed.next"))));
            return;
        }
        List<LinkLine> links = surveys.links(currentActor.get(), sheet.line().id());
        place.add(forms(sheet), list(sheet, links));
    }

    // --- new links ---------------------------------------------------------------------------------------------------

    private Card forms(WaveSheet sheet) {
        TextField place = new TextField(words.text("survey.links.label"));
        place.setHelperText(words.text("survey.links.label.help"));
        place.setMaxLength(200);
        IntegerField count = new IntegerField(words.text("survey.links.count"));
        count.setMin(1);
        count.setMax(MOST_AT_ONCE);
        count.setStepButtonsVisible(true);
        count.setValue(10);
        Button open = new Button(words.text("survey.links.new-open"));
        OneClick.of(open, () -> {
            if (isGiven(place)) {
                surveys.openLink(currentActor.get(), sheet.line().id(), place.getValue());
                Notices.done(words.text("survey.links.made", 1));
                show();
            }
        });
        open.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button single = new Button(words.text("survey.links.new-single"));
        OneClick.of(single, () -> {
            if (isGiven(place) && count.getValue() != null) {
                int made = surveys.singleLinks(
                                currentActor.get(), sheet.line().id(), place.getValue(), count.getValue())
                        .size();
                Notices.done(words.text("survey.links.made", made));
                show();
            }
        });
        Div fields = new Div(place, count);
        fields.addClassName("qp-row");
        Div buttons = new Div(open, single);
        buttons.addClassName("qp-buttons");
        Paragraph said = new Paragraph(words.text("survey.links.explain"));
        said.addClassName("qp-muted");
        return new Card(words.text("survey.links.new")).with(said, fields, buttons);
    }

    private boolean isGiven(TextField field) {
        field.setErrorMessage(words.text("field.required"));
        field.setInvalid(field.getValue().isBlank());
        if (field.isInvalid()) {
            field.focus();
        }
        return !field.isInvalid();
    }

    // --- the links that there are ------------------------------------------------------------------------------------

    private Card list(WaveSheet sheet, List<LinkLine> links) {
        Card card = new Card(words.text("survey.links.list", links.size()), downloads(sheet, links));
        if (links.isEmpty()) {
            return card.with(new EmptyState(words.text("survey.links.none"), words.text("survey.links.none.next")));
        }
        DataTable table = new DataTable(
                words.text("survey.links.list", links.size()),
                List.of(
                        words.text("survey.links.label"),
                        words.text("survey.links.address"),
                        words.text("survey.links.kind"),
                        words.text("survey.column.state"),
                        words.text("survey.column.deeds")));
        links.forEach(link -> table.row(
                DataTable.text(link.label()),
                address(link),
                DataTable.text(words.text(link.singleUse() ? "survey.links.single" : "survey.links.many")),
                state(link),
                withdraw(link)));
        return card.with(table);
    }

    private static Component address(LinkLine link) {
        Anchor anchor = new Anchor(addressOf(link), addressOf(link));
        anchor.getElement().setAttribute("router-ignore", true);
        anchor.addClassName("qp-survey-address");
        return anchor;
    }

    private Component state(LinkLine link) {
        if (link.withdrawn()) {
            return new Chip(words.text("survey.links.withdrawn"), Tone.BAD);
        }
        return link.used()
                ? new Chip(words.text("survey.links.used"), Tone.PLAIN)
                : new Chip(words.text("survey.links.usable"), Tone.OK);
    }

    private Component withdraw(LinkLine link) {
        if (link.withdrawn()) {
            return new Span(words.text("none"));
        }
        Button button = new Button(words.text("survey.links.withdraw"), click -> {
            surveys.withdrawLink(currentActor.get(), link.id());
            Notices.done(words.text("survey.links.withdrawn-done"));
            show();
        });
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        button.setAriaLabel(words.text("survey.links.withdraw.of", link.label(), link.token()));
        return button;
    }

    /** As people reach the product now: the address in the browser, behind whatever proxy. */
    private static String addressOf(LinkLine link) {
        if (VaadinRequest.getCurrent() instanceof VaadinServletRequest request) {
            HttpServletRequest asked = request.getHttpServletRequest();
            int port = asked.getServerPort();
            boolean usual = port == 443 && asked.isSecure() || port == 80 && !asked.isSecure();
            return asked.getScheme() + "://" + asked.getServerName() + (usual ? "" : ":" + port)
                    + asked.getContextPath() + "/public/questionnaire/" + link.token();
        }
        return "/public/questionnaire/" + link.token();
    }

    // --- files -------------------------------------------------------------------------------------------------------

    private Component downloads(WaveSheet sheet, List<LinkLine> links) {
        Div files = new Div();
        files.addClassName("qp-buttons");
        List<LinkLine> usable =
                links.stream().filter(link -> !link.withdrawn() && !link.used()).toList();
        if (usable.isEmpty()) {
            return files;
        }
        List<List<Cell>> rows = usable.stream()
                .map(link -> List.of(
                        Cell.of(link.label()),
                        Cell.of(addressOf(link)),
                        Cell.of(words.text(link.singleUse() ? "survey.links.single" : "survey.links.many"))))
                .toList();
        Table table = new Table(
                words.text("survey.links.title"),
                List.of(),
                List.of(
                        new Table.Column(words.text("survey.links.label"), 40),
                        new Table.Column(words.text("survey.links.address"), 70),
                        new Table.Column(words.text("survey.links.kind"), 30)),
                rows);
        DownloadHandler csv = event -> {
            event.setFileName(words.text("survey.links.file", code) + ".csv");
            event.setContentType("text/csv;charset=UTF-8");
            Spreadsheets.writeCsv(table, event.getOutputStream());
        };
        byte[] printed = new LinkSheet(
                        programmes.programme().organisation(), sheet.line().title(), words)
                .page(usable.stream().map(LinksView::addressOf).toList())
                .getBytes(StandardCharsets.UTF_8);
        DownloadHandler page = event -> {
            event.setFileName(words.text("survey.links.file", code) + ".html");
            event.setContentType("text/html;charset=UTF-8");
            event.getOutputStream().write(printed);
        };
        files.add(new Anchor(csv, words.text("survey.links.csv")), new Anchor(page, words.text("survey.links.print")));
        return files;
    }
}
