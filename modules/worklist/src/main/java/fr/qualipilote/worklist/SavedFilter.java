package fr.qualipilote.worklist;

import java.util.UUID;

/** A filter that a person keeps under a name. */
public record SavedFilter(UUID id, String name, WorkQuery query) {}
