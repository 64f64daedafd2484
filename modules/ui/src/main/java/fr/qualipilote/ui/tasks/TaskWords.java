package fr.qualipilote.ui.tasks;

import fr.qualipilote.ui.part.Names;
import fr.qualipilote.ui.text.Wording;
import fr.qualipilote.worklist.WorkItemLine;

/** What a task is called, whatever its case. */
final class TaskWords {

    private TaskWords() {}

    /** What is to be done, about what, for which period: « Vérifier : mettre à jour le registre, juin 2022 ». */
    static String title(WorkItemLine item, Wording words) {
        String period = item.period();
        String subject = period == null
                ? item.subject()
                : words.text("tasks.subject-of-period", item.subject(), words.period(period));
        String key = "tasks.title." + item.formKey();
        return words.has(key) ? words.text(key, subject) : subject;
    }

    /** The theme; of a case that has none, what kind of case it is. */
    static String area(WorkItemLine item, Names names, Wording words) {
        return item.theme() == null ? words.text("tasks.kind." + item.caseKind()) : names.theme(item.theme());
    }
}
