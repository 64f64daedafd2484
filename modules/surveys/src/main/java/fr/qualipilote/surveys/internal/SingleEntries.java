package fr.qualipilote.surveys.internal;

import fr.qualipilote.kernel.AccessRefused;
import fr.qualipilote.kernel.Actor;
import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.kernel.WorkingDays;
import fr.qualipilote.surveys.Answer;
import fr.qualipilote.surveys.CallId;
import fr.qualipilote.surveys.CallLine;
import fr.qualipilote.surveys.EnterAnswers;
import fr.qualipilote.surveys.InvalidSurvey;
import fr.qualipilote.surveys.QuestionId;
import fr.qualipilote.surveys.RecordCall;
import fr.qualipilote.surveys.Surveys;
import fr.qualipilote.surveys.UnknownSurvey;
import fr.qualipilote.surveys.WaveId;
import fr.qualipilote.surveys.WaveStep;
import fr.qualipilote.surveys.domain.AccessPolicy;
import fr.qualipilote.surveys.domain.Call;
import fr.qualipilote.surveys.domain.Question;
import fr.qualipilote.surveys.domain.Response;
import fr.qualipilote.surveys.domain.Scenario;
import fr.qualipilote.surveys.domain.SurveyTexts;
import fr.qualipilote.surveys.domain.Wave;
import fr.qualipilote.surveys.domain.WaveQuestion;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answer sheets and calls, and what people have typed of them. The wave is locked when one is written. */
@Component
class SingleEntries {

    private static final int LONGEST_FIELD = 100;
    private static final int LONGEST_FORM = 40;
    private static final int MOST_FIELDS = 150;

    private final ResponseRepository responses;
    private final CallRepository calls;
    private final SurveyDraftTable drafts;
    private final QuestionBank bank;

    SingleEntries(ResponseRepository responses, CallRepository calls, SurveyDraftTable drafts, QuestionBank bank) {
        this.responses = responses;
        this.calls = calls;
        this.drafts = drafts;
        this.bank = bank;
    }

    /** @return false when this very sheet had come already */
    boolean enter(Wave wave, EnterAnswers sheet, @Nullable PersonId by, LocalDate on) {
        if (holds(wave, sheet)) {
            return false;
        }
        wave.requireSheets();
        if (sheet.answers().isEmpty()) {
            throw InvalidSurvey.because("answer-missing", "No question is answered");
        }
        sheet.answers().forEach((question, answer) -> requireOffered(wave, question, answer));
        String comment = SurveyTexts.optional(sheet.comment(), "comment", SurveyTexts.COMMENT);
        responses.saveAndFlush(new Response(wave.id(), sheet.key(), sheet.way(), sheet.answers(), comment, by, on));
        if (by != null) {
            drafts.delete(wave.id(), by, Surveys.SHEET);
        }
        return true;
    }

    boolean holds(Wave wave, EnterAnswers sheet) {
        return responses.holds(wave.id().value(), sheet.key());
    }

    private void requireOffered(Wave wave, QuestionId id, Answer answer) {
        if (!wave.asks(id)) {
            throw InvalidSurvey.because("question-unknown", id + " is not asked in " + wave.code());
        }
        Question question = bank.question(id);
        if (!question.scale().answers().contains(answer)) {
            throw InvalidSurvey.because("answer-unknown", answer + " is no answer to " + question.label());
        }
    }

    /** @return false when this very call had come already */
    boolean record(Wave wave, RecordCall terms, PersonId by, LocalDateTime now) {
        if (calls.holds(wave.id().value(), terms.key())) {
            return false;
        }
        wave.requireCalls();
        requireTime(wave, terms, now);
        Scenario scenario = wave.scenario(terms.scenario());
        terms.notes().forEach((question, answer) -> requireOffered(wave, question, answer));
        if (terms.pickedUp()) {
            requireNotes(wave, scenario, terms);
        }
        boolean inHours = WorkingDays.ofFrance().isWorkingDay(terms.on()) && wave.isWithinHours(terms.at());
        calls.saveAndFlush(new Call(terms, inHours, by));
        drafts.delete(wave.id(), by, Surveys.CALL);
        return true;
    }

    private static void requireTime(Wave wave, RecordCall terms, LocalDateTime now) {
        if (terms.on().atTime(terms.at()).isAfter(now.plusMinutes(1))) {
            throw InvalidSurvey.because("call-in-future", "A call that is still to be made");
        }
        LocalDate from = wave.fieldFrom();
        LocalDate to = wave.fieldTo();
        if (from != null
                && to != null
                && (terms.on().isBefore(from) || terms.on().isAfter(to))) {
            throw InvalidSurvey.because("call-outside-field", "The call is not within the field", from, to);
        }
    }

    private void requireNotes(Wave wave, Scenario scenario, RecordCall terms) {
        for (WaveQuestion held : wave.questions()) {
            QuestionId id = held.question();
            Question question = bank.question(id);
            if (question.scale().isAsked()
                    && scenario.judges(id)
                    && !terms.notes().containsKey(id)) {
                throw InvalidSurvey.because("note-missing", question.label() + " is not noted", question.label());
            }
        }
    }

    List<CallLine> calls(Wave wave) {
        return calls.of(wave.id().value()).stream().map(SingleEntries::line).toList();
    }

    private static CallLine line(Call call) {
        return new CallLine(
                call.id(),
                call.scenario(),
                call.on(),
                call.at(),
                call.isPickedUp(),
                call.isInHours(),
                call.ringSeconds(),
                call.talkSeconds(),
                call.notes(),
                call.comment(),
                call.author());
    }

    WaveId waveOf(CallId id) {
        return call(id).wave();
    }

    void withdraw(Wave wave, CallId id, Actor actor) {
        Call call = call(id);
        if (!AccessPolicy.managesQuality(actor) && !actor.is(call.author())) {
            throw AccessRefused.to(actor, WaveStep.ENTER.code(), wave.code());
        }
        wave.requireCalls();
        calls.delete(call);
        calls.flush();
    }

    private Call call(CallId id) {
        return calls.findById(id.value()).orElseThrow(() -> UnknownSurvey.of("call", id.toString()));
    }

    Map<String, String> draft(WaveId wave, PersonId person, String form) {
        return drafts.find(wave, person, form);
    }

    void saveDraft(WaveId wave, PersonId person, String form, Map<String, String> values) {
        boolean tooLong = form.length() > LONGEST_FORM
                || values.size() > MOST_FIELDS
                || values.entrySet().stream()
                        .anyMatch(value -> value.getKey().length() > LONGEST_FIELD
                                || value.getValue().length() > SurveyTexts.TEXT);
        if (tooLong) {
            throw InvalidSurvey.because("comment-too-long", "The draft is too long", SurveyTexts.TEXT);
        }
        drafts.save(wave, person, form, values);
    }
}
