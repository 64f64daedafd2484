package fr.qualipilote.worklist.domain;

import fr.qualipilote.kernel.Actor;
import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.kernel.ServiceId;
import fr.qualipilote.worklist.CandidateGroup;
import fr.qualipilote.worklist.WorkScope;
import java.util.ArrayList;
import java.util.List;

/**
 * The ordered lists that open work stands in. What stands in a lane and what a scope reads are decided here, side by side,
 * so that they cannot drift apart.
 *
 * <ul>
 *   <li>{@code person:<id>}: what somebody has;
 *   <li>{@code role:…}, {@code service:…}, {@code head:…}: what waits for a group and nobody has;
 *   <li>{@code taken-in:<service>} and {@code free-in:<service>}: what concerns a service;
 *   <li>{@code taken} and {@code free}: everything.
 * </ul>
 *
 * @param taken lanes of work that somebody has
 * @param free lanes of work that nobody has yet
 */
public record Lanes(List<String> taken, List<String> free) {

    /** The lanes that a piece of work stands in; none when it is suspended or closed. */
    public static List<String> of(WorkItem item) {
        if (!item.isWorkable()) {
            return List.of();
        }
        List<String> lanes = new ArrayList<>();
        PersonId assignee = item.assignee();
        if (assignee != null) {
            lanes.add(personal(assignee));
            lanes.add("taken");
            item.concernedServices().forEach(service -> lanes.add(takenIn(service)));
        } else {
            item.candidates().forEach(group -> lanes.add(group.code()));
            lanes.add("free");
            item.concernedServices().forEach(service -> lanes.add(freeIn(service)));
        }
        return lanes;
    }

    /** The lanes that a scope shows to somebody; whether they may see them is {@link WorkAccessPolicy}'s. */
    public static Lanes of(WorkScope scope, Actor actor) {
        List<String> groups = List.copyOf(CandidateGroup.codesOf(actor));
        return switch (scope) {
            case MINE -> new Lanes(List.of(personal(actor.person())), List.of());
            case TO_TAKE -> new Lanes(List.of(), groups);
            case MINE_AND_MY_GROUPS -> new Lanes(List.of(personal(actor.person())), groups);
            case MY_SERVICES ->
                new Lanes(
                        WorkAccessPolicy.servicesOf(actor).stream()
                                .map(Lanes::takenIn)
                                .toList(),
                        WorkAccessPolicy.servicesOf(actor).stream()
                                .map(Lanes::freeIn)
                                .toList());
            case ALL -> new Lanes(List.of("taken"), List.of("free"));
        };
    }

    /** Whether somebody may meet a piece of work in two of their lanes: it waits for several groups or concerns several services. */
    public static boolean mayRepeat(WorkItem item) {
        return item.candidates().size() > 1 || item.concernedServices().size() > 1;
    }

    /** A Bloom filter of 64 bits over lanes: two sets of lanes that share one share a bit. */
    public static long bits(List<String> lanes) {
        return lanes.stream().mapToLong(Bits::of).reduce(0, (all, bit) -> all | bit);
    }

    /** The lane of one person's work. */
    public static Lanes ofPerson(PersonId person) {
        return new Lanes(List.of(personal(person)), List.of());
    }

    public static Lanes none() {
        return new Lanes(List.of(), List.of());
    }

    public List<String> all() {
        List<String> all = new ArrayList<>(taken);
        all.addAll(free);
        return all;
    }

    private static String personal(PersonId person) {
        return "person:" + person;
    }

    private static String takenIn(ServiceId service) {
        return "taken-in:" + service;
    }

    private static String freeIn(ServiceId service) {
        return "free-in:" + service;
    }
}
