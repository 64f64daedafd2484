package fr.qualipilote.organisation.internal;

import fr.qualipilote.kernel.testing.OnH2;
import org.junit.jupiter.api.Nested;

class OrganisationOnH2Test {

    @Nested
    @OnH2
    class ServicesAndPeople extends ServicesAndPeopleContract {}

    @Nested
    @OnH2
    class MandatesAndProgramme extends MandatesAndProgrammeContract {}

    @Nested
    @OnH2
    class Accounts extends AccountsContract {}

    @Nested
    @OnH2
    class Access extends AccessContract {}

    @Nested
    @OnH2
    class Concurrency extends ConcurrencyContract {}

    @Nested
    @OnH2
    class Demonstration extends DemonstrationContract {}

    @Nested
    @OnH2
    class Clock extends ClockContract {}

    @Nested
    @OnH2
    class KeptViews extends KeptViewsContract {}

    @Nested
    @OnH2
    class Meetings extends MeetingsContract {}

    @Nested
    @OnH2
    class MeetingAccess extends MeetingAccessContract {}
}
