package fr.qualipilote.benchmarks;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;

/** A real PostgreSQL for one run, with the durability of a production server and otherwise its own defaults. */
final class Server implements AutoCloseable {

    private static final Map<String, String> SETTINGS = settings();

    private final EmbeddedPostgres postgres;

    private Server(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    static Server start() {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder();
        SETTINGS.forEach(builder::setServerConfig);
        try {
            return new Server(builder.start());
        } catch (IOException failed) {
            throw new UncheckedIOException("PostgreSQL does not start", failed);
        }
    }

    private static Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("listen_addresses", "127.0.0.1");
        settings.put("fsync", "on");
        settings.put("synchronous_commit", "on");
        settings.put("full_page_writes", "on");
        settings.put("shared_buffers", "1GB");
        settings.put("effective_cache_size", "4GB");
        settings.put("maintenance_work_mem", "512MB");
        settings.put("max_wal_size", "4GB");
        return settings;
    }

    void createDatabase(String name) {
        execute("create database " + name);
    }

    /** Nobody may be connected to the one that is copied. */
    void copyDatabase(String from, String name) {
        execute("create database " + name + " template " + from);
    }

    String urlOf(String database) {
        return postgres.getJdbcUrl("postgres", database);
    }

    /** Version and what was set, for the report. */
    Map<String, String> described() {
        Map<String, String> described = new LinkedHashMap<>();
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            described.put("server_version", one(statement, "show server_version"));
            for (String name : SETTINGS.keySet()) {
                described.put(name, one(statement, "show " + name));
            }
            described.remove("listen_addresses");
            return described;
        } catch (SQLException failed) {
            throw new IllegalStateException("PostgreSQL does not say how it is set", failed);
        }
    }

    private static String one(Statement statement, String query) throws SQLException {
        try (ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    private void execute(String sql) {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new IllegalStateException(sql, failed);
        }
    }

    /** Everything is written out before, however long it takes: ending has a limit of time and leaves its files behind else. */
    @Override
    public void close() {
        execute("checkpoint");
        try {
            postgres.close();
        } catch (IOException failed) {
            throw new UncheckedIOException("PostgreSQL does not end", failed);
        }
    }
}
