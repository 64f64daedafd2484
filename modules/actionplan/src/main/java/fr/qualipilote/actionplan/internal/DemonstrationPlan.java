package fr.qualipilote.actionplan.internal;

import fr.qualipilote.actionplan.ActionPlans;
import fr.qualipilote.actionplan.ActionQuery;
import fr.qualipilote.actionplan.PlanImports;
import fr.qualipilote.kernel.Actor;
import fr.qualipilote.kernel.BusinessClock;
import fr.qualipilote.organisation.Function;
import fr.qualipilote.organisation.Mandates;
import fr.qualipilote.organisation.People;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The plan of 24 June 2022, taken over at the first start of the demonstration by its quality manager through the same import
 * as any other file.
 */
@Component
@Order(20)
@ConditionalOnProperty("qualipilote.demonstration.load")
class DemonstrationPlan implements ApplicationRunner {

    private static final String FILE = "plan-action-2022-06-24.csv";

    private final PlanImports imports;
    private final ActionPlans plans;
    private final People people;
    private final Mandates mandates;
    private final BusinessClock clock;

    DemonstrationPlan(PlanImports imports, ActionPlans plans, People people, Mandates mandates, BusinessClock clock) {
        this.imports = imports;
        this.plans = plans;
        this.people = people;
        this.mandates = mandates;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        Actor qualityManager = mandates.holder(Function.QUALITY_MANAGER, clock.today())
                .person()
                .map(people::actor)
                .orElseThrow(() -> new IllegalStateException("The demonstration has no quality manager"));
        if (plans.count(qualityManager, ActionQuery.all()) == 0) {
            imports.confirm(qualityManager, FILE, content(), List.of());
        }
    }

    private static byte[] content() {
        try (InputStream in = DemonstrationPlan.class.getResourceAsStream("/demonstration/" + FILE)) {
            if (in == null) {
                throw new IllegalStateException("The demonstration's plan is not on the class path");
            }
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
