package fr.qualipilote.referential.internal;

import fr.qualipilote.kernel.testing.OnPostgres;
import org.junit.jupiter.api.Nested;

class ReferentialOnPostgresTest {

    @Nested
    @OnPostgres
    class Installation extends ReferentialsContract {}

    @Nested
    @OnPostgres
    class Versions extends VersionsContract {}

    @Nested
    @OnPostgres
    class Drafts extends DraftsContract {}

    @Nested
    @OnPostgres
    class Demonstration extends DemonstrationReferentialContract {}
}
