package fr.qualipilote.ui.text;

import com.vaadin.flow.component.UI;
import fr.qualipilote.kernel.BusinessClock;
import fr.qualipilote.kernel.LatePolicy;
import fr.qualipilote.kernel.Period;
import fr.qualipilote.kernel.Recurrence;
import fr.qualipilote.kernel.Recurrence.Adjustment;
import java.math.BigDecimal;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Everything that a person reads, in one language: messages, labels of enums, dates, delays, periods, rules, numbers. The one
 * place where a value becomes words.
 */
public final class Wording {

    private static final Logger LOG = LoggerFactory.getLogger(Wording.class);
    private static final Wording FRENCH = new Wording(Messages.FRENCH);
    private static final Wording ENGLISH = new Wording(Messages.ENGLISH);

    private static final int DAYS_TOLD_IN_DAYS = 13;
    private static final int DAYS_TOLD_IN_WEEKS = 120;

    private final Locale locale;
    private final boolean french;
    private final DateTimeFormatter weekday;
    private final DateTimeFormatter month;
    private final DateTimeFormatter time;

    private Wording(Locale locale) {
        this.locale = locale;
        this.french = locale.equals(Messages.FRENCH);
        this.weekday = DateTimeFormatter.ofPattern("EEEE", locale);
        this.month = DateTimeFormatter.ofPattern("MMMM", locale);
        this.time = DateTimeFormatter.ofPattern("HH:mm", locale);
    }

    /** The language of the page that is being served; French where there is none. */
    public static Wording here() {
        UI ui = UI.getCurrent();
        return ui == null ? FRENCH : in(ui.getLocale());
    }

    public static Wording in(Locale locale) {
        return Messages.supported(locale).equals(Messages.ENGLISH) ? ENGLISH : FRENCH;
    }

    public Locale locale() {
        return locale;
    }

    // --- messages ----------------------------------------------------------------------------------------------------

    /** The message of a key; its arguments are formatted by {@link MessageFormat} in this language. */
    public String text(String key, Object... arguments) {
        String pattern = Messages.patterns(locale).get(key);
        if (pattern == null) {
            LOG.warn("There is no message {} in {}", key, locale);
            return "!" + key + "!";
        }
        return new MessageFormat(pattern, locale).format(arguments);
    }

    public boolean has(String key) {
        return Messages.keys(locale).contains(key);
    }

    /** What a constant is called; the key is {@code label.<Type>.<CONSTANT>}. */
    public String label(Enum<?> constant) {
        return text("label." + constant.getDeclaringClass().getSimpleName() + "." + constant.name());
    }

    // --- dates -------------------------------------------------------------------------------------------------------

    /** « vendredi 1er juillet 2022 ». */
    public String date(LocalDate date) {
        return dayOfYear(date) + " " + date.getYear();
    }

    /** « vendredi 1er juillet », with the year when it is not this one. */
    public String date(LocalDate date, LocalDate today) {
        return date.getYear() == today.getYear() ? dayOfYear(date) : date(date);
    }

    /** « 1er juillet 2022 », without the day of the week. */
    public String dayMonthYear(LocalDate date) {
        return day(date) + " " + month.format(date) + " " + date.getYear();
    }

    /** The day of a moment, Paris time. */
    public String dayMonthYear(Instant instant) {
        return dayMonthYear(LocalDate.ofInstant(instant, BusinessClock.ZONE));
    }

    /** « 01/07/2022 », for columns of dates. */
    public String shortDate(LocalDate date) {
        return DateTimeFormatter.ofPattern("dd/MM/yyyy").format(date);
    }

    /** « vendredi 1er juillet 2022 à 10:42 », Paris time. */
    public String dateTime(Instant instant) {
        return text("date.at", date(LocalDate.ofInstant(instant, BusinessClock.ZONE)), time(instant));
    }

    /** « 10:42 », Paris time. */
    public String time(Instant instant) {
        return time.format(instant.atZone(BusinessClock.ZONE));
    }

    /** « 10:42 » today, « hier à 10:42 » yesterday, the date and time before that. */
    public String moment(Instant instant, LocalDate today) {
        LocalDate day = LocalDate.ofInstant(instant, BusinessClock.ZONE);
        if (day.equals(today)) {
            return text("date.today-at", time(instant));
        }
        return day.equals(today.minusDays(1))
                ? text("date.yesterday-at", time(instant))
                : text("date.at", date(day, today), time(instant));
    }

    /** « Hier, en retard », « Aujourd’hui », « Dans 4 jours », « Dans 11 semaines ». */
    public String due(LocalDate due, LocalDate today) {
        long days = ChronoUnit.DAYS.between(today, due);
        if (days == 0) {
            return text("due.today");
        }
        return days < 0 ? text("due.past." + unit(-days), amount(-days)) : text("due.next." + unit(days), amount(days));
    }

    /** The same within a sentence: « dans 7 jours ». */
    public String dueWithin(LocalDate due, LocalDate today) {
        String alone = due(due, today);
        return alone.substring(0, 1).toLowerCase(locale) + alone.substring(1);
    }

