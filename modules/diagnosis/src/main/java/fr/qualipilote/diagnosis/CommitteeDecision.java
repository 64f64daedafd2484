package fr.qualipilote.diagnosis;

import java.time.LocalDate;
import java.util.Map;

/** What the steering committee has decided about the results. */
public sealed interface CommitteeDecision {

    /** Reference of the minutes: required. */
    String minutes();

    /** The results are valid, and frozen at once. */
    record Validate(String minutes) implements CommitteeDecision {}

    /** @param requests what is asked of each of the services, at least one; their sheets go back to them with it */
    record AskForMore(String minutes, Map<SheetId, String> requests) implements CommitteeDecision {}

    /**
     * @param until the decision is asked for again on that day, or taken before when the committee meets before
     * @param reason required
     */
    record Adjourn(String minutes, LocalDate until, String reason) implements CommitteeDecision {}
}
