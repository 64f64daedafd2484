package fr.qualipilote.worklist;

import fr.qualipilote.kernel.BusinessClock;
import fr.qualipilote.worklist.spi.TaskAssignments;
import fr.qualipilote.worklist.spi.WorkLedger;
import java.time.LocalDate;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** The module alone, for its tests; it is Friday 24 June 2022. */
@SpringBootApplication
public class WorklistTestApplication {

    @Bean
    BusinessClock clock() {
        return BusinessClock.fixedAt(LocalDate.of(2022, 6, 24));
    }

    /** Stands where the engine stands: whoever it is told to assign, it tells the ledger in the same transaction. */
    @Bean
    TaskAssignments assignments(WorkLedger ledger) {
        return ledger::assigned;
    }
}
