package fr.qualipilote.organisation.internal;

import fr.qualipilote.kernel.Actor;
import fr.qualipilote.organisation.KeptViews;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** One row a person and screen, written by itself: it is no part of any work. */
@Repository
class KeptViewTable implements KeptViews {

    private final JdbcClient database;

    KeptViewTable(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Optional<String> last(Actor actor, String screen) {
        return database.sql("select query from org_kept_view where person_id = ? and screen = ?")
                .params(actor.person().value(), screen)
                .query(String.class)
                .optional();
    }

    @Override
    public void keep(Actor actor, String screen, String query) {
        if (query.length() > LONGEST || replace(actor, screen, query)) {
            return;
        }
        try {
            database.sql("insert into org_kept_view (person_id, screen, query) values (?, ?, ?)")
                    .params(actor.person().value(), screen, query)
                    .update();
        } catch (DuplicateKeyException another) {
            // the person's other window was first with the very first row
            replace(actor, screen, query);
        }
    }

    private boolean replace(Actor actor, String screen, String query) {
        return database.sql("update org_kept_view set query = ? where person_id = ? and screen = ?")
                        .params(query, actor.person().value(), screen)
                        .update()
                > 0;
    }
}
