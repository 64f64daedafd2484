package fr.qualipilote.kernel.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

/**
 * Empty databases for tests. PostgreSQL is a real server, started once per JVM on the loop-back address and ended with it; every
 * caller gets a database of its own on it.
 */
public final class TestDatabases {

    /** How to reach a database. */
    public record Access(String url, String user, String password) {}

    private TestDatabases() {}

    public static Access newH2() {
        return new Access("jdbc:h2:mem:" + newName() + ";DB_CLOSE_DELAY=-1", "sa", "");
    }

    public static Access newPostgres() {
        String name = newName();
        try (Connection connection = Server.RUNNING.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException refused) {
            throw new IllegalStateException("PostgreSQL gives no new database", refused);
        }
        return new Access(Server.RUNNING.getJdbcUrl("postgres", name), "postgres", "postgres");
    }

    private static String newName() {
        return "test_" + UUID.randomUUID().toString().replace('-', '_');
    }

    private static final class Server {
        static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "off")
                        .setServerConfig("full_page_writes", "off")
                        .setServerConfig("listen_addresses", "127.0.0.1")
                        .start();
            } catch (IOException failed) {
                throw new UncheckedIOException("PostgreSQL does not start", failed);
            }
        }
    }
}
