package fr.qualipilote.organisation.internal;

import fr.qualipilote.kernel.testing.OnPostgres;
import org.junit.jupiter.api.Nested;

class OrganisationOnPostgresTest {

    @Nested
    @OnPostgres
    class Demonstration extends DemonstrationContract {}
}
