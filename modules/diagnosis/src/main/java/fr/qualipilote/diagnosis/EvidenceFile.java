package fr.qualipilote.diagnosis;

/**
 * A file that is handed out.
 *
 * @param content at most 10 MiB
 */
public record EvidenceFile(String fileName, String mediaType, byte[] content) {}
