package fr.qualipilote.ui.indicators;

import fr.qualipilote.ui.text.Wording;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The words that the table in the browser puts together itself. A figure is marked there by its number in braces. */
final class TableLabels {

    private static final List<String> PLAIN = List.of(
            "table",
            "name",
            "target",
            "trend",
            "loading",
            "erased",
            "draft-typed",
            "draft-sending",
            "draft-waiting",
            "draft-refused",
            "draft-conflict",
            "draft-reason",
            "mend",
            "save",
            "drop",
            "goThere",
            "chosen",
            "look",
            "keysShort",
            "keysReading",
            "noFormula",
            "tabLeaves",
            "nothingBack",
            "saved",
            "troubleOne",
            "waitingOne",
            "chosenOne",
            "copiedOne",
            "pastedOne",
            "outsideOne");

    private static final Map<String, Integer> WITH_FIGURES = Map.ofEntries(
            Map.entry("called", 2),
            Map.entry("changedBy", 1),
            Map.entry("fromTo", 4),
            Map.entry("conflict", 3),
            Map.entry("kept", 1),
            Map.entry("keepTheirs", 1),
            Map.entry("putMine", 1),
            Map.entry("check", 1),
            Map.entry("validate", 1),
            Map.entry("troubleMany", 1),
            Map.entry("waitingMany", 1),
            Map.entry("chosenMany", 1),
            Map.entry("copiedMany", 1),
            Map.entry("pastedMany", 1),
            Map.entry("outsideMany", 1),
            Map.entry("pasteTooLarge", 1),
            Map.entry("savedAndRefused", 2));

    private TableLabels() {}

    static Map<String, String> of(Wording words) {
        Map<String, String> labels = new LinkedHashMap<>();
        PLAIN.forEach(name -> labels.put(name, words.text("indicator.table." + name)));
        WITH_FIGURES.forEach((name, figures) -> {
            Object[] places = new Object[figures];
            for (int at = 0; at < figures; at++) {
                places[at] = "{" + at + "}";
            }
            labels.put(name, words.text("indicator.table." + name, places));
        });
        return labels;
    }
}
