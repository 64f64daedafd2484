package fr.qualipilote.referential;

import fr.qualipilote.kernel.Actor;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The versions of referentials: drafts, those in force, those that were. Reading is open to anyone signed in; the quality manager
 * and the administrator change. A version that has been put in force is never changed and never deleted.
 */
public interface ReferentialVersions {

    /** In force first, then planned, drafts, replaced; the latest first. */
    List<VersionLine> versions();

    /** @throws UnknownReferential when there is none */
    VersionSheet version(VersionId id);

    /** The leading version of a day: what new work refers to. There is one from the installation on. */
    VersionId inForce(LocalDate day);

    /** The version in force that holds criteria which a campaign could ask, the leading one first; empty where none has any. */
    Optional<VersionId> answerable(LocalDate day);

    /**
     * What a campaign asks of some modules, in the order of the version.
     *
     * @param modules codes; those that the version has not are left out
     * @throws UnknownReferential when there is no such version
     */
    Questionnaire questionnaire(VersionId id, Collection<String> modules);

    /**
     * Which criteria are the same, reworded, moved, new or gone.
     *
     * @throws UnknownReferential when one of them does not exist
     */
    VersionChanges changes(VersionId from, VersionId to);

    /** The version of the same referential that it replaces or would replace; empty for a first one. */
    Optional<VersionId> before(VersionId id);

    /**
     * A draft with the content of a version.
     *
     * @param edition the new one's name, unique in the referential
     * @throws InvalidReferential {@code edition-taken}, {@code edition-missing}, {@code edition-too-long}
     */
    VersionId derive(Actor actor, VersionId from, String edition);

    /**
     * Puts a draft in force from a day, which cannot be undone.
     *
     * @param revision as the draft was shown
     * @param leading whether its chapters become the themes of the action plan
     * @throws InvalidReferential {@code not-a-draft}, {@code changed-by} (who, when), {@code changed-meanwhile}, {@code from-in-past} (today), {@code from-taken}
     *     (date): another version begins on that day, {@code without-chapters}
     */
    void putInForce(Actor actor, VersionId id, int revision, LocalDate from, boolean leading);

    /** @throws InvalidReferential {@code not-a-draft} */
    void delete(Actor actor, VersionId id);

    /** Whether the actor may change referentials, their scope and their crosswalk. */
    boolean mayChange(Actor actor);
}
