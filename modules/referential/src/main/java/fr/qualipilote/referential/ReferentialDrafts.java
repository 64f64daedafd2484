package fr.qualipilote.referential;

import fr.qualipilote.kernel.Actor;

/**
 * Changes a draft part by part. Quality manager and administrator; a version that has been put in force is never changed. Every
 * command says which revision it was made from, so that nothing unseen is overwritten. All of them throw:
 *
 * <ul>
 *   <li>{@link UnknownReferential} when there is no such version or part
 *   <li>{@link InvalidReferential} {@code not-a-draft}; {@code changed-by} (who, when) or {@code changed-meanwhile} when somebody was
 *       faster; {@code part-<reason>} when the version would not hang together, with the reasons that an import gives for a row
 * </ul>
 */
public interface ReferentialDrafts {

    /** As the last among those that stand under the same parent. */
    void add(Actor actor, VersionId id, int revision, DraftPart part);

    /**
     * What stands under it stays there, under a new code too; under a new parent it is the last.
     *
     * @param code as it was
     */
    void change(Actor actor, VersionId id, int revision, String code, DraftPart part);

    /** With all that stands under it. */
    void remove(Actor actor, VersionId id, int revision, PartKind kind, String code);

    /** @param by how many places down among those under the same parent; negative for up; beyond the ends it stays there */
    void move(Actor actor, VersionId id, int revision, PartKind kind, String code, int by);

    /**
     * What the version says of itself.
     *
     * @param notApplicable what « sans objet » is called
     */
    void describe(Actor actor, VersionId id, int revision, String label, String source, String notApplicable);
}
