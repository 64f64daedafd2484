package fr.qualipilote.indicators.internal;

import fr.qualipilote.indicators.Cell;
import fr.qualipilote.indicators.Grid;
import fr.qualipilote.indicators.GridQuery;
import fr.qualipilote.indicators.IndicatorLine;
import fr.qualipilote.indicators.Target;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes measures as JSON, one object each, with the state they are in: what is not validated says so. */
final class MeasureJson {

    private final Writer writer;

    MeasureJson(OutputStream target) {
        this.writer = new BufferedWriter(new OutputStreamWriter(target, StandardCharsets.UTF_8));
    }

    void write(GridQuery query, Iterable<Grid.Row> rows) throws IOException {
        writer.write("{\"from\":" + text(query.from().toString()) + ",\"to\":"
                + text(query.to().toString()) + ",\"measures\":[");
        String separator = "\n";
        for (Grid.Row row : rows) {
            for (Cell cell : row.cells()) {
                if (!(cell instanceof Cell.NotDue)) {
                    writer.write(separator);
                    write(fields(row.indicator(), cell));
                    separator = ",\n";
                }
            }
        }
        writer.write("\n]}\n");
        writer.flush();
    }

    private static Map<String, @Nullable Object> fields(IndicatorLine indicator, Cell cell) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("code", indicator.code());
        fields.put("name", indicator.name());
        fields.put("period", Objects.requireNonNull(cell.period()).code());
        fields.put("content", content(cell));
        fields.put("value", cell instanceof Cell.Value value ? value.value() : null);
        fields.put("unit", code(indicator.unit()));
        Target target = cell instanceof Cell.Value value ? value.target() : null;
        fields.put("direction", target == null ? null : code(target.direction()));
        fields.put("target", target == null ? null : target.threshold().orElse(null));
        fields.put("verdict", code(cell.verdict()));
        cell.entry().ifPresent(entry -> {
            fields.put("state", code(entry.state()));
            fields.put("validated", entry.state().isValidated());
            fields.put("method", code(entry.method()));
            fields.put("sampleSize", entry.sampleSize());
            fields.put("comment", entry.comment());
            fields.put("corrected", entry.corrected());
        });
        return fields;
    }

    private static String content(Cell cell) {
        if (cell instanceof Cell.Value) {
            return "value";
        }
        return cell instanceof Cell.NoCase ? "no-case" : "not-measured";
    }

    private static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private void write(Map<String, @Nullable Object> fields) throws IOException {
        String separator = "{";
        for (Map.Entry<String, @Nullable Object> field : fields.entrySet()) {
            writer.write(separator + text(field.getKey()) + ":" + json(field.getValue()));
            separator = ",";
        }
        writer.write("}");
    }

    private static String json(@Nullable Object value) {
        return value instanceof String text ? text(text) : String.valueOf(value);
    }

    private static String text(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.chars().forEach(c -> {
            if (c == '"' || c == '\\') {
                quoted.append('\\').append((char) c);
            } else if (c < ' ' || c == '<' || c == 0x2028 || c == 0x2029) {
                quoted.append(String.format(Locale.ROOT, "\\u%04x", c));
            } else {
                quoted.append((char) c);
            }
        });
        return quoted.append('"').toString();
    }
}
