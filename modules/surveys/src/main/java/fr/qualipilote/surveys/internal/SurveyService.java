package fr.qualipilote.surveys.internal;

import fr.qualipilote.kernel.Actor;
import fr.qualipilote.kernel.BusinessClock;
import fr.qualipilote.kernel.WantedAction;
import fr.qualipilote.surveys.CallId;
import fr.qualipilote.surveys.CallLine;
import fr.qualipilote.surveys.DescribeWave;
import fr.qualipilote.surveys.EditQuestion;
import fr.qualipilote.surveys.EnterAnswers;
import fr.qualipilote.surveys.EnterTotals;
import fr.qualipilote.surveys.InvalidSurvey;
import fr.qualipilote.surveys.LinkId;
import fr.qualipilote.surveys.LinkLine;
import fr.qualipilote.surveys.QuestionId;
import fr.qualipilote.surveys.QuestionLine;
import fr.qualipilote.surveys.RecordCall;
import fr.qualipilote.surveys.SurveyFigure;
import fr.qualipilote.surveys.Surveys;
import fr.qualipilote.surveys.WaveId;
import fr.qualipilote.surveys.WaveLine;
import fr.qualipilote.surveys.WaveSheet;
import fr.qualipilote.surveys.WaveState;
import fr.qualipilote.surveys.WaveStep;
import fr.qualipilote.surveys.domain.Deed;
import fr.qualipilote.surveys.domain.Wave;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The use cases. Each of them locks the wave, checks the right, lets the aggregate refuse or change, writes that down, and only
 * then tells the process.
 */
@Service
@Transactional
class SurveyService implements Surveys {

    private final Waves waves;
    private final WaveReading reading;
    private final WaveCodes codes;
    private final QuestionBank bank;
    private final SurveyRights rights;
    private final SurveyPosts posts;
    private final SingleEntries entries;
    private final SurveyLinks links;
    private final WaveTelling process;
    private final BusinessClock clock;

    SurveyService(
            Waves waves,
            WaveReading reading,
            WaveCodes codes,
            QuestionBank bank,
            SurveyRights rights,
            SurveyPosts posts,
            SingleEntries entries,
            SurveyLinks links,
            WaveTelling process,
            BusinessClock clock) {
        this.waves = waves;
        this.reading = reading;
        this.codes = codes;
        this.bank = bank;
        this.rights = rights;
        this.posts = posts;
        this.entries = entries;
        this.links = links;
        this.process = process;
        this.clock = clock;
    }

    // --- reading -----------------------------------------------------------------------------------------------------

    @Override
    @Transactional(readOnly = true)
    public List<WaveLine> waves(Actor actor) {
        return reading.lines();
    }

    @Override
    @Transactional(readOnly = true)
    public WaveSheet wave(Actor actor, WaveId id) {
        return reading.sheet(actor, waves.toRead(id));
    }

    @Override
    @Transactional(readOnly = true)
    public WaveSheet waveWithCode(Actor actor, String code) {
        return reading.sheet(actor, waves.withCode(code));
    }

    @Override
    @Transactional(readOnly = true)
    public List<SurveyFigure> figures(Actor actor) {
        return reading.figures();
    }

    @Override
    @Transactional(readOnly = true)
    public List<QuestionLine> questions(Actor actor) {
        return bank.lines();
    }

    @Override
    @Transactional(readOnly = true)
    public List<WaveSheet.TrendPoint> trend(Actor actor, QuestionId question) {
        return reading.trend(question);
    }

    @Override
    @Transactional(readOnly = true)
    public List<CallLine> calls(Actor actor, WaveId wave) {
        return entries.calls(waves.toRead(wave));
    }

    // --- the bank ----------------------------------------------------------------------------------------------------

    @Override
    public QuestionId save(Actor actor, EditQuestion question) {
        rights.requireQuality(actor, "survey-question");
        return bank.save(question);
    }

    @Override
    public void retire(Actor actor, QuestionId question, boolean retired) {
        rights.requireQuality(actor, "survey-question");
        bank.question(question).retire(retired);
    }

    // --- preparation -------------------------------------------------------------------------------------------------

    @Override
    public WaveId create(Actor actor, DescribeWave terms) {
        rights.requireQuality(actor, "survey-create");
        requireKnown(terms, null);
        LocalDate from = Optional.ofNullable(terms.fieldFrom()).orElseGet(clock::today);
        Wave wave = Wave.create(codes.next(from.getYear()), terms, deed(actor));
        waves.add(wave);
        process.tell(wave, told -> told.started(wave.id()));
        return wave.id();
    }

    private void requireKnown(DescribeWave terms, @Nullable Wave before) {
        bank.requireTheme(terms.theme());
        bank.requireUsable(terms, before);
        posts.requireActive(terms.services(), terms.asked());
    }

    @Override
    public void edit(Actor actor, WaveId id, int version, DescribeWave terms) {
        Wave wave = toTake(WaveStep.EDIT, actor, id);
        wave.admit(WaveStep.EDIT);
        requireKnown(terms, wave);
        wave.edit(terms, version, deed(actor));
        waves.write(wave);
        process.tell(wave, told -> told.described(id));
        if (wave.state() == WaveState.READY) {
            process.tell(wave, told -> told.rescheduled(id));
        }
    }

    @Override
    public void prepare(Actor actor, WaveId id) {
        Wave wave = toTake(WaveStep.PREPARE, actor, id);
        wave.prepare(deed(actor));
        waves.write(wave);
        process.tell(wave, told -> told.prepared(id, actor.person()));
    }

