package fr.qualipilote.diagnosis.domain;

import fr.qualipilote.referential.VersionId;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Converter
class VersionIdConverter implements AttributeConverter<VersionId, UUID> {

    @Override
    public @Nullable UUID convertToDatabaseColumn(@Nullable VersionId id) {
        return id == null ? null : id.value();
    }

    @Override
    public @Nullable VersionId convertToEntityAttribute(@Nullable UUID value) {
        return value == null ? null : new VersionId(value);
    }
}
