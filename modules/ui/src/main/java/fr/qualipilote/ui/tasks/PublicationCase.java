package fr.qualipilote.ui.tasks;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import fr.qualipilote.publication.PublicSet;
import fr.qualipilote.publication.PublicationLine;
import fr.qualipilote.publication.PublicationSheet;
import fr.qualipilote.publication.PublicationStep;
import fr.qualipilote.publication.Publications;
import fr.qualipilote.ui.CurrentActor;
import fr.qualipilote.ui.indicators.MeasureWords;
import fr.qualipilote.ui.part.Confirmation;
import fr.qualipilote.ui.part.Facts;
import fr.qualipilote.ui.part.Names;
import fr.qualipilote.ui.part.ReasonDialog;
import fr.qualipilote.ui.shell.Places;
import fr.qualipilote.ui.text.Wording;
import fr.qualipilote.worklist.WorkItemLine;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** One publication as its tasks show it: the figures as they would be frozen, and the decision about them. */
final class PublicationCase implements OpenCase {

    private final WorkItemLine item;
    private final PublicationSheet sheet;
    private final Publications publications;
    private final CurrentActor currentActor;
    private final Names names;
    private final Wording words = Wording.here();

    PublicationCase(
            WorkItemLine item,
            PublicationSheet sheet,
            Publications publications,
            CurrentActor currentActor,
            Names names) {
        this.item = item;
        this.sheet = sheet;
        this.publications = publications;
        this.currentActor = currentActor;
        this.names = names;
    }

    // --- the task ----------------------------------------------------------------------------------------------------

    @Override
    public Component context() {
        return facts();
    }

    private Facts facts() {
        PublicationLine line = sheet.line();
        return new Facts()
                .fact(words.text("work.publication.months"), months(line))
                .fact(words.text("work.publication.figures"), words.number(line.figures()))
                .fact(words.text("work.publication.prepared-by"), names.person(sheet.preparedBy()))
                .fact(
                        words.text("work.publication.submitted-by"),
                        sheet.submittedBy() == null ? null : names.person(sheet.submittedBy()));
    }

    private String months(PublicationLine line) {
        return line.from().equals(line.to())
                ? MeasureWords.month(line.from(), words)
                : words.text(
                        "period.from-to", MeasureWords.month(line.from(), words), MeasureWords.month(line.to(), words));
    }

    @Override
    public Optional<TaskForm> form(Consumer<String> done) {
        if (item.formKey().equals("figure-publication/approve")) {
            return sheet.steps().contains(PublicationStep.APPROVE) ? Optional.of(approve(done)) : Optional.empty();
        }
        return sheet.steps().contains(PublicationStep.SUBMIT) ? Optional.of(revise(done)) : Optional.empty();
    }

    private TaskForm approve(Consumer<String> done) {
        String reference = sheet.line().reference();
        return new DecisionForm("work.publication.approve", figures(), (approved, note) -> {
            if (approved) {
                new Confirmation(
                                words.text("work.publication.confirm.title", reference),
                                words.text("work.publication.confirm"),
                                words.text("work.publication.confirm.button"),
                                () -> {
                                    publications.approve(
                                            currentActor.get(), sheet.line().id());
                                    done.accept(words.text("work.publication.approve.done", reference));
                                })
                        .open();
            } else {
                publications.sendBack(currentActor.get(), sheet.line().id(), note);
                done.accept(words.text("work.publication.approve.sent-back", reference));
            }
        });
    }

    private TaskForm revise(Consumer<String> done) {
        String reference = sheet.line().reference();
        Div known = new Div();
        known.addClassName("qp-stack");
        if (sheet.returnReason() != null) {
            Paragraph returned = new Paragraph(words.text("work.publication.returned", sheet.returnReason()));
            returned.addClassNames("qp-warning", "qp-pre");
            known.add(returned);
        }
        known.add(page(), figures());
        TaskForm form = StepForm.plain("work.publication.revise", known, () -> {
            publications.submit(currentActor.get(), sheet.line().id());
            done.accept(words.text("work.publication.revise.done", reference));
        });
        if (sheet.steps().contains(PublicationStep.DISCARD)) {
            Button away = new Button(words.text("work.publication.discard"), click -> new ReasonDialog(
                            words.text("work.publication.discard.title", reference),
                            words.text("work.publication.discard.explain"),
                            words.text("work.publication.discard.confirm"),
                            reason -> {
                                publications.discard(
                                        currentActor.get(), sheet.line().id(), reason);
                                done.accept(words.text("work.publication.discard.done", reference));
                            })
                    .open());
            away.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
            form.addButtons(away);
        }
        return form;
    }

    private Anchor page() {
        return new Anchor(
                Places.PUBLICATIONS + "/" + sheet.line().reference(),
                words.text("work.publication.open", sheet.line().reference()));
    }

    // --- figures -----------------------------------------------------------------------------------------------------

    /** As everybody would read them. */
    private Component figures() {
        PublicSet set = publications.preview(currentActor.get(), sheet.line().id());
        UnorderedList list = new UnorderedList();
        list.addClassName("qp-lines");
        for (PublicSet.IndicatorRow row : set.indicators()) {
            list.add(line(
                    row.name(),
                    row.measures().stream()
                            .map(cell -> words.text(
                                            "work.publication.measure",
                                            words.period(cell.period()),
                                            cell.text(),
                                            MeasureWords.sign(cell.verdict()))
                                    .strip())
                            .toList()));
        }
        for (PublicSet.SurveyRow row : set.surveys()) {
            list.add(line(row.question(), List.of(row.text(), row.source())));
        }
        return list;
    }

    private static ListItem line(String name, List<String> said) {
        Span title = new Span(name);
        title.addClassName("qp-strong");
        return new ListItem(title, new Paragraph(said.stream().collect(Collectors.joining(" · "))));
    }

    // --- the case ----------------------------------------------------------------------------------------------------

    @Override
    public Component sheet() {
        Div content = new Div(
                facts().fact(words.text("work.publication.return-reason"), sheet.returnReason()), figures(), page());
        content.addClassName("qp-stack");
        return content;
    }
}
