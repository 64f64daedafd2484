package fr.qualipilote.diagnosis.domain;

import fr.qualipilote.diagnosis.DiagnosisHistory;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

@Converter
class HistoryCodeConverter implements AttributeConverter<DiagnosisHistory, String> {

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable DiagnosisHistory code) {
        return code == null ? null : code.code();
    }

    @Override
    public @Nullable DiagnosisHistory convertToEntityAttribute(@Nullable String column) {
        return column == null ? null : DiagnosisHistory.ofCode(column);
    }
}
