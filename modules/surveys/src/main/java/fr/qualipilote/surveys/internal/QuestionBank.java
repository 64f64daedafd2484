package fr.qualipilote.surveys.internal;

import fr.qualipilote.referential.Referentials;
import fr.qualipilote.surveys.AnswerScale;
import fr.qualipilote.surveys.DescribeWave;
import fr.qualipilote.surveys.EditQuestion;
import fr.qualipilote.surveys.Gathering;
import fr.qualipilote.surveys.InvalidSurvey;
import fr.qualipilote.surveys.QuestionId;
import fr.qualipilote.surveys.QuestionLine;
import fr.qualipilote.surveys.SurveyChangedMeanwhile;
import fr.qualipilote.surveys.UnknownSurvey;
import fr.qualipilote.surveys.domain.Question;
import fr.qualipilote.surveys.domain.Wave;
import java.text.Collator;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/** The stored questions. */
@Component
class QuestionBank {

    private final SurveyQuestionRepository questions;
    private final Referentials referentials;

    QuestionBank(SurveyQuestionRepository questions, Referentials referentials) {
        this.questions = questions;
        this.referentials = referentials;
    }

    List<QuestionLine> lines() {
        Map<UUID, Integer> uses = questions.uses().stream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> ((Number) row[1]).intValue()));
        Collator french = Collator.getInstance(Locale.FRENCH);
        return questions.findAll().stream()
                .map(question -> line(question, uses.getOrDefault(question.id().value(), 0)))
                .sorted(Comparator.comparing(QuestionLine::retired).thenComparing(QuestionLine::label, french))
                .toList();
    }

    /** Those with these ids, with how often each is asked. */
    Map<QuestionId, QuestionLine> lines(Collection<QuestionId> ids) {
        return lines().stream()
                .filter(line -> ids.contains(line.id()))
                .collect(Collectors.toMap(QuestionLine::id, line -> line));
    }

    private static QuestionLine line(Question question, int waves) {
        return new QuestionLine(
                question.id(),
                question.label(),
                question.wording(),
                question.scale(),
                question.theme(),
                waves,
                question.isRetired(),
                question.version());
    }

    QuestionId save(EditQuestion terms) {
        requireTheme(terms.theme());
        Optional<Question> named = named(terms.label());
        if (named.isPresent() && !named.get().id().equals(terms.id())) {
            throw InvalidSurvey.because(
                    "question-exists", "The bank has it already", named.get().label());
        }
        Question question = terms.id() == null ? add(terms) : changed(terms.id(), terms);
        return question.id();
    }

    /** @throws InvalidSurvey {@code question-exists} when somebody else adds the same at the same moment */
    Question add(EditQuestion terms) {
        try {
            return questions.saveAndFlush(new Question(terms));
        } catch (DataIntegrityViolationException taken) {
            throw InvalidSurvey.because("question-exists", "The bank has it already", terms.label());
        }
    }

    private Question changed(QuestionId id, EditQuestion terms) {
        Question question = question(id);
        if (question.version() != terms.version()) {
            throw SurveyChangedMeanwhile.of(question.label());
        }
        question.change(terms, questions.usesOf(id.value()) > 0);
        questions.flush();
        return question;
    }

    Question question(QuestionId id) {
        return questions.findById(id.value()).orElseThrow(() -> UnknownSurvey.of("question", id.toString()));
    }

    Optional<Question> named(String label) {
        return questions.findByLabelKey(Question.keyOf(label));
    }

    void requireTheme(@Nullable String theme) {
        if (theme != null && referentials.chapter(theme).isEmpty()) {
            throw InvalidSurvey.because("theme-unknown", "No chapter " + theme, theme);
        }
    }

    /**
     * The questions exist, are still offered unless the wave asks them already, and can be answered in such a wave.
     *
     * @param before the wave as it is; null for a new one
     */
    void requireUsable(DescribeWave terms, @Nullable Wave before) {
        for (QuestionId id : terms.questions()) {
            Question question = question(id);
            if (question.isRetired() && (before == null || !before.asks(id))) {
                throw InvalidSurvey.because("question-retired", question.label() + " is retired", question.label());
            }
            if (!fits(question.scale(), terms)) {
                throw InvalidSurvey.because(
                        "question-scale", question.label() + " cannot be asked there", question.label());
            }
        }
    }

    static boolean fits(AnswerScale scale, DescribeWave terms) {
        return switch (terms.kind()) {
            case SATISFACTION -> scale.isAsked();
            case MYSTERY -> scale.isAsked() || scale == AnswerScale.PICKED_UP;
            case OTHER_SOURCE -> terms.gathering() == Gathering.TOTALS || !scale.isAsked();
        };
    }
}
