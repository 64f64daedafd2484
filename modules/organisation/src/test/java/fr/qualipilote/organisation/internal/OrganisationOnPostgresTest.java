package fr.qualipilote.organisation.internal;

import fr.qualipilote.kernel.testing.OnPostgres;
import org.junit.jupiter.api.Nested;

class OrganisationOnPostgresTest {

    @Nested
    @OnPostgres
    class ServicesAndPeople extends ServicesAndPeopleContract {}

    @Nested
    @OnPostgres
    class MandatesAndProgramme extends MandatesAndProgrammeContract {}

    @Nested
    @OnPostgres
    class Accounts extends AccountsContract {}

    @Nested
    @OnPostgres
    class Access extends AccessContract {}

    @Nested
    @OnPostgres
    class Concurrency extends ConcurrencyContract {}

    @Nested
    @OnPostgres
    class Demonstration extends DemonstrationContract {}

    @Nested
    @OnPostgres
    class Clock extends ClockContract {}

    @Nested
    @OnPostgres
    class KeptViews extends KeptViewsContract {}

    @Nested
    @OnPostgres
    class Meetings extends MeetingsContract {}

    @Nested
    @OnPostgres
    class MeetingAccess extends MeetingAccessContract {}
}
