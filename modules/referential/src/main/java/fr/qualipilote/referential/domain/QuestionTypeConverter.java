package fr.qualipilote.referential.domain;

import fr.qualipilote.referential.QuestionType;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

@Converter
class QuestionTypeConverter implements AttributeConverter<QuestionType, String> {

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable QuestionType type) {
        return type == null ? null : type.code();
    }

    @Override
    public @Nullable QuestionType convertToEntityAttribute(@Nullable String code) {
        return code == null ? null : QuestionType.ofCode(code).orElseThrow();
    }
}
