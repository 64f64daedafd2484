package fr.qualipilote.indicators.domain;

import fr.qualipilote.indicators.InvalidMeasure;
import fr.qualipilote.indicators.Unit;
import fr.qualipilote.kernel.PlainText;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads what people type or paste in a cell: « 88,9 », « 88,9 % », « 67 j », « 1 234 / 1 389 », « - », « ? ». The only place where that is
 * done.
 */
public final class MeasureText {

    private static final int MOST_WHOLE_DIGITS = 12;
    private static final int MOST_DECIMALS = 6;

    /** What refusals repeat of a text. */
    private static final int QUOTED = 40;

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern DASH = Pattern.compile("[\\p{Pd}\\u2212]");
    private static final Pattern NUMBER = Pattern.compile("([+-]?)((?:\\d{1,3}(?: \\d{3})+)|\\d+)(?:[.,](\\d+))?");
    private static final Pattern WITH_UNIT = Pattern.compile("(.*?) ?(%|\\p{L}+\\.?)");

    private static final Map<String, Unit> UNITS = Map.ofEntries(
            Map.entry("%", Unit.PERCENT),
            Map.entry("pourcent", Unit.PERCENT),
            Map.entry("j", Unit.DAYS),
            Map.entry("j.", Unit.DAYS),
            Map.entry("jr", Unit.DAYS),
            Map.entry("jrs", Unit.DAYS),
            Map.entry("jour", Unit.DAYS),
            Map.entry("jours", Unit.DAYS),
            Map.entry("d", Unit.DAYS),
            Map.entry("h", Unit.HOURS),
            Map.entry("heure", Unit.HOURS),
            Map.entry("heures", Unit.HOURS),
            Map.entry("min", Unit.MINUTES),
            Map.entry("mn", Unit.MINUTES),
            Map.entry("minute", Unit.MINUTES),
            Map.entry("minutes", Unit.MINUTES));

    private final Indicator indicator;
    private final @Nullable YearMonth month;
    private final String typed;

    private MeasureText(Indicator indicator, @Nullable YearMonth month, String text) {
        this.indicator = indicator;
        this.month = month;
        this.typed = SPACES.matcher(PlainText.of(text)).replaceAll(" ").strip();
    }

    /**
     * @param month the column, for the words of refusals
     * @param figure gives the value of the indicator's dated denominator, where the text asks for it
     * @throws InvalidMeasure where the text is none of these, or no possible value of the indicator
     */
    public static MeasureContent read(
            Indicator indicator, @Nullable YearMonth month, String text, Function<String, BigDecimal> figure) {
        return new MeasureText(indicator, month, text).content(figure);
    }

    private MeasureContent content(Function<String, BigDecimal> figure) {
        if (typed.isEmpty()) {
            return MeasureContent.NOTHING;
        }
        String plain = DASH.matcher(typed).replaceAll("-");
        if (plain.equals("-")) {
            return MeasureContent.NO_CASE;
        }
        if (plain.equals("?")) {
            return MeasureContent.NOT_MEASURED;
        }
        String[] parts = plain.replace('÷', '/').split("/", -1);
        return switch (parts.length) {
            case 1 -> single(number(withoutUnit(parts[0])));
            case 2 -> quotient(parts[0].strip(), parts[1].strip(), figure);
            default -> throw refused("not-a-number", quoted());
        };
    }

    private MeasureContent single(BigDecimal value) {
        requireWithinBounds(value);
        return MeasureContent.value(value);
    }

    private MeasureContent quotient(String above, String below, Function<String, BigDecimal> figure) {
        BigDecimal numerator = number(above);
        boolean byFigure = below.isEmpty();
        if (!indicator.isQuotient() || byFigure && !indicator.hasFigure()) {
            throw refused("not-a-quotient", quoted());
        }
        BigDecimal denominator = byFigure ? figure.apply(quoted()) : number(below);
        if (numerator.signum() < 0 || denominator.signum() < 0) {
            throw refused("negative", quoted());
        }
        String text = Numbers.text(numerator) + " / " + (byFigure ? "" : Numbers.text(denominator));
        if (denominator.signum() == 0) {
            if (numerator.signum() != 0) {
                throw refused("zero-denominator", quoted());
            }
            return new MeasureContent(
                    MeasureContent.Kind.NO_CASE, text.strip(), null, numerator, denominator, byFigure);
        }
        if (indicator.isShare() && numerator.compareTo(denominator) > 0) {
            throw refused("numerator-above-denominator", quoted());
        }
        BigDecimal value = numerator
                .multiply(BigDecimal.valueOf(indicator.unit().factor()))
                .divide(denominator, Numbers.SCALE, RoundingMode.HALF_UP);
        requireWithinBounds(value);
        return new MeasureContent(
                MeasureContent.Kind.VALUE, text.strip(), Numbers.plain(value), numerator, denominator, byFigure);
    }

    /** The text before a unit that is the indicator's own. */
    private String withoutUnit(String text) {
        Matcher matched = WITH_UNIT.matcher(text.strip());
        if (!matched.matches() || matched.group(1).isEmpty()) {
            return text.strip();
        }
        Unit unit = UNITS.get(matched.group(2).toLowerCase(Locale.ROOT));
        if (unit == null) {
            throw refused("not-a-number", quoted());
        }
        if (unit != indicator.unit()) {
            throw refused("wrong-unit", quoted(), indicator.unit().name());
        }
        return matched.group(1);
    }

    private BigDecimal number(String text) {
        Matcher matched = NUMBER.matcher(text);
        if (!matched.matches()) {
            throw refused("not-a-number", quoted());
        }
        String whole = matched.group(2).replace(" ", "");
        String decimals = Objects.requireNonNullElse(matched.group(3), "");
        if (whole.replaceFirst("^0+(?=\\d)", "").length() > MOST_WHOLE_DIGITS || decimals.length() > MOST_DECIMALS) {
            throw refused("too-many-digits", quoted(), MOST_WHOLE_DIGITS, MOST_DECIMALS);
        }
        BigDecimal value = new BigDecimal(whole + (decimals.isEmpty() ? "" : "." + decimals));
        return matched.group(1).equals("-") ? value.negate() : value;
    }

    private void requireWithinBounds(BigDecimal value) {
        if (indicator.isCount() && Numbers.plain(value).scale() > 0) {
            throw refused("whole-expected", quoted());
        }
        BigDecimal lower = indicator.lowerBound();
        if (lower != null && value.compareTo(lower) < 0) {
            throw lower.signum() == 0
                    ? refused("negative", quoted())
                    : refused("below-bound", quoted(), Numbers.text(Numbers.plain(lower)));
        }
        BigDecimal upper = indicator.upperBound();
        if (upper != null && value.compareTo(upper) > 0) {
            throw refused("above-bound", quoted(), Numbers.text(Numbers.plain(upper)));
        }
    }

    private String quoted() {
        return typed.length() > QUOTED ? typed.substring(0, QUOTED) + "…" : typed;
    }

    private InvalidMeasure refused(String code, Object... arguments) {
        return InvalidMeasure.at(indicator.name(), month, code, arguments);
    }
}
