package fr.qualipilote.worklist.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A statement with its parameters, put together piece by piece. */
final class Sql {

    private final StringBuilder text = new StringBuilder();
    private final List<@Nullable Object> parameters = new ArrayList<>();

    static Sql of(String text, @Nullable Object... values) {
        return new Sql().add(text, values);
    }

    Sql add(String piece, @Nullable Object... values) {
        text.append(piece);
        parameters.addAll(Arrays.asList(values));
        return this;
    }

    Sql add(Sql piece) {
        text.append(piece.text);
        parameters.addAll(piece.parameters);
        return this;
    }

    String text() {
        return text.toString();
    }

    @Nullable Object[] parameters() {
        return parameters.toArray();
    }
}
