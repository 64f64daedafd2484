package fr.qualipilote.diagnosis.domain;

import fr.qualipilote.diagnosis.AnswerTable;
import fr.qualipilote.diagnosis.ComparisonExplanation;
import fr.qualipilote.diagnosis.Results.Compared;
import fr.qualipilote.diagnosis.Results.Comparison;
import fr.qualipilote.diagnosis.ScoreExplanation;
import fr.qualipilote.diagnosis.ScoreKey;
import fr.qualipilote.diagnosis.ScoreLine;
import fr.qualipilote.kernel.ServiceId;
import fr.qualipilote.referential.CriterionLine;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Two campaigns side by side, by the rule of {@link Comparison}. */
public final class CampaignComparison {

    private final AnswerTable before;
    private final AnswerTable now;
    private final Scores scoresBefore;
    private final Scores scoresNow;
    private final Set<String> same;
    private final Set<AnswerKey> pairs;
    private final Map<ServiceId, Set<AnswerKey>> pairsOfService;
    private final Map<String, CriterionLine> asked = new HashMap<>();

    /** @param same codes of the criteria whose answers are kept from one version to the other */
    public CampaignComparison(AnswerTable before, AnswerTable now, Set<String> same) {
        this.before = before;
        this.now = now;
        this.scoresBefore = new Scores(before);
        this.scoresNow = new Scores(now);
        this.same = new TreeSet<>(same);
        this.same.retainAll(codes(before));
        this.same.retainAll(codes(now));
        now.questionnaire().criteria().forEach(criterion -> asked.put(criterion.code(), criterion));
        this.pairs = new HashSet<>(pairs(before));
        this.pairs.retainAll(pairs(now));
        this.pairs.removeIf(pair -> !this.same.contains(pair.criterion()));
        this.pairsOfService =
                this.pairs.stream().collect(Collectors.groupingBy(AnswerKey::service, Collectors.toSet()));
    }

    private static Set<String> codes(AnswerTable table) {
        return table.questionnaire().criteria().stream()
                .map(CriterionLine::code)
                .collect(Collectors.toSet());
    }

    private static Set<AnswerKey> pairs(AnswerTable table) {
        return table.columns().stream()
                .flatMap(column -> column.cells().stream()
                        .filter(AnswerTable.Cell::answered)
                        .map(cell -> new AnswerKey(cell.criterion(), column.service())))
                .collect(Collectors.toSet());
    }

    public Comparison comparison(String reference, String title) {
        return new Comparison(reference, title, same.size(), lines(), codesBut(now), codesBut(before));
    }

    private List<String> codesBut(AnswerTable table) {
        return table.questionnaire().criteria().stream()
                .map(CriterionLine::code)
                .filter(code -> !same.contains(code))
                .toList();
    }

    private List<Compared> lines() {
        List<Compared> lines = new ArrayList<>();
        lines.add(line(ScoreKey.campaign(), ""));
        now.questionnaire()
                .modules()
                .forEach(module -> lines.add(line(ScoreKey.module(module.code()), module.label())));
        now.questionnaire()
                .chapters()
                .forEach(part -> lines.add(line(
                        ScoreKey.chapter(part.chapter().code()), part.chapter().label())));
        now.columns().forEach(column -> lines.add(line(ScoreKey.of(column.service()), column.serviceLabel())));
        return lines;
    }

    /** A criterion that has moved counts where it stands now. */
    private Compared line(ScoreKey key, String label) {
        Set<AnswerKey> concerned = concerned(key);
        BigDecimal then = scoresBefore.of(concerned).percent();
        BigDecimal today = scoresNow.of(concerned).percent();
        return new Compared(key, label, then, today, then == null || today == null ? null : today.subtract(then));
    }

    private Set<AnswerKey> concerned(ScoreKey key) {
        ServiceId service = key.service();
        Set<AnswerKey> some = service == null ? pairs : pairsOfService.getOrDefault(service, Set.of());
        return some.stream()
                .filter(pair -> {
                    CriterionLine criterion = asked.get(pair.criterion());
                    return criterion != null && key.concerns(criterion, pair.service());
                })
                .collect(Collectors.toSet());
    }

    /** The answers that a line is about, then and now. @param label of what it is about */
    public ComparisonExplanation explain(ScoreKey key, String label) {
        Set<AnswerKey> concerned = concerned(key);
        return new ComparisonExplanation(
                explain(scoresBefore, key, label, concerned), explain(scoresNow, key, label, concerned));
    }

    private static ScoreExplanation explain(Scores scores, ScoreKey key, String label, Set<AnswerKey> concerned) {
        return new ScoreExplanation(new ScoreLine(key, label, scores.of(concerned)), scores.terms(concerned));
    }
}
