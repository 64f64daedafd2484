package fr.qualipilote.benchmarks;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDateTime;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** The engine's table of tasks seen as an entity: what many applications do to page it with JPA. */
@Entity
@Immutable
@Table(name = "ACT_RU_TASK")
class EngineTaskRow {

    @Id
    @Column(name = "ID_")
    private String id;

    @Column(name = "NAME_")
    private @Nullable String name;

    @Column(name = "TASK_DEF_KEY_")
    private String element;

    @Column(name = "PROC_DEF_ID_")
    private String definition;

    @Column(name = "PROC_INST_ID_")
    private String instance;

    @Column(name = "OWNER_")
    private @Nullable String owner;

    @Column(name = "ASSIGNEE_")
    private @Nullable String assignee;

    @Column(name = "CREATE_TIME_")
    private LocalDateTime createdAt;

    @Column(name = "DUE_DATE_")
    private @Nullable LocalDateTime dueAt;

    protected EngineTaskRow() {}

    String id() {
        return id;
    }
}
