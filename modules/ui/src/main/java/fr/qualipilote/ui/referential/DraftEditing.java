package fr.qualipilote.ui.referential;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import fr.qualipilote.referential.ConformityLevel;
import fr.qualipilote.referential.CriterionLine;
import fr.qualipilote.referential.ModuleLine;
import fr.qualipilote.referential.PartKind;
import fr.qualipilote.referential.ReferentialDrafts;
import fr.qualipilote.referential.VersionSheet;
import fr.qualipilote.ui.CurrentActor;
import fr.qualipilote.ui.part.Notices;
import fr.qualipilote.ui.text.Wording;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Changes a draft part by part; each change is made from what is shown, and what comes of it is shown. */
final class DraftEditing {

    private static final int LONGEST_LABEL = 200;
    private static final int LONGEST_SOURCE = 500;
    private static final int LONGEST_NOT_APPLICABLE = 60;

    private final Wording words = Wording.here();
    private final VersionSheet sheet;
    private final ReferentialDrafts drafts;
    private final CurrentActor currentActor;
    private final Runnable again;

    /** @param again shows the draft as it is now */
    DraftEditing(VersionSheet sheet, ReferentialDrafts drafts, CurrentActor currentActor, Runnable again) {
        this.sheet = sheet;
        this.drafts = drafts;
        this.currentActor = currentActor;
        this.again = again;
    }

    /** A button that asks for a new part. @param parent code; empty where it has none, or is yet to be chosen */
    Button adder(PartKind kind, String parent) {
        return new Button(words.text("referential.part.add." + kind.name()), click -> add(kind, parent));
    }

    /** What may be done with one part: something put under it, the part changed, or moved among its like. */
    Div tools(PartKind kind, String code) {
        Div tools = new Div();
        tools.addClassName("qp-ref-tools");
        PartKind child = child(kind, code);
        if (child != null) {
            tools.add(tool(VaadinIcon.PLUS, "referential.part.under." + child.name(), code, () -> add(child, code)));
        }
        tools.add(tool(VaadinIcon.EDIT, "referential.part.edit." + kind.name(), code, () -> edit(kind, code)));
        List<String> like = like(kind, code);
        int place = like.indexOf(code);
        Button up = tool(VaadinIcon.ARROW_UP, "referential.part.up", code, () -> move(kind, code, -1));
        up.setEnabled(place > 0);
        Button down = tool(VaadinIcon.ARROW_DOWN, "referential.part.down", code, () -> move(kind, code, 1));
        down.setEnabled(place < like.size() - 1);
        tools.add(up, down);
        return tools;
    }

