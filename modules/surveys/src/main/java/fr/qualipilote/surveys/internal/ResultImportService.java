package fr.qualipilote.surveys.internal;

import fr.qualipilote.kernel.Actor;
import fr.qualipilote.kernel.BusinessClock;
import fr.qualipilote.kernel.SearchText;
import fr.qualipilote.spreadsheet.Sheet;
import fr.qualipilote.surveys.AnswerScale;
import fr.qualipilote.surveys.EditQuestion;
import fr.qualipilote.surveys.EnterTotals;
import fr.qualipilote.surveys.Gathering;
import fr.qualipilote.surveys.InvalidResultFile;
import fr.qualipilote.surveys.InvalidSurvey;
import fr.qualipilote.surveys.ResultImports;
import fr.qualipilote.surveys.ResultPreview;
import fr.qualipilote.surveys.ResultPreview.Effect;
import fr.qualipilote.surveys.ResultPreview.Problem;
import fr.qualipilote.surveys.WaveId;
import fr.qualipilote.surveys.WaveStep;
import fr.qualipilote.surveys.domain.AccessPolicy;
import fr.qualipilote.surveys.domain.Deed;
import fr.qualipilote.surveys.domain.Question;
import fr.qualipilote.surveys.domain.SurveyTexts;
import fr.qualipilote.surveys.domain.Tally;
import fr.qualipilote.surveys.domain.Wave;
import fr.qualipilote.surveys.domain.WaveQuestion;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Preview and confirmation read the file in the same way, so that what is written is what was shown. */
@Service
class ResultImportService implements ResultImports {

    private static final int LONGEST_FILE_NAME = 200;

    private final Waves waves;
    private final QuestionBank bank;
    private final SurveyRights rights;
    private final BusinessClock clock;

    ResultImportService(Waves waves, QuestionBank bank, SurveyRights rights, BusinessClock clock) {
        this.waves = waves;
        this.bank = bank;
        this.rights = rights;
        this.clock = clock;
    }

    /** A row with what it would do. */
    private record Judged(ResultRows.Read read, Effect effect, @Nullable Problem problem, @Nullable Question question) {

        ResultPreview.Row shown() {
            return new ResultPreview.Row(
                    read.line(),
                    read.label(),
                    read.source(),
                    read.answering(),
                    read.satisfied(),
                    read.percent(),
                    effect,
                    problem);
        }
    }

    @Override
    @Transactional(readOnly = true)
    public ResultPreview preview(Actor actor, WaveId id, String fileName, byte[] content) {
        Wave wave = waves.toRead(id);
        requireImporting(actor, wave);
        Sheet sheet = ResultRows.sheet(fileName, content);
        return new ResultPreview(
                fileName, judge(actor, wave, sheet).stream().map(Judged::shown).toList(), sheet.otherSheets());
    }

    @Override
    @Transactional
    public int confirm(Actor actor, WaveId id, String fileName, byte[] content) {
        Wave wave = waves.toChange(id);
        requireImporting(actor, wave);
        List<Judged> rows = judge(actor, wave, ResultRows.sheet(fileName, content));
        long wrong = rows.stream().filter(row -> row.problem() != null).count();
        if (wrong > 0) {
            throw InvalidResultFile.because("rows-to-correct", wrong + " rows still have problems", wrong);
        }
        Deed deed = new Deed(actor.person(), clock.now(), clock.today());
        int written = 0;
        for (Judged row : rows) {
            if (row.effect() != Effect.OTHER_WAVE && row.effect() != Effect.UNCHANGED) {
                write(wave, row, deed);
                written++;
            }
        }
        if (written > 0) {
            String name = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
            wave.imported(name.substring(0, Math.min(name.length(), LONGEST_FILE_NAME)), written, deed);
        }
        waves.write(wave);
        return written;
    }

    private void requireImporting(Actor actor, Wave wave) {
        rights.require(WaveStep.ENTER, actor, wave);
        wave.admit(WaveStep.ENTER);
        if (wave.gathering() != Gathering.TOTALS) {
            throw InvalidSurvey.because("computed", "The results of " + wave.code() + " are computed", wave.code());
        }
    }

