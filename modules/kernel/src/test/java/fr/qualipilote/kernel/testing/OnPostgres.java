package fr.qualipilote.kernel.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestPropertySource;

/**
 * Runs a Spring test on an empty database of a real PostgreSQL, with the migrations of the class path and the mapping validated against
 * them. Test classes with the same configuration share one context, and with it one database.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@TestPropertySource(properties = "spring.main.banner-mode=off")
@ContextConfiguration(initializers = OnPostgres.Settings.class)
public @interface OnPostgres {

    /** Points Spring's data source there. */
    final class Settings implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            DatabaseSettings.of(TestDatabases.newPostgres()).applyTo(context);
        }
    }
}
