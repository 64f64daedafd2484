package fr.qualipilote.kernel;

/**
 * Somebody else, or a step that happens by itself, was at the same thing at the same moment and was faster. Nothing of what was
 * asked for is written; it may be asked for again.
 */
public final class ConcurrentChange extends BusinessRefusal {

    private ConcurrentChange(RuntimeException conflict) {
        super("changed-at-once", "Overtaken by another change: " + conflict);
        initCause(conflict);
    }

    /** @param conflict what the database or the engine said */
    public static ConcurrentChange because(RuntimeException conflict) {
        return new ConcurrentChange(conflict);
    }
}
