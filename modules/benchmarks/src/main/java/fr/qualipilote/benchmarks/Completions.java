package fr.qualipilote.benchmarks;

import fr.qualipilote.workflow.processes.ActionFollowUp;
import fr.qualipilote.workflow.processes.ActionOccurrence;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.camunda.bpm.engine.task.Task;

/**
 * P5: how many tasks are completed in a second, by the engine with the product's listeners and read model and by the same engine
 * without them. Each action goes through six tasks of the real models; each completion is a transaction of its own.
 */
final class Completions {

    private static final List<Step> STEPS = List.of(
            new Step(
                    ActionFollowUp.Elements.QUALIFY,
                    Map.of(
                            ActionFollowUp.Variables.RETAINED, true,
                            ActionFollowUp.Variables.AGREED, false,
                            ActionFollowUp.Variables.RECURRING, false,
                            ActionFollowUp.Variables.ANSWER_REMINDER_AT, Date.from(PlainSteps.LATER))),
            new Step(ActionFollowUp.Elements.ANSWER, Map.of(ActionFollowUp.Variables.ACCEPTED, true)),
            new Step(ActionOccurrence.Elements.CONTRIBUTE, Map.of()),
            new Step(ActionOccurrence.Elements.DECLARE, Map.of()),
            new Step(ActionOccurrence.Elements.VERIFY, Map.of(ActionOccurrence.Variables.COMPLIANT, true)));

    /** Two contributions among them. */
    private static final int TASKS = 6;

    private final Product product;
    private final Product bare;
    private final int actions;
    private final Consumer<String> progress;

    /** @param actions how many go through their tasks in a round */
    Completions(Product product, Product bare, int actions, Consumer<String> progress) {
        this.product = product;
        this.bare = bare;
        this.actions = actions;
        this.progress = progress;
    }

    private record Step(String element, Map<String, Object> variables) {}

    /**
     * Completions per second, by round.
     *
     * @param cost the share of the bare engine's completions that the read model costs, from the two of each round
     * @param ourStatements how many statements one completion sends to the database on average
     */
    record Result(
            Figures withReadModel,
            Figures bareEngine,
            Figures cost,
            int completionsOfARound,
            double ourStatements,
            double bareStatements) {}

    Result measure(int rounds) {
        List<Double> ours = new ArrayList<>();
        List<Double> bares = new ArrayList<>();
        List<Double> costs = new ArrayList<>();
        progress.accept("completing, warming up");
        round();
        round();
        for (int round = 1; round <= rounds; round++) {
            progress.accept("completing, round " + round + " of " + rounds);
            Round measured = round();
            bares.add(rate(measured.bareNanos()));
            ours.add(rate(measured.ourNanos()));
            costs.add(1 - (double) measured.bareNanos() / measured.ourNanos());
        }
        return new Result(
                Figures.of(ours),
                Figures.of(bares),
                Figures.of(costs),
                actions * TASKS,
                statementsOf(product),
                statementsOf(bare));
    }

    private static double statementsOf(Product contender) {
        start(contender);
        int statements = 0;
        for (Step step : STEPS) {
            for (Task task : open(contender, step)) {
                statements += contender
                        .databases()
                        .heardDuring(() -> complete(contender, task, step))
                        .size();
            }
        }
        return (double) statements / TASKS;
    }

    /** How long all completions of a round took. */
    private record Round(long ourNanos, long bareNanos) {}

    /**
     * Fresh instances; only completing them is timed, not starting them nor looking for their tasks. The two take turns with every
     * single task, and in who goes first, so that a busy disk or processor falls on both alike.
     */
    private Round round() {
        for (int number = 0; number < actions; number++) {
            start(product);
            start(bare);
        }
        long ourNanos = 0;
        long bareNanos = 0;
        int completed = 0;
        for (Step step : STEPS) {
            List<Task> ours = open(product, step);
            List<Task> bares = open(bare, step);
            for (int i = 0; i < ours.size(); i++, completed++) {
                if (i % 2 == 0) {
                    ourNanos += timeOf(product, ours.get(i), step);
                }
                bareNanos += timeOf(bare, bares.get(i), step);
                if (i % 2 == 1) {
                    ourNanos += timeOf(product, ours.get(i), step);
                }
            }
        }
        if (completed != actions * TASKS) {
            throw new IllegalStateException("Expected " + actions * TASKS + " completions, not " + completed);
        }
        return new Round(ourNanos, bareNanos);
    }

    private static long timeOf(Product contender, Task task, Step step) {
        long begin = System.nanoTime();
        complete(contender, task, step);
        return System.nanoTime() - begin;
    }

    private double rate(long nanos) {
        return actions * TASKS / (nanos / 1e9);
    }

    private static void start(Product contender) {
        String action = UUID.randomUUID().toString();
        Map<String, Object> variables = Map.of(
                ActionFollowUp.Variables.ACTION_ID, action,
                ActionFollowUp.Variables.ALREADY_RUNNING, false,
                ActionFollowUp.Variables.RECURRING, false);
        contender.runtime().startProcessInstanceByKey(ActionFollowUp.KEY, action, variables);
    }

    private static List<Task> open(Product contender, Step step) {
        return contender
                .tasks()
                .createTaskQuery()
                .taskDefinitionKey(step.element())
                .list();
    }

    /** As the product does: whoever does it has it in the end. */
    private static void complete(Product contender, Task task, Step step) {
        contender.transaction().executeWithoutResult(status -> {
            String doer = Objects.requireNonNullElse(
                    task.getAssignee(), People.READER.person().toString());
            if (!doer.equals(task.getAssignee())) {
                contender.tasks().setAssignee(task.getId(), doer);
            }
            contender.tasks().complete(task.getId(), step.variables());
        });
    }
}