    private static String unit(long days) {
        if (days == 1) {
            return "day";
        }
        return days <= DAYS_TOLD_IN_DAYS ? "days" : days < DAYS_TOLD_IN_WEEKS ? "weeks" : "months";
    }

    private static long amount(long days) {
        return switch (unit(days)) {
            case "day", "days" -> days;
            case "weeks" -> Math.round(days / 7.0);
            default -> Math.round(days / 30.44);
        };
    }

    private String dayOfYear(LocalDate date) {
        return weekday.format(date) + " " + day(date) + " " + month.format(date);
    }

    private String day(LocalDate date) {
        int day = date.getDayOfMonth();
        return french && day == 1 ? "1er" : Integer.toString(day);
    }

    // --- periods and rules -------------------------------------------------------------------------------------------

    /** « juin 2022 », « 2e trimestre 2022 », « 1er semestre 2022 », « 2022 », « mars 2022 à mai 2022 ». */
    public String period(Period period) {
        YearMonth from = period.from();
        int year = from.getYear();
        int startsAt = from.getMonthValue() - 1;
        if (period.months() == 1) {
            return month.format(from) + " " + year;
        }
        if (period.months() == 3 && startsAt % 3 == 0) {
            return text("period.quarter", ordinal(startsAt / 3 + 1), Integer.toString(year));
        }
        if (period.months() == 6 && startsAt % 6 == 0) {
            return text("period.half-year", ordinal(startsAt / 6 + 1), Integer.toString(year));
        }
        if (period.months() == 12 && startsAt == 0) {
            return Integer.toString(year);
        }
        return text("period.from-to", period(Period.month(from)), period(Period.month(period.to())));
    }

    /** As {@link #period(Period)}, from its code. */
    public String period(String code) {
        return period(Period.ofCode(code));
    }

    /** « Tous les mois, le 1er jour ouvré », « Toute l’année », « Une fois ». */
    public String rule(Recurrence recurrence) {
        if (recurrence instanceof Recurrence.EveryMonths every) {
            return text("rule.every-on", everyMonths(every.months()), dayOfMonth(every));
        }
        return text(recurrence instanceof Recurrence.Continuous ? "rule.continuous" : "rule.once");
    }

    /** The rule, and what a late occurrence does to the following ones. */
    public String rule(Recurrence recurrence, LatePolicy latePolicy) {
        return recurrence.isRecurring()
                ? text("rule.with-policy", rule(recurrence), text("rule.late." + latePolicy.name()))
                : rule(recurrence);
    }

    /** « Tous les mois », without the day: for narrow columns. */
    public String shortRule(Recurrence recurrence) {
        return recurrence instanceof Recurrence.EveryMonths every ? everyMonths(every.months()) : rule(recurrence);
    }

    private String everyMonths(int months) {
        return switch (months) {
            case 1 -> text("rule.monthly");
            case 3 -> text("rule.quarterly");
            case 6 -> text("rule.half-yearly");
            case 12 -> text("rule.yearly");
            default -> text("rule.every-months", months);
        };
    }

    private String dayOfMonth(Recurrence.EveryMonths every) {
        int day = every.dayOfMonth();
        if (day == 1 && every.adjustment() == Adjustment.NEXT_WORKING_DAY) {
            return text("rule.first-working-day");
        }
        if (day == 31) {
            return text(
                    every.adjustment() == Adjustment.PREVIOUS_WORKING_DAY ? "rule.last-working-day" : "rule.last-day");
        }
        return text("rule.day." + every.adjustment().name(), french && day == 1 ? "1er" : Integer.toString(day));
    }

    private String ordinal(int rank) {
        return french ? (rank == 1 ? "1er" : rank + "e") : Integer.toString(rank);
    }

    // --- numbers -----------------------------------------------------------------------------------------------------

    public String number(long number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    /** « 198 213 », « 0,5 »: as many decimals as it takes, up to six. */
    public String decimal(BigDecimal number) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(6);
        return format.format(number);
    }

    /** « 12,5 % » from 12.5. */
    public String percent(BigDecimal percent) {
        NumberFormat format = NumberFormat.getPercentInstance(locale);
        format.setMaximumFractionDigits(2);
        return format.format(percent.movePointLeft(2));
    }

    /** « 40 % » from 40. */
    public String percent(int percent) {
        return percent(BigDecimal.valueOf(percent));
    }

    /** « 24 Ko », « 1,5 Mo »; 1 Ko = 1 024 octets. */
    public String size(long bytes) {
        if (bytes < 1024) {
            return text("size.bytes", bytes);
        }
        if (bytes < 1024 * 1024) {
            return text("size.kilo", Math.round(bytes / 1024.0));
        }
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(1);
        return text("size.mega", format.format(bytes / (1024.0 * 1024.0)));
    }

    /** « 1 000+ » at the cap of a count. */
    public String capped(int count, int cap) {
        return count >= cap ? text("count.capped", cap) : number(count);
    }
}
