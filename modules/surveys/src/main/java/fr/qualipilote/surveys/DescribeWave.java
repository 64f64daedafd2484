package fr.qualipilote.surveys;

import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.kernel.ServiceId;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A wave as it is prepared.
 *
 * @param source as the table of indicators prints it, for instance « Enquête 2022 panel de 57 répondants »; the title where null
 * @param theme chapter of the referential; null when it belongs to none
 * @param fieldFrom first day of the field; null only for {@link WaveKind#OTHER_SOURCE} and while it is prepared
 * @param fieldTo last day of the field
 * @param population how many people the wave speaks of; null when unknown
 * @param panel how many were asked; null when unknown
 * @param method in words
 * @param questions in the order in which they are asked
 * @param services whose members enter answers and calls
 * @param asked people who do so as well, by name
 * @param openingHours of the phone; for mystery surveys alone
 * @param commentAsked whether the public questionnaire has a free text
 */
public record DescribeWave(
        WaveKind kind,
        String title,
        @Nullable String source,
        @Nullable String theme,
        Channel channel,
        Sampling sampling,
        Gathering gathering,
        @Nullable LocalDate fieldFrom,
        @Nullable LocalDate fieldTo,
        @Nullable Integer population,
        @Nullable Integer panel,
        @Nullable String method,
        List<QuestionId> questions,
        List<Scenario> scenarios,
        Set<ServiceId> services,
        Set<PersonId> asked,
        @Nullable OpeningHours openingHours,
        boolean commentAsked) {

    public DescribeWave {
        questions = List.copyOf(questions);
        scenarios = List.copyOf(scenarios);
        services = Set.copyOf(services);
        asked = Set.copyOf(asked);
    }

    /**
     * What the caller of a mystery survey plays.
     *
     * @param id null for a new one
     * @param instructions what to say and to ask
     * @param criteria which of the wave's questions the call judges; all of them where empty
     */
    public record Scenario(
            @Nullable ScenarioId id, String label, @Nullable String instructions, Set<QuestionId> criteria) {

        public Scenario {
            criteria = Set.copyOf(criteria);
        }
    }
}
