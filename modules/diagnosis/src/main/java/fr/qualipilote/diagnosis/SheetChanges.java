package fr.qualipilote.diagnosis;

import java.util.List;

/**
 * What has happened to a sheet since a revision.
 *
 * @param answers that were written since, by whoever
 * @param revision to go on from
 */
public record SheetChanges(SheetLine line, List<Answer> answers, long revision) {}
