package fr.qualipilote.diagnosis.internal;

import fr.qualipilote.diagnosis.SheetId;
import fr.qualipilote.diagnosis.SheetPresence;
import fr.qualipilote.diagnosis.domain.Sheet;
import fr.qualipilote.diagnosis.domain.Viewing;
import fr.qualipilote.kernel.Actor;
import fr.qualipilote.kernel.BusinessClock;
import fr.qualipilote.kernel.PersonId;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps who is there in the database, so that it does not matter which node serves whom. */
@Service
@Transactional
class PresenceService implements SheetPresence {

    /** Far longer than a page is silent while it is there: what is cleared away comes back to nobody. */
    private static final Duration FORGOTTEN = Duration.ofHours(1);

    private final Campaigns campaigns;
    private final EntityManager entities;
    private final BusinessClock clock;

    PresenceService(Campaigns campaigns, EntityManager entities, BusinessClock clock) {
        this.campaigns = campaigns;
        this.entities = entities;
        this.clock = clock;
    }

    @Override
    public List<Present> here(Actor actor, SheetId id, UUID page, String criterion) {
        Sheet sheet = campaigns.sheet(id);
        Rights.requireReading(actor, sheet);
        if (sheet.campaign().state().isFrozen()) {
            return List.of();
        }
        Instant now = clock.now();
        write(actor, id, page, criterion, now);
        return others(actor, id, now);
    }

    private void write(Actor actor, SheetId sheet, UUID page, String criterion, Instant now) {
        Viewing known = entities.find(Viewing.class, page);
        if (known == null) {
            clear(now);
            entities.persist(new Viewing(page, sheet, actor.person(), criterion, now));
        } else {
            known.seen(sheet, criterion, now);
        }
    }

    private void clear(Instant now) {
        entities.createQuery("delete from Viewing v where v.seenAt < :limit")
                .setParameter("limit", now.minus(FORGOTTEN))
                .executeUpdate();
    }

    /** Of somebody with two pages the one that moved last counts. */
    private List<Present> others(Actor actor, SheetId sheet, Instant now) {
        Map<PersonId, Present> others = new LinkedHashMap<>();
        entities.createQuery(
                        """
                        select v from Viewing v
                        where v.sheet = :sheet and v.seenAt >= :since and v.person <> :me order by v.seenAt, v.page""",
                        Viewing.class)
                .setParameter("sheet", sheet.value())
                .setParameter("since", now.minus(Viewing.SILENCE))
                .setParameter("me", actor.person())
                .getResultList()
                .forEach(one -> others.put(one.person(), new Present(one.person(), one.criterion())));
        return List.copyOf(others.values());
    }

    @Override
    public void left(UUID page) {
        entities.createQuery("delete from Viewing v where v.page = :page")
                .setParameter("page", page)
                .executeUpdate();
    }
}