    private Button tool(VaadinIcon icon, String key, String code, Runnable deed) {
        String name = words.text(key, code);
        Button button = new Button(icon.create(), click -> deed.run());
        button.addThemeVariants(ButtonVariant.LUMO_ICON, ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        button.setAriaLabel(name);
        button.setTooltipText(name);
        return button;
    }

    private @Nullable PartKind child(PartKind kind, String code) {
        boolean asks =
                sheet.chapters().stream().anyMatch(held -> held.chapter().code().equals(code) && held.module() != null);
        return switch (kind) {
            case MODULE -> PartKind.CHAPTER;
            case CHAPTER -> asks ? PartKind.COMMITMENT : null;
            case COMMITMENT -> PartKind.CRITERION;
            case LEVEL, CRITERION -> null;
        };
    }

    /** The codes of those under the same parent, in their order. */
    private List<String> like(PartKind kind, String code) {
        return switch (kind) {
            case LEVEL ->
                sheet.scale().levels().stream().map(ConformityLevel::code).toList();
            case MODULE -> sheet.modules().stream().map(ModuleLine::code).toList();
            case CHAPTER ->
                sheet.chapters().stream()
                        .filter(held -> Objects.equals(held.module(), moduleOf(code)))
                        .map(held -> held.chapter().code())
                        .toList();
            case COMMITMENT ->
                sheet.commitments().stream()
                        .filter(line -> line.chapter().equals(chapterOf(code)))
                        .map(line -> line.code())
                        .toList();
            case CRITERION ->
                sheet.criteria().stream()
                        .filter(line -> line.commitment()
                                .equals(sheet.criterion(code)
                                        .map(CriterionLine::commitment)
                                        .orElse("")))
                        .map(CriterionLine::code)
                        .toList();
        };
    }

    private @Nullable String moduleOf(String chapter) {
        return sheet.chapters().stream()
                .filter(held -> held.chapter().code().equals(chapter))
                .findFirst()
                .map(held -> held.module())
                .orElse(null);
    }

    private String chapterOf(String commitment) {
        return sheet.commitments().stream()
                .filter(line -> line.code().equals(commitment))
                .findFirst()
                .map(line -> line.chapter())
                .orElse("");
    }

    private void add(PartKind kind, String parent) {
        new PartDialog(sheet, kind, parent, part -> {
                    drafts.add(currentActor.get(), sheet.id(), sheet.revision(), part);
                    said("referential.part.added", part.kind(), part.code().strip());
                })
                .open();
    }

    private void edit(PartKind kind, String code) {
        new PartDialog(
                        sheet,
                        kind,
                        code,
                        part -> {
                            drafts.change(currentActor.get(), sheet.id(), sheet.revision(), code, part);
                            said("referential.part.changed", kind, part.code().strip());
                        },
                        () -> remove(kind, code))
                .open();
    }

    private void remove(PartKind kind, String code) {
        new AskDialog(words.text("referential.part.remove.title", code))
                .warning(words.text(
                        "referential.part.remove.explain", commitmentsIn(kind, code), criteriaIn(kind, code)))
                .doing(words.text("referential.part.remove.do"), () -> {
                    drafts.remove(currentActor.get(), sheet.id(), sheet.revision(), kind, code);
                    said("referential.part.removed", kind, code);
                })
                .open();
    }

    private long commitmentsIn(PartKind kind, String code) {
        return sheet.commitments().stream()
                .filter(line -> kind == PartKind.CHAPTER && line.chapter().equals(code)
                        || kind == PartKind.MODULE && code.equals(moduleOf(line.chapter())))
                .count();
    }

    private long criteriaIn(PartKind kind, String code) {
        return sheet.criteria().stream()
                .filter(line -> switch (kind) {
                    case MODULE -> line.module().equals(code);
                    case CHAPTER -> line.chapter().equals(code);
                    case COMMITMENT -> line.commitment().equals(code);
                    case LEVEL, CRITERION -> false;
                })
                .count();
    }

    private void move(PartKind kind, String code, int by) {
        drafts.move(currentActor.get(), sheet.id(), sheet.revision(), kind, code, by);
        again.run();
    }

    /** What the version says of itself. */
    void describe() {
        TextField label = new TextField(words.text("referential.part.name"));
        label.setMaxLength(LONGEST_LABEL);
        label.setValue(sheet.line().label());
        TextArea source = new TextArea(words.text("referential.import.source"));
        source.setMaxLength(LONGEST_SOURCE);
        source.setValue(sheet.source());
        TextField notApplicable = new TextField(words.text("referential.part.not-applicable"));
        notApplicable.setMaxLength(LONGEST_NOT_APPLICABLE);
        notApplicable.setValue(sheet.scale().notApplicable());
        notApplicable.setHelperText(words.text("referential.part.not-applicable.help"));
        new AskDialog(words.text("referential.part.describe"))
                .requiring(label)
                .with(source, notApplicable)
                .doing(words.text("button.save"), () -> {
                    drafts.describe(
                            currentActor.get(),
                            sheet.id(),
                            sheet.revision(),
                            label.getValue(),
                            source.getValue(),
                            notApplicable.getValue());
                    Notices.done(words.text("referential.part.described"));
                    again.run();
                })
                .open();
    }

    private void said(String key, PartKind kind, String code) {
        Notices.done(words.text(key, words.label(kind), code));
        again.run();
    }
}
