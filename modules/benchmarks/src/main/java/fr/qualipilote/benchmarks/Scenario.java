package fr.qualipilote.benchmarks;

import fr.qualipilote.worklist.DueBand;
import fr.qualipilote.worklist.WorkItemId;
import fr.qualipilote.worklist.WorkPage;
import fr.qualipilote.worklist.WorkQuery;
import java.util.UUID;

/** One question asked by one contender, on whatever database is in use. Answers how many rows it got, or what it counted. */
enum Scenario {
    PAGE_OURS("page of 50", "ours"),
    PAGE_STOCK("page of 50", "engine’s query"),
    PAGE_JPA("page of 50", "JPA, offset"),
    PAGE_RAW("page of 50", "raw scan"),
    PAGE_OF_ALL("page of all work", "ours"),

    FILTER_THEME("filter: theme", "ours"),
    FILTER_SERVICE("filter: service", "ours"),
    FILTER_OVERDUE("filter: overdue", "ours"),
    FILTER_PROCESS("filter: process", "ours"),
    TEXT_COMMON("search: word in half of all work", "ours"),
    TEXT_FREQUENT("search: word in one of sixteen", "ours"),
    TEXT_MIDDLING("search: word in four of a thousand", "ours"),
    TEXT_RARE("search: word in two of ten thousand", "ours"),
    TEXT_TWO("search: two words", "ours"),

    COUNT_CAPPED("counts shown with the list", "ours"),
    COUNT_EXACT("exact count", "ours"),
    COUNT_STOCK("exact count", "engine’s query"),

    DEEP_OURS("page in the middle of the list", "ours"),
    LAST_OURS("last page", "ours"),
    JUMP_OURS("jump to a date", "ours"),
    DEEP_STOCK("page in the middle of the list", "engine’s query"),
    DEEP_JPA("page in the middle of the list", "JPA, offset");

    final String question;
    final String contender;

    Scenario(String question, String contender) {
        this.question = question;
        this.contender = contender;
    }

    /** What depends on the size: how much the reader has, and where the middle and the end of it are. */
    record Places(long total, WorkPage.Position middle, WorkPage.Position end) {

        static Places of(Contenders contenders) {
            long total = contenders.oursExact();
            return new Places(
                    total,
                    contenders.positionAfter(Math.max(1, total / 2)),
                    contenders.positionAfter(Math.max(1, total - Contenders.PAGE)));
        }
    }

    long ask(Contenders contenders, Places places) {
        WorkQuery mine = Contenders.MINE_AND_MY_GROUPS;
        return switch (this) {
            case PAGE_OURS -> rows(contenders, mine);
            case PAGE_STOCK -> contenders.stock(0).size();
            case PAGE_JPA -> contenders.jpa(0).size();
            case PAGE_RAW -> contenders.raw();
            case PAGE_OF_ALL -> contenders.oursOfAllWork().items().size();
            case FILTER_THEME -> rows(contenders, mine.theme("etrangers"));
            case FILTER_SERVICE ->
                rows(contenders, new WorkQuery(mine.scope(), null, null, null, People.service(5), null, null));
            case FILTER_OVERDUE -> rows(contenders, mine.due(DueBand.LATE));
            case FILTER_PROCESS ->
                rows(contenders, new WorkQuery(mine.scope(), null, null, null, null, null, "deadline-watch"));
            case TEXT_COMMON -> rows(contenders, mine.text(Subjects.COMMON_WORD));
            case TEXT_FREQUENT -> rows(contenders, mine.text(Subjects.FREQUENT_WORD));
            case TEXT_MIDDLING -> rows(contenders, mine.text(Subjects.MIDDLING_WORD));
            case TEXT_RARE -> rows(contenders, mine.text(Subjects.RARE_WORD));
            case TEXT_TWO -> rows(contenders, mine.text(Subjects.TWO_WORDS));
            case COUNT_CAPPED -> contenders.oursCapped().total();
            case COUNT_EXACT -> contenders.oursExact();
            case COUNT_STOCK -> contenders.stockCount();
            case DEEP_OURS -> contenders.ours(mine, places.middle()).items().size();
            case LAST_OURS -> contenders.ours(mine, places.end()).items().size();
            case JUMP_OURS ->
                contenders
                        .ours(mine, new WorkPage.Position(Work.TODAY.plusDays(45), new WorkItemId(new UUID(0, 0))))
                        .items()
                        .size();
            case DEEP_STOCK -> contenders.stock((int) (places.total() / 2)).size();
            case DEEP_JPA -> contenders.jpa((int) (places.total() / 2)).size();
        };
    }

    private static long rows(Contenders contenders, WorkQuery query) {
        return contenders.ours(query, null).items().size();
    }
}
