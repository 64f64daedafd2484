package fr.qualipilote.spreadsheet;

/**
 * A file that is refused as a whole, with the reason, the place where it is known, and a detail (the text of
 * the formula, what the file looks like, the limit that it passes). The message is English and for the log;
 * screens compose theirs from {@link #reason()}, {@link #place()} and {@link #detail()}.
 */
public final class UnreadableSheet extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int DETAIL_LENGTH = 120;

    /** Why a file is refused. */
    public enum Reason {
        /** No byte, or no cell that shows anything. */
        EMPTY,
        /** More bytes than the limit; the rest was not read. */
        TOO_LARGE,
        /** Something else: PDF, picture, text document, old .xls …; the detail names it where it is known. */
        NOT_A_SPREADSHEET,
        /** Protected by a password. */
        ENCRYPTED,
        /** Inflates, or says that it inflates, beyond what a table takes; or holds an archive in the archive. */
        ZIP_BOMB,
        /** A cell holds a formula; the detail is its text. */
        FORMULA,
        /** A part declares a document type or uses an entity: the way to read other files or to explode. */
        DOCTYPE,
        /** Two parts have the same name. */
        DUPLICATE_ENTRY,
        /** The name of a part leads outside the file. */
        UNSAFE_NAME,
        /** Cut short or inconsistent. */
        DAMAGED,
        /** More rows than the limit. */
        TOO_MANY_ROWS,
        /** More cells or columns than the limit. */
        TOO_MANY_CELLS,
        /** A cell, or all cells together, hold more characters than the limit. */
        TEXT_TOO_LONG
    }

    private final Reason reason;
    private final transient Place place;
    private final String detail;

    private UnreadableSheet(Reason reason, Place place, String detail) {
        super(message(reason, place, detail));
        this.reason = reason;
        this.place = place;
        this.detail = detail;
    }

    static UnreadableSheet because(Reason reason, String detail) {
        return at(Place.UNKNOWN, reason, detail);
    }

    static UnreadableSheet at(Place place, Reason reason, String detail) {
        return new UnreadableSheet(reason, quoted(place), quoted(detail));
    }

    /** A defect of the file met as an exception of the reading code. */
    static UnreadableSheet damaged(Place place, String detail, Throwable cause) {
        UnreadableSheet refusal = at(place, Reason.DAMAGED, detail);
        refusal.initCause(cause);
        return refusal;
    }

    public Reason reason() {
        return reason;
    }

    /** Where, as far as it is known. */
    public Place place() {
        return place == null ? Place.UNKNOWN : place;
    }

    /** On one line, at most 120 characters, no control character; may be empty. */
    public String detail() {
        return detail;
    }

    private static String message(Reason reason, Place place, String detail) {
        StringBuilder text = new StringBuilder(reason.name());
        if (place.part() != null) {
            text.append(" in ").append(place.part());
        }
        if (!place.address().isEmpty()) {
            text.append(place.column() == null ? " at row " : " at ").append(place.address());
        }
        if (!detail.isEmpty()) {
            text.append(": ").append(detail);
        }
        return text.toString();
    }

    private static Place quoted(Place place) {
        return place.part() == null ? place : new Place(quoted(place.part()), place.row(), place.column());
    }

    /** File content must not forge a line of the log. */
    private static String quoted(String text) {
        String cut = text.length() > DETAIL_LENGTH ? text.substring(0, DETAIL_LENGTH - 1) + "…" : text;
        return cut.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    }
}
