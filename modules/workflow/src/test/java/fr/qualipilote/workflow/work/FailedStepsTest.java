package fr.qualipilote.workflow.work;

import static org.assertj.core.api.Assertions.assertThat;

import fr.qualipilote.actionplan.ChangedMeanwhile;
import fr.qualipilote.actionplan.UnknownAction;
import fr.qualipilote.worklist.FailedStep.Cause;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessResourceFailureException;

class FailedStepsTest {

    static Stream<Arguments> causes() {
        return Stream.of(
                Arguments.of(new IllegalStateException("broken"), Cause.FAULT),
                Arguments.of(
                        new IllegalStateException(new DataAccessResourceFailureException("no answer")), Cause.DATABASE),
                Arguments.of(new CannotAcquireLockException("busy"), Cause.AT_THE_SAME_TIME),
                Arguments.of(ChangedMeanwhile.of("ACT-2022-014"), Cause.AT_THE_SAME_TIME),
                Arguments.of(new IllegalStateException(UnknownAction.withReference("x")), Cause.NOT_POSSIBLE));
    }

    @ParameterizedTest
    @MethodSource("causes")
    void aFaultIsToldInWordsThatPeopleKnow(RuntimeException fault, Cause cause) {
        StringWriter trace = new StringWriter();
        fault.printStackTrace(new PrintWriter(trace));

        assertThat(FailedSteps.cause(trace.toString())).isEqualTo(cause);
    }
}
