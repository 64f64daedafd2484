package fr.qualipilote.diagnosis.domain;

import fr.qualipilote.kernel.PersonId;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Converter
class PersonIdConverter implements AttributeConverter<PersonId, UUID> {

    @Override
    public @Nullable UUID convertToDatabaseColumn(@Nullable PersonId id) {
        return id == null ? null : id.value();
    }

    @Override
    public @Nullable PersonId convertToEntityAttribute(@Nullable UUID value) {
        return value == null ? null : new PersonId(value);
    }
}
