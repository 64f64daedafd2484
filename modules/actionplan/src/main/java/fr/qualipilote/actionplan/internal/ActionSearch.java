package fr.qualipilote.actionplan.internal;

import fr.qualipilote.actionplan.ActionQuery;
import fr.qualipilote.actionplan.domain.Action;
import fr.qualipilote.kernel.SearchText;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An {@link ActionQuery} as the condition of the queries that answer it; the action is {@code a} in all of them. */
final class ActionSearch {

    private static final int MOST_WORDS = 12;

    private final StringBuilder condition = new StringBuilder(" where 1 = 1");
    private final Map<String, Object> values = new HashMap<>();

    ActionSearch(ActionQuery query, LocalDate today) {
        words(query.text() == null ? "" : SearchText.fold(query.text()));
        if (query.theme() != null) {
            and("a.theme = :theme", "theme", query.theme());
        }
        if (query.pilot() != null) {
            and("a.pilot = :pilot", "pilot", query.pilot());
        }
        if (query.origin() != null) {
            and("a.origin = :origin", "origin", query.origin());
        }
        if (!query.states().isEmpty()) {
            and("a.state in :states", "states", query.states());
        }
        if (query.contributor() != null) {
            and(
                    "exists (select 1 from Action x join x.contributors xc where x = a"
                            + " and (xc.service = :service or xc.allServices = true))",
                    "service",
                    query.contributor());
        }
        if (query.lateOnly()) {
            late(today);
        }
    }

    /** Each word is in the action's own words or in one of its observations. */
    private void words(String folded) {
        int number = 0;
        for (String word : folded.replace("\0", "").split(" ")) {
            if (!word.isEmpty() && number < MOST_WORDS) {
                String name = "word" + number++;
                String escaped = word.replace("!", "!!").replace("%", "!%").replace("_", "!_");
                and(
                        "(a.searchText like :" + name + " escape '!' or exists (select 1 from Observation xo"
                                + " where xo.action = a and xo.searchText like :" + name + " escape '!'))",
                        name,
                        "%" + escaped + "%");
            }
        }
    }

    /** In step with {@link Action#isLate}. */
    private void late(LocalDate today) {
        and(
                "(a.state in (PROPOSED, TO_ACCEPT, TO_ARBITRATE) and coalesce(a.schedule.revisedDueOn, a.schedule.initialDueOn)"
                        + " < :today"
                        + " or a.state in (IN_PROGRESS, TO_VERIFY, AWAITING_EFFECTIVENESS)"
                        + " and exists (select 1 from Occurrence xl where xl.action = a"
                        + " and xl.state in (OPEN, SENT_BACK) and xl.dueOn < :today))",
                "today",
                today);
    }

    private void and(String clause, String name, Object value) {
        condition.append(" and ").append(clause);
        values.put(name, value);
    }

    long count(EntityManager entities) {
        return bound(entities.createQuery("select count(a) from Action a" + condition, Long.class))
                .getSingleResult();
    }

    List<Action> actions(EntityManager entities) {
        return bound(entities.createQuery("select a from Action a" + condition, Action.class))
                .getResultList();
    }

    List<Object[]> rows(EntityManager entities, String select, String from, String order) {
        return bound(entities.createQuery(select + " from " + from + condition + order, Object[].class))
                .getResultList();
    }

    private <T> TypedQuery<T> bound(TypedQuery<T> query) {
        values.forEach(query::setParameter);
        return query;
    }
}
