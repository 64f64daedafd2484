package fr.qualipilote.journey;

import fr.qualipilote.actionplan.ActionId;
import fr.qualipilote.actionplan.ActionLine;
import fr.qualipilote.actionplan.ActionPlans;
import fr.qualipilote.actionplan.ActionQuery;
import fr.qualipilote.actionplan.ActionSheet;
import fr.qualipilote.kernel.Actor;
import fr.qualipilote.organisation.Accounts;
import fr.qualipilote.organisation.DemonstrationClock;
import fr.qualipilote.organisation.People;
import fr.qualipilote.worklist.WorkItemLine;
import fr.qualipilote.worklist.WorkQuery;
import fr.qualipilote.worklist.WorkScope;
import fr.qualipilote.worklist.Worklist;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

/** The demonstration as its people use it, without screens: they are found by the login of their account. */
public record Product(
        ActionPlans plans, Worklist worklist, People people, Accounts accounts, DemonstrationClock clock) {

    public Actor signIn(String login) {
        return people.actor(accounts.signIn(login).orElseThrow().person());
    }

    public void moveTo(LocalDate date) {
        clock.moveTo(signIn("admin"), date);
    }

    public List<ActionLine> plan() {
        return plans.actions(signIn("rq"), ActionQuery.all());
    }

    public ActionSheet sheet(String reference) {
        return plans.actionWithReference(signIn("rq"), reference);
    }

    public ActionId id(String reference) {
        return sheet(reference).line().id();
    }

    /** What somebody finds in « Mes tâches ». */
    public List<WorkItemLine> tasksOf(String login) {
        return worklist.page(signIn(login), WorkQuery.of(WorkScope.MINE_AND_MY_GROUPS), null, 200)
                .items();
    }

    public List<WorkItemLine> tasksOf(String login, String formKey) {
        return tasksOf(login).stream()
                .filter(task -> task.formKey().equals(formKey))
                .toList();
    }

    public void proves(String login, String reference, ActionSheet.Occurrence occurrence) {
        plans.addEvidence(
                signIn(login),
                id(reference),
                occurrence.id(),
                "constat.txt",
                "Fait et constaté.".getBytes(StandardCharsets.UTF_8));
    }
}
