package fr.qualipilote.ui.diagnosis;

import fr.qualipilote.diagnosis.AnswerTable;
import fr.qualipilote.diagnosis.Results;
import fr.qualipilote.diagnosis.Results.Comparison;
import fr.qualipilote.diagnosis.ScoreKey;
import fr.qualipilote.referential.ConformityLevel;
import fr.qualipilote.referential.CriterionLine;
import fr.qualipilote.ui.text.Wording;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What files about the results have in common, whatever they are written as. All of it comes from the results and the
 * answers as they were given, and from nothing that goes on afterwards: of a frozen campaign it never says anything else. What
 * became of the gaps is said apart, by {@link ResultFollowUps}.
 *
 * @param today the day of provisional results; frozen ones bear the day they were frozen on
 */
record ResultPaper(Results results, AnswerTable table, LocalDate today, Wording words) {

    String title() {
        return words.text("results.title", results.title());
    }

    /** For instance « resultats-AD-2022-01.xlsx », « resultats-AD-2022-01-provisoires-2022-06-24.xlsx ». */
    String fileName(String suffix) {
        String name = words.text("results.file") + "-" + results.reference();
        return results.frozen() == null
                ? name + "-" + words.text("results.file.provisional") + "-" + today + "." + suffix
                : name + "." + suffix;
    }

    /** Whose results, on what, as of when, and by what they can be checked. */
    List<String> notes() {
        Results.Frozen frozen = results.frozen();
        return List.of(
                words.text("results.export.of", results.organisation(), results.reference(), results.referential()),
                frozen == null
                        ? words.text("results.export.provisional", words.date(today))
                        : ResultWords.standing(results, words),
                frozen == null
                        ? words.text("results.export.no-fingerprint")
                        : words.text("results.fingerprint", frozen.sha256()),
                words.text("results.export.unfiltered"));
    }

    HeatScale heat() {
        return HeatScale.of(table.questionnaire().scale());
    }

    Map<String, CriterionLine> criteria() {
        return table.questionnaire().criteria().stream()
                .collect(Collectors.toMap(CriterionLine::code, Function.identity(), (one, other) -> one));
    }

    String chapter(String code) {
        return results.chapters().stream()
                .filter(line -> line.key().code().equals(code))
                .map(line -> line.label())
                .findFirst()
                .orElse(code);
    }

    /** A level in the words of the question. @param level label */
    String said(String criterion, String level) {
        return new AnswerWords(table.questionnaire(), words).said(criterion, level);
    }

    Optional<ConformityLevel> level(String code) {
        return table.questionnaire().scale().level(code);
    }

    /** What a score is about: « Chapitre », « Service »… */
    String kind(ScoreKey key) {
        if (key.kind() == ScoreKey.Kind.ALL) {
            return words.text(key.service() == null ? "results.column.campaign" : "results.column.service");
        }
        return words.text("results.kind." + key.kind().name());
    }

    Optional<Comparison> comparison() {
        return Optional.ofNullable(results.comparison());
    }
}
