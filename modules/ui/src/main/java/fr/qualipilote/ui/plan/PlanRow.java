package fr.qualipilote.ui.plan;

import fr.qualipilote.actionplan.ActionLine;
import fr.qualipilote.referential.ChapterLine;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A row of the plan as it is shown: the heading of a theme, or an action under it. */
sealed interface PlanRow {

    /** @param actions how many rows follow under it */
    record Theme(String code, int actions, int late) implements PlanRow {}

    record Action(ActionLine line) implements PlanRow {}

    /** Groups by theme in the order of the referential; themes it does not know come last, themes without actions not at all. */
    static List<PlanRow> of(List<ActionLine> lines, List<ChapterLine> chapters) {
        Map<String, List<ActionLine>> byTheme = new LinkedHashMap<>();
        chapters.forEach(chapter -> byTheme.put(chapter.code(), new ArrayList<>()));
        lines.forEach(line -> byTheme.computeIfAbsent(line.theme(), theme -> new ArrayList<>())
                .add(line));
        List<PlanRow> rows = new ArrayList<>();
        byTheme.forEach((theme, actions) -> {
            if (!actions.isEmpty()) {
                int late = (int) actions.stream().filter(ActionLine::late).count();
                rows.add(new Theme(theme, actions.size(), late));
                actions.forEach(action -> rows.add(new Action(action)));
            }
        });
        return List.copyOf(rows);
    }
}
