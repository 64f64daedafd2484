package fr.qualipilote.publication.domain;

import fr.qualipilote.publication.HistoryCode;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

@Converter
class HistoryCodeConverter implements AttributeConverter<HistoryCode, String> {

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable HistoryCode code) {
        return code == null ? null : code.code();
    }

    @Override
    public @Nullable HistoryCode convertToEntityAttribute(@Nullable String column) {
        return column == null ? null : HistoryCode.ofCode(column);
    }
}
