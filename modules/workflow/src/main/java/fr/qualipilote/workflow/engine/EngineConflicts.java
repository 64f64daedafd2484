package fr.qualipilote.workflow.engine;

import fr.qualipilote.actionplan.spi.ActionFollowUpProcess;
import fr.qualipilote.indicators.spi.IndicatorProcesses;
import fr.qualipilote.kernel.ConcurrentChange;
import fr.qualipilote.organisation.spi.MeetingDecisionProcess;
import fr.qualipilote.publication.spi.FigurePublicationProcess;
import fr.qualipilote.surveys.spi.SurveyWaveProcess;
import fr.qualipilote.worklist.spi.TaskAssignments;
import java.util.List;
import org.aopalliance.intercept.MethodInterceptor;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.springframework.aop.Advisor;
import org.springframework.aop.ClassFilter;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.StaticMethodMatcherPointcut;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;

/**
 * What a use case tells the engine may meet a timer, or another node, at the same task. Whoever comes second is refused in words
 * that people can read, and not with an exception of the engine.
 */
@Configuration(proxyBeanMethods = false)
@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
class EngineConflicts {

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor engineConflictTranslation() {
        MethodInterceptor translation = call -> {
            try {
                return call.proceed();
            } catch (OptimisticLockingException overtaken) {
                throw ConcurrentChange.because(overtaken);
            }
        };
        return new DefaultPointcutAdvisor(new Ports(), translation);
    }

    /** Each call of what a use case tells. */
    private static final class Ports extends StaticMethodMatcherPointcut {

        private static final List<Class<?>> PORTS = List.of(
                ActionFollowUpProcess.class,
                IndicatorProcesses.class,
                SurveyWaveProcess.class,
                FigurePublicationProcess.class,
                MeetingDecisionProcess.class,
                TaskAssignments.class);

        Ports() {
            setClassFilter(new ClassFilter() {
                @Override
                public boolean matches(Class<?> type) {
                    return PORTS.stream().anyMatch(port -> port.isAssignableFrom(type));
                }
            });
        }

        @Override
        public boolean matches(java.lang.reflect.Method method, Class<?> type) {
            return true;
        }
    }
}
