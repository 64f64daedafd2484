package fr.qualipilote.benchmarks;

import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.kernel.Role;
import fr.qualipilote.kernel.ServiceId;
import fr.qualipilote.worklist.CandidateGroup;
import fr.qualipilote.worklist.spi.OpenedWork;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Open work by number, from one seed: the first thousand of a million are the thousand of the small table. It has the
 * processes, steps and people that the product's models have.
 */
final class Work {

    /** The day of the run, in the demonstration's time. */
    static final LocalDate TODAY = LocalDate.of(2022, 6, 24);

    private final long seed;

    Work(long seed) {
        this.seed = seed;
    }

    /** A step of a model, how often it is open, and whom it waits for. */
    enum Step {
        CONTRIBUTE("action-occurrence", "userTask_contribute", "contribute", 46),
        DECLARE("action-occurrence", "userTask_declare", "declare", 18),
        VERIFY("action-occurrence", "userTask_verify", "verify", 5),
        CHECKPOINT("action-occurrence", "userTask_checkpoint", "checkpoint", 3),
        ANSWER("action-follow-up", "userTask_answer", "answer", 8),
        QUALIFY("action-follow-up", "userTask_qualify", "qualify", 6),
        CHECK_EFFECTIVENESS("action-follow-up", "userTask_checkEffectiveness", "check-effectiveness", 6),
        HEAD_ALERT("deadline-watch", "userTask_headAlert", "head-alert", 4),
        SG_ALERT("deadline-watch", "userTask_sgAlert", "sg-alert", 1),
        DECIDE("action-postponement", "userTask_decide", "decide", 3);

        final String process;
        final String element;
        private final String form;
        private final int percent;

        Step(String process, String element, String form, int percent) {
            this.process = process;
            this.element = element;
            this.form = form;
            this.percent = percent;
        }

        private static Step at(int percentile) {
            int reached = 0;
            for (Step step : values()) {
                reached += step.percent;
                if (percentile < reached) {
                    return step;
                }
            }
            throw new IllegalArgumentException("The shares do not sum up to a hundred");
        }
    }

    /** What the engine and the task list know of the same task. */
    record Task(Step step, OpenedWork opened) {}

    Task number(long number) {
        SplittableRandom random = new SplittableRandom(seed + number * 0x9E3779B97F4A7C15L);
        Step step = Step.at(random.nextInt(100));
        String task = new UUID(random.nextLong(), random.nextLong()).toString();
        UUID caseId = new UUID(random.nextLong(), random.nextLong());
        int service = People.serviceAt(random.nextDouble());
        boolean offered = isOffered(step, random);
        Set<CandidateGroup> groups = offered ? groups(step, service, random) : Set.of();
        // one in eight of what was offered has been taken, and can still be given back
        boolean taken = !offered || random.nextInt(8) == 0;
        PersonId assignee = taken ? People.person(random.nextInt(People.COUNT)) : null;
        boolean occurrence = step.process.equals("action-occurrence");
        OpenedWork opened = new OpenedWork(
                task,
                step.process,
                step.process + "/" + step.form,
                Subjects.of(number),
                "ACT-2022-%03d".formatted(number % 1_000_000),
                "action",
                caseId,
                occurrence ? new UUID(random.nextLong(), random.nextLong()) : null,
                Subjects.theme(number),
                occurrence ? "2022-%02d".formatted(1 + random.nextInt(12)) : null,
                serviceOf(step, offered, service),
                assignee,
                groups,
                due(random));
        return new Task(step, opened);
    }

    private static boolean isOffered(Step step, SplittableRandom random) {
        return switch (step) {
            case CONTRIBUTE -> random.nextInt(5) > 0;
            case QUALIFY, HEAD_ALERT, SG_ALERT, DECIDE -> true;
            case DECLARE, VERIFY, CHECKPOINT, ANSWER, CHECK_EFFECTIVENESS -> false;
        };
    }

    private static Set<CandidateGroup> groups(Step step, int service, SplittableRandom random) {
        Set<CandidateGroup> groups = new LinkedHashSet<>();
        switch (step) {
            case CONTRIBUTE -> contributors(groups, service, random);
            case QUALIFY -> groups.add(CandidateGroup.of(Role.QUALITY_MANAGER));
            case HEAD_ALERT -> groups.add(CandidateGroup.headOf(People.service(service)));
            case SG_ALERT -> groups.add(CandidateGroup.of(Role.SECRETARY_GENERAL));
            case DECIDE -> groups.add(CandidateGroup.of(Role.DEPUTY_QUALITY_MANAGER));
            case DECLARE, VERIFY, CHECKPOINT, ANSWER, CHECK_EFFECTIVENESS ->
                throw new IllegalArgumentException(step + " goes to a person");
        }
        return groups;
    }

    /** Seven of ten wait for one service, two for two services, one for any contributor. */
    private static void contributors(Set<CandidateGroup> groups, int service, SplittableRandom random) {
        int kind = random.nextInt(10);
        if (kind == 9) {
            groups.add(CandidateGroup.of(Role.CONTRIBUTOR));
            return;
        }
        groups.add(CandidateGroup.membersOf(People.service(service)));
        if (kind >= 7) {
            groups.add(CandidateGroup.membersOf(People.service(People.serviceAt(random.nextDouble()))));
        }
    }

    private static @Nullable ServiceId serviceOf(Step step, boolean offered, int service) {
        return offered && (step == Step.CONTRIBUTE || step == Step.HEAD_ALERT) ? People.service(service) : null;
    }

    /** One in ten has no date, one in twelve is late; most is due within the year, the sooner the more. */
    private static @Nullable LocalDate due(SplittableRandom random) {
        int kind = random.nextInt(60);
        if (kind < 6) {
            return null;
        }
        if (kind < 11) {
            return TODAY.minusDays(1 + random.nextInt(60));
        }
        double far = random.nextDouble();
        return TODAY.plusDays((int) (far * far * 365));
    }
}
