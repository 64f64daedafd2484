package fr.qualipilote.app;

import fr.qualipilote.kernel.ConcurrentChange;
import java.lang.reflect.Method;
import org.aopalliance.intercept.MethodInterceptor;
import org.springframework.aop.Advisor;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.StaticMethodMatcherPointcut;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.transaction.annotation.Transactional;

/**
 * Two people at one thing: the database lets the first one win, often only when the second one commits. Around the transaction of
 * each use case what it says then becomes a refusal that people can read.
 */
@Configuration(proxyBeanMethods = false)
@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
class ConflictTranslation {

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor databaseConflictTranslation() {
        MethodInterceptor translation = call -> {
            try {
                return call.proceed();
            } catch (ConcurrencyFailureException overtaken) {
                throw ConcurrentChange.because(overtaken);
            }
        };
        DefaultPointcutAdvisor around = new DefaultPointcutAdvisor(new UseCases(), translation);
        around.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return around;
    }

    /** What has a transaction of its own. */
    private static final class UseCases extends StaticMethodMatcherPointcut {

        UseCases() {
            setClassFilter(type -> type.getPackageName().startsWith("fr.qualipilote."));
        }

        @Override
        public boolean matches(Method method, Class<?> type) {
            return AnnotatedElementUtils.hasAnnotation(method, Transactional.class)
                    || AnnotatedElementUtils.hasAnnotation(type, Transactional.class);
        }
    }
}
