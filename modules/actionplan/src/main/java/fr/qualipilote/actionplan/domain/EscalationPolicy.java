package fr.qualipilote.actionplan.domain;

import fr.qualipilote.kernel.ServiceId;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whose head hears first of a delay: that of the services whose part is missing, else that of the pilot's service. Where no
 * head is in place, or the head is the pilot, nobody is left but the secretary general, who hears of it at once.
 */
public final class EscalationPolicy {

    private EscalationPolicy() {}

    /**
     * @param occurrence what is late; null for an action that is not engaged yet
     * @param hasHead whether a service has a head, holder or interim, other than the pilot
     * @return the services whose heads are alerted; empty for the secretary general
     */
    public static Set<ServiceId> services(
            @Nullable Occurrence occurrence, Collection<ServiceId> servicesOfPilot, Predicate<ServiceId> hasHead) {
        Stream<ServiceId> missing = occurrence == null
                ? Stream.empty()
                : occurrence.missingParts().stream().map(Contribution::service).filter(Objects::nonNull);
        Set<ServiceId> asked = missing.filter(hasHead).collect(Collectors.toCollection(LinkedHashSet::new));
        return asked.isEmpty()
                ? servicesOfPilot.stream().filter(hasHead).collect(Collectors.toCollection(LinkedHashSet::new))
                : asked;
    }
}
