package fr.qualipilote.ui.diagnosis;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import fr.qualipilote.diagnosis.DescribeCampaign.ServiceInScope;
import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.kernel.ServiceId;
import fr.qualipilote.organisation.PersonLine;
import fr.qualipilote.organisation.ServiceLine;
import fr.qualipilote.referential.ModuleLine;
import fr.qualipilote.ui.part.Pickers;
import fr.qualipilote.ui.text.Wording;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One service of a campaign that is prepared: which modules, and who answers. */
final class ScopeFields extends Div {

    private final Wording words = Wording.here();
    private final ServiceId service;
    private final MultiSelectComboBox<ModuleLine> modules =
            new MultiSelectComboBox<>(words.text("selfdiagnosis.form.narrowed"));
    private final ComboBox<PersonLine> referent;
    private final ComboBox<PersonLine> substitute;
    private final Paragraph told = new Paragraph();

    /** Codes; kept when a module leaves the campaign, so that a service is never asked more than was meant. */
    private Set<String> narrowed;

    private boolean offering;

    ScopeFields(ServiceLine line, List<ModuleLine> asked, ServiceInScope scope, Answering answering, Runnable changed) {
        this.service = line.id();
        this.narrowed = scope.modules();

        // components
        addClassNames("qp-stack", "qp-wanted");
        List<PersonLine> people = answering.names().activePeople();
        referent = Pickers.person(words.text("selfdiagnosis.referent"), people);
        referent.setPlaceholder(words.text("selfdiagnosis.vacant"));
        referent.setClearButtonVisible(true);
        referent.setValue(Answering.line(answering.names(), scope.referent()));
        substitute = Pickers.person(words.text("selfdiagnosis.substitute"), people);
        substitute.setClearButtonVisible(true);
        substitute.setValue(Answering.line(answering.names(), scope.substitute()));
        modules.setItemLabelGenerator(ModuleLine::label);
        offer(asked);
        told.addClassName("qp-muted");
        tell(answering);

        // listeners
        modules.addValueChangeListener(change -> {
            if (!offering) {
                narrowed = change.getValue().stream().map(ModuleLine::code).collect(Collectors.toSet());
                changed.run();
            }
        });
        for (ComboBox<PersonLine> post : List.of(referent, substitute)) {
            post.addValueChangeListener(change -> {
                tell(answering);
                changed.run();
            });
        }

        // layout
        Div row = new Div(referent, substitute, modules);
        row.addClassName("qp-row");
        add(
                new H3(
                        line.label().equals(line.code())
                                ? line.code()
                                : words.text("selfdiagnosis.form.service", line.code(), line.label())),
                row,
                told);
        // the fields of eight services have the same names: each says whose it is
        modules.setAriaLabel(words.text("selfdiagnosis.sheet.of", modules.getLabel(), line.code()));
        referent.setAriaLabel(words.text("selfdiagnosis.sheet.of", referent.getLabel(), line.code()));
        substitute.setAriaLabel(words.text("selfdiagnosis.sheet.of", substitute.getLabel(), line.code()));
    }

    private void tell(Answering answering) {
        told.setText(answering.told(service, id(referent.getValue()), id(substitute.getValue())));
    }

    /** The modules of the campaign have changed. */
    void offer(Collection<ModuleLine> asked) {
        offering = true;
        Set<ModuleLine> kept = asked.stream()
                .filter(module -> narrowed.contains(module.code()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        modules.setItems(asked);
        modules.setValue(kept);
        modules.setPlaceholder(words.text(
                narrowed.isEmpty() ? "selfdiagnosis.form.narrowed.none" : "selfdiagnosis.form.narrowed.nothing"));
        modules.setVisible(asked.size() > 1 || !narrowed.isEmpty());
        offering = false;
    }

    ServiceInScope scope() {
        return new ServiceInScope(service, narrowed, id(referent.getValue()), id(substitute.getValue()));
    }

    private static @Nullable PersonId id(@Nullable PersonLine person) {
        return person == null ? null : person.id();
    }
}
