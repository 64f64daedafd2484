package fr.qualipilote.kernel.testing;

import org.springframework.boot.test.util.TestPropertyValues;

/** The product's own settings for data source, JPA and Flyway, on another database. */
final class DatabaseSettings {

    private DatabaseSettings() {}

    static TestPropertyValues of(TestDatabases.Access access) {
        return TestPropertyValues.of(
                "spring.datasource.url=" + access.url(),
                "spring.datasource.username=" + access.user(),
                "spring.datasource.password=" + access.password(),
                "spring.datasource.hikari.maximum-pool-size=8",
                "spring.datasource.hikari.minimum-idle=1",
                "spring.datasource.hikari.connection-timeout=5000",
                "spring.datasource.hikari.transaction-isolation=TRANSACTION_READ_COMMITTED",
                "spring.jpa.open-in-view=false",
                "spring.jpa.hibernate.ddl-auto=validate",
                "spring.jpa.properties.hibernate.jdbc.time_zone=UTC",
                "spring.jpa.properties.hibernate.timezone.default_storage=NORMALIZE_UTC",
                "spring.flyway.locations=classpath:db/migration,classpath:db/vendor/{vendor}");
    }
}
