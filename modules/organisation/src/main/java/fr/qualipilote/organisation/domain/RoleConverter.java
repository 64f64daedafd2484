package fr.qualipilote.organisation.domain;

import fr.qualipilote.kernel.Role;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** A role is stored as its stable code. */
@Converter
public class RoleConverter implements AttributeConverter<Role, String> {

    @Override
    public String convertToDatabaseColumn(Role role) {
        return role.code();
    }

    @Override
    public Role convertToEntityAttribute(String code) {
        return Role.ofCode(code);
    }
}
