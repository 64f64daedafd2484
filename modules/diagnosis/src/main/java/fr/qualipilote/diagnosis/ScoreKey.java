package fr.qualipilote.diagnosis;

import fr.qualipilote.kernel.ServiceId;
import fr.qualipilote.referential.CriterionLine;
import org.jspecify.annotations.Nullable;

/**
 * Which answers a score is about.
 *
 * @param code of the module, chapter, commitment or criterion; empty for {@link Kind#ALL}
 * @param service only its answers; null for all services. {@code ALL} with a service is the service's score
 */
public record ScoreKey(Kind kind, String code, @Nullable ServiceId service) {

    public enum Kind {
        ALL,
        MODULE,
        CHAPTER,
        COMMITMENT,
        CRITERION
    }

    public static ScoreKey campaign() {
        return new ScoreKey(Kind.ALL, "", null);
    }

    public static ScoreKey of(ServiceId service) {
        return new ScoreKey(Kind.ALL, "", service);
    }

    public static ScoreKey module(String code) {
        return new ScoreKey(Kind.MODULE, code, null);
    }

    public static ScoreKey chapter(String code) {
        return new ScoreKey(Kind.CHAPTER, code, null);
    }

    public static ScoreKey commitment(String code) {
        return new ScoreKey(Kind.COMMITMENT, code, null);
    }

    public static ScoreKey criterion(String code) {
        return new ScoreKey(Kind.CRITERION, code, null);
    }

    /** The same for one service alone. */
    public ScoreKey in(ServiceId only) {
        return new ScoreKey(kind, code, only);
    }

    public boolean concerns(CriterionLine criterion, ServiceId answering) {
        return (service == null || service.equals(answering)) && concerns(criterion);
    }

    /** Whichever service answers. */
    public boolean concerns(CriterionLine criterion) {
        return switch (kind) {
            case ALL -> true;
            case MODULE -> criterion.module().equals(code);
            case CHAPTER -> criterion.chapter().equals(code);
            case COMMITMENT -> criterion.commitment().equals(code);
            case CRITERION -> criterion.code().equals(code);
        };
    }
}
