package fr.qualipilote.publication.domain;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The arguments of a history entry in one column, parted by the character made for it (U+001F, unit separator). */
@Converter
class ArgumentsConverter implements AttributeConverter<List<String>, String> {

    private static final String SEPARATOR = "\u001f";

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable List<String> arguments) {
        return arguments == null || arguments.isEmpty() ? null : String.join(SEPARATOR, arguments);
    }

    @Override
    public List<String> convertToEntityAttribute(@Nullable String column) {
        return column == null ? List.of() : List.of(column.split(SEPARATOR, -1));
    }
}
