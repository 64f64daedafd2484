package fr.qualipilote.organisation.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.qualipilote.kernel.Actor;
import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.kernel.Role;
import fr.qualipilote.kernel.ServiceId;
import fr.qualipilote.organisation.Services;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.transaction.annotation.Transactional;

@SpringBootTest
@Transactional
abstract class ServicesContract {

    @Autowired
    private Services services;

    private final Actor admin = new Actor(
            new PersonId(UUID.randomUUID()), "Administrateur", Set.of(Role.ADMINISTRATOR), Set.of(), Set.of());

    @Test
    void aServiceThatWasAddedIsFound() {
        ServiceId id = services.add(admin, "BARU", "BARU", List.of("Accueil"));
        assertThat(services.named("accueil"))
                .hasValueSatisfying(line -> assertThat(line.id()).isEqualTo(id));
    }
}
