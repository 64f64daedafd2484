package fr.qualipilote.benchmarks;

import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** Starts a part of the product without web server, on the day of the demonstration and on databases that are listened to. */
final class Application {

    private Application() {}

    /** @param arguments as on the command line, beside those that each part has */
    static ConfigurableApplicationContext on(Databases databases, Class<?>[] configuration, String... arguments) {
        // entities of other contenders, and the view of the engine's tables, are no tables of ours
        Stream<String> common =
                Stream.of("--qualipilote.demonstration.date=2022-06-24", "--spring.jpa.hibernate.ddl-auto=none");
        return new SpringApplicationBuilder(configuration)
                .web(WebApplicationType.NONE)
                .initializers((GenericApplicationContext context) ->
                        context.registerBean("dataSource", DataSource.class, () -> databases))
                .properties(Map.of("spring.main.banner-mode", "off", "spring.jmx.enabled", "false"))
                .run(Stream.concat(common, Stream.of(arguments)).toArray(String[]::new));
    }
}
