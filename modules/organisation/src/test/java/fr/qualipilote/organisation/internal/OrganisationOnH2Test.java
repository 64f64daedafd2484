package fr.qualipilote.organisation.internal;

import fr.qualipilote.kernel.testing.OnH2;
import org.junit.jupiter.api.Nested;

class OrganisationOnH2Test {

    @Nested
    @OnH2
    class Demonstration extends DemonstrationContract {}
}
