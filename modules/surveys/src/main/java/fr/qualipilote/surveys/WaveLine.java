package fr.qualipilote.surveys;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A wave as lists show it.
 *
 * @param code for instance « ENQ-2022-003 »
 * @param entries answer sheets or calls that came in one by one
 * @param smallest the smallest known n of its questions; null when none is known
 * @param largest the largest known n
 */
public record WaveLine(
        WaveId id,
        String code,
        WaveKind kind,
        String title,
        String source,
        @Nullable String theme,
        Channel channel,
        WaveState state,
        @Nullable LocalDate fieldFrom,
        @Nullable LocalDate fieldTo,
        @Nullable Integer panel,
        int questions,
        int entries,
        @Nullable Integer smallest,
        @Nullable Integer largest) {}
