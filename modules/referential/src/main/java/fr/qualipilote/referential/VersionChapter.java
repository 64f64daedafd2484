package fr.qualipilote.referential;

import org.jspecify.annotations.Nullable;

/**
 * A chapter within its version.
 *
 * @param chapter as the action plan knows it
 * @param module code of its module; null for a heading of the action plan that no commitment stands under
 */
public record VersionChapter(ChapterLine chapter, @Nullable String module) {}
