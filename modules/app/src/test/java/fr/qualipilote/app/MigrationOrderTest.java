package fr.qualipilote.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.ClassPathResource;

class MigrationOrderTest {

    @Test
    void aDatabaseThatIsAheadInOneModulesRangeStillTakesTheNextTableOfAnother(@TempDir Path migrations)
            throws IOException {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:migration-order;DB_CLOSE_DELAY=-1");
        Files.writeString(migrations.resolve("V060__later_range.sql"), "create table later_range (id integer);");
        flyway(database, migrations).migrate();

        Files.writeString(migrations.resolve("V033__earlier_range.sql"), "create table earlier_range (id integer);");

        assertThat(flyway(database, migrations).migrate().migrationsExecuted).isEqualTo(1);
    }

    private static Flyway flyway(JdbcDataSource database, Path migrations) throws IOException {
        boolean outOfOrder = new YamlPropertySourceLoader()
                .load("product", new ClassPathResource("application.yml")).stream()
                        .map(source -> source.getProperty("spring.flyway.out-of-order"))
                        .anyMatch(Boolean.TRUE::equals);
        return Flyway.configure()
                .dataSource(database)
                .locations("filesystem:" + migrations)
                .outOfOrder(outOfOrder)
                .load();
    }
}
