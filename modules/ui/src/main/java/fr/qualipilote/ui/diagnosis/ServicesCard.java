package fr.qualipilote.ui.diagnosis;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import fr.qualipilote.diagnosis.CampaignSheet;
import fr.qualipilote.diagnosis.CampaignState;
import fr.qualipilote.diagnosis.SheetLine;
import fr.qualipilote.diagnosis.SheetState;
import fr.qualipilote.kernel.BusinessClock;
import fr.qualipilote.referential.ModuleLine;
import fr.qualipilote.ui.part.Card;
import fr.qualipilote.ui.part.Chip;
import fr.qualipilote.ui.part.DataTable;
import fr.qualipilote.ui.part.DueLabel;
import fr.qualipilote.ui.text.Wording;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The services of a campaign: who answers, how far, how well, until when, and what is late. */
final class ServicesCard extends Div {

    private final Wording words = Wording.here();
    private final CampaignSheet campaign;
    private final Answering answering;

    ServicesCard(CampaignSheet campaign, Answering answering, SheetSteps steps) {
        this.campaign = campaign;
        this.answering = answering;
        Map<SheetLine, Div> deeds = new LinkedHashMap<>();
        campaign.sheets().stream()
                .sorted(Comparator.comparing(SheetLine::serviceLabel))
                .forEach(sheet -> deeds.put(sheet, steps.of(campaign, sheet)));
        // who can neither do nor read anything has no column for it
        boolean any = deeds.values().stream().anyMatch(cell -> cell.getComponentCount() > 0);
        List<String> headings = new ArrayList<>(List.of(
                words.text("selfdiagnosis.column.service"),
                words.text("selfdiagnosis.column.answers"),
                words.text("selfdiagnosis.column.sheet"),
                words.text("selfdiagnosis.column.progress"),
                words.text("selfdiagnosis.column.conformity"),
                words.text("selfdiagnosis.column.due")));
        if (any) {
            headings.add(words.text("selfdiagnosis.column.deeds"));
        }
        DataTable table = new DataTable(words.text("selfdiagnosis.services"), headings);
        table.addClassName("qp-sheets");
        deeds.forEach((sheet, cell) ->
                table.row(service(sheet), cells(sheet, any ? cell : null).toArray(Component[]::new)));
        add(new Card(words.text("selfdiagnosis.services")).with(table));
    }

    private List<Component> cells(SheetLine sheet, @Nullable Div deeds) {
        List<Component> cells = new ArrayList<>(
                List.of(answers(sheet), state(sheet), progress(sheet), DataTable.text(conformity(sheet)), due(sheet)));
        if (deeds != null) {
            cells.add(deeds);
        }
        return cells;
    }

    private Component service(SheetLine sheet) {
        Div cell = new Div(new Span(sheet.serviceLabel()));
        if (sheet.modules().size() < campaign.modules().size()) {
            String modules = campaign.modules().stream()
                    .filter(module -> sheet.modules().contains(module.code()))
                    .map(ModuleLine::label)
                    .collect(Collectors.joining(", "));
            cell.add(under(words.text("selfdiagnosis.modules-only", modules)));
        }
        return cell;
    }

    private Component answers(SheetLine sheet) {
        if (sheet.state() == SheetState.OUT_OF_SCOPE) {
            return DataTable.text(words.text("none"));
        }
        boolean done = sheet.state() == SheetState.HANDED_IN || sheet.state() == SheetState.ACCEPTED;
        Div cell = new Div(new Span(done ? handedIn(sheet) : answering.now(sheet)));
        if (!done && sheet.substitute() != null && !sheet.substitute().equals(sheet.answering())) {
            cell.add(under(
                    words.text("selfdiagnosis.substitute-is", answering.names().person(sheet.substitute()))));
        }
        return cell;
    }

    /** What was taken over from elsewhere was handed in by nobody here; the grid may name who answered. */
    private String handedIn(SheetLine sheet) {
        return sheet.handedInBy() == null
                ? answering.names().person(sheet.referent())
                : words.text("selfdiagnosis.handed-in-by", answering.names().person(sheet.handedInBy()));
    }

    private Component state(SheetLine sheet) {
        Div cell = new Div(new Chip(words.label(sheet.state()), CampaignWords.tone(sheet.state())));
        String reason = sheet.reason();
        if (reason != null && (sheet.state() == SheetState.RETURNED || sheet.state() == SheetState.OUT_OF_SCOPE)) {
            cell.add(under(words.text("selfdiagnosis.because", reason)));
        }
        alerts(sheet).forEach(cell::add);
        return cell;
    }

    private Component progress(SheetLine sheet) {
        return sheet.state() == SheetState.OUT_OF_SCOPE
                ? DataTable.text(words.text("none"))
                : CampaignWords.progress(sheet.progress(), words);
    }

    private String conformity(SheetLine sheet) {
        return sheet.state() == SheetState.OUT_OF_SCOPE
                ? words.text("none")
                : sheet.conformity() == null
                        ? words.text("selfdiagnosis.conformity.closed")
                        : CampaignWords.conformity(sheet.conformity(), words);
    }

    /** In words while it is waited for; once it came in, when it came; a mere date where the campaign stands still. */
    private Component due(SheetLine sheet) {
        Instant at = sheet.handedInAt();
        if ((sheet.state() == SheetState.HANDED_IN || sheet.state() == SheetState.ACCEPTED) && at != null) {
            return DataTable.text(words.text("selfdiagnosis.handed-in-at", words.moment(at, answering.today())));
        }
        if (!sheet.state().isWritable()) {
            return DataTable.text(words.text("none"));
        }
        return campaign.line().state() == CampaignState.OPEN
                ? new DueLabel(words, sheet.dueOn(), answering.today())
                : DataTable.text(CampaignWords.day(sheet.dueOn(), words));
    }

    /** Who was told of the delay, and since when. */
    private List<Component> alerts(SheetLine sheet) {
        List<Component> alerts = new ArrayList<>();
        Instant head = sheet.headAlertedSince();
        if (sheet.late() && head != null) {
            alerts.add(alert(head, answering.headAlerted(sheet.service())));
        }
        Instant secretary = sheet.secretaryAlertedSince();
        if (sheet.late() && secretary != null) {
            alerts.add(alert(secretary, words.text("selfdiagnosis.alerted.secretary")));
        }
        return alerts;
    }

    private Span alert(Instant since, String whom) {
        LocalDate day = LocalDate.ofInstant(since, BusinessClock.ZONE);
        Span alert = new Span(words.text("selfdiagnosis.alerted", words.date(day, answering.today()), whom));
        alert.addClassNames("qp-under", "qp-alerted");
        return alert;
    }

    private static Span under(String text) {
        Span under = new Span(text);
        under.addClassNames("qp-under", "qp-pre");
        return under;
    }
}
