package fr.qualipilote.ui.referential;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import fr.qualipilote.referential.DraftPart;
import fr.qualipilote.referential.PartKind;
import fr.qualipilote.referential.QuestionType;
import fr.qualipilote.referential.VersionSheet;
import fr.qualipilote.ui.part.StepDialog;
import fr.qualipilote.ui.text.Wording;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One part of a draft: a new one, or one that is there. */
final class PartDialog extends StepDialog {

    /** As the use case admits; a code of a chapter alone may be longer. */
    private static final int LONGEST_CODE = 60;

    private static final int LONGEST_ALIASES = 500;

    private final PartKind kind;
    private final TextField code = new TextField(words.text("referential.part.code"));
    private final TextArea label;
    private final ComboBox<Parent> parent = new ComboBox<>();
    private final TextField aliases = new TextField(words.text("referential.part.aliases"));
    private final Checkbox mandatory = new Checkbox(words.text("referential.part.mandatory"));
    private final Checkbox needsEvidence = new Checkbox(words.text("referential.column.needs-evidence"));
    private final Checkbox gap = new Checkbox(words.text("referential.part.gap"));
    private final TextArea evidence;
    private final Select<QuestionType> question = new Select<>();
    private final BigDecimalField number = new BigDecimalField();

    /** What a part may stand under. */
    record Parent(String code, String label) {}

    /**
     * @param under code of the parent of a new part; empty where it has none, or none yet
     * @param save told what was typed
     */
    PartDialog(VersionSheet sheet, PartKind kind, String under, Consumer<DraftPart> save) {
        super(Wording.here().text("referential.part.add." + kind.name()));
        this.kind = kind;
        this.label = text(words.text("referential.part.label." + kind.name()));
        this.evidence = text(words.text("referential.column.evidence"));
        arrange(sheet, under);
        confirm(words.text("referential.part.add.do"), () -> done(save));
    }

    /**
     * @param code of the part that is there
     * @param save told what was typed
     * @param remove asked to take it out
     */
    PartDialog(VersionSheet sheet, PartKind kind, String code, Consumer<DraftPart> save, Runnable remove) {
        super(Wording.here().text("referential.part.edit." + kind.name(), code));
        this.kind = kind;
        this.label = text(words.text("referential.part.label." + kind.name()));
        this.evidence = text(words.text("referential.column.evidence"));
        arrange(sheet, "");
        fill(sheet, code);
        otherwise(words.text("referential.part.remove"), () -> {
            remove.run();
            return true;
        });
        confirm(words.text("button.save"), () -> done(save));
    }

    private boolean done(Consumer<DraftPart> save) {
        if (isComplete()) {
            save.accept(typed());
            return true;
        }
        return false;
    }

    private void arrange(VersionSheet sheet, String under) {
        code.setMaxLength(LONGEST_CODE);
        code.setHelperText(words.text("referential.part.code.help"));
        code.setRequiredIndicatorVisible(true);
        label.setMaxLength(longestLabel());
        label.setMinHeight("64px");
        label.setRequiredIndicatorVisible(true);
        List<Parent> parents = parents(sheet);
        parent.setItems(parents);
        parent.setItemLabelGenerator(one -> words.text("referential.part.parent.item", one.code(), one.label()));
        parents.stream().filter(one -> one.code().equals(under)).findFirst().ifPresent(parent::setValue);
        number.setLocale(words.locale());
        question.setLabel(words.text("referential.column.question"));
        question.setItems(QuestionType.values());
        question.setItemLabelGenerator(words::label);
        question.setValue(QuestionType.LEVEL);
        ask(fields());
    }

    private int longestLabel() {
        return switch (kind) {
            case LEVEL -> 60;
            case MODULE -> 200;
            case CHAPTER -> 120;
            case COMMITMENT -> 500;
            case CRITERION -> 1_000;
        };
    }

