package fr.qualipilote.indicators.internal;

import fr.qualipilote.indicators.domain.Numbers;
import fr.qualipilote.spreadsheet.Cell;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a spreadsheet's cell as somebody would type it. A number is taken as it is shown, unless its format hides a part of it:
 * « 90 % » that stands for 0.8965 is « 89,65 % ».
 */
final class CellTexts {

    private static final int DECIMALS = 6;
    private static final Pattern NUMBER = Pattern.compile("-?\\d[\\d\\s\\p{Z}]*(?:,\\d+)?");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]");

    private CellTexts() {}

    static String of(Cell cell) {
        return cell instanceof Cell.Number number ? of(number) : cell.text().strip();
    }

    private static String of(Cell.Number number) {
        boolean percent = number.text().contains("%");
        BigDecimal value = percent ? number.value().movePointRight(2) : number.value();
        BigDecimal exact = Numbers.plain(value.setScale(DECIMALS, RoundingMode.HALF_UP));
        Matcher shown = NUMBER.matcher(number.text());
        if (shown.find()
                && new BigDecimal(SPACES.matcher(shown.group()).replaceAll("").replace(',', '.')).compareTo(exact)
                        == 0) {
            return number.text().strip();
        }
        return Numbers.text(exact) + (percent ? " %" : "");
    }
}
