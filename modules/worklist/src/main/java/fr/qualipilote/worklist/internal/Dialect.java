package fr.qualipilote.worklist.internal;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.boot.jdbc.DatabaseDriver;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;

/** What the two databases say differently. */
enum Dialect {
    POSTGRESQL,
    H2;

    static Dialect of(DataSource dataSource) {
        try {
            String url = JdbcUtils.extractDatabaseMetaData(dataSource, metaData -> {
                try {
                    return metaData.getURL();
                } catch (SQLException exception) {
                    throw new MetaDataAccessException("The database does not say what it is", exception);
                }
            });
            return switch (DatabaseDriver.fromJdbcUrl(url)) {
                case POSTGRESQL -> POSTGRESQL;
                case H2 -> H2;
                default -> throw new IllegalStateException("The task list knows PostgreSQL and H2, not " + url);
            };
        } catch (MetaDataAccessException exception) {
            throw new IllegalStateException("The database cannot be reached", exception);
        }
    }
}
