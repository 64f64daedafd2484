package fr.qualipilote.ui.indicators;

import fr.qualipilote.indicators.Cell;
import fr.qualipilote.indicators.IndicatorLine;
import fr.qualipilote.indicators.InvalidMeasure;
import fr.qualipilote.indicators.Method;
import fr.qualipilote.indicators.Responsible;
import fr.qualipilote.indicators.Target;
import fr.qualipilote.indicators.Trend;
import fr.qualipilote.indicators.Unit;
import fr.qualipilote.indicators.Verdict;
import fr.qualipilote.kernel.BusinessRefusal;
import fr.qualipilote.kernel.Period;
import fr.qualipilote.ui.part.Names;
import fr.qualipilote.ui.part.Tone;
import fr.qualipilote.ui.shell.Refusals;
import fr.qualipilote.ui.text.Wording;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How values, targets, verdicts and periods of indicators are said. */
public final class MeasureWords {

    private static final String UNMEASURED = "?";

    private MeasureWords() {}

    // --- values ------------------------------------------------------------------------------------------------------

    /** « 89,65 % », « 67 j », « 1 234 »: with the decimals of the indicator. */
    public static String value(BigDecimal value, Unit unit, int decimals, Wording words) {
        return with(unit, number(value, decimals, decimals, words), words);
    }

    public static String value(BigDecimal value, IndicatorLine line, Wording words) {
        return value(value, line.unit(), line.decimals(), words);
    }

    /** A mean of values, a difference: with one decimal more where the values have none. */
    public static String computed(BigDecimal value, IndicatorLine line, Wording words) {
        return with(line.unit(), number(value, 0, Math.max(1, line.decimals()), words), words);
    }

    /** « 64 163 »: a numerator or a denominator as it is. */
    static String plain(BigDecimal value, Wording words) {
        return number(value, 0, 4, words);
    }

    private static String number(BigDecimal value, int least, int most, Wording words) {
        NumberFormat format = NumberFormat.getNumberInstance(words.locale());
        format.setMinimumFractionDigits(least);
        format.setMaximumFractionDigits(most);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(value);
    }

    /** Signs of a language: « % » is set off by a narrow space in French, and not at all in English. */
    private static String with(Unit unit, String number, Wording words) {
        return switch (unit) {
            case PERCENT -> words.text("indicator.percent", number);
            default -> unit.sign().isEmpty() ? number : words.text("indicator.with-unit", number, unit.sign());
        };
    }

    // --- targets and verdicts ----------------------------------------------------------------------------------------

    /** « 90 % au moins », « 60 j au plus », « sans objectif ». */
    public static String target(Target target, Unit unit, int decimals, Wording words) {
        return target.threshold()
                .map(value -> words.text(
                        "indicator.target." + target.direction().name(), round(value, unit, decimals, words)))
                .orElseGet(() -> words.text("indicator.target.NONE"));
    }

    public static String target(Target target, IndicatorLine line, Wording words) {
        return target(target, line.unit(), line.decimals(), words);
    }

    /** « 90 % », « 0,50 % »: without decimals that say nothing. */
    static String round(BigDecimal value, Unit unit, int decimals, Wording words) {
        boolean whole = value.stripTrailingZeros().scale() <= 0;
        return value(
                value,
                unit,
                whole ? 0 : Math.max(decimals, value.stripTrailingZeros().scale()),
                words);
    }

    public static String sign(Verdict verdict) {
        return switch (verdict) {
            case MET -> "✓";
            case MISSED -> "✗";
            case CLOSE -> "≈";
            case INFORMATIVE, NONE -> "";
        };
    }

    public static Tone tone(Verdict verdict) {
        return switch (verdict) {
            case MET -> Tone.OK;
            case MISSED -> Tone.BAD;
            case CLOSE -> Tone.WARN;
            case INFORMATIVE, NONE -> Tone.PLAIN;
        };
    }

    // --- cells -------------------------------------------------------------------------------------------------------

    /** « 89,65 % », « – », « ? », or nothing. */
    public static String shown(Cell cell, IndicatorLine line, Wording words) {
        if (cell instanceof Cell.Value value) {
            return value(value.value(), line, words);
        }
        if (cell instanceof Cell.NoCase) {
            return words.text("none");
        }
        return cell instanceof Cell.NotMeasured ? UNMEASURED : "";
    }

