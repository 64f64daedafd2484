package fr.qualipilote.indicators.internal;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Numbers the changes of the table in the order in which they are committed: the number is taken at the end of a transaction and its
 * row is kept until the commit, so that nobody commits a lower number after a reader has seen a higher one.
 */
@Component
class IndicatorRevisions {

    private final JdbcClient database;

    IndicatorRevisions(JdbcClient database) {
        this.database = database;
    }

    long next() {
        database.sql("update indicator_revision set revision = revision + 1 where id = 1")
                .update();
        return current();
    }

    long current() {
        return database.sql("select revision from indicator_revision where id = 1")
                .query(Long.class)
                .single();
    }
}
