package fr.qualipilote.benchmarks;

import fr.qualipilote.worklist.CandidateGroup;
import fr.qualipilote.worklist.WorkCounts;
import fr.qualipilote.worklist.WorkItemId;
import fr.qualipilote.worklist.WorkPage;
import fr.qualipilote.worklist.WorkQuery;
import fr.qualipilote.worklist.WorkScope;
import fr.qualipilote.worklist.Worklist;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The same question, asked in four ways: what the reader has, or may take. Pages are by due date, then id, those without a date
 * last.
 */
final class Contenders {

    static final int PAGE = 50;

    static final WorkQuery MINE_AND_MY_GROUPS = WorkQuery.of(WorkScope.MINE_AND_MY_GROUPS);

    private static final List<String> GROUPS = List.copyOf(CandidateGroup.codesOf(People.READER));
    private static final String ME = People.READER.person().toString();

    private final Product product;
    private final Worklist worklist;
    private final TaskService tasks;
    private final DataSource dataSource;

    Contenders(Product product, DataSource dataSource) {
        this.product = product;
        this.worklist = product.worklist();
        this.tasks = product.tasks();
        this.dataSource = dataSource;
    }

    // --- ours --------------------------------------------------------------------------------------------------------

    WorkPage ours(WorkQuery query, WorkPage.@Nullable Position after) {
        return worklist.page(People.READER, query, after, PAGE);
    }

    WorkPage oursOfAllWork() {
        return worklist.page(People.QUALITY_MANAGER, WorkQuery.of(WorkScope.ALL), null, PAGE);
    }

    WorkCounts oursCapped() {
        return worklist.counts(People.READER, MINE_AND_MY_GROUPS);
    }

    long oursExact() {
        return worklist.exactCount(People.READER, MINE_AND_MY_GROUPS);
    }

    // --- the engine's query ------------------------------------------------------------------------------------------

    List<Task> stock(int first) {
        return stockQuery().orderByDueDate().asc().orderByTaskId().asc().listPage(first, PAGE);
    }

    long stockCount() {
        return stockQuery().count();
    }

    private TaskQuery stockQuery() {
        return tasks.createTaskQuery()
                .or()
                .taskAssignee(ME)
                .taskCandidateGroupIn(GROUPS)
                .endOr();
    }

    // --- JPA with offset ---------------------------------------------------------------------------------------------

    List<String> jpa(int first) {
        List<String> page = product.transaction().execute(status -> product
                .entities()
                .createQuery(
                        """
                        select t from EngineTaskRow t
                        where t.assignee = :me
                           or t.assignee is null and exists (
                              select 1 from EngineLinkRow l
                              where l.taskId = t.id and l.type = 'candidate' and l.group in :groups)
                        order by t.dueAt, t.id""",
                        EngineTaskRow.class)
                .setParameter("me", ME)
                .setParameter("groups", GROUPS)
                .setFirstResult(first)
                .setMaxResults(PAGE)
                .getResultList()
                .stream()
                .map(EngineTaskRow::id)
                .toList());
        return page == null ? List.of() : page;
    }

    // --- the lower bound ---------------------------------------------------------------------------------------------

    /** Fifty whole rows of work in the order of an index, without asking whose they are. */
    int raw() {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("select * from work_item where id > ? order by id limit 50")) {
            statement.setObject(1, new UUID(0x4000_0000_0000_0000L, 0));
            try (ResultSet row = statement.executeQuery()) {
                int read = 0;
                int columns = row.getMetaData().getColumnCount();
                while (row.next()) {
                    for (int column = 1; column <= columns; column++) {
                        row.getObject(column);
                    }
                    read++;
                }
                return read;
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("Raw scan", failed);
        }
    }

    // --- places in the list ------------------------------------------------------------------------------------------

    /** Where a page begins that has so much before it. */
    WorkPage.Position positionAfter(long before) {
        JdbcTemplate jdbc = new JdbcTemplate(dataSource);
        List<String> lanes = new ArrayList<>(GROUPS);
        lanes.add("person:" + ME);
        return jdbc.query(
                        "select distinct due_on, item_id from work_lane where lane = any (?) order by due_on, item_id"
                                + " limit 1 offset ?",
                        (row, number) -> new WorkPage.Position(
                                row.getObject("due_on", LocalDate.class),
                                new WorkItemId(row.getObject("item_id", UUID.class))),
                        lanes.toArray(String[]::new),
                        before - 1)
                .get(0);
    }
}
