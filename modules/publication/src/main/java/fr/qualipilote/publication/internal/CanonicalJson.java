package fr.qualipilote.publication.internal;

import fr.qualipilote.kernel.Role;
import fr.qualipilote.publication.PublicSet;
import fr.qualipilote.publication.PublicSet.IndicatorRow;
import fr.qualipilote.publication.PublicSet.MeasureCell;
import fr.qualipilote.publication.PublicSet.SurveyRow;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A frozen set as the file that everybody may download, and whose SHA-256 seals it: docs/published-figures.md. Once released, a version
 * of this format is not changed, or no sealed set would be recognised: another one gets another name.
 */
final class CanonicalJson {

    static final String SCHEMA = "qualipilote-publication/1";

    private CanonicalJson() {}

    static byte[] of(PublicSet set) {
        return JsonText.object(json -> json.with("schema", SCHEMA)
                        .with("reference", set.reference())
                        .with("title", set.title())
                        .with("producer", set.producer())
                        .with("licence", licence -> licence.with(
                                        "name", set.licence().name())
                                .with("address", set.licence().address()))
                        .with("publishedOn", set.publishedOn())
                        .with("approvedBy", function(set.approvedBy()))
                        .with("period", period -> period.with("from", set.from())
                                .with("to", set.to()))
                        .with("indicators", set.indicators(), CanonicalJson::indicator)
                        .with("surveys", set.surveys(), CanonicalJson::survey))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static @Nullable String function(@Nullable Role role) {
        return role == null ? null : role.code();
    }

    private static void indicator(JsonText json, IndicatorRow row) {
        json.with("code", row.code())
                .with("name", row.name())
                .with("definition", row.definition())
                .with("formula", row.formula())
                .with("unit", code(row.unit()))
                .with("decimals", row.decimals())
                .with("source", row.source())
                .with("comment", row.comment())
                .with("measures", row.measures(), CanonicalJson::measure);
    }

    private static void measure(JsonText json, MeasureCell cell) {
        json.with("period", cell.period().code())
                .with("from", cell.period().firstDay())
                .with("to", cell.period().lastDay())
                .with("state", code(cell.state()))
                .with("value", cell.value())
                .with("text", cell.text())
                .with("target", target -> target.with("direction", code(cell.direction()))
                        .with("value", cell.targetValue())
                        .with("text", cell.target()))
                .with("verdict", code(cell.verdict()))
                .with("method", code(cell.method()))
                .with("n", cell.sampleSize());
    }

    private static void survey(JsonText json, SurveyRow row) {
        json.with("wave", row.wave())
                .with("kind", code(row.kind()))
                .with("title", row.title())
                .with("source", row.source())
                .with("channel", code(row.channel()))
                .with("sampling", code(row.sampling()))
                .with("from", row.fieldFrom())
                .with("to", row.fieldTo())
                .with("question", row.question())
                .with("state", code(row.state()))
                .with("percent", row.percent())
                .with("text", row.text())
                .with("n", row.answering())
                .with("satisfied", row.satisfied())
                .with("marginLow", row.margin() == null ? null : row.margin().low())
                .with("marginHigh", row.margin() == null ? null : row.margin().high())
                .with("fewAnswers", row.fewAnswers());
    }

    /** {@code NOT_MEASURED} becomes {@code not-measured}. */
    private static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
