package fr.qualipilote.benchmarks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;

/** How many pages of 8 kB the statements of a call touch, as EXPLAIN (ANALYZE, BUFFERS) counts them. */
final class Buffers {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Databases databases;

    Buffers(Databases databases) {
        this.databases = databases;
    }

    long touchedBy(Runnable call) {
        List<Databases.Heard> statements = databases.heardDuring(call);
        try (Connection connection = databases.getConnection()) {
            long touched = 0;
            for (Databases.Heard statement : statements) {
                if (statement.sql().stripLeading().toLowerCase(Locale.ROOT).startsWith("select")) {
                    touched += touchedBy(connection, statement);
                }
            }
            return touched;
        } catch (SQLException failed) {
            throw new IllegalStateException("A statement cannot be explained", failed);
        }
    }

    private static long touchedBy(Connection connection, Databases.Heard heard) throws SQLException {
        JsonNode plan = planOf(connection, heard).path(0).path("Plan");
        return plan.path("Shared Hit Blocks").asLong()
                + plan.path("Shared Read Blocks").asLong();
    }

    private static JsonNode planOf(Connection connection, Databases.Heard heard) throws SQLException {
        String explain = "explain (analyze, buffers, timing off, format json) " + heard.sql();
        try (PreparedStatement statement = connection.prepareStatement(explain)) {
            for (Databases.Parameter parameter : heard.parameters().values()) {
                parameter.setter().invoke(statement, parameter.arguments());
            }
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return JSON.readTree(row.getString(1));
            }
        } catch (ReflectiveOperationException | JsonProcessingException failed) {
            throw new IllegalStateException("Not explained: " + heard.sql(), failed);
        }
    }
}
