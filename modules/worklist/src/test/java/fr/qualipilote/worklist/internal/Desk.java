package fr.qualipilote.worklist.internal;

import fr.qualipilote.kernel.Actor;
import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.kernel.Role;
import fr.qualipilote.kernel.ServiceId;
import fr.qualipilote.worklist.CandidateGroup;
import fr.qualipilote.worklist.WorkItemId;
import fr.qualipilote.worklist.domain.WorkItem;
import fr.qualipilote.worklist.spi.OpenedWork;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** People, services and work to test with. */
final class Desk {

    static final ServiceId BARU = new ServiceId(UUID.fromString("00000000-0000-0000-0000-00000000b001"));
    static final ServiceId SMI = new ServiceId(UUID.fromString("00000000-0000-0000-0000-00000000b002"));

    private Desk() {}

    static Actor actor(int number, Set<Role> roles, Set<ServiceId> services, Set<ServiceId> headed) {
        return new Actor(person(number), "Agent " + number, roles, services, headed);
    }

    static Actor member(int number, ServiceId... services) {
        return actor(number, Set.of(Role.AGENT, Role.CONTRIBUTOR), Set.of(services), Set.of());
    }

    static Actor head(int number, ServiceId service) {
        return actor(number, Set.of(Role.AGENT, Role.HEAD_OF_SERVICE), Set.of(service), Set.of(service));
    }

    static Actor with(int number, Role role) {
        return actor(number, Set.of(Role.AGENT, role), Set.of(), Set.of());
    }

    static PersonId person(int number) {
        return new PersonId(new UUID(0xA, number));
    }

    static Work work(String task) {
        return new Work(task);
    }

    static WorkItemId idOf(String task) {
        return WorkItem.idOf(task);
    }

    /** Puts a piece of work together; what is not said is as it mostly is. */
    static final class Work {
        private final String task;
        private String process = "action-follow-up";
        private String subject = "Actualiser les consignes d’accueil";
        private String reference = "ACT-2022-001";
        private UUID caseId = new UUID(0xC, 1);
        private @Nullable String theme = "accueil-physique";
        private @Nullable ServiceId service;
        private @Nullable PersonId assignee;
        private final Set<CandidateGroup> candidates = new LinkedHashSet<>();
        private @Nullable LocalDate dueOn = LocalDate.of(2022, 7, 1);

        private Work(String task) {
            this.task = task;
        }

        Work process(String key) {
            process = key;
            return this;
        }

        Work subject(String text) {
            subject = text;
            return this;
        }

        Work reference(String text) {
            reference = text;
            return this;
        }

        Work ofCase(UUID id) {
            caseId = id;
            return this;
        }

        Work theme(@Nullable String code) {
            theme = code;
            return this;
        }

        Work of(ServiceId part) {
            service = part;
            return this;
        }

        Work assignedTo(Actor actor) {
            assignee = actor.person();
            return this;
        }

        Work waitingFor(CandidateGroup... groups) {
            candidates.addAll(Set.of(groups));
            return this;
        }

        Work due(@Nullable LocalDate date) {
            dueOn = date;
            return this;
        }

        Work due(String date) {
            return due(LocalDate.parse(date));
        }

        OpenedWork opened() {
            return new OpenedWork(
                    task,
                    process,
                    process + "/carry-out",
                    subject,
                    reference,
                    "action",
                    caseId,
                    null,
                    theme,
                    null,
                    service,
                    assignee,
                    candidates,
                    dueOn);
        }
    }
}