    private Component[] fields() {
        return switch (kind) {
            case LEVEL -> {
                number.setLabel(words.text("referential.part.score"));
                number.setRequiredIndicatorVisible(true);
                yield new Component[] {label, code, number, needsEvidence, gap};
            }
            case MODULE -> new Component[] {label, code, mandatory};
            case CHAPTER -> {
                parent.setLabel(words.text("referential.part.module"));
                parent.setHelperText(words.text("referential.part.module.help"));
                parent.setClearButtonVisible(true);
                aliases.setMaxLength(LONGEST_ALIASES);
                aliases.setHelperText(words.text("referential.part.aliases.help"));
                yield new Component[] {label, code, parent, aliases};
            }
            case COMMITMENT -> {
                parent.setLabel(words.text("referential.part.chapter"));
                parent.setRequiredIndicatorVisible(true);
                yield new Component[] {label, code, parent};
            }
            case CRITERION -> {
                parent.setLabel(words.text("referential.part.commitment"));
                parent.setRequiredIndicatorVisible(true);
                label.setHelperText(words.text("referential.part.question.help"));
                number.setLabel(words.text("referential.column.weight"));
                number.setRequiredIndicatorVisible(true);
                number.setValue(BigDecimal.ONE);
                yield new Component[] {label, code, parent, evidence, question, number};
            }
        };
    }

    private List<Parent> parents(VersionSheet sheet) {
        return switch (kind) {
            case LEVEL, MODULE -> List.of();
            case CHAPTER ->
                sheet.modules().stream()
                        .map(one -> new Parent(one.code(), one.label()))
                        .toList();
            case COMMITMENT ->
                sheet.chapters().stream()
                        .filter(held -> held.module() != null)
                        .map(held ->
                                new Parent(held.chapter().code(), held.chapter().label()))
                        .toList();
            case CRITERION ->
                sheet.commitments().stream()
                        .map(one -> new Parent(one.code(), one.label()))
                        .toList();
        };
    }

    private void fill(VersionSheet sheet, String known) {
        code.setValue(known);
        switch (kind) {
            case LEVEL ->
                sheet.scale().level(known).ifPresent(level -> {
                    label.setValue(level.label());
                    number.setValue(level.score());
                    needsEvidence.setValue(level.needsEvidence());
                    gap.setValue(level.gap());
                });
            case MODULE ->
                sheet.modules().stream()
                        .filter(module -> module.code().equals(known))
                        .forEach(module -> {
                            label.setValue(module.label());
                            mandatory.setValue(module.mandatory());
                        });
            case CHAPTER ->
                sheet.chapters().stream()
                        .filter(held -> held.chapter().code().equals(known))
                        .forEach(held -> {
                            label.setValue(held.chapter().label());
                            aliases.setValue(String.join(" ; ", held.chapter().aliases()));
                            choose(held.module());
                        });
            case COMMITMENT ->
                sheet.commitments().stream()
                        .filter(commitment -> commitment.code().equals(known))
                        .forEach(commitment -> {
                            label.setValue(commitment.label());
                            choose(commitment.chapter());
                        });
            case CRITERION ->
                sheet.criterion(known).ifPresent(criterion -> {
                    label.setValue(criterion.label());
                    evidence.setValue(criterion.expectedEvidence());
                    question.setValue(criterion.question());
                    number.setValue(criterion.weight());
                    choose(criterion.commitment());
                });
        }
    }

    private void choose(@Nullable String parentCode) {
        parent.getListDataView()
                .getItems()
                .filter(one -> one.code().equals(parentCode))
                .findFirst()
                .ifPresent(parent::setValue);
    }

    private boolean isComplete() {
        boolean complete = given(label);
        complete &= given(code, !code.getValue().isBlank());
        if (kind == PartKind.COMMITMENT || kind == PartKind.CRITERION) {
            complete &= given(parent, !parent.isEmpty());
        }
        if (kind == PartKind.LEVEL || kind == PartKind.CRITERION) {
            complete &= given(number, !number.isEmpty());
        }
        return complete;
    }

    private DraftPart typed() {
        String part = code.getValue();
        String words = label.getValue();
        return switch (kind) {
            case LEVEL -> new DraftPart.Level(part, words, number(), needsEvidence.getValue(), gap.getValue());
            case MODULE -> new DraftPart.Module(part, words, mandatory.getValue());
            case CHAPTER -> new DraftPart.Chapter(part, parent.isEmpty() ? null : under(), words, aliases());
            case COMMITMENT -> new DraftPart.Commitment(part, under(), words);
            case CRITERION ->
                new DraftPart.Criterion(part, under(), words, evidence.getValue(), question.getValue(), number());
        };
    }

    private BigDecimal number() {
        return Objects.requireNonNull(number.getValue());
    }

    private String under() {
        return parent.getValue().code();
    }

    private List<String> aliases() {
        return Arrays.stream(aliases.getValue().split(";"))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
    }
}
