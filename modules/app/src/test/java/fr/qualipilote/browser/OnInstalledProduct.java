package fr.qualipilote.browser;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What is told on the product as it is installed: one of its own for each class, in an empty folder. */
abstract class OnInstalledProduct {

    @TempDir
    static Path folder;

    static Installation product;

    @RegisterExtension
    final Visits visits = new Visits();

    @BeforeAll
    static void install() throws Exception {
        product = new Installation(Path.of(System.getProperty("qualipilote.jar")), folder);
        product.starts();
    }

    @AfterAll
    static void remove() throws Exception {
        product.close();
    }

    final Visitor comes(String login) {
        return visits.signedIn(product.address(), login);
    }

    /** The first column of what the database answers. */
    static List<String> column(Connection database, String query) throws SQLException {
        List<String> values = new ArrayList<>();
        try (var statement = database.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }
}
