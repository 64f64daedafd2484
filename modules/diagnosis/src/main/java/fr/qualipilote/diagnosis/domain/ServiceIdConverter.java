package fr.qualipilote.diagnosis.domain;

import fr.qualipilote.kernel.ServiceId;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Converter
class ServiceIdConverter implements AttributeConverter<ServiceId, UUID> {

    @Override
    public @Nullable UUID convertToDatabaseColumn(@Nullable ServiceId id) {
        return id == null ? null : id.value();
    }

    @Override
    public @Nullable ServiceId convertToEntityAttribute(@Nullable UUID value) {
        return value == null ? null : new ServiceId(value);
    }
}
