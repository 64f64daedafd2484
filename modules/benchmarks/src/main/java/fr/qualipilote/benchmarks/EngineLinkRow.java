package fr.qualipilote.benchmarks;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** Who may take a task of the engine. */
@Entity
@Immutable
@Table(name = "ACT_RU_IDENTITYLINK")
class EngineLinkRow {

    @Id
    @Column(name = "ID_")
    private String id;

    @Column(name = "TASK_ID_")
    private String taskId;

    @Column(name = "TYPE_")
    private String type;

    @Column(name = "GROUP_ID_")
    private @Nullable String group;

    protected EngineLinkRow() {}
}
