package fr.qualipilote.indicators;

import fr.qualipilote.kernel.Actor;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Writes the table as a file, as far as the actor reads it on the screen: all rows of the query, whatever its page. */
public interface IndicatorExports {

    /** The kinds of files. */
    enum Format {
        /** In the layout that can be imported again; values are numbers. */
        XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        /** The same layout for French spreadsheet programs. */
        CSV("csv", "text/csv;charset=UTF-8"),
        /** One object a measure, with state, verdict, target, method and n. */
        JSON("json", "application/json");

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
     * @param words title and headings of a spreadsheet, in the language of the screen
     * @param target written to and not closed
     */
    void export(Actor actor, GridQuery query, Format format, Words words, OutputStream target) throws IOException;

    /**
     * @param title of the sheet
     * @param notes lines under the title: the filters in force
     * @param name heading « Nom indicateur »
     * @param comment heading « périodicité/ commentaire »
     * @param target heading « objectif »
     * @param months headings of the columns of the query, one a month
     */
    record Words(String title, List<String> notes, String name, String comment, String target, List<String> months) {}
}
