package fr.qualipilote.surveys.internal;

import fr.qualipilote.kernel.BusinessClock;
import fr.qualipilote.kernel.PlainText;
import fr.qualipilote.organisation.Programmes;
import fr.qualipilote.surveys.Answer;
import fr.qualipilote.surveys.EnterAnswers;
import fr.qualipilote.surveys.EntryWay;
import fr.qualipilote.surveys.PublicQuestionnaires;
import fr.qualipilote.surveys.QuestionId;
import fr.qualipilote.surveys.QuestionLine;
import fr.qualipilote.surveys.WaveId;
import fr.qualipilote.surveys.WaveState;
import fr.qualipilote.surveys.domain.Link;
import fr.qualipilote.surveys.domain.Wave;
import fr.qualipilote.surveys.domain.WaveQuestion;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What somebody without account does with a link. The wave's row, then the link's, are locked while an answer is kept. */
@Service
class PublicQuestionnaireService implements PublicQuestionnaires {

    private final SurveyLinks links;
    private final Waves waves;
    private final QuestionBank bank;
    private final SingleEntries entries;
    private final Programmes programmes;
    private final BusinessClock clock;

    PublicQuestionnaireService(
            SurveyLinks links,
            Waves waves,
            QuestionBank bank,
            SingleEntries entries,
            Programmes programmes,
            BusinessClock clock) {
        this.links = links;
        this.waves = waves;
        this.bank = bank;
        this.entries = entries;
        this.programmes = programmes;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Questionnaire questionnaire(String token) {
        return links.toRead(token)
                .<Questionnaire>map(link -> questionnaire(link, waves.toRead(link.wave())))
                .orElseGet(Questionnaire.Unknown::new);
    }

    private Questionnaire questionnaire(Link link, Wave wave) {
        if (link.isWithdrawn() || wave.state() == WaveState.CANCELLED || wave.state() == WaveState.PREPARATION) {
            return new Questionnaire.Unknown();
        }
        if (link.isUsed()) {
            return new Questionnaire.Used(wave.title());
        }
        LocalDate today = clock.today();
        LocalDate from = wave.fieldFrom();
        if (wave.state() == WaveState.READY || (from != null && today.isBefore(from))) {
            return new Questionnaire.NotYet(wave.title(), from);
        }
        if (!wave.isOpenOn(today)) {
            return new Questionnaire.Over(wave.title());
        }
        return new Questionnaire.Open(
                programmes.programme().organisation(),
                wave.title(),
                questions(wave),
                wave.isCommentAsked(),
                link.isSingleUse(),
                Objects.requireNonNullElse(wave.fieldTo(), today));
    }

    private List<QuestionLine> questions(Wave wave) {
        Map<QuestionId, QuestionLine> known =
                bank.lines(wave.questions().stream().map(WaveQuestion::question).toList());
        return wave.questions().stream()
                .map(question -> Objects.requireNonNull(known.get(question.question())))
                .toList();
    }

    @Override
    @Transactional
    public Submission submit(String token, UUID key, Map<QuestionId, String> answers, @Nullable String comment) {
        Optional<WaveId> found = links.waveOf(token);
        if (found.isEmpty()) {
            return new Submission.Refused(new Questionnaire.Unknown());
        }
        Wave wave = waves.toChange(found.get());
        Link link = links.toUse(token);
        if (entries.holds(wave, new EnterAnswers(wave.id(), key, EntryWay.LINK, Map.of(), null))) {
            return new Submission.Kept(wave.title());
        }
        Questionnaire now = questionnaire(link, wave);
        if (!(now instanceof Questionnaire.Open open)) {
            return new Submission.Refused(now);
        }
        String text = comment == null || !open.commentAsked() ? "" : PlainText.of(comment);
        if (text.length() > LONGEST_COMMENT) {
            return new Submission.CommentTooLong(LONGEST_COMMENT);
        }
        Map<QuestionId, Answer> read = new HashMap<>();
        for (Map.Entry<QuestionId, String> answer : answers.entrySet()) {
            Optional<Answer> offered = offered(open, answer.getKey(), answer.getValue());
            if (offered.isEmpty()) {
                return new Submission.NotOffered();
            }
            read.put(answer.getKey(), offered.get());
        }
        if (read.isEmpty()) {
            return new Submission.Empty();
        }
        entries.enter(wave, new EnterAnswers(wave.id(), key, EntryWay.LINK, read, text), null, clock.today());
        link.use();
        return new Submission.Kept(wave.title());
    }

    private static Optional<Answer> offered(Questionnaire.Open open, QuestionId question, String written) {
        return open.questions().stream()
                .filter(one -> one.id().equals(question))
                .flatMap(one -> one.scale().answers().stream())
                .filter(answer -> answer.name().equals(written))
                .findFirst();
    }
}
