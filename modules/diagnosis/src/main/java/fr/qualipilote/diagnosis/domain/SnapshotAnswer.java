package fr.qualipilote.diagnosis.domain;

import fr.qualipilote.diagnosis.AnswerTable.Cell;
import fr.qualipilote.diagnosis.AnswerTable.Column;
import fr.qualipilote.diagnosis.CampaignId;
import fr.qualipilote.referential.ConformityLevel;
import fr.qualipilote.referential.CriterionLine;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One frozen answer with all its words, for reading. Never changed. */
@Entity
@Table(name = "diag_snapshot_answer")
public class SnapshotAnswer {

    @EmbeddedId
    private Key key;

    @jakarta.persistence.Column(name = "service_label")
    private String serviceLabel;

    private String module;
    private String chapter;
    private String commitment;

    @jakarta.persistence.Column(name = "criterion_label")
    private String criterionLabel;

    private BigDecimal weight;

    @jakarta.persistence.Column(name = "level_code")
    private @Nullable String level;

    @jakarta.persistence.Column(name = "level_label")
    private @Nullable String levelLabel;

    private @Nullable BigDecimal score;

    @jakarta.persistence.Column(name = "not_applicable")
    private boolean notApplicable;

    private boolean answered;
    private String reason;
    private String note;
    private int evidence;

    @SuppressWarnings("NullAway.Init")
    protected SnapshotAnswer() {}

    public SnapshotAnswer(
            CampaignId campaign, Column column, Cell cell, CriterionLine criterion, @Nullable ConformityLevel level) {
        this.key = new Key(campaign.value(), column.service().value(), criterion.code());
        this.serviceLabel = column.serviceLabel();
        this.module = criterion.module();
        this.chapter = criterion.chapter();
        this.commitment = criterion.commitment();
        this.criterionLabel = criterion.label();
        this.weight = criterion.weight();
        this.level = level == null ? null : level.code();
        this.levelLabel = level == null ? null : level.label();
        this.score = level == null ? null : level.score();
        this.notApplicable = cell.notApplicable();
        this.answered = cell.answered();
        this.reason = cell.reason();
        this.note = cell.comment();
        this.evidence = cell.evidence().size();
    }

    public UUID service() {
        return key.service();
    }

    public String criterion() {
        return key.criterion();
    }

    public @Nullable String levelLabel() {
        return levelLabel;
    }

    @Embeddable
    public record Key(
            @jakarta.persistence.Column(name = "campaign_id") UUID campaign,
            @jakarta.persistence.Column(name = "service_id") UUID service,
            String criterion)
            implements Serializable {}
}