    @Override
    public void cancel(Actor actor, WaveId id, String reason) {
        Wave wave = toTake(WaveStep.CANCEL, actor, id);
        wave.cancel(reason, deed(actor));
        waves.write(wave);
        process.tell(wave, told -> told.cancelled(id, actor.person()));
    }

    @Override
    public void closeField(Actor actor, WaveId id) {
        Wave wave = toTake(WaveStep.CLOSE_FIELD, actor, id);
        wave.closeField(deed(actor));
        waves.write(wave);
        process.tell(wave, told -> told.fieldClosed(id, actor.person()));
    }

    // --- entry -------------------------------------------------------------------------------------------------------

    @Override
    public void enterTotals(Actor actor, EnterTotals totals) {
        Wave wave = toTake(WaveStep.ENTER, actor, totals.wave());
        wave.enter(totals, deed(actor));
        waves.write(wave);
    }

    @Override
    public boolean enterAnswers(Actor actor, EnterAnswers answers) {
        Wave wave = toTake(WaveStep.ENTER, actor, answers.wave());
        return entries.enter(wave, answers, actor.person(), clock.today());
    }

    @Override
    public boolean recordCall(Actor actor, RecordCall call) {
        Wave wave = toTake(WaveStep.ENTER, actor, call.wave());
        return entries.record(wave, call, actor.person(), clock.localNow());
    }

    @Override
    public void withdrawCall(Actor actor, CallId call) {
        Wave wave = waves.toChange(entries.waveOf(call));
        entries.withdraw(wave, call, actor);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, String> draft(Actor actor, WaveId wave, String form) {
        return entries.draft(wave, actor.person(), form);
    }

    @Override
    public void saveDraft(Actor actor, WaveId wave, String form, Map<String, String> values) {
        Wave held = waves.toRead(wave);
        rights.require(WaveStep.ENTER, actor, held);
        entries.saveDraft(wave, actor.person(), form, values);
    }

    // --- results -----------------------------------------------------------------------------------------------------

    @Override
    public void submit(Actor actor, WaveId id) {
        Wave wave = toTake(WaveStep.SUBMIT, actor, id);
        wave.admit(WaveStep.SUBMIT);
        wave.submit(reading.withoutResult(wave), deed(actor));
        waves.write(wave);
        process.tell(wave, told -> told.submitted(id, actor.person()));
    }

    @Override
    public void validate(Actor actor, WaveId id) {
        Wave wave = toTake(WaveStep.VALIDATE, actor, id);
        wave.validate(deed(actor));
        waves.write(wave);
        process.tell(wave, told -> told.judged(id, true, actor.person()));
    }

    @Override
    public void sendBack(Actor actor, WaveId id, String reason) {
        Wave wave = toTake(WaveStep.SEND_BACK, actor, id);
        wave.sendBack(reason, deed(actor));
        waves.write(wave);
        process.tell(wave, told -> told.judged(id, false, actor.person()));
    }

    @Override
    public void correct(Actor actor, EnterTotals totals, String reason) {
        Wave wave = toTake(WaveStep.CORRECT, actor, totals.wave());
        wave.correct(totals, reason, deed(actor));
        waves.write(wave);
    }

    @Override
    public void published(Actor actor, WaveId id, String reference) {
        Wave wave = toTake(WaveStep.PUBLISH, actor, id);
        boolean first = wave.published(reference, deed(actor));
        waves.write(wave);
        if (first) {
            process.tell(wave, told -> told.publicationDecided(id, true, actor.person()));
        }
    }

    @Override
    public void keepInside(Actor actor, WaveId id, String reason) {
        Wave wave = waves.toChange(id);
        rights.requireQuality(actor, WaveStep.PUBLISH.code());
        wave.keepInside(reason, deed(actor));
        waves.write(wave);
        process.tell(wave, told -> told.publicationDecided(id, false, actor.person()));
    }

    @Override
    public void conclude(Actor actor, WaveId id, String conclusion, List<WantedAction> actions) {
        Wave wave = toTake(WaveStep.DECIDE_ACTIONS, actor, id);
        wave.conclude(conclusion, deed(actor));
        if (wave.isTakenOver() && !actions.isEmpty()) {
            throw InvalidSurvey.because("no-process", "No process carries " + wave.code(), wave.code());
        }
        waves.write(wave);
        process.tell(wave, told -> told.concluded(id, actions, actor.person()));
    }

    // --- links -------------------------------------------------------------------------------------------------------

    @Override
    @Transactional(readOnly = true)
    public List<LinkLine> links(Actor actor, WaveId id) {
        rights.require(WaveStep.MANAGE_LINKS, actor, waves.toRead(id));
        return links.of(id);
    }

    @Override
    public LinkLine openLink(Actor actor, WaveId id, String label) {
        Wave wave = toTake(WaveStep.MANAGE_LINKS, actor, id);
        return links.open(wave, label, clock.today());
    }

    @Override
    public List<LinkLine> singleLinks(Actor actor, WaveId id, String label, int count) {
        Wave wave = toTake(WaveStep.MANAGE_LINKS, actor, id);
        return links.single(wave, label, count, clock.today());
    }

    @Override
    public void withdrawLink(Actor actor, LinkId link) {
        Wave wave = toTake(WaveStep.MANAGE_LINKS, actor, links.waveOf(link));
        links.withdraw(wave, link);
    }

    // --- helpers -----------------------------------------------------------------------------------------------------

    /** The wave, locked, for somebody who has the right to take the step. */
    private Wave toTake(WaveStep step, Actor actor, WaveId id) {
        Wave wave = waves.toChange(id);
        rights.require(step, actor, wave);
        return wave;
    }

    private Deed deed(Actor actor) {
        return new Deed(actor.person(), clock.now(), clock.today());
    }
}
