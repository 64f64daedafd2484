package fr.qualipilote.ui.diagnosis;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.server.streams.ElementRequestHandler;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The answers of a sheet, to be read, written or checked; see {@code frontend/answersheet}. It keeps what could not be sent; the
 * screen around it answers.
 */
@Tag("qualipilote-answer-sheet")
@JsModule("./answersheet/qualipilote-answer-sheet.ts")
final class SheetEditor extends Component {

    /** More than the browser sends at once. */
    private static final int MOST_ANSWERS = 200;

    private static final ObjectMapper JSON = new ObjectMapper().setSerializationInclusion(JsonInclude.Include.NON_NULL);

    /** What answers the browser. */
    interface Answers {

        List<Settled> save(List<Sent> answers);

        /** @param criterion what is in view */
        News news(long revision, String criterion);

        /** @return when they were kept, in words */
        String mark(Map<String, String> marks);

        void prove(String criterion);

        void unprove(String criterion, String proof);

        void prefer(String view);

        void giveUp(String criterion);
    }

    /** A level that can be chosen. @param value its code */
    record Choice(String value, String label) {}

    /**
     * @param commitment what it checks, in words
     * @param text whether it asks for words alone
     * @param before the level of the previous campaign; empty where there is none
     */
    record Criterion(
            String code,
            String label,
            String commitment,
            String expected,
            boolean text,
            List<Choice> choices,
            String before) {}

    record Chapter(String code, String label, String module, List<Criterion> criteria) {}

    /**
     * @param href empty for a file: the browser knows where files are
     * @param kind file, page, elsewhere, named (what was taken over from a grid may have no address)
     * @param facts size and type, or empty
     */
    record Proof(String id, String label, String href, String kind, String facts) {}

    /**
     * @param level code; empty for none
     * @param asked what was asked when it was sent back; empty for nothing
     * @param state unanswered, reason, answered
     * @param saved when and by whom, in words
     * @param by the colleague who changed it last; empty for oneself and for nobody
     */
    record Shown(
            String level,
            boolean notApplicable,
            String reason,
            String comment,
            List<Proof> proofs,
            String asked,
            String state,
            boolean unproven,
            String saved,
            String by,
            int version) {}

    /**
     * @param view one, list
     * @param marks what is marked to be seen again, by criterion
     * @param people who else has the sheet open, in words
     */
    record Start(
            String id,
            long revision,
            boolean writes,
            boolean reviews,
            String view,
            List<Chapter> chapters,
            Map<String, Shown> answers,
            Map<String, String> marks,
            List<String> people) {}

    /** What was typed. */
    record Sent(String criterion, int version, String level, boolean notApplicable, String reason, String comment) {}

    /**
     * What became of it.
     *
     * @param answer as it is now
     * @param refused why it could not be saved
     * @param conflict whether the answer is a colleague's, who was faster
     */
    record Settled(String criterion, @Nullable Shown answer, @Nullable String refused, @Nullable Boolean conflict) {

        static Settled saved(String criterion, Shown answer) {
            return new Settled(criterion, answer, null, null);
        }

        static Settled refused(String criterion, String why) {
            return new Settled(criterion, null, why, null);
        }

        static Settled changedMeanwhile(String criterion, Shown answer) {
            return new Settled(criterion, answer, null, true);
        }
    }

    record News(long revision, Map<String, Shown> answers, List<String> people) {}

    private final transient Answers answers;

    /** Which piece of evidence is asked for. */
    static final String PIECE = "piece";

    /**
     * @param person under whose id the browser keeps what was typed
     * @param files hands out the file that the parameter {@link #PIECE} names
     */
    SheetEditor(Answers answers, String person, ElementRequestHandler files) {
        this.answers = answers;
        getElement().setProperty("person", person);
        getElement().setAttribute("files", files);
    }

    void show(Start start, Map<String, String> labels) {
        getElement().setPropertyMap("labels", labels);
        getElement().setProperty("start", json(start));
    }

    /** Something was done to an answer beside the editor. */
    void changed(String criterion, Shown answer) {
        getElement().callJsFunction("changed", json(Map.of(criterion, answer)));
    }

    /** The address has changed to another place of the same sheet. */
    void followAddress() {
        getElement().callJsFunction("followAddress");
    }

    @ClientCallable
    String save(String sent) {
        return json(answers.save(read(sent)));
    }

    @ClientCallable
    String news(double revision, String criterion) {
        return json(answers.news((long) revision, criterion));
    }

    @ClientCallable
    String mark(String marks) {
        return answers.mark(readMarks(marks));
    }

    @ClientCallable
    void prove(String criterion) {
        answers.prove(criterion);
    }

    @ClientCallable
    void unprove(String criterion, String proof) {
        answers.unprove(criterion, proof);
    }

    @ClientCallable
    void prefer(String view) {
        answers.prefer(view);
    }

    @ClientCallable
    void giveUp(String criterion) {
        answers.giveUp(criterion);
    }

    private static List<Sent> read(String text) {
        try {
            Sent[] read = JSON.readValue(text, Sent[].class);
            if (read.length > MOST_ANSWERS) {
                throw new IllegalArgumentException(read.length + " answers in one call");
            }
            return List.of(read);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalArgumentException("Not the sheet's own words", unreadable);
        }
    }

    private static Map<String, String> readMarks(String text) {
        try {
            return JSON.readValue(text, new TypeReference<Map<String, String>>() {});
        } catch (JsonProcessingException unreadable) {
            throw new IllegalArgumentException("Not the sheet's own words", unreadable);
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
