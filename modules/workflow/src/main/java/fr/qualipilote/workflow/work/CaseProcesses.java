package fr.qualipilote.workflow.work;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Which process instances run or ran for a case. The engine could tell by a variable of each, but only by reading them all;
 * many processes have business keys of their own.
 */
public interface CaseProcesses {

    void keep(String processInstanceId, UUID caseId);

    /** Those that ended are among them. */
    Set<String> of(UUID caseId);

    Optional<UUID> caseOf(String processInstanceId);
}
