package fr.qualipilote.ui.diagnosis;

import fr.qualipilote.diagnosis.Answer;
import fr.qualipilote.diagnosis.AnswerSheet;
import fr.qualipilote.kernel.Actor;
import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.referential.CommitmentLine;
import fr.qualipilote.referential.ConformityLevel;
import fr.qualipilote.referential.ConformityScale;
import fr.qualipilote.referential.CriterionLine;
import fr.qualipilote.referential.QuestionType;
import fr.qualipilote.referential.Questionnaire;
import fr.qualipilote.ui.diagnosis.SheetEditor.Chapter;
import fr.qualipilote.ui.diagnosis.SheetEditor.Choice;
import fr.qualipilote.ui.diagnosis.SheetEditor.Criterion;
import fr.qualipilote.ui.diagnosis.SheetEditor.Proof;
import fr.qualipilote.ui.diagnosis.SheetEditor.Shown;
import fr.qualipilote.ui.part.Names;
import fr.qualipilote.ui.text.Wording;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** A sheet in the words of the page. */
final class SheetWords {

    private final Actor actor;
    private final LocalDate today;
    private final Names names;
    private final Wording words;

    SheetWords(Actor actor, LocalDate today, Names names, Wording words) {
        this.actor = actor;
        this.today = today;
        this.names = names;
        this.words = words;
    }

    // --- what is asked -----------------------------------------------------------------------------------------------

    List<Chapter> chapters(AnswerSheet sheet) {
        return sheet.questionnaire().chapters().stream()
                .map(chapter -> new Chapter(
                        chapter.chapter().code(),
                        chapter.chapter().label(),
                        chapter.module(),
                        chapter.criteria().stream()
                                .map(criterion -> criterion(sheet, chapter, criterion))
                                .toList()))
                .toList();
    }

    private Criterion criterion(
            AnswerSheet sheet, Questionnaire.QuestionnaireChapter chapter, CriterionLine criterion) {
        Answer answer = sheet.answers().get(criterion.code());
        return new Criterion(
                criterion.code(),
                criterion.label(),
                chapter.commitments().stream()
                        .filter(one -> one.code().equals(criterion.commitment()))
                        .map(CommitmentLine::label)
                        .findFirst()
                        .orElse(criterion.commitment()),
                criterion.expectedEvidence(),
                criterion.question() == QuestionType.TEXT,
                choices(criterion.question(), sheet.questionnaire().scale()),
                answer == null || answer.before() == null
                        ? ""
                        : AnswerWords.said(
                                criterion.question(),
                                answer.before(),
                                sheet.questionnaire().scale(),
                                words));
    }

    private List<Choice> choices(QuestionType question, ConformityScale scale) {
        return switch (question) {
            case LEVEL ->
                scale.levels().stream()
                        .map(level -> new Choice(level.code(), level.label()))
                        .toList();
            case YES_NO ->
                Stream.of(choice("sheet.yes", scale.best()), choice("sheet.no", scale.worst()))
                        .flatMap(Optional::stream)
                        .toList();
            case TEXT -> List.of();
        };
    }

    private Optional<Choice> choice(String key, Optional<ConformityLevel> level) {
        return level.map(one -> new Choice(one.code(), words.text(key)));
    }

    // --- what was answered -------------------------------------------------------------------------------------------

    Shown shown(Answer answer) {
        PersonId author = answer.author();
        boolean mine = author == null || actor.is(author);
        return new Shown(
                Objects.requireNonNullElse(answer.level(), ""),
                answer.notApplicable(),
                answer.reason(),
                answer.comment(),
                answer.evidence().stream().map(this::proof).toList(),
                Objects.requireNonNullElse(answer.returnReason(), ""),
                switch (answer.state()) {
                    case UNANSWERED -> "unanswered";
                    case REASON_MISSING -> "reason";
                    case ANSWERED -> "answered";
                },
                answer.unproven(),
                saved(answer, mine),
                mine ? "" : names.person(author),
                answer.version());
    }

    private String saved(Answer answer, boolean mine) {
        Instant at = answer.at();
        if (at == null) {
            return "";
        }
        if (!mine) {
            return words.text("sheet.saved.by", names.person(answer.author()), words.moment(at, today));
        }
        boolean now = LocalDate.ofInstant(at, fr.qualipilote.kernel.BusinessClock.ZONE)
                .equals(today);
        return now
                ? words.text("sheet.saved.today", words.time(at))
                : words.text("sheet.saved.earlier", words.moment(at, today));
    }

    private Proof proof(Answer.Evidence evidence) {
        String id = evidence.id().toString();
        String type = evidence.mediaType();
        if (type != null) {
            String size = words.size(Objects.requireNonNullElse(evidence.size(), 0L));
            return new Proof(id, evidence.label(), "", "file", words.text("sheet.proof.facts", type, size));
        }
        String link = evidence.link();
        if (link == null) {
            return new Proof(id, evidence.label(), "", "named", "");
        }
        // within the product an address is told from the page's base
        boolean page = link.startsWith("/");
        LocalDate on = evidence.datedOn();
        return new Proof(
                id,
                evidence.label(),
                page ? link.substring(1) : link,
                page ? "page" : "elsewhere",
                on == null ? "" : words.dayMonthYear(on));
    }
}
