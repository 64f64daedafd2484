package fr.qualipilote.ui.tasks;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import fr.qualipilote.diagnosis.ActionProposal;
import fr.qualipilote.diagnosis.GapDecision;
import fr.qualipilote.ui.part.Names;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

/** « Décider des actions »: what becomes of each gap, one by one or as proposed. */
final class GapsForm extends TaskForm {

    GapsForm(List<ActionProposal> proposals, Names names, LocalDate today, Consumer<List<GapDecision>> decide) {
        List<GapFields> gaps = proposals.stream()
                .map(proposal -> new GapFields(proposal, names, today))
                .toList();
        if (!gaps.isEmpty()) {
            Paragraph explain = new Paragraph(words.text("diagnosis.gaps.take.explain"));
            explain.addClassName("qp-muted");
            addFields(explain, new Button(words.text("diagnosis.gaps.take"), click -> {
                gaps.forEach(GapFields::takeProposed);
                keepDraft();
            }));
        }
        gaps.forEach(gap -> {
            gap.keepIn(this);
            addFields(gap);
        });
        addNext(words.text("diagnosis.gaps.next"));
        addPrimary(words.text("diagnosis.gaps.submit"), () -> {
            long incomplete = gaps.stream().filter(gap -> !gap.isComplete()).count();
            if (incomplete == 0) {
                decide.accept(gaps.stream().map(GapFields::decision).toList());
            }
        });
    }
}
