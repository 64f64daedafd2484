package fr.qualipilote.actionplan.internal;

import fr.qualipilote.kernel.SearchText;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A date as people write it in a spreadsheet: « 15/09/22 », « 15.9.2022 », « 2022-09-15 », « 15 septembre 2022 ». */
sealed interface WrittenDate {

    record Read(LocalDate date) implements WrittenDate {}

    /** Has the form of a date but is none: « 31/02/22 ». */
    record Impossible() implements WrittenDate {}

    /** Does not have the form of a date. */
    record Other() implements WrittenDate {}

    Pattern NUMERIC = Pattern.compile("(\\d{1,2})\\s*[/.-]\\s*(\\d{1,2})\\s*[/.-]\\s*(\\d{2}|\\d{4})");
    Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:[t ].*)?");
    Pattern WORDS = Pattern.compile("(?:[a-z]+ )?(\\d{1,2})(?:er)? ([a-z]+)\\.? (\\d{4}|\\d{2})");
    List<String> MONTHS = List.of(
            "janvier",
            "fevrier",
            "mars",
            "avril",
            "mai",
            "juin",
            "juillet",
            "aout",
            "septembre",
            "octobre",
            "novembre",
            "decembre");

    static WrittenDate of(String text) {
        String folded = SearchText.fold(text);
        Matcher numeric = NUMERIC.matcher(folded);
        if (numeric.matches()) {
            return date(numeric.group(3), number(numeric, 2), number(numeric, 1));
        }
        Matcher iso = ISO.matcher(folded);
        if (iso.matches()) {
            return date(iso.group(1), number(iso, 2), number(iso, 3));
        }
        Matcher words = WORDS.matcher(folded);
        if (words.matches()) {
            int month = monthNamed(words.group(2));
            return month == 0 ? new Other() : date(words.group(3), month, number(words, 1));
        }
        return new Other();
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    /** « sept. », « oct », « juil. »: three letters tell all months apart but June and July. */
    private static int monthNamed(String name) {
        for (int month = 1; month <= 12; month++) {
            String full = MONTHS.get(month - 1);
            if (full.equals(name)
                    || (name.length() >= 4 || !name.startsWith("jui")) && name.length() >= 3 && full.startsWith(name)) {
                return month;
            }
        }
        return 0;
    }

    /** Two digits are of this century: the plan looks ahead. */
    private static WrittenDate date(String year, int month, int day) {
        int written = Integer.parseInt(year);
        try {
            return new Read(LocalDate.of(year.length() == 2 ? 2000 + written : written, month, day));
        } catch (DateTimeException impossible) {
            return new Impossible();
        }
    }
}
