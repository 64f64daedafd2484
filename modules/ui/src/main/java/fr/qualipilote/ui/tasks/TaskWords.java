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

    /** The theme; of a case that has none, what kind of case it is and whose part: eight sheets are checked under one title. */
    static String area(WorkItemLine item, Names names, Wording words) {
        if (item.theme() != null) {
            return names.theme(item.theme());
        }
        String kind = words.text("tasks.kind." + item.caseKind());
        return item.service() == null || item.subjectId() == null ? kind : kind + " · " + names.service(item.service());
    }
}
