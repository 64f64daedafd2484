package fr.qualipilote.ui.indicators;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Months × indicators, entered as in a spreadsheet; see {@code frontend/indicators}. It asks for what it shows and sends what was
 * typed; the screen around it answers.
 */
@Tag("qualipilote-measure-table")
@JsModule("./indicators/qualipilote-measure-table.ts")
final class MeasureTable extends Component {

    /** More than the browser sends at once. */
    private static final int MOST_CELLS = 1_000;

    private static final int MOST_ROWS = 200;

    private static final ObjectMapper JSON = new ObjectMapper().setSerializationInclusion(JsonInclude.Include.NON_NULL);

    /** What answers the table. */
    interface Answers {

        Block block(int from, int count, int firstYear, int lastYear);

        List<Settled> enter(List<Sent> cells);

        News news(long revision);

        String formula(String code);

        void look(String code, String month);

        void step(String step, List<Chosen> cells);
    }

    /** @param key the month, for instance {@code 2022-06} */
    record Column(String key, int year, String head, String said, boolean current) {}

    /** @param id under which the browser keeps what was typed @param enters whether anything can be typed */
    record Person(String id, boolean enters) {}

    /**
     * @param kind value, none, unmeasured, notdue, unasked, closed
     * @param number the value, for the line of the last months
     * @param verdict met, missed, close, informative, or empty
     * @param said all that it says beside its value
     * @param state entered, checked, validated, published, or empty
     * @param mark sign of a method that is not exhaustive
     * @param noted whether there is more to read in the panel
     * @param measure what is checked or validated; empty where nothing was entered
     * @param steps what may be done with it in bulk: check, validate
     */
    record ShownCell(
            String kind,
            String text,
            @Nullable BigDecimal number,
            String typed,
            String verdict,
            String said,
            String state,
            String mark,
            boolean noted,
            int version,
            boolean open,
            boolean corrects,
            String measure,
            List<String> steps) {}

    record Row(String code, String label, String address, String target, Map<String, ShownCell> cells) {}

    /** @param latest whether the last months are among them */
    record Block(int from, List<Row> rows, boolean latest) {}

    /** A new list of rows. @param years the first and the last that the block holds */
    record Start(long total, long revision, int[] years, Block block) {}

    /** What was typed in a cell. */
    record Sent(String code, String period, String text, int version) {}

    /** A cell that something is to be done with. */
    record Chosen(String measure) {}

    /**
     * What became of a cell that was sent.
     *
     * @param refused why it could not be saved
     * @param theirs what somebody else wrote there meanwhile
     * @param asked whether a dialog asks for a reason first
     */
    record Settled(
            String code,
            String period,
            @Nullable ShownCell cell,
            @Nullable String refused,
            @Nullable String theirs,
            @Nullable String by,
            @Nullable Boolean asked) {

        static Settled saved(Sent sent, @Nullable ShownCell cell) {
            return new Settled(sent.code(), sent.period(), cell, null, null, null, null);
        }

        static Settled refused(Sent sent, String why) {
            return new Settled(sent.code(), sent.period(), null, why, null, null, null);
        }

        static Settled changedMeanwhile(Sent sent, @Nullable ShownCell cell, String theirs, String by) {
            return new Settled(sent.code(), sent.period(), cell, null, theirs, by, null);
        }

        static Settled askedWhy(Sent sent) {
            return new Settled(sent.code(), sent.period(), null, null, null, null, true);
        }
    }

    /** A cell that changed; by whom, unless it was oneself. */
    record Change(String code, String period, ShownCell cell, String by) {}

    record News(long revision, List<Change> cells) {}

    private final transient Answers answers;

    MeasureTable(Answers answers, Person person, Map<String, String> labels) {
        this.answers = answers;
        getElement().setPropertyBean("person", person);
        getElement().setPropertyMap("labels", labels);
    }

    void show(List<Column> columns, Start start) {
        getElement().setPropertyList("columns", columns);
        getElement().setProperty("start", json(start));
    }

    /** A dialog about cells has ended. */
    void settle(List<Settled> settled) {
        getElement().callJsFunction("settled", json(settled));
    }

    /** A dialog that asked for a reason was closed without one. */
    void giveUp() {
        getElement().callJsFunction("given");
    }

    /** Something was done to cells beside the table. */
    void listen() {
        getElement().callJsFunction("listen");
    }

    @ClientCallable
    String block(int from, int count, int firstYear, int lastYear) {
        return json(answers.block(Math.max(0, from), Math.max(1, Math.min(MOST_ROWS, count)), firstYear, lastYear));
    }

    @ClientCallable
    String enter(String cells) {
        return json(answers.enter(read(cells, Sent[].class)));
    }

    @ClientCallable
    String news(double revision) {
        return json(answers.news((long) revision));
    }

    @ClientCallable
    String formula(String code) {
        return answers.formula(code);
    }

    @ClientCallable
    void look(String code, String month) {
        answers.look(code, month);
    }

    @ClientCallable
    void step(String step, String cells) {
        answers.step(step, read(cells, Chosen[].class));
    }

    private static <T> List<T> read(String text, Class<T[]> type) {
        try {
            T[] read = JSON.readValue(text, type);
            if (read.length > MOST_CELLS) {
                throw new IllegalArgumentException(read.length + " cells in one call");
            }
            return List.of(read);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalArgumentException("Not the table's own words", unreadable);
        }
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
