package fr.qualipilote.ui.tasks;

import fr.qualipilote.ui.part.Names;
import fr.qualipilote.worklist.WorkItemLine;
import java.util.List;
import org.springframework.stereotype.Component;

/** The kinds of case that have tasks, in the order of the filter. */
@Component
class CaseDesks {

    private final List<CaseDesk> all;

    CaseDesks(
            ActionDesk actions,
            CollectionDesk collections,
            ReviewDesk reviews,
            WaveDesk waves,
            PublicationDesk publications,
            DiagnosisDesk diagnoses,
            MeetingDecisionDesk decisions) {
        this.all = List.of(actions, collections, reviews, waves, publications, diagnoses, decisions);
    }

    List<String> processes() {
        return all.stream().flatMap(desk -> desk.processes().stream()).toList();
    }

    /** @throws IllegalStateException for a kind of case that nobody knows */
    OpenCase open(WorkItemLine item, Names names) {
        return all.stream()
                .filter(desk -> desk.caseKind().equals(item.caseKind()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No desk for cases of kind " + item.caseKind()))
                .open(item, names);
    }
}
