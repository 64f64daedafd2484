package fr.qualipilote.worklist;

import java.time.Instant;
import java.util.Map;

/** What somebody has typed into a task's form and not sent yet. */
public record Draft(Map<String, String> values, Instant savedAt) {}
