package fr.qualipilote.publication;

/**
 * A frozen set as a file.
 *
 * @param sha256 of the content, in hexadecimal digits
 */
public record PublicFile(String name, Format format, byte[] content, String sha256) {

    /** The kinds of files. */
    public enum Format {
        /** One row a figure, semicolons, UTF-8, ISO dates, decimal comma; metadata in each row. */
        CSV("csv", "text/csv;charset=UTF-8"),
        /** What was frozen, byte for byte: see docs/published-figures.md. */
        JSON("json", "application/json");

        private final String suffix;
        private final String mediaType;

        Format(String suffix, String mediaType) {
            this.suffix = suffix;
            this.mediaType = mediaType;
        }

        public String suffix() {
            return suffix;
        }

        public String mediaType() {
            return mediaType;
        }
    }
}
