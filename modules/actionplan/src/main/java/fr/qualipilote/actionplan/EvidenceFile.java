package fr.qualipilote.actionplan;

/**
 * A file that is handed in or handed out.
 *
 * @param content at most 10 MiB
 */
public record EvidenceFile(String fileName, String mediaType, byte[] content) {}
