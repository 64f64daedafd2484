package fr.qualipilote.ui.diagnosis;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import fr.qualipilote.diagnosis.AnswerTable.Cell;
import fr.qualipilote.diagnosis.AnswerTable.Column;
import fr.qualipilote.referential.CriterionLine;
import fr.qualipilote.ui.part.Facts;
import fr.qualipilote.ui.part.SingleDialog;
import fr.qualipilote.ui.text.Wording;
import java.time.LocalDate;

/** One answer with all its words. */
final class AnswerDialog extends SingleDialog {

    AnswerDialog(ShownResults shown, Column column, CriterionLine criterion, Cell cell) {
        Wording words = Wording.here();
        setHeaderTitle(words.text("results.answer.title", criterion.code(), column.serviceLabel()));
        setWidth("min(94vw, 640px)");
        setDraggable(false);
        UnorderedList proofs = new UnorderedList();
        cell.evidence().forEach(proof -> {
            LocalDate on = proof.on();
            Span mark = new Span(
                    on == null ? proof.mark() : words.text("sheet.proof.facts", words.dayMonthYear(on), proof.mark()));
            mark.addClassName("qp-under");
            proofs.add(new ListItem(new Span(proof.label()), mark));
        });
        Facts facts = new Facts()
                .fact(words.text("results.column.level"), shown.level(cell, criterion, words))
                .fact(words.text("results.answer.reason"), cell.reason())
                .fact(words.text("results.answer.comment"), cell.comment());
        facts.addClassName("qp-pre");
        if (!cell.evidence().isEmpty()) {
            facts.fact(words.text("results.answer.evidence"), proofs);
        } else if (cell.unproven()) {
            facts.fact(words.text("results.answer.evidence"), words.text("results.answer.unproven"));
        }
        Div body = new Div(
                new Paragraph(criterion.label()),
                facts,
                shown.sheet(column.service(), criterion.code(), new Span(words.text("results.answer.sheet"))));
        body.addClassName("qp-stack");
        add(body);
        getFooter().add(new Button(words.text("button.close"), click -> close()));
    }
}
