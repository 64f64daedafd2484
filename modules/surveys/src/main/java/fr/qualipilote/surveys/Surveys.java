package fr.qualipilote.surveys;

import fr.qualipilote.kernel.Actor;
import fr.qualipilote.kernel.WantedAction;
import java.util.List;
import java.util.Map;

/**
 * The use cases of surveys. Every one of them checks the actor's right first ({@link fr.qualipilote.kernel.AccessRefused}), then
 * the state ({@link WaveStepRefused}), then its input ({@link InvalidSurvey}); it changes nothing when it throws. Unknown ids
 * throw {@link UnknownSurvey}. Two people who change the same thing at once: the second gets
 * {@link SurveyChangedMeanwhile}.
 *
 * <p>Everybody signed in reads. « Quality » below is the quality manager or the deputy; « who enters » is quality, the members
 * and heads of the services that take part, and the people asked by name. Administering gives no right here.
 */
public interface Surveys {

    /** The form of answer sheets, for drafts. */
    String SHEET = "sheet";

    /** The form of mystery calls, for drafts. */
    String CALL = "call";

    // --- reading -----------------------------------------------------------------------------------------------------

    /** All waves, latest field first. */
    List<WaveLine> waves(Actor actor);

    WaveSheet wave(Actor actor, WaveId id);

    WaveSheet waveWithCode(Actor actor, String code);

    /** The table of survey indicators: all validated results, in the order of their waves' fields, then of the questions. */
    List<SurveyFigure> figures(Actor actor);

    /** The question bank, by label; retired ones last. */
    List<QuestionLine> questions(Actor actor);

    /** A question's validated results, oldest first. */
    List<WaveSheet.TrendPoint> trend(Actor actor, QuestionId question);

    /** The calls of a mystery survey, latest first. */
    List<CallLine> calls(Actor actor, WaveId wave);

    // --- the bank ----------------------------------------------------------------------------------------------------

    /** Quality. Labels are unique, whatever their case and accents. The scale of a question that was asked cannot change. */
    QuestionId save(Actor actor, EditQuestion question);

    /** Quality. Retired questions keep their results and are not offered any more. */
    void retire(Actor actor, QuestionId question, boolean retired);

    // --- preparation -------------------------------------------------------------------------------------------------

    /** Quality. Starts the process {@code survey-wave}. */
    WaveId create(Actor actor, DescribeWave wave);

    /** Quality. @param version of the {@link WaveSheet} as it was read */
    void edit(Actor actor, WaveId id, int version, DescribeWave wave);

    /** Quality. Refused while dates, questions or scenarios are missing. The field opens at its first day. */
    void prepare(Actor actor, WaveId id);

    /** Quality, at any time until the wave is closed. @param reason required */
    void cancel(Actor actor, WaveId id, String reason);

    /** Quality: before its last day. */
    void closeField(Actor actor, WaveId id);

    // --- entry -------------------------------------------------------------------------------------------------------

    /** Who enters; for a wave that gathers totals. */
    void enterTotals(Actor actor, EnterTotals totals);

    /**
     * Who enters; for a satisfaction wave that gathers single answers. At least one question is answered.
     *
     * @return false when this very sheet had come already: nothing was written
     */
    boolean enterAnswers(Actor actor, EnterAnswers answers);

    /** Who enters; for a mystery survey that gathers single calls. @return as {@link #enterAnswers} */
    boolean recordCall(Actor actor, RecordCall call);

    /** Who entered it, or quality: takes a call back while results are entered. */
    void withdrawCall(Actor actor, CallId call);

    /** What the actor has typed into the form of a wave and not sent yet; empty when nothing. */
    Map<String, String> draft(Actor actor, WaveId wave, String form);

    /** Replaces the actor's draft; an empty map discards it. Keys up to 100, values up to 4,000 characters. */
    void saveDraft(Actor actor, WaveId wave, String form, Map<String, String> values);

    // --- results -----------------------------------------------------------------------------------------------------

    /** Who enters, once the field is closed; every question has a result. */
    void submit(Actor actor, WaveId id);

    /** Quality, but not who handed the results in; the secretary general where nobody else of quality is in post. */
    void validate(Actor actor, WaveId id);

    /** As {@link #validate}. @param reason required */
    void sendBack(Actor actor, WaveId id, String reason);

    /** Quality: changes validated totals. What they were is kept in the history. @param reason required */
    void correct(Actor actor, EnterTotals totals, String reason);

    /**
     * Says that validated results were published; called by who publishes, in the transaction of the approval. Quality and
     * management. A wave that is published already only gets the newer reference.
     *
     * @param reference of the published set
     */
    void published(Actor actor, WaveId id, String reference);

    /** Quality: the results are not published. @param reason required */
    void keepInside(Actor actor, WaveId id, String reason);

    /**
     * Quality: what is done about the results.
     *
     * @param conclusion required
     * @param actions wanted in the plan because of the results; the process proposes them in the actor's name, in the same
     *     transaction: what the action plan refuses leaves the wave as it was
     */
    void conclude(Actor actor, WaveId id, String conclusion, List<WantedAction> actions);

    // --- links -------------------------------------------------------------------------------------------------------

    /** Quality. Only for a satisfaction wave that gathers single answers. */
    List<LinkLine> links(Actor actor, WaveId wave);

    /** Quality. @param label where it is shown, for instance « Affiche du hall » */
    LinkLine openLink(Actor actor, WaveId wave, String label);

    /** Quality. @param count 1 to 500 links for one answer each */
    List<LinkLine> singleLinks(Actor actor, WaveId wave, String label, int count);

    /** Quality: the link does not work any more. */
    void withdrawLink(Actor actor, LinkId link);
}
