package fr.qualipilote.diagnosis.internal;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import fr.qualipilote.diagnosis.AnswerTable;
import fr.qualipilote.diagnosis.CampaignId;
import fr.qualipilote.diagnosis.Results;
import fr.qualipilote.diagnosis.TakenOver;
import fr.qualipilote.diagnosis.UnknownDiagnosis;
import fr.qualipilote.diagnosis.domain.Campaign;
import fr.qualipilote.diagnosis.domain.SnapshotAnswer;
import fr.qualipilote.diagnosis.domain.SnapshotPiece;
import fr.qualipilote.kernel.ReceivedFile;
import fr.qualipilote.organisation.Programmes;
import fr.qualipilote.referential.ConformityLevel;
import fr.qualipilote.referential.CriterionLine;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Keeps what a campaign said when it was validated: everything in one canonical JSON (properties and keys in alphabetical order, no
 * white space, UTF-8) whose SHA-256 the campaign and its history hold, and the answers in rows.
 */
@Component
class Snapshots {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private static final int KEPT = 8;

    private final EntityManager entities;
    private final Programmes programmes;

    /** By fingerprint: a page of results asks for the same text again and again, and reading it takes longer than all else. */
    private final RecentlyRead<String, Content> known = new RecentlyRead<>(KEPT);

    Snapshots(EntityManager entities, Programmes programmes) {
        this.entities = entities;
        this.programmes = programmes;
    }

    /**
     * All that is frozen.
     *
     * @param minutes of the decision that validated it
     * @param takenOver not written for a campaign that was conducted here
     */
    record Content(
            String reference,
            String title,
            @Nullable String mission,
            @Nullable LocalDate missionOn,
            @Nullable LocalDate deadline,
            @Nullable String summary,
            String minutes,
            List<LeftOut> leftOut,
            AnswerTable table,
            Results results,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable TakenOver takenOver) {}

    /** A service that has left the scope. */
    record LeftOut(UUID service, String reason) {}

    /** @return the fingerprint */
    String write(Campaign campaign, AnswerTable table, Results results) {
        Content content = new Content(
                campaign.reference(),
                campaign.title(),
                campaign.mission(),
                campaign.missionOn(),
                campaign.deadline(),
                campaign.summary(),
                campaign.verdicts().get(campaign.verdicts().size() - 1).minutes(),
                campaign.sheets().stream()
                        .filter(sheet -> !sheet.isInScope())
                        .map(sheet ->
                                new LeftOut(sheet.service().value(), Objects.requireNonNullElse(sheet.reason(), "")))
                        .toList(),
                table,
                results,
                campaign.takenOver());
        byte[] json = json(content);
        SnapshotPiece.cut(campaign.id(), json).forEach(entities::persist);
        writeRows(campaign.id(), table);
        return ReceivedFile.sha256(json);
    }

    private void writeRows(CampaignId campaign, AnswerTable table) {
        Map<String, CriterionLine> criteria = new HashMap<>();
        table.questionnaire().criteria().forEach(criterion -> criteria.put(criterion.code(), criterion));
        table.columns().forEach(column -> column.cells().forEach(cell -> {
            ConformityLevel level =
                    table.questionnaire().scale().level(cell.level()).orElse(null);
            CriterionLine criterion = Objects.requireNonNull(criteria.get(cell.criterion()));
            entities.persist(new SnapshotAnswer(campaign, column, cell, criterion, level));
        }));
    }

    private static byte[] json(Content content) {
        try {
            return JSON.writeValueAsBytes(content);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** @throws UnknownDiagnosis when nothing was frozen */
    byte[] bytes(CampaignId campaign) {
        List<byte[]> pieces = entities.createQuery(
                        "select p.content from SnapshotPiece p where p.key.campaign = :id order by p.key.position",
                        byte[].class)
                .setParameter("id", campaign.value())
                .getResultList();
        if (pieces.isEmpty()) {
            throw UnknownDiagnosis.withId(campaign);
        }
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        pieces.forEach(content::writeBytes);
        return content.toByteArray();
    }

    AnswerTable table(Campaign campaign) {
        return content(campaign).table();
    }

    private Content content(Campaign campaign) {
        String fingerprint = fingerprint(campaign);
        Content kept = known.get(fingerprint);
        if (kept != null) {
            return kept;
        }
        try {
            Content read = JSON.readValue(bytes(campaign.id()), Content.class);
            known.keep(fingerprint, read);
            return read;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String fingerprint(Campaign campaign) {
        return Objects.requireNonNull(campaign.frozenSha256());
    }

    Results results(Campaign campaign) {
        Content content = content(campaign);
        Results frozen = content.results();
        return new Results(
                frozen.reference(),
                frozen.title(),
                frozen.referential(),
                organisation(frozen),
                content.summary(),
                new Results.Frozen(
                        Objects.requireNonNull(campaign.frozenAt()), fingerprint(campaign), campaign.takenOver()),
                frozen.whole(),
                frozen.modules(),
                frozen.chapters(),
                frozen.commitments(),
                frozen.criteria(),
                frozen.services(),
                frozen.heat(),
                frozen.divergences(),
                frozen.missing(),
                frozen.unproven(),
                frozen.gaps(),
                frozen.comparison());
    }

    /** The first texts did not say whose results they are. */
    private String organisation(Results frozen) {
        String named = frozen.organisation();
        return named == null ? programmes.programme().organisation() : named;
    }

    /** Level labels of a service in a frozen campaign, by criterion. */
    Map<String, String> levels(CampaignId campaign, UUID service) {
        Map<String, String> levels = new HashMap<>();
        entities.createQuery(
                        "select a from SnapshotAnswer a where a.key.campaign = :campaign and a.key.service = :service",
                        SnapshotAnswer.class)
                .setParameter("campaign", campaign.value())
                .setParameter("service", service)
                .getResultList()
                .forEach(answer -> {
                    String label = answer.levelLabel();
                    if (label != null) {
                        levels.put(answer.criterion(), label);
                    }
                });
        return levels;
    }
}
