package fr.qualipilote.workflow.work;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Written in the engine's transaction, like all else that a step changes. */
@Repository
class CaseProcessTable implements CaseProcesses {

    private final JdbcClient jdbc;

    CaseProcessTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void keep(String processInstanceId, UUID caseId) {
        jdbc.sql("insert into workflow_case_process (process_instance_id, case_id) values (?, ?)")
                .params(processInstanceId, caseId)
                .update();
    }

    @Override
    public Set<String> of(UUID caseId) {
        return new LinkedHashSet<>(jdbc.sql("select process_instance_id from workflow_case_process where case_id = ?")
                .param(caseId)
                .query(String.class)
                .list());
    }

    @Override
    public Optional<UUID> caseOf(String processInstanceId) {
        return jdbc.sql("select case_id from workflow_case_process where process_instance_id = ?")
                .param(processInstanceId)
                .query(UUID.class)
                .optional();
    }
}
