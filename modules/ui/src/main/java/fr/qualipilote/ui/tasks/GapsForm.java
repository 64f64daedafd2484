package fr.qualipilote.ui.tasks;

import fr.qualipilote.diagnosis.ActionProposal;
import fr.qualipilote.diagnosis.GapDecision;
import fr.qualipilote.ui.part.Names;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

/** « Décider des actions »: what becomes of each gap. */
final class GapsForm extends TaskForm {

    GapsForm(List<ActionProposal> proposals, Names names, LocalDate today, Consumer<List<GapDecision>> decide) {
        List<GapFields> gaps = proposals.stream()
                .map(proposal -> new GapFields(proposal, names, today))
                .toList();
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
