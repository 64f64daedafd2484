package fr.qualipilote.diagnosis.internal;

import fr.qualipilote.organisation.ServiceLine;
import fr.qualipilote.organisation.Services;
import fr.qualipilote.referential.ConformityLevel;
import fr.qualipilote.referential.CriterionLine;
import fr.qualipilote.referential.ModuleLine;
import fr.qualipilote.referential.QuestionType;
import fr.qualipilote.referential.Questionnaire;
import fr.qualipilote.referential.Scopes;
import fr.qualipilote.spreadsheet.Cell;
import fr.qualipilote.spreadsheet.Spreadsheets;
import fr.qualipilote.spreadsheet.Table;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** A grid to be filled in: one row a criterion and service. */
@Component
class TakeoverTemplate {

    private final Scopes scopes;
    private final Services services;

    TakeoverTemplate(Scopes scopes, Services services) {
        this.scopes = scopes;
        this.services = services;
    }

    void write(Questionnaire asked, LocalDate today, OutputStream target) throws IOException {
        List<List<Cell>> rows = new ArrayList<>();
        Map<ServiceLine, Set<String>> scope = scope(asked, today);
        scope.forEach((service, modules) -> asked.criteria().stream()
                .filter(criterion -> modules.contains(criterion.module()))
                .forEach(criterion -> rows.add(row(criterion, service))));
        Spreadsheets.writeXlsx(
                new Table(
                        "Grille d’autodiagnostic – " + asked.version().label(),
                        notes(asked),
                        Arrays.stream(TakeoverColumn.values())
                                .map(column -> new Table.Column(column.heading(), column.width()))
                                .toList(),
                        rows),
                target);
    }

    /** By code; where nothing is declared, all services under all modules. */
    private Map<ServiceLine, Set<String>> scope(Questionnaire asked, LocalDate today) {
        Set<String> all = asked.modules().stream().map(ModuleLine::code).collect(Collectors.toSet());
        var declared = scopes.services(asked.version().id(), all, today);
        return services.services().stream()
                .filter(ServiceLine::active)
                .filter(service -> declared.isEmpty() || declared.contains(service.id()))
                .collect(Collectors.toMap(
                        Function.identity(),
                        service -> declared.isEmpty()
                                ? all
                                : scopes.modules(asked.version().id(), service.id(), today),
                        (one, other) -> one,
                        java.util.LinkedHashMap::new));
    }

    private static List<String> notes(Questionnaire asked) {
        String levels = asked.scale().levels().stream()
                .map(ConformityLevel::label)
                .map("« %s »"::formatted)
                .collect(Collectors.joining(", "));
        return List.of(
                "Niveaux admis : " + levels + " ; « Oui » ou « Non » là où la question l’appelle.",
                "« %s » : indiquez le motif dans sa colonne. Question ouverte : répondez dans « Commentaire »."
                        .formatted(asked.scale().notApplicable()),
                "Laissez vides les lignes sans réponse. Référent : le nom d’une personne, une fois par service suffit.");
    }

    private static List<Cell> row(CriterionLine criterion, ServiceLine service) {
        String question =
                criterion.question() == QuestionType.YES_NO ? criterion.label() + " (oui ou non)" : criterion.label();
        return List.of(
                Cell.of(criterion.code()),
                Cell.of(question),
                Cell.of(criterion.expectedEvidence()),
                Cell.of(service.code()));
    }
}
