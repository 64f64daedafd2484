package fr.qualipilote.referential;

import java.io.IOException;
import java.io.OutputStream;

/** Writes a version as a file that can be imported again without loss. Open to anyone signed in. */
public interface ReferentialExports {

    /** The kinds of files. */
    enum Format {
        XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        YAML("yaml", "application/yaml");

        private final String extension;
        private final String mediaType;

        Format(String extension, String mediaType) {
            this.extension = extension;
            this.mediaType = mediaType;
        }

        public String extension() {
            return extension;
        }

        public String mediaType() {
            return mediaType;
        }
    }

    /**
     * @param target written to and not closed
     * @throws UnknownReferential when there is no such version
     */
    void export(VersionId id, Format format, OutputStream target) throws IOException;

    /** A small referential that can be imported as it is: what to start one's own file from. */
    void template(Format format, OutputStream target) throws IOException;
}
