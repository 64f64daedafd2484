package fr.qualipilote.referential.internal;

import fr.qualipilote.kernel.testing.OnH2;
import org.junit.jupiter.api.Nested;

class ReferentialOnH2Test {

    @Nested
    @OnH2
    class Installation extends ReferentialsContract {}

    @Nested
    @OnH2
    class Versions extends VersionsContract {}

    @Nested
    @OnH2
    class Drafts extends DraftsContract {}

    @Nested
    @OnH2
    class Demonstration extends DemonstrationReferentialContract {}
}
