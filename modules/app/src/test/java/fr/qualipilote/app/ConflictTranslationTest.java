package fr.qualipilote.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.qualipilote.kernel.ConcurrentChange;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.transaction.annotation.Transactional;

/** What a database says to the second of two people, in words of the product. */
class ConflictTranslationTest {

    interface UseCase {
        String run();
    }

    @Transactional
    record WithTransaction(Supplier<String> deed) implements UseCase {

        @Override
        public String run() {
            return deed.get();
        }
    }

    record Without(Supplier<String> deed) implements UseCase {

        @Override
        public String run() {
            return deed.get();
        }
    }

    @Test
    void aRowThatSomebodyElseHasChangedIsARefusal() {
        OptimisticLockingFailureException conflict = new OptimisticLockingFailureException("row was updated");

        assertThatThrownBy(() -> advised(new WithTransaction(() -> {
                            throw conflict;
                        }))
                        .run())
                .isInstanceOf(ConcurrentChange.class)
                .hasCause(conflict);
    }

    @Test
    void aRowThatSomebodyElseKeepsIsARefusal() {
        assertThatThrownBy(() -> advised(new WithTransaction(() -> {
                            throw new CannotAcquireLockException("busy");
                        }))
                        .run())
                .isInstanceOf(ConcurrentChange.class);
    }

    @Test
    void otherFaultsAndWhatHasNoTransactionPassAsTheyAre() {
        assertThatThrownBy(() -> advised(new WithTransaction(() -> {
                            throw new DataIntegrityViolationException("twice");
                        }))
                        .run())
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> advised(new Without(() -> {
                            throw new OptimisticLockingFailureException("row was updated");
                        }))
                        .run())
                .isInstanceOf(OptimisticLockingFailureException.class);
        assertThat(advised(new WithTransaction(() -> "done")).run()).isEqualTo("done");
    }

    private static UseCase advised(UseCase target) {
        ProxyFactory factory = new ProxyFactory(target);
        factory.addAdvisor(ConflictTranslation.databaseConflictTranslation());
        return (UseCase) factory.getProxy();
    }
}
