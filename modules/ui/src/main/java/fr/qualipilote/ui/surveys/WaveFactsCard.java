package fr.qualipilote.ui.surveys;

import com.vaadin.flow.component.html.Div;
import fr.qualipilote.surveys.Gathering;
import fr.qualipilote.surveys.WaveKind;
import fr.qualipilote.surveys.WaveLine;
import fr.qualipilote.surveys.WaveSheet;
import fr.qualipilote.ui.part.Card;
import fr.qualipilote.ui.part.Facts;
import fr.qualipilote.ui.part.Names;
import fr.qualipilote.ui.text.Wording;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The wave in short: what is asked, how and where, of whom, by whom, and what is made public of it. */
final class WaveFactsCard extends Div {

    private final Wording words = Wording.here();

    WaveFactsCard(WaveSheet sheet, Names names) {
        WaveLine line = sheet.line();
        Facts facts = new Facts()
                .fact(words.text("survey.code"), line.code())
                .fact(words.text("survey.source"), line.source())
                .fact(words.text("field.theme"), line.theme() == null ? null : names.theme(line.theme()))
                .fact(words.text("survey.field.title"), SurveyWords.field(line.fieldFrom(), line.fieldTo(), words))
                .fact(words.text("survey.gathering"), words.label(sheet.gathering()))
                .fact(words.text("survey.sampling"), words.label(sheet.sampling()))
                .fact(words.text("survey.panel"), line.panel() == null ? null : words.number(line.panel()))
                .fact(
                        words.text("survey.population"),
                        sheet.population() == null ? null : words.number(sheet.population()))
                .fact(words.text("survey.entries"), entries(sheet))
                .fact(
                        words.text("survey.opening-hours"),
                        sheet.openingHours() == null
                                ? null
                                : words.text(
                                        "survey.opening-hours.from-to",
                                        sheet.openingHours().from().toString(),
                                        sheet.openingHours().to().toString()))
                .fact(
                        words.text("survey.services"),
                        sheet.services().stream().map(names::service).sorted().collect(Collectors.joining(", ")))
                .fact(
                        words.text("survey.asked"),
                        sheet.asked().stream().map(names::person).sorted().collect(Collectors.joining(", ")))
                .fact(words.text("survey.method"), sheet.method())
                .fact(words.text("survey.publication"), sheet.publication());
        add(new Card(words.text("survey.facts")).with(facts));
    }

    private @Nullable String entries(WaveSheet sheet) {
        if (sheet.gathering() == Gathering.TOTALS) {
            return null;
        }
        return words.text(
                sheet.line().kind() == WaveKind.MYSTERY ? "survey.entries.calls" : "survey.entries.sheets",
                sheet.line().entries());
    }
}
