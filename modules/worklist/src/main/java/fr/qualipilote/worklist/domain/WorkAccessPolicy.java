package fr.qualipilote.worklist.domain;

import fr.qualipilote.kernel.Actor;
import fr.qualipilote.kernel.Role;
import fr.qualipilote.kernel.ServiceId;
import fr.qualipilote.worklist.CandidateGroup;
import fr.qualipilote.worklist.WorkScope;
import java.util.Comparator;
import java.util.Set;
import java.util.TreeSet;

/** Who may see, take and hand over which work. */
public final class WorkAccessPolicy {

    private WorkAccessPolicy() {}

    /** Everybody lists their own work and that of their services; those who steer the programme list everything. */
    public static boolean mayList(Actor actor, WorkScope scope) {
        return scope != WorkScope.ALL || steers(actor);
    }

    /** The assignee, those who may take it, the members and heads of the services it concerns, those who steer. */
    public static boolean maySee(Actor actor, WorkItem item) {
        return has(actor, item)
                || isCandidate(actor, item)
                || steers(actor)
                || item.concernedServices().stream()
                        .anyMatch(service -> actor.belongsTo(service) || actor.heads(service));
    }

    /** Those who may take it, and those who lead it. Taking what one has already is nothing new. */
    public static boolean mayTake(Actor actor, WorkItem item) {
        return has(actor, item) || isCandidate(actor, item) || leads(actor, item);
    }

    /** Giving back and passing on: whoever has it, and those who lead it. */
    public static boolean mayPassOn(Actor actor, WorkItem item) {
        return has(actor, item) || leads(actor, item);
    }

    /**
     * Quality manager, deputy, secretary general and administrator lead all work; the head of a service leads the work that
     * concerns the service.
     */
    public static boolean leads(Actor actor, WorkItem item) {
        return leadsAll(actor) || item.concernedServices().stream().anyMatch(actor::heads);
    }

    public static boolean leadsAll(Actor actor) {
        return actor.isAnyOf(
                Role.QUALITY_MANAGER, Role.DEPUTY_QUALITY_MANAGER, Role.SECRETARY_GENERAL, Role.ADMINISTRATOR);
    }

    static Set<ServiceId> servicesOf(Actor actor) {
        Set<ServiceId> services = new TreeSet<>(Comparator.comparing(ServiceId::value));
        services.addAll(actor.services());
        services.addAll(actor.headed());
        return services;
    }

    /** The prefect sees everything and leads nothing: decisions of the prefect are taken in committees. */
    private static boolean steers(Actor actor) {
        return leadsAll(actor) || actor.is(Role.PREFECT);
    }

    private static boolean has(Actor actor, WorkItem item) {
        return item.assignee() != null && actor.is(item.assignee());
    }

    private static boolean isCandidate(Actor actor, WorkItem item) {
        Set<String> groups = CandidateGroup.codesOf(actor);
        return item.candidates().stream().anyMatch(group -> groups.contains(group.code()));
    }
}
