package fr.qualipilote.ui.indicators;

import fr.qualipilote.indicators.DatedTarget;
import fr.qualipilote.indicators.IndicatorDefinition;
import fr.qualipilote.indicators.IndicatorSheet;
import fr.qualipilote.indicators.ReferenceFigures.ReferenceFigureLine;
import fr.qualipilote.ui.part.Names;
import fr.qualipilote.ui.part.StepDialog;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** A new indicator, or another definition of one. A refusal leaves it open with what was typed. */
final class DefinitionDialog extends StepDialog {

    /** A new one. */
    DefinitionDialog(
            Names names,
            List<ReferenceFigureLine> figures,
            LocalDate today,
            BiConsumer<IndicatorDefinition, List<DatedTarget>> onDefinition) {
        super("");
        setWidth("min(94vw, 760px)");
        setHeaderTitle(words.text("indicator.define"));
        DefinitionForm form = new DefinitionForm(null, names, figures, today);
        ask(form);
        confirm(words.text("indicator.define.confirm"), () -> {
            if (!form.isComplete()) {
                return false;
            }
            onDefinition.accept(form.definition(), form.targets());
            return true;
        });
    }

    /** Another definition of an existing one. */
    DefinitionDialog(
            IndicatorSheet sheet,
            Names names,
            List<ReferenceFigureLine> figures,
            LocalDate today,
            Consumer<IndicatorDefinition> onDefinition) {
        super("");
        setWidth("min(94vw, 760px)");
        setHeaderTitle(words.text("indicator.redefine.title", sheet.line().name()));
        DefinitionForm form = new DefinitionForm(sheet, names, figures, today);
        ask(form);
        confirm(words.text("button.save"), () -> {
            if (!form.isComplete()) {
                return false;
            }
            onDefinition.accept(form.definition());
            return true;
        });
    }
}