    private void write(Wave wave, Judged row, Deed deed) {
        Question question = row.question() != null
                ? row.question()
                : bank.add(newQuestion(wave, row.read().label()));
        wave.ask(question.id());
        wave.enter(totals(wave, question, row.read()), deed);
    }

    private static EditQuestion newQuestion(Wave wave, String label) {
        AnswerScale scale =
                switch (wave.kind()) {
                    case SATISFACTION -> AnswerScale.FOUR_LEVELS;
                    case MYSTERY -> AnswerScale.YES_NO;
                    case OTHER_SOURCE -> AnswerScale.FIGURE;
                };
        return new EditQuestion(null, 0, label, null, scale, wave.theme());
    }

    private static EnterTotals totals(Wave wave, Question question, ResultRows.Read read) {
        return new EnterTotals(
                wave.id(),
                question.id(),
                wave.question(question.id()).revision(),
                read.answering(),
                read.satisfied(),
                read.answering() == null ? read.percent() : null,
                read.note());
    }

    private List<Judged> judge(Actor actor, Wave wave, Sheet sheet) {
        Set<String> seen = new HashSet<>();
        List<Judged> judged = new ArrayList<>();
        for (ResultRows.Read read : ResultRows.of(sheet)) {
            judged.add(judge(actor, wave, read, seen));
        }
        if (judged.stream().allMatch(row -> row.effect() == Effect.OTHER_WAVE)) {
            throw InvalidResultFile.because("no-rows", "Every row names another source", wave.source());
        }
        return judged;
    }

    private Judged judge(Actor actor, Wave wave, ResultRows.Read read, Set<String> seen) {
        Optional<Question> known = bank.named(read.label());
        String source = read.source();
        if (source != null && !SearchText.key(source).equals(SearchText.key(wave.source()))) {
            return new Judged(read, Effect.OTHER_WAVE, null, known.orElse(null));
        }
        Effect effect = effect(wave, read, known);
        Problem problem = seen.add(Question.keyOf(read.label())) ? problem(read) : problem("row-twice", read.label());
        if (problem == null && effect == Effect.ADD_QUESTION && !AccessPolicy.managesQuality(actor)) {
            problem = problem("question-not-asked", read.label());
        }
        return new Judged(read, effect, problem, known.orElse(null));
    }

    private static Effect effect(Wave wave, ResultRows.Read read, Optional<Question> known) {
        if (known.isEmpty() || !wave.asks(known.get().id())) {
            return Effect.ADD_QUESTION;
        }
        WaveQuestion held = wave.question(known.get().id());
        if (!held.hasResult()) {
            return Effect.ENTER;
        }
        return held.shows(totals(wave, known.get(), read)) ? Effect.UNCHANGED : Effect.REPLACE;
    }

    private static @Nullable Problem problem(ResultRows.Read read) {
        Integer n = read.answering();
        Integer satisfied = read.satisfied();
        BigDecimal percent = read.percent();
        if (read.unreadable() != null) {
            return problem("not-a-number", read.unreadable());
        }
        if (read.label().length() > SurveyTexts.LABEL) {
            return problem("label-too-long", String.valueOf(SurveyTexts.LABEL));
        }
        if ((n == null) != (satisfied == null)) {
            return problem("n-incomplete");
        }
        if (n == null && percent == null) {
            return problem("no-figure");
        }
        if (percent != null && percent.compareTo(BigDecimal.valueOf(100)) > 0) {
            return problem("percent-out-of-range", percent.toPlainString());
        }
        if (n != null && Objects.requireNonNull(satisfied) > n) {
            return problem("satisfied-above-n", satisfied.toString(), n.toString());
        }
        return n != null && percent != null && differs(new Tally(n, Objects.requireNonNull(satisfied)), percent)
                ? problem("percent-differs", percent.toPlainString(), satisfied.toString(), n.toString())
                : null;
    }

    private static boolean differs(Tally tally, BigDecimal percent) {
        return tally.percent()
                .map(computed -> computed.compareTo(percent.setScale(1, RoundingMode.HALF_UP)) != 0)
                .orElse(true);
    }

    private static Problem problem(String code, String... arguments) {
        return new Problem(code, List.of(arguments));
    }
}
