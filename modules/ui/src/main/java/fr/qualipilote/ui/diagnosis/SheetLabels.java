package fr.qualipilote.ui.diagnosis;

import fr.qualipilote.ui.text.Wording;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The words that the answer sheet puts together in the browser. A figure is marked there by its number in braces. */
final class SheetLabels {

    private static final List<String> PLAIN = List.of(
            "chapters",
            "chapter",
            "complete",
            "missingOne",
            "narrowing",
            "narrowing-all",
            "narrowing-missing",
            "narrowing-unproven",
            "narrowing-asked",
            "narrowing-marked",
            "noneLeft",
            "view",
            "viewOne",
            "viewList",
            "allSaved",
            "saving",
            "lost",
            "lostHere",
            "decideOne",
            "marksOpen",
            "restoredOne",
            "keptTitle",
            "previous",
            "next",
            "keysOne",
            "keysList",
            "keysRead",
            "expected",
            "asked",
            "noAnswer",
            "noLevel",
            "notApplicable",
            "reason",
            "reasonMissing",
            "comment",
            "answer",
            "clear",
            "unproven",
            "notCounted",
            "you",
            "mine",
            "putMine",
            "proofs",
            "proofsNone",
            "proofsOne",
            "proofsEmpty",
            "prove",
            "unprove",
            "elsewhere",
            "mark",
            "markReason",
            "markMissing");

    private static final Map<String, Integer> WITH_FIGURES = Map.ofEntries(
            Map.entry("answered", 2),
            Map.entry("missingMany", 1),
            Map.entry("decideMany", 1),
            Map.entry("restoredMany", 1),
            Map.entry("forget", 1),
            Map.entry("place", 2),
            Map.entry("before", 1),
            Map.entry("changedBy", 1),
            Map.entry("conflict", 1),
            Map.entry("conflictSaid", 2),
            Map.entry("theirs", 1),
            Map.entry("keepTheirs", 1),
            Map.entry("proofsMany", 1),
            Map.entry("proofsOf", 1));

    private SheetLabels() {}

    /** @param notApplicable what the version calls « sans objet » */
    static Map<String, String> of(Wording words, String notApplicable) {
        Map<String, String> labels = new LinkedHashMap<>();
        PLAIN.forEach(name -> labels.put(name, words.text("sheet.editor." + name)));
        WITH_FIGURES.forEach((name, figures) -> {
            Object[] places = new Object[figures];
            for (int at = 0; at < figures; at++) {
                places[at] = "{" + at + "}";
            }
            labels.put(name, words.text("sheet.editor." + name, places));
        });
        if (!notApplicable.isBlank()) {
            labels.put("notApplicable", notApplicable);
        }
        return labels;
    }
}
