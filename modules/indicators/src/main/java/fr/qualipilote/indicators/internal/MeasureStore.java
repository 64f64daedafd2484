package fr.qualipilote.indicators.internal;

import fr.qualipilote.indicators.domain.Measure;
import fr.qualipilote.indicators.domain.MeasureChange;
import fr.qualipilote.kernel.ConcurrentChange;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.hibernate.Session;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;

/** Writes measures with what happened to them, many at a time. */
@Component
class MeasureStore {

    private static final int AT_ONCE = 500;

    private final EntityManager entities;
    private final IndicatorRevisions revisions;

    MeasureStore(EntityManager entities, IndicatorRevisions revisions) {
        this.entities = entities;
        this.revisions = revisions;
    }

    /**
     * Writes what changed, under one new revision. What was written for the first time is not kept in memory.
     *
     * @param added for the first time
     * @param changed read from the database before
     */
    void write(Collection<Measure> added, Collection<Measure> changed) {
        if (added.isEmpty() && changed.isEmpty()) {
            return;
        }
        Session session = entities.unwrap(Session.class);
        Integer before = session.getJdbcBatchSize();
        session.setJdbcBatchSize(AT_ONCE);
        try {
            long revision = revisions.next();
            writeChanged(changed, revision);
            List<Measure> all = List.copyOf(added);
            for (int at = 0; at < all.size(); at += AT_ONCE) {
                writeAdded(all.subList(at, Math.min(at + AT_ONCE, all.size())), revision);
            }
        } catch (ConcurrencyFailureException | jakarta.persistence.OptimisticLockException overtaken) {
            throw ConcurrentChange.because(overtaken);
        } finally {
            session.setJdbcBatchSize(before);
        }
    }

    private void writeChanged(Collection<Measure> changed, long revision) {
        for (Measure measure : changed) {
            measure.changedAt(revision);
            measure.takeChanges().forEach(entities::persist);
        }
        entities.flush();
    }

    private void writeAdded(List<Measure> some, long revision) {
        List<MeasureChange> changes = new ArrayList<>();
        for (Measure measure : some) {
            measure.changedAt(revision);
            entities.persist(measure);
            changes.addAll(measure.takeChanges());
        }
        changes.forEach(entities::persist);
        entities.flush();
        some.forEach(entities::detach);
        changes.forEach(entities::detach);
    }
}
