package fr.qualipilote.diagnosis.domain;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Several texts in one column, parted by the character made for it (U+001F, unit separator). */
@Converter
class TextsConverter implements AttributeConverter<List<String>, String> {

    private static final String SEPARATOR = "\u001f";

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable List<String> texts) {
        return texts == null || texts.isEmpty() ? null : String.join(SEPARATOR, texts);
    }

    @Override
    public List<String> convertToEntityAttribute(@Nullable String column) {
        return column == null ? List.of() : List.of(column.split(SEPARATOR, -1));
    }
}
