package fr.qualipilote.worklist;

import fr.qualipilote.kernel.Actor;
import fr.qualipilote.kernel.Role;
import fr.qualipilote.kernel.ServiceId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Those who may take a piece of work that nobody has yet.
 *
 * @param code {@code role:<role code>}, {@code service:<id>} or {@code head:<service id>}
 */
public record CandidateGroup(String code) {

    public static CandidateGroup of(Role role) {
        return new CandidateGroup("role:" + role.code());
    }

    /** The members of a service. */
    public static CandidateGroup membersOf(ServiceId service) {
        return new CandidateGroup("service:" + service);
    }

    /** The head of a service, holder or interim. */
    public static CandidateGroup headOf(ServiceId service) {
        return new CandidateGroup("head:" + service);
    }

    /** Groups from their codes, in the order given. */
    public static List<CandidateGroup> ofCodes(Collection<String> codes) {
        return codes.stream().map(CandidateGroup::new).toList();
    }

    /** The service whose members or head it is; empty for a role. */
    public Optional<ServiceId> service() {
        if (code.startsWith("service:") || code.startsWith("head:")) {
            return Optional.of(ServiceId.of(code.substring(code.indexOf(':') + 1)));
        }
        return Optional.empty();
    }

    /** All groups that an actor is in, in a stable order. */
    public static Set<String> codesOf(Actor actor) {
        Set<String> codes = new TreeSet<>();
        actor.roles().forEach(role -> codes.add(of(role).code()));
        actor.services().forEach(service -> codes.add(membersOf(service).code()));
        actor.headed().forEach(service -> codes.add(headOf(service).code()));
        return codes;
    }
}
