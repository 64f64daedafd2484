package fr.qualipilote.indicators.domain;

import fr.qualipilote.indicators.Target;
import fr.qualipilote.indicators.Unit;
import fr.qualipilote.kernel.SearchText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads and writes targets as tables write them: « 90,00 % », « 60 j maxi », « maxi 5 jours », « pas d’objectif ». */
public final class TargetText {

    private static final Pattern NUMBER = Pattern.compile(
            "(\\d{1,3}(?: \\d{3})+|\\d+)(?:[.,](\\d{1,6}))?(?: ?(%|jours?|jrs?|j|heures?|h|minutes?|mn)(?![a-z]))?");
    private static final Pattern CEILING = Pattern.compile("maxi|\\bmax\\b|maximum|au plus|<|≤|moins de");
    private static final Pattern FLOOR = Pattern.compile("mini|\\bmin\\b|minimum|au moins|>|≥|plus de");
    private static final List<String> NONE =
            List.of("", "-", "pas d'objectif", "sans objectif", "aucun", "aucun objectif", "sans", "neant", "n/a");

    private TargetText() {}

    /** @param unit as the text names it; null where it names none */
    public record Reading(Target target, @Nullable Unit unit) {}

    /**
     * @param expected the unit of the values, where it is known: a delay without further words is « at most »
     * @return empty where the text is not understood
     */
    public static Optional<Reading> read(String text, @Nullable Unit expected) {
        String plain = SearchText.fold(text);
        if (NONE.contains(plain)) {
            return Optional.of(new Reading(new Target.None(), null));
        }
        Matcher matched = NUMBER.matcher(plain);
        if (!matched.find()) {
            return Optional.empty();
        }
        String decimals = matched.group(2);
        String whole = matched.group(1).replace(" ", "");
        if (whole.length() > 12) {
            return Optional.empty();
        }
        BigDecimal value = Numbers.plain(new BigDecimal(decimals == null ? whole : whole + "." + decimals));
        Unit named = unit(matched.group(3));
        String words = plain.substring(0, matched.start()) + " " + plain.substring(matched.end());
        boolean ceiling = CEILING.matcher(words).find();
        boolean floor = FLOOR.matcher(words).find();
        Unit unit = named != null ? named : expected;
        if (ceiling && floor || NUMBER.matcher(words).find()) {
            return Optional.empty();
        }
        boolean most = ceiling || !floor && unit != null && unit.isDelay();
        return Optional.of(new Reading(
                most ? new Target.Ceiling(value, BigDecimal.ZERO) : new Target.Floor(value, BigDecimal.ZERO), named));
    }

    private static @Nullable Unit unit(@Nullable String sign) {
        if (sign == null) {
            return null;
        }
        return switch (sign.charAt(0)) {
            case '%' -> Unit.PERCENT;
            case 'j' -> Unit.DAYS;
            case 'h' -> Unit.HOURS;
            default -> Unit.MINUTES;
        };
    }

    /** As it can be read again. */
    public static String write(Target target, Unit unit, int decimals) {
        if (target.threshold().isEmpty()) {
            return "pas d’objectif";
        }
        BigDecimal value = target.threshold().get();
        String number = Numbers.text(value.scale() < decimals ? value.setScale(decimals) : value);
        String sign = unit == Unit.MINUTES ? "minutes" : unit.sign();
        String quantity = sign.isEmpty() ? number : number + " " + sign;
        if (target instanceof Target.Ceiling) {
            return quantity + " maxi";
        }
        return unit == Unit.PERCENT ? quantity : quantity + " mini";
    }
}
