package fr.qualipilote.worklist;

import java.util.UUID;

/** The live diagram of a case. Who may see a case may see its map; the caller has shown the case already. */
public interface CaseMaps {

    /** @return an empty map when no process runs or ran for the case */
    CaseMap mapOf(UUID caseId);
}