    /** All that a cell says beside its value: « objectif manqué, échantillon, contrôlée ». */
    public static String said(Cell cell, IndicatorLine line, Wording words) {
        List<String> said = new ArrayList<>();
        if (cell instanceof Cell.Value value) {
            said.add(words.text("indicator.verdict." + value.verdict().name()));
        } else if (cell instanceof Cell.NotDue notDue) {
            said.add(words.text("indicator.not-due." + notDue.why().name()));
        } else if (cell instanceof Cell.NotMeasured missing) {
            said.add(words.text(missing.declared() ? "indicator.not-measured.declared" : "indicator.not-measured"));
        } else {
            said.add(words.text("indicator.no-case"));
        }
        cell.entry().filter(entry -> !entry.text().isEmpty()).ifPresent(entry -> {
            if (entry.method() != Method.EXHAUSTIVE) {
                said.add(method(entry.method(), entry.sampleSize(), words));
            }
            said.add(words.label(entry.state()));
            if (entry.returnReason() != null) {
                said.add(words.text("indicator.sent-back"));
            }
            if (entry.corrected()) {
                said.add(words.text("indicator.corrected"));
            }
            if (entry.comment() != null) {
                said.add(words.text("indicator.commented"));
            }
        });
        Period period = cell.period();
        if (period != null && period.months() > 1) {
            said.add(words.period(period));
        }
        return String.join(", ", said);
    }

    /** « échantillon de 46 », « reporté », « exhaustif ». */
    static String method(Method method, @Nullable Integer sampleSize, Wording words) {
        return method == Method.SAMPLE && sampleSize != null
                ? words.text("indicator.sample-of", sampleSize)
                : words.label(method).toLowerCase(words.locale());
    }

    /** Why a text is no value, beside its cell: the sentence need not say which cell it is. */
    static String reason(BusinessRefusal refusal, Refusals refusals, Wording words) {
        String sentence = refusals.sentence(refusal, words);
        if (!(refusal instanceof InvalidMeasure) || !(refusal.arguments().get(1) instanceof YearMonth month)) {
            return sentence;
        }
        return sentence.replace(" (" + refusal.arguments().get(0) + ", " + month(month, words) + ")", "");
    }

    // --- people and time ---------------------------------------------------------------------------------------------

    public static String responsible(Responsible responsible, Names names, Wording words) {
        if (responsible instanceof Responsible.Someone someone) {
            return names.person(someone.person());
        }
        return responsible instanceof Responsible.OneService one
                ? names.service(one.service())
                : words.text("indicator.responsible.quality");
    }

    /** « janvier 2022 ». */
    public static String month(YearMonth month, Wording words) {
        return words.period(Period.month(month));
    }

    /** « Janv. », « Févr. », « Mars ». */
    static String shortMonth(YearMonth month, Wording words) {
        return capital(month.getMonth().getDisplayName(TextStyle.SHORT_STANDALONE, words.locale()), words.locale());
    }

    /** « Janvier à juin 2022 », « Janvier 2013 à juin 2022 ». */
    static String span(YearMonth from, YearMonth to, Wording words) {
        if (from.equals(to)) {
            return capital(month(from, words), words.locale());
        }
        String begins = from.getYear() == to.getYear()
                ? from.getMonth().getDisplayName(TextStyle.FULL_STANDALONE, words.locale())
                : month(from, words);
        return capital(words.text("period.from-to", begins, month(to, words)), words.locale());
    }

    private static String capital(String text, Locale locale) {
        return text.substring(0, 1).toUpperCase(locale) + text.substring(1);
    }

    // --- trend -------------------------------------------------------------------------------------------------------

    /** « Objectif manqué 4 fois sur 5, en baisse. » */
    public static String trend(Trend trend, Wording words) {
        List<String> said = new ArrayList<>();
        if (trend.values() == 0) {
            said.add(words.text("indicator.trend.no-value"));
        } else if (trend.missed() > 0) {
            said.add(words.text("indicator.trend.missed", trend.missed(), trend.missed() + trend.met()));
        } else if (trend.met() > 0) {
            said.add(words.text("indicator.trend.met", trend.met()));
        } else {
            said.add(words.text("indicator.trend.values", trend.values()));
        }
        if (trend.course() != Trend.Course.UNKNOWN) {
            said.add(words.text("indicator.trend." + trend.course().name()));
        }
        if (trend.better() != null && trend.course() != Trend.Course.STEADY) {
            said.add(words.text(trend.better() ? "indicator.trend.better" : "indicator.trend.worse"));
        }
        return String.join(", ", said);
    }
}
