package fr.qualipilote.organisation.domain;

import fr.qualipilote.kernel.Role;
import fr.qualipilote.organisation.Function;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A function is stored as the code of the role it gives: each gives another one. */
@Converter
public class FunctionConverter implements AttributeConverter<Function, String> {

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable Function function) {
        return function == null ? null : function.role().code();
    }

    @Override
    public @Nullable Function convertToEntityAttribute(@Nullable String code) {
        if (code == null) {
            return null;
        }
        Role role = Role.ofCode(code);
        return Arrays.stream(Function.values())
                .filter(function -> function.role() == role)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No function gives the role " + code));
    }
}
