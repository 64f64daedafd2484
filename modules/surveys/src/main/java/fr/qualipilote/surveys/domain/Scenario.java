package fr.qualipilote.surveys.domain;

import fr.qualipilote.surveys.QuestionId;
import fr.qualipilote.surveys.ScenarioId;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the caller of a mystery survey plays. */
@Entity(name = "SurveyScenario")
@Table(name = "survey_scenario")
public class Scenario {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "wave_id")
    private Wave wave;

    private int rank;

    private String label;

    private @Nullable String instructions;

    /** All criteria of the wave where empty. */
    @ElementCollection
    @CollectionTable(name = "survey_scenario_criterion", joinColumns = @JoinColumn(name = "scenario_id"))
    @Column(name = "question_id")
    private Set<UUID> criteria = new HashSet<>();

    @SuppressWarnings("NullAway.Init")
    protected Scenario() {}

    Scenario(Wave wave, String label) {
        this.id = UUID.randomUUID();
        this.wave = wave;
        this.label = label;
    }

    void describe(int place, String name, @Nullable String words, Collection<QuestionId> judged) {
        rank = place;
        label = name;
        instructions = words;
        Set<UUID> wanted = judged.stream().map(QuestionId::value).collect(Collectors.toSet());
        criteria.retainAll(wanted);
        criteria.addAll(wanted);
    }

    public boolean judges(QuestionId question) {
        return criteria.isEmpty() || criteria.contains(question.value());
    }

    public ScenarioId id() {
        return new ScenarioId(id);
    }

    public Wave wave() {
        return wave;
    }

    public int rank() {
        return rank;
    }

    public String label() {
        return label;
    }

    public @Nullable String instructions() {
        return instructions;
    }
}
